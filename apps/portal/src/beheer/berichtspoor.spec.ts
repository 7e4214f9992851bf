import type { Beheerbericht } from './antwoorden.js';
import { berichtspoor } from './berichtspoor.js';

const BERICHT = {
  id: 7, partner: 'regie', grootte: 1_234, ontvangen: '2026-03-05T09:30:00Z', gereed: '2026-03-05T09:31:00Z', status: 'verwerkt', regels: 3, vastgehoudenOm: null, vrijgaveDoor: null, herstelVan: null, eersteBericht: null,
  tellingen: { verwerkt: 1, wachtOpKoppeling: 1, afgekeurd: 1, dubbel: 0, buitenBereik: 0 },
} as unknown as Beheerbericht;
const kort = (bericht: Partial<Beheerbericht>): unknown => berichtspoor({ ...BERICHT, ...bericht }).map(({ naam, stand }) => `${naam} ${stand}`);

describe('berichtspoor', () => {
  it('follows a message to its counts in balance', () => {
    expect(kort({})).toEqual(['Ontvangen gedaan', 'Gelezen gedaan', 'In rust gedaan']);
    expect(berichtspoor(BERICHT).at(-1)).toMatchObject({ tekst: 'de tellingen kloppen: 3 van 3' });
  });

  it.each([
    [{ status: 'ontvangen', gereed: null }, ['Ontvangen gedaan', 'Gelezen nu', 'In rust later']],
    [{ status: 'geweigerd' }, ['Ontvangen gedaan', 'Gelezen te-laat', 'In rust gedaan']],
    [{ status: 'vastgehouden', gereed: null, vastgehoudenOm: 'veel-ingetrokken' }, ['Ontvangen gedaan', 'Gelezen gedaan', 'Vrijgave nu', 'In rust later']],
    [{ vrijgaveDoor: 'olga' }, ['Ontvangen gedaan', 'Gelezen gedaan', 'Vrijgave gedaan', 'In rust gedaan']],
  ])('shows where it is when it is %j', (bericht, stappen) => {
    expect(kort(bericht)).toEqual(stappen);
  });
});

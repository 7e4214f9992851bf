import { describe, expect, it } from '@jest/globals';
import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { coaPersonen } from './coa-personen.js';

type CoaFeit = Feit<CoaMelding> & { persoon: Persoonsdeel };
type Deel = Partial<Omit<CoaFeit, 'melding'>> & Partial<Pick<CoaMelding, 'verzonden' | 'rol'>>;

/** Line 1 of message `nr`, sent on that day of May. */
function coa(nr: number, bericht: CoaMelding['bericht'], { verzonden = `2025-05-0${nr}T08:00:00Z`, rol, ...deel }: Deel = {}): CoaFeit {
  const melding: CoaMelding = { soort: 'coa', bericht, verzonden, gemeentecode: '0141', ...(rol === undefined ? {} : { rol }) };
  return { bericht: nr, regel: 1, bestand: `TVS-${nr}.json`, slot: `coa/${nr}`, versie: 1, aanvulling: null, actief: true, melding, persoon: { vNummer: 'v1' }, ...deel };
}

/** Per person the messages that count, newest first; and how every other line stands. */
function uitslag(regels: CoaFeit[]): { personen: Record<string, string>; overig: string[] } {
  const { personen, overige } = coaPersonen(regels);
  return {
    personen: Object.fromEntries(personen.map((p) => [p.vNummer, p.regels.map((r) => `${r.bericht}/${r.regel}`).join(' ')])),
    overig: overige.map((k) => `${k.bericht} ${k.stand} ${k.actief ? 'actief' : 'inactief'} ${k.ingetrokken ? 'ingetrokken' : 'staat'}`).sort(),
  };
}

describe('coaPersonen', () => {
  it('keeps people apart by V-nummer', () => {
    expect(uitslag([coa(1, 'KOPPELING'), coa(2, 'OVERDRACHT', { persoon: { vNummer: 'v2' } })])).toEqual({ personen: { v1: '1/1', v2: '2/1' }, overig: [] });
  });

  it('lets a line without V-nummer wait, and handles one that no longer counts without a person', () => {
    expect(uitslag([coa(1, 'KOPPELING', { persoon: { bsn: 'b1' } }), coa(2, 'KOPPELING', { actief: false }), coa(3, 'KOPPELING', { persoon: {}, actief: false })])).toEqual({
      personen: {},
      overig: ['1 wacht actief staat', '2 verwerkt inactief staat', '3 wacht inactief staat'],
    });
  });

  it('says of a line beside the people only how it stands', () => {
    expect(coaPersonen([coa(1, 'WIJZIGING')]).overige).toEqual([
      { bericht: 1, regel: 1, stand: 'wacht', identiteit: null, grond: null, actief: true, ingetrokken: false, bevindingen: [] },
    ]);
  });

  it('takes the newest statement of each key, by the moment of sending', () => {
    const regels = [
      coa(2, 'WIJZIGING', { persoon: { vNummer: 'v1', geslachtsnaam: 'Nieuw' } }),
      coa(1, 'KOPPELING', { persoon: { vNummer: 'v1', geslachtsnaam: 'Oud', voornamen: 'Omar', bsn: 'b1' } }),
      coa(3, 'WIJZIGING', { persoon: { vNummer: 'v1', bsn: 'b3' } }),
    ];
    const [een] = coaPersonen(regels).personen;
    expect(een?.persoon).toEqual({ vNummer: 'v1', geslachtsnaam: 'Nieuw', voornamen: 'Omar', bsn: 'b3' });
    expect(een?.regels.map((r) => r.bericht)).toEqual([3, 2, 1]);
  });

  it('heeds the moment of sending before the file name', () => {
    const regels = [coa(1, 'KOPPELING', { bestand: 'z.json' }), coa(2, 'WIJZIGING', { bestand: 'a.json' })];
    expect([uitslag(regels).personen, uitslag([...regels].reverse()).personen]).toEqual([{ v1: '2/1 1/1' }, { v1: '2/1 1/1' }]);
  });

  it('decides between messages of one moment by file name, then by line, whatever order they came in', () => {
    const tegelijk = { verzonden: '2025-05-01T08:00:00Z' };
    const regels = [coa(1, 'KOPPELING', tegelijk), coa(2, 'KOPPELING', tegelijk), coa(2, 'KOPPELING', { ...tegelijk, regel: 3 })];
    expect(uitslag(regels).personen).toEqual({ v1: '2/3 2/1 1/1' });
    expect(uitslag([...regels].reverse()).personen).toEqual({ v1: '2/3 2/1 1/1' });
  });

  it('forgets what was sent before or at the latest withdrawal', () => {
    const regels = [coa(1, 'KOPPELING'), coa(4, 'INTREKKING'), coa(2, 'INTREKKING'), coa(3, 'OVERDRACHT'), coa(5, 'KOPPELING', { verzonden: '2025-05-04T08:00:00Z' })];
    expect(uitslag(regels)).toEqual({
      personen: {},
      overig: ['1 verwerkt inactief ingetrokken', '2 verwerkt actief staat', '3 verwerkt inactief ingetrokken', '4 verwerkt actief staat', '5 verwerkt inactief ingetrokken'],
    });
    expect(uitslag([...regels, coa(6, 'OVERDRACHT')]).personen).toEqual({ v1: '6/1' });
  });

  it('withdraws one person and no other', () => {
    expect(uitslag([coa(1, 'KOPPELING'), coa(2, 'KOPPELING', { persoon: { vNummer: 'v2' } }), coa(3, 'INTREKKING')]).personen).toEqual({ v2: '2/1' });
  });

  it('opens nothing for a child, by the newest word about the role', () => {
    expect(uitslag([coa(1, 'KOPPELING', { rol: 'HOOFDPERSOON' }), coa(2, 'WIJZIGING', { rol: 'KIND' }), coa(3, 'WIJZIGING')])).toEqual({
      personen: {},
      overig: ['1 verwerkt actief staat', '2 verwerkt actief staat', '3 verwerkt actief staat'],
    });
    expect(uitslag([coa(1, 'KOPPELING', { rol: 'KIND' }), coa(2, 'WIJZIGING', { rol: 'PARTNER' })]).personen).toEqual({ v1: '2/1 1/1' });
  });
});

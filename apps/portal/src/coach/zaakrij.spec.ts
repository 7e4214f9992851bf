import type { Zaakregel } from './antwoorden.js';
import { zaakrijen } from './zaakrij.js';

const regel = (id: string, deel: Partial<Zaakregel> = {}): Zaakregel => ({
  id, vNummer: null, naam: { voornamen: 'Noor', voorvoegsel: null, geslachtsnaam: 'Verzonnen' }, geboortedatum: '1990-00-00', status: 'PIP_VASTGESTELD', leerroute: 'Z', school: null,
  inburgeringstermijn: null, teDoen: [], nietHaalbaar: [], tegenstrijdig: [], ...deel,
});

describe('zaakrijen', () => {
  it('puts first what is due first', () => {
    const doen = (uiterlijk: string, teLaat = false): Zaakregel['teDoen'] => [{ naam: 'pvt', uiterlijk, teLaat }];
    expect(zaakrijen([regel('niets'), regel('later', { teDoen: doen('2027-01-01') }), regel('laat', { teDoen: doen('2026-01-01', true) })]).map(({ id }) => id)).toEqual(['laat', 'later', 'niets']);
  });

  it('says what is late, what will not do and what sources disagree about', () => {
    const teDoen = [{ naam: 'welkomgesprek', uiterlijk: '2026-01-01', teLaat: true }, { naam: 'taaluren', uiterlijk: '2028-03-05', teLaat: false }];
    const [rij] = zaakrijen([regel('a', { teDoen, nietHaalbaar: ['taaluren'], tegenstrijdig: ['geboortedatum'] })]);
    expect(rij).toMatchObject({ geboren: '1990', status: 'PIP vastgesteld', route: 'Z-route', school: '–', eerst: '800 uur taal, uiterlijk 5 maart 2028' });
    expect(rij?.let.map(({ tekst }) => tekst)).toEqual(['te laat: Welkomgesprek', 'lukt zo niet: 800 uur taal', 'bronnen verschillen: Geboortedatum']);
  });

  it('calls nothing due that somebody may do', () => {
    expect(zaakrijen([regel('a', { teDoen: [{ naam: 'schakelen-leerroute', uiterlijk: '2026-01-01', teLaat: true }] })])[0]).toMatchObject({ eerst: '–', let: [] });
  });
});

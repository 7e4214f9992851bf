import { describe, expect, it } from '@jest/globals';
import { dagVan, iso, kwartaalEinde, kwartaalNaam, kwartaalVan, maandNaam, maandVan, plusMaanden } from './dagen.js';
import { Dobbel } from './dobbel.js';
import { Nummeruitgifte, doorstaatElfproef, zonderElfproef } from './nummers.js';
import { andersGeschreven, groveSleutel, inWindows1252, verschreven } from './schrijfwijze.js';
import { NAAMSTAMMEN } from './namen.js';
import { waarheid, type Uitkomst } from './waarheid.js';

describe('days', () => {
  it.each([['2025-08-31', 6, '2026-02-28'], ['2024-02-29', 36, '2027-02-28'], ['2025-01-15', 12, '2026-01-15'], ['2025-10-31', 4, '2026-02-28']])('%s plus %d months is %s', (van, maanden, tot) => {
    expect(iso(plusMaanden(dagVan(van), maanden))).toBe(tot);
  });

  it('know their month and quarter', () => {
    const kwartaal = kwartaalVan(dagVan('2026-09-30'));
    expect([kwartaalNaam(kwartaal), iso(kwartaalEinde(kwartaal)), maandNaam(maandVan(dagVan('2026-09-30')))]).toEqual(['2026K3', '2026-09-30', '202609']);
  });
});

describe('numbers', () => {
  it('pass the eleven-test, differ, and keep to their ranges', () => {
    const nummers = new Nummeruitgifte();
    const gewoon = Array.from({ length: 2000 }, () => nummers.bsn());
    expect(gewoon.every((n) => doorstaatElfproef(n) && n.startsWith('99'))).toBe(true);
    expect(new Set(gewoon).size).toBe(2000);
    expect(nummers.bsnMetNul()).toMatch(/^099\d{6}$/);
    expect(doorstaatElfproef(nummers.bsnVanNiemand())).toBe(true);
    expect(gewoon.some((n) => doorstaatElfproef(zonderElfproef(n)))).toBe(false);
    expect(nummers.vNummer()).toMatch(/^29\d{8}$/);
  });
});

describe('names', () => {
  const alle = NAAMSTAMMEN.flatMap((s) => [...s.families, ...s.mannen, ...s.vrouwen]);

  it('written otherwise stay the same name; misspelt they do not', () => {
    const dobbel = new Dobbel('namen');
    for (const naam of alle) {
      expect(groveSleutel(andersGeschreven(naam, dobbel))).toBe(groveSleutel(naam));
      expect(groveSleutel(verschreven(naam, dobbel))).not.toBe(groveSleutel(naam));
    }
  });

  it('fit into Windows-1252 without a question mark', () => {
    expect(alle.map(inWindows1252).filter((n) => /[^\u0000-\u00ff]/.test(n))).toEqual([]);
  });
});

describe('chance', () => {
  it('is the same for the same key, and spreads', () => {
    const worpen = (zaad: string): number[] => {
      const dobbel = new Dobbel(zaad);
      return Array.from({ length: 1000 }, () => dobbel.geheel(1, 6));
    };
    expect(worpen('a')).toEqual(worpen('a'));
    expect(worpen('a')).not.toEqual(worpen('b'));
    for (const ogen of [1, 2, 3, 4, 5, 6]) expect(Math.abs(worpen('a').filter((w) => w === ogen).length - 167)).toBeLessThan(60);
  });
});

describe('the truth about one person', () => {
  const kaal: Uitkomst = {
    gemeente: '0141', bsn: null, vNummer: '2900000003', naam: { geslachtsnaam: 'Kaya', voornamen: 'Elif' }, geboortedatum: '1990-00-00', doelgroep: 'Asielstatushouder',
    koppeling: dagVan('2025-01-10'), huisvesting: null, verblijf: 'ASIEL_BEPAALDE_TIJD', voorvallen: [], lessen: [],
  };
  const voorval = (mijlpaal: string, dag: string, waarde = ''): Uitkomst['voorvallen'][number] => ({ mijlpaal, dag: dagVan(dag), waarde, maand: 0, verbeterd: false });

  it('is null where nothing is known', () => {
    expect(waarheid(kaal)).toMatchObject({ bsn: null, leerroute: null, inburgeringstermijn: null, taal: null, ontzorging: null, voortgangsgesprekken: [] });
  });

  it('runs the term from the first PIP and takes the route of the last', () => {
    const u = { ...kaal, voorvallen: [voorval('PIP', '2026-01-20', 'Z'), voorval('PIP', '2024-02-28', 'B:A2')] };
    expect(waarheid(u)).toMatchObject({ leerroute: 'Z', niveauPip: null, dagtekeningInitielePip: '2024-02-28', inburgeringstermijn: { start: '2024-02-29', eind: '2027-02-28' } });
  });

  it('relieves only on an asylum permit for a limited time, six or twelve months, by the newest decision', () => {
    const voorvallen = [voorval('BIJSTAND_TOEGEKEND', '2025-08-31'), voorval('VERLENGING_ONTZORGING', '2026-01-02', 'Nee'), voorval('VERLENGING_ONTZORGING', '2025-12-30', 'Ja')];
    expect(waarheid({ ...kaal, voorvallen })['ontzorging']).toEqual({ start: '2025-08-31', eind: '2026-02-28', verlengd: false });
    expect(waarheid({ ...kaal, voorvallen: voorvallen.slice(0, 1) })['ontzorging']).toEqual({ start: '2025-08-31', eind: '2026-02-28', verlengd: null });
    expect(waarheid({ ...kaal, voorvallen, verblijf: 'REGULIER_NAREIS' })).toMatchObject({ bijstandsdatum: '2025-08-31', ontzorging: null });
  });
});

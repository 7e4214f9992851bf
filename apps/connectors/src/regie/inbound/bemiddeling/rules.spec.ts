import { describe, expect, it } from '@jest/globals';
import { type Bestand, leesTekstbezwaren } from '#libs/connector-kit';
import { bsnVan, GEWOON_PROFIEL } from '../../../../../../test/support/builders/partnerbestanden.js';
import type { Profielopgave } from './mapper.js';
import { keurProfiel } from './rules.js';

const bestand: Bestand = { naam: '', afzender: '0141', soort: '', periode: '20260301', versie: 1, aanvulling: null };
const bezwaren = leesTekstbezwaren('regie/bemiddeling/2025-1', 'gezondheidswoorden');
/** Findings as `kolom:code:ernst`, each on line 1. */
function gevonden(meer: object, zonder: readonly (keyof Profielopgave)[] = []): string[] {
  const opgave = { bsn: bsnVan(1), ...GEWOON_PROFIEL, ...meer } as Profielopgave;
  for (const sleutel of zonder) delete opgave[sleutel];
  const bevindingen = keurProfiel(opgave, bestand, bezwaren);
  expect(bevindingen.every(({ regel }) => regel === 1)).toBe(true);
  return bevindingen.map(({ kolom, code, ernst }) => `${kolom}:${code}:${ernst}`);
}

describe('a profile', () => {
  it('is sound as it is commonly told', () => {
    expect([gevonden({}), gevonden({ bsn: undefined, vNummer: 2800000001 }), gevonden({}, ['hoogsteUrenPerWeek', 'interesses', 'ervaring'])]).toEqual([[], [], []]);
  });

  it('is of somebody, and says what a partner cannot do without', () => {
    expect(gevonden({}, ['bsn'])).toEqual(['bsn:verplicht-leeg:regel']);
    expect(gevonden({ beschikbaarheid: [] }, ['toestemming', 'roepnaam', 'urenPerWeek'])).toEqual(['toestemming', 'roepnaam', 'beschikbaarheid', 'urenPerWeek'].map((kolom) => `${kolom}:verplicht-leeg:regel`));
    expect(gevonden({ ingetrokken: false }, ['roepnaam'])).toEqual(['roepnaam:verplicht-leeg:regel']);
  });

  it('says only of whom and what for when it is withdrawn', () => {
    expect(gevonden({ ingetrokken: true, toestemming: { gegeven: false } }, ['roepnaam', 'beschikbaarheid', 'urenPerWeek'])).toEqual([]);
    expect(gevonden({ ingetrokken: true }, ['bsn', 'toestemming'])).toEqual(['bsn:verplicht-leeg:regel']);
  });

  it('has a consent with its day, at latest that of the file', () => {
    expect(gevonden({ toestemming: { gegeven: false } })).toEqual(['toestemming.gegeven:toestemming-ontbreekt:waarschuwing']);
    expect(gevonden({ toestemming: { gegeven: true } })).toEqual(['toestemming.datum:verplicht-leeg:regel']);
    expect(gevonden({ toestemming: { gegeven: true, datum: '1-3-2026' } })).toEqual([]);
    expect(gevonden({ toestemming: { gegeven: true, datum: '02-03-2026' } })).toEqual(['toestemming.datum:datum-in-toekomst:regel']);
  });

  it('seeks hours in quarters: at least six for volunteer work, at most what the person can do or a week has', () => {
    expect([gevonden({ urenPerWeek: 6 }), gevonden({ urenPerWeek: '5,75' }), gevonden({ doel: 'BETAALD_WERK', urenPerWeek: 1 })]).toEqual([[], ['urenPerWeek:uren-te-weinig:regel'], []]);
    expect([gevonden({ urenPerWeek: 12.5 }), gevonden({ urenPerWeek: 12.75 })]).toEqual([[], ['urenPerWeek:uren-meer-dan-hoogste:regel']]);
    expect([gevonden({ urenPerWeek: 168, hoogsteUrenPerWeek: 168 }), gevonden({ urenPerWeek: 168.25 }, ['hoogsteUrenPerWeek'])]).toEqual([[], ['urenPerWeek:uren-meer-dan-kan:regel']]);
    expect(gevonden({ urenPerWeek: 'acht', hoogsteUrenPerWeek: 12.3 })).toEqual(['urenPerWeek:uren-geen-getal:regel', 'hoogsteUrenPerWeek:uren-geen-kwartier:regel']);
    expect(gevonden({ hoogsteUrenPerWeek: -1 })).toEqual(['hoogsteUrenPerWeek:uren-negatief:regel']);
  });

  it('has no number of a person and nothing about health in its words, each told once a column; a name may be such a word', () => {
    expect(gevonden({ interesses: [bsnVan(2), '2800000001'], ervaring: ['NL69TEST0000000001', 'koken'] })).toEqual(['interesses:nummer-in-tekst:regel', 'ervaring:nummer-in-tekst:regel']);
    expect(gevonden({ interesses: ['zwemmen'], ervaring: ['revalidatie', 'depressie'] })).toEqual(['ervaring:gezondheid-in-tekst:regel']);
    expect(gevonden({ interesses: ['diabetes'], roepnaam: 'Griep' })).toEqual(['interesses:gezondheid-in-tekst:regel']);
    expect(gevonden({ roepnaam: `Omar ${bsnVan(2)}` })).toEqual(['roepnaam:nummer-in-tekst:regel']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Jsonafwijking, leesCodelijst, leesTekstbezwaren } from '#libs/connector-kit';
import type { WspBericht } from './mapper.js';
import { keurBericht, weeg } from './rules.js';

const CONTRACT = 'wsp/bericht/2025-1';
const context = { plaatsingsoorten: leesCodelijst(CONTRACT, 'plaatsingsoort'), bezwaren: leesTekstbezwaren(CONTRACT, 'gezondheidswoorden') };
const bevindingen = (bericht: object): string[] => keurBericht({ referentie: 'R-1', ...bericht } as WspBericht, 3, context).map(({ regel, kolom, code }) => `${regel}:${kolom}:${code}`);

describe('a message of WSP', () => {
  it('says what its kind must', () => {
    expect(bevindingen({ soort: 'VOORSTEL' })).toEqual(['3:voorstelId:verplicht-leeg', '3:codeTypeOvereenkomst:verplicht-leeg']);
    expect(bevindingen({ soort: 'PLAATSING' })).toEqual(['3:plaatsingId:verplicht-leeg', '3:codeTypeOvereenkomst:verplicht-leeg', '3:startdatum:verplicht-leeg']);
    expect(bevindingen({ soort: 'VOORTGANG' })).toEqual(['3:plaatsingId:verplicht-leeg', '3:werktNog:verplicht-leeg']);
    expect(bevindingen({ soort: 'EINDE' })).toEqual(['3:einddatum:verplicht-leeg', '3:plaatsingId:verplicht-leeg', '3:reden:reden-einde-ontbreekt']);
    expect(bevindingen({ soort: 'EINDE', einddatum: '2026-03-01', reden: 'TAAL', voorstelId: 'V-1' })).toEqual([]);
    expect(bevindingen({ soort: 'EINDE', einddatum: '2026-03-01', reden: 'TAAL', plaatsingId: 'P-1' })).toEqual([]);
    expect(bevindingen({ soort: 'VOORTGANG', plaatsingId: 'P-1', werktNog: false })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['names a proposal by an id that is no number of a person', { voorstelId: 105000024 }, ['voorstelId:kenmerk-ongeldig']],
    ['names a placement by an id that is no number of a person', { plaatsingId: 'Haddad' }, ['plaatsingId:kenmerk-ongeldig']],
    ['tells the kind by its code', { codeTypeOvereenkomst: '01' }, []],
    ['may tell the kind by a code that can be mended', { codeTypeOvereenkomst: 'O1' }, ['codeTypeOvereenkomst:code-hersteld']],
    ['ends on its first day', { startdatum: '2026-04-01', einddatum: '1-4-2026' }, []],
    ['does not end before its first day', { startdatum: '1-4-2026', einddatum: '2026-03-31' }, ['einddatum:einddatum-voor-ingangsdatum']],
    ['may say no end', { startdatum: '2026-04-01' }, []],
    ['has as many hours as a week', { aantalWerkurenPerWeek: 168 }, []],
    ['has no more hours than a week', { aantalWerkurenPerWeek: '168,25' }, ['aantalWerkurenPerWeek:uren-meer-dan-kan']],
    ['has whole quarters of an hour', { aantalWerkurenPerWeek: 16.1 }, ['aantalWerkurenPerWeek:uren-geen-kwartier']],
    ['names an employer without a number', { werkgever: 'bij 2800000001' }, ['werkgever:nummer-in-toelichting']],
  ])('%s', (_, deel, verwacht) => {
    expect(bevindingen({ soort: 'PLAATSING', plaatsingId: 'P-1', codeTypeOvereenkomst: '01', startdatum: '2026-03-01', ...deel })).toEqual(verwacht.map((een) => `3:${een}`));
  });

  it('is refused whole or alone, as its form is wrong', () => {
    const fout: Jsonafwijking = { pad: ['berichten', '1', 'startdatum'], soort: 'datum', gevoelig: false };
    expect(weeg([{ ...fout, soort: 'ontbreekt' }, { ...fout, soort: 'code' }]).perBericht(1).map(({ code }) => code)).toEqual(['verplicht-leeg', 'code-onbekend']);
    const weging = weeg([fout, { ...fout, pad: ['berichten', '1', 'functie'], soort: 'vorm', fout: 'tekst-te-lang' }, { pad: ['berichten', '0', 'loon'], soort: 'onbekend', gevoelig: true }]);
    expect([weging.geweigerd, weging.nietBewaren, weging.perBericht(0), weging.perBericht(1).map(({ regel, kolom, code }) => `${regel}:${kolom}:${code}`)]).toEqual([false, true, [], ['2:startdatum:datum-bestaat-niet', '2:functie:tekst-te-lang']]);
    const geheel: Jsonafwijking[] = [{ ...fout, soort: 'vorm' }, { ...fout, pad: ['berichten', '1'], soort: 'datum' }, { ...fout, pad: ['berichten'], soort: 'ontbreekt' }, { ...fout, pad: ['kop', '1', 'startdatum'] }];
    for (const een of geheel) expect(weeg([een]).geweigerd).toBe(true);
  });
});

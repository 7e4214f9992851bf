import { describe, expect, it } from '@jest/globals';
import type { Bericht, Bevinding, Tellingen, Zaak } from './antwoorden.js';
import { afwijkingen, type Eindstand, type Scenario } from './scenario-oordeel.js';

const tellingen: Tellingen = { verwerkt: 1, wachtOpKoppeling: 0, afgekeurd: 1, dubbel: 0, buitenBereik: 0 };
const bericht: Bericht = { id: 1, partner: 'taalscholen', bestand: 'KR.csv', status: 'verwerkt', regels: 2, tellingen };
const bevinding: Bevinding = { regel: 3, kolom: 'bsn', code: 'bsn-elfproef' };
const zaak: Zaak = { vNummer: '2800000001', bsn: null, leerroute: 'Z', tegenstrijdigheden: [{ veld: 'leerroute' }] };

const scenario: Scenario = {
  over: 'a case', stappen: [{ partner: 'taalscholen', bestand: '1/KR.csv', verwacht: { status: 'verwerkt', tellingen, bevindingen: [bevinding] } }],
  zaken: [{ vNummer: '2800000001', leerroute: 'Z' }], geenZaak: ['2800000002'], tegenstrijdigheden: { '2800000001': ['leerroute'] },
};
const eind: Eindstand = { bestanden: [{ bericht, bevindingen: [bevinding] }], zaken: [zaak] };
const metBevindingen = (...bevindingen: Bevinding[]): Eindstand => ({ ...eind, bestanden: [{ bericht, bevindingen }] });

describe('judging a scenario', () => {
  it('finds nothing where all is as written', () => {
    expect(afwijkingen(scenario, eind)).toEqual([]);
  });

  it('allows more findings on a line of which one is named, and on no other', () => {
    expect(afwijkingen(scenario, metBevindingen(bevinding, { ...bevinding, code: 'cumulatief-klopt-niet' }))).toEqual([]);
    expect(afwijkingen(scenario, metBevindingen(bevinding, { ...bevinding, regel: 2 }))).toEqual(['1/KR.csv: bevinding te veel: regel 2 kolom bsn bsn-elfproef']);
    expect(afwijkingen(scenario, metBevindingen(bevinding, { regel: null, kolom: null, code: 'rem' }))).toEqual(['1/KR.csv: bevinding te veel: regel - kolom - rem']);
    expect(afwijkingen(scenario, metBevindingen())).toEqual(['1/KR.csv: bevinding ontbreekt: regel 3 kolom bsn bsn-elfproef']);
  });

  it.each<[string, Partial<Eindstand>, RegExp]>([
    ['another state', { bestanden: [{ bericht: { ...bericht, status: 'vervangen' }, bevindingen: [bevinding] }] }, /is vervangen/],
    ['another count', { bestanden: [{ bericht: { ...bericht, tellingen: { ...tellingen, verwerkt: 2 } }, bevindingen: [bevinding] }] }, /verwerkt {4}2/],
    ['another value', { zaken: [{ ...zaak, leerroute: 'B' }] }, /leerroute: verwacht "Z", is "B"/],
    ['a case that may not be', { zaken: [zaak, { ...zaak, vNummer: '2800000002', tegenstrijdigheden: [] }] }, /2800000002: er is een zaak/],
    ['two cases of one person', { zaken: [zaak, zaak] }, /2 zaken/],
    ['a contradiction that is not named', { zaken: [{ ...zaak, tegenstrijdigheden: [{ veld: 'leerroute' }, { veld: 'taal.school' }] }] }, /\[leerroute, taal.school\], verwacht \[leerroute\]/],
    ['a contradiction that is missing', { zaken: [{ ...zaak, tegenstrijdigheden: [] }] }, /\[\], verwacht \[leerroute\]/],
    ['no case at all', { zaken: [] }, /geen zaak/],
  ])('tells of %s', (_, anders, regel) => {
    expect(afwijkingen(scenario, { ...eind, ...anders })).toEqual(expect.arrayContaining([expect.stringMatching(regel)]));
  });
});

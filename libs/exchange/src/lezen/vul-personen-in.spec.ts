import { describe, expect, it } from '@jest/globals';
import type { GelezenRegel, Verwijzingkolom } from '#libs/connector-kit';
import { genoemdeVerwijzingen, vulPersonenIn } from './vul-personen-in.js';

const ONBEKEND: Verwijzingkolom = { kolom: 'instructie_id', code: 'instructie-onbekend', naar: 'verwijzing' };
const RECORD: Verwijzingkolom = { kolom: 'recordnummer', code: 'record-onbekend', naar: 'record', uitwisseling: 'swi', meerduidig: 'gemeente-niet-genoemd' };
const BEKEND = new Map([['een', { bsn: '015000011', vNummer: '2800000001' }], ['twee', { vNummer: '2800000002' }]]);

function regel(nummer: number, verwijzing?: string): GelezenRegel {
  return {
    regel: nummer, eind: 'open', bevindingen: [{ regel: nummer, kolom: 'reden', code: 'formule-in-cel', ernst: 'waarschuwing' }], groep: null, inhoud: '', sleutels: { deelnemer: 'x/1' },
    ...(verwijzing === undefined ? {} : { verwijzing }), melding: { soort: 'stadsbank', instructieId: 'een', versie: 1, status: 'ACTIEF', datum: '2026-03-16' }, persoon: { medewerker: 'm01' },
  };
}

describe('a line that names a reference', () => {
  it('gets the person\'s numbers as its keys and person, beside what it says itself', () => {
    const [een, twee] = vulPersonenIn([regel(2, 'een'), regel(3, 'twee')], BEKEND, ONBEKEND);
    expect(een).toMatchObject({ eind: 'open', sleutels: { deelnemer: 'x/1', bsn: '015000011', vNummer: '2800000001' }, persoon: { medewerker: 'm01', bsn: '015000011', vNummer: '2800000001' } });
    expect([twee?.sleutels, twee?.persoon]).toEqual([{ deelnemer: 'x/1', vNummer: '2800000002' }, { medewerker: 'm01', vNummer: '2800000002' }]);
    expect(een?.bevindingen).toEqual(regel(2).bevindingen);
  });

  it('is refused when the reference is not known, and nothing of it is kept but its findings', () => {
    const gevonden = [...regel(2).bevindingen, { regel: 2, kolom: 'instructie_id', code: 'instructie-onbekend', ernst: 'regel' }];
    expect(vulPersonenIn([regel(2, 'drie')], BEKEND, ONBEKEND)).toEqual([{ ...regel(2, 'drie'), eind: 'afgekeurd', bevindingen: gevonden, sleutels: {}, melding: null, persoon: null }]);
  });

  it('is refused in other words when it may name a record of several files', () => {
    const codes = (naam: string): unknown => vulPersonenIn([regel(2, naam)], new Map([['een', null]]), RECORD).map(({ eind, persoon, bevindingen }) => [eind, persoon, bevindingen.at(-1)?.code]);
    expect([codes('een'), codes('twee')]).toEqual([[['afgekeurd', null, 'gemeente-niet-genoemd']], [['afgekeurd', null, 'record-onbekend']]]);
  });

  it('stands among lines that name none, which stay as they were', () => {
    expect(vulPersonenIn([regel(2)], BEKEND, ONBEKEND)).toEqual([regel(2)]);
    expect(genoemdeVerwijzingen([regel(2, 'een'), regel(3), regel(4, 'twee'), regel(5, 'een')])).toEqual(['een', 'twee']);
  });
});

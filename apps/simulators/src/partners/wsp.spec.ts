import { describe, expect, it } from '@jest/globals';
import type { Leesvraag } from '../map/mappartner.js';
import { wsp } from './wsp.js';

const REF = '7f3c2f5e-0000-4000-8000-00000000000a';
const PROFIEL = { soort: 'PROFIEL', mobiliteit: { bemiddelingspostcode: '7607' }, beschikbaarheid: ['MA_OCHTEND', 'DO_MIDDAG'], arbeidsmarktkwalificatie: { werkervaring: [{ beroep: 'kok' }, { beroep: 'keuken' }] } };
type Bericht = Record<string, unknown>;

function partner(anders: Partial<Leesvraag> = {}) {
  const vraag: Leesvraag = { datum: '2026-11-23', weigert: false, fout: false, draaiboek: {}, geheugen: {}, ...anders };
  return async (welk: 'PROFIEL' | 'DETAIL', versie: number, inhoud: unknown) => {
    const regels = () => (async function* () {
      yield* await Promise.resolve([typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud)]);
    })();
    const gelezen = await wsp.lees({ naam: `WSP_${welk}_${REF}_v${versie}.json`, regels }, vraag);
    return { effect: gelezen?.effect, berichten: (gelezen?.antwoorden ?? []).flatMap((antwoord) => antwoord.regels.map((regel) => JSON.parse(regel) as Bericht)) };
  };
}

describe('WerkgeverServicePunt as it plays along', () => {
  it('proposes to whom it does not know, places when it does, once, and ends it all when the profile is withdrawn', async () => {
    const stuur = partner();
    const eerste = await stuur('PROFIEL', 1, PROFIEL);
    expect([eerste.effect, eerste.berichten]).toEqual([`profiel/${REF}/1`, [expect.objectContaining({ soort: 'VOORSTEL', referentie: REF, startdatum: '2026-11-23' })]]);
    const { voorstelId } = eerste.berichten[0]!;
    expect((await stuur('PROFIEL', 2, { ...PROFIEL, soort: 'WIJZIGING' })).berichten).toEqual([]);
    const tweede = await stuur('DETAIL', 1, { soort: 'DETAIL', voorstellen: [voorstelId] });
    expect(tweede.effect).toBe(`detail/${REF}/1`);
    expect(tweede.berichten.map(({ soort }) => soort)).toEqual(['PLAATSING', 'VOORTGANG']);
    expect((await stuur('DETAIL', 2, { soort: 'DETAIL', voorstellen: [voorstelId] })).berichten).toEqual([]);
    expect((await stuur('DETAIL', 3, { soort: 'INTREKKING' })).berichten).toEqual([]);
    expect((await stuur('PROFIEL', 3, { soort: 'INTREKKING' })).berichten).toEqual([expect.objectContaining({ soort: 'EINDE', plaatsingId: tweede.berichten[0]!['plaatsingId'], einddatum: '2026-11-23' })]);
  });

  it('takes back what it only proposed', async () => {
    const stuur = partner();
    const { berichten } = await stuur('PROFIEL', 1, PROFIEL);
    expect((await stuur('PROFIEL', 2, { soort: 'INTREKKING' })).berichten).toEqual([expect.objectContaining({ soort: 'EINDE', voorstelId: berichten[0]!['voorstelId'] })]);
  });

  it('knows again what the draaiboek says of an anonymous profile, and places only for what was accepted', async () => {
    const afspraak = { voorstellen: [{ soort: 'VOORSTEL', voorstelId: 'WV-1' }, { soort: 'VOORSTEL', voorstelId: 'WV-2' }], vervolg: { 'WV-2': [{ soort: 'PLAATSING', plaatsingId: 'WP-1', voorstelId: 'WV-2' }, { soort: 'EINDE', plaatsingId: 'WP-1' }] } };
    const stuur = partner({ draaiboek: { 'kok,keuken/7607/MA_OCHTEND,DO_MIDDAG': afspraak } });
    expect((await stuur('PROFIEL', 1, PROFIEL)).berichten.map(({ voorstelId }) => voorstelId)).toEqual(['WV-1', 'WV-2']);
    expect((await stuur('DETAIL', 1, { soort: 'DETAIL', voorstellen: ['WV-1'] })).berichten).toEqual([]);
    expect((await stuur('DETAIL', 2, { soort: 'DETAIL', voorstellen: ['WV-1', 'WV-2'] })).berichten.map(({ soort }) => soort)).toEqual(['PLAATSING', 'EINDE']);
    expect((await stuur('PROFIEL', 2, { soort: 'INTREKKING' })).berichten).toEqual([]);
  });

  it('numbers its files, refuses, and answers about somebody whom nobody told of, on demand', async () => {
    expect([wsp.bestandsnaam(wsp.antwoordnaam('', '2026-11-23'), 0), JSON.parse(wsp.inhoud('', ['{"a":1}', '{"b":2}']))]).toEqual(['WSP_20261123_1.json', { berichten: [{ a: 1 }, { b: 2 }] }]);
    expect((await partner({ weigert: true })('PROFIEL', 1, PROFIEL)).berichten.map(({ soort }) => soort)).toEqual(['VOORSTEL', 'EINDE']);
    expect((await partner({ fout: true })('PROFIEL', 1, PROFIEL)).berichten[0]!['referentie']).not.toBe(REF);
    expect((await partner()('PROFIEL', 1, '{')).berichten).toEqual([]);
  });
});

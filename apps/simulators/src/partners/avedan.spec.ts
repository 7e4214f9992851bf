import { describe, expect, it } from '@jest/globals';
import type { Leesvraag } from '../map/mappartner.js';
import { avedan } from './avedan.js';

const REF = '7f3c2f5e-0000-4000-8000-00000000000a';
const AANMELDING = { soort: 'AANMELDING', telefoon: '+31 6 00000012', urenPerWeek: 8.5 };

function partner(anders: Partial<Leesvraag> = {}) {
  const vraag: Leesvraag = { datum: '2026-11-23', weigert: false, fout: false, draaiboek: {}, geheugen: {}, ...anders };
  return async (versie: number, inhoud: unknown, naam = `AVEDAN_AANMELDING_${REF}_v${versie}.json`) => {
    const tekst = typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud);
    const gelezen = await avedan.lees({ naam, regels: () => (async function* () {
      yield* await Promise.resolve([tekst]);
    })() }, vraag);
    return gelezen && { effect: gelezen.effect, regels: gelezen.antwoorden.flatMap(({ groep, regels }) => regels.map((regel) => `${groep} ${regel}`)) };
  };
}

describe('Avedan as it plays along', () => {
  it('finds a place for who is offered, once, and ends it when the offer is withdrawn', async () => {
    const stuur = partner();
    const eerste = await stuur(1, AANMELDING);
    expect(eerste?.effect).toBe(`${REF}/1`);
    expect(eerste?.regels).toEqual([
      `PLAATSINGEN_202611 ${REF};;;;;AANGEMELD;;;;`, expect.stringMatching(new RegExp(`^PLAATSINGEN_202611 ${REF};AV-\\d{8};VRIJWILLIGERSWERK;.*;GESTART;2026-11-23;8[.]5;;$`)),
    ]);
    expect((await stuur(2, { ...AANMELDING, soort: 'WIJZIGING' }))?.regels).toEqual([]);
    const plaatsing = eerste?.regels[1]?.split(';')[1] ?? '';
    expect((await stuur(3, { soort: 'INTREKKING' }))?.regels).toEqual([`PLAATSINGEN_202611 ${REF};;;;;BEEINDIGD;;;;OVERIG`, `PLAATSINGEN_202611 ${REF};${plaatsing};;;;BEEINDIGD;;;2026-11-23;OVERIG`]);
    expect((await stuur(4, AANMELDING))?.regels[1]).not.toContain(plaatsing);
  });

  it('does what the draaiboek says of whom it may know, and ends of that only what runs', async () => {
    const antwoorden = [{ groep: 'PLAATSINGEN_202606', regels: ['{referentie};AV-1;STAGE;;;GESTART;2026-06-01;8;;'] }, { groep: 'UREN_202606', regels: ['AV-1;202606;12,25;0;0;J'] }];
    const stuur = partner({ draaiboek: { '+31 6 00000012': { antwoorden, lopend: ['AV-1'] } } });
    expect((await stuur(1, AANMELDING))?.regels).toEqual([`PLAATSINGEN_202606 ${REF};AV-1;STAGE;;;GESTART;2026-06-01;8;;`, 'UREN_202606 AV-1;202606;12,25;0;0;J']);
    expect((await stuur(2, { soort: 'INTREKKING' }))?.regels).toHaveLength(2);
    expect(avedan.inhoud('UREN_202606', ['AV-1;202606;12,25;0;0;J'])).toBe('plaatsing_id;maand;uren_gewerkt;uren_afgemeld;uren_niet_afgemeld;akkoord_organisatie\r\nAV-1;202606;12,25;0;0;J\r\n');
    expect([avedan.bestandsnaam(avedan.antwoordnaam('UREN_202606', ''), 0), avedan.bestandsnaam(avedan.antwoordnaam('PLAATSINGEN_202606', ''), 2)]).toEqual(['AVEDAN_UREN_202606.csv', 'AVEDAN_PLAATSINGEN_202606_a2.csv']);
  });

  it.each([['{'], ['null'], ['[]']])('says no to what it cannot read: %s', async (inhoud) => {
    expect((await partner()(1, inhoud))?.regels).toEqual([`PLAATSINGEN_202611 ${REF};;;;;BEEINDIGD;;;;NIET_PASSEND`]);
  });

  it('refuses, and answers about somebody whom nobody told of, on demand', async () => {
    expect((await partner({ weigert: true })(1, AANMELDING))?.regels).toEqual([`PLAATSINGEN_202611 ${REF};;;;;BEEINDIGD;;;;NIET_PASSEND`]);
    expect((await partner({ fout: true })(1, AANMELDING))?.regels.some((regel) => regel.includes(REF))).toBe(false);
  });

  it('has nothing to do with other files', async () => {
    expect(await partner()(1, AANMELDING, `WSP_PROFIEL_${REF}_v1.json`)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { stadsbank } from './stadsbank.js';

const ID = '3f0c2f4e-7d4f-4f0e-9a53-0b8f5a1f7c11';

async function statussen(naam: string, inhoud: string, anders: { weigert?: boolean; fout?: boolean } = {}) {
  const regels = () => (async function* () {
    yield* await Promise.resolve(inhoud.split('\n'));
  })();
  const gelezen = await stadsbank.lees({ naam, regels }, { datum: '2026-11-23', weigert: false, fout: false, draaiboek: {}, geheugen: {}, ...anders });
  return gelezen && { effect: gelezen.effect, regels: gelezen.antwoorden.flatMap(({ regels: tekst }) => tekst.map((regel) => regel.split(';'))) };
}

describe('Stadsbank as it plays along', () => {
  it.each([
    ['NIEUW', ['ONTVANGEN', 'GEACCEPTEERD', 'REKENING_GEOPEND', 'ACTIEF']],
    ['WIJZIGING', ['ONTVANGEN', 'GEACCEPTEERD', 'ACTIEF']],
    ['VERLENGING', ['ONTVANGEN', 'GEACCEPTEERD', 'ACTIEF']],
    ['BEEINDIGING', ['ONTVANGEN', 'GEACCEPTEERD', 'BEEINDIGD']],
    ['OPSCHORTING', ['ONTVANGEN', 'GEACCEPTEERD']],
    ['IETS', ['ONTVANGEN', 'AFGEWEZEN']],
  ])('says to %s how it went on', async (soort, verwacht) => {
    const gelezen = await statussen(`BUDGETPLAN_${ID}_v2.json`, JSON.stringify({ soort }, null, 1));
    expect(gelezen?.effect).toBe(`${ID}/2`);
    expect(gelezen?.regels.map(([, , , status]) => status)).toEqual(verwacht);
    expect(gelezen?.regels.every((regel) => regel.length === 7 && regel[0] === ID && regel[1] === '2' && regel[4] === '2026-11-23')).toBe(true);
  });

  it('gives an instruction the same registration number in every version', async () => {
    const nummers = await Promise.all([1, 2].map(async (v) => (await statussen(`BUDGETPLAN_${ID}_v${v}.json`, '{"soort":"NIEUW"}'))?.regels[0]?.[2]));
    expect(nummers[0]).toMatch(/^SON\d{8}$/);
    expect(nummers[1]).toBe(nummers[0]);
  });

  it('refuses on demand, and what it cannot read', async () => {
    expect((await statussen(`BUDGETPLAN_${ID}_v1.json`, '{"soort":"NIEUW"}', { weigert: true }))?.regels.map((r) => r[3])).toEqual(['ONTVANGEN', 'AFGEWEZEN']);
    for (const inhoud of ['{', 'null', '[]']) expect((await statussen(`BUDGETPLAN_${ID}_v1.json`, inhoud))?.regels.at(-1)?.slice(3)).toEqual(['AFGEWEZEN', '2026-11-23', 'instructie onleesbaar', '']);
  });

  it('answers wrongly about an instruction that nobody sent', async () => {
    const gelezen = await statussen(`BUDGETPLAN_${ID}_v1.json`, '{"soort":"NIEUW"}', { fout: true });
    expect(gelezen?.effect).toBe(`${ID}/1`);
    expect(gelezen?.regels.some((regel) => regel[0] === ID)).toBe(false);
  });

  it('has nothing to do with other files', async () => {
    expect(await statussen('SWI_0141_2026K3_R1.xml', '')).toBeNull();
  });
});

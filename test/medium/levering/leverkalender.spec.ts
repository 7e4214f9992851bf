import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leesLeveringsafspraken } from '#libs/connector-kit';
import { Leveringen, Leverkalender, Opdrachten, Originelen } from '#libs/exchange';
import { Klok, Kluis, Logboek, type Wachtrijen } from '#libs/platform';
import { watTeLeveren } from '../../../apps/connectors/src/wat-te-leveren.js';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

let basis: Testdatabase;
let vandaag = '2026-10-01';
let kalender: Leverkalender;
beforeAll(async () => {
  basis = await testdatabase();
  kalender = new Leverkalender(basis.database, Object.assign(new Klok(), { vandaag: () => vandaag }));
});
afterAll(async () => basis.weg());

async function kijk(dag: string): Promise<{ taken: { partner: string; uiterlijk: string; open: boolean }[]; laat: string[] }> {
  vandaag = dag;
  await kalender.werkBij(watTeLeveren(leesLeveringsafspraken().filter(({ levering }) => levering === 'cbs/swi'), ['0141', '0153'], dag));
  const taken = await basis.database.query<{ partner: string; uiterlijk: string; open: boolean }>(
    `select split_part(oorzaak, '/', 4) || ' ' || split_part(oorzaak, '/', 5) as wat, to_char(uiterlijk, 'YYYY-MM-DD') as uiterlijk, gesloten is null as open from exchange.taak where soort = 'levering-maken' order by oorzaak`,
  );
  return { taken, laat: (await kalender.laat()).map(({ gemeente, periode, uiterlijk }) => `${gemeente} ${periode} ${uiterlijk}`) };
}

async function lever(gemeente: string, periode: string): Promise<() => Promise<void>> {
  const stil = { belAlle: async () => Promise.resolve() } as unknown as Wachtrijen;
  const opdrachten = new Opdrachten(basis.database, stil, Logboek.van('test', 'silent'));
  const leveringen = new Leveringen(basis.database, new Originelen(basis.database, new Kluis(Buffer.alloc(32, 7))), opdrachten, new Klok());
  const effect = `${gemeente}/${periode}`;
  await basis.database.run(async (tx) => leveringen.bereid(tx, {
    partner: 'cbs', uitwisseling: 'swi', items: [{ effect, zaak: null }], grondslag: { gemeente, periode },
    schrijf: (volgnummer) => ({ naam: `X${volgnummer}.xml`, bytes: (async function* () { yield await Promise.resolve(Buffer.from('x')); })() }),
  }));
  return async () => void (await basis.database.run(async (tx) => leveringen.verwerkAntwoord(tx, 'cbs', { effect, uitkomst: 'bevestigd' })));
}

describe('the clock of what the hub owes', () => {
  it('runs 28 days from the end of the quarter, per municipality, until the partner has it', async () => {
    const begin = await kijk('2026-10-01');
    expect(begin).toEqual({ taken: [{ wat: '0141 2026K3', uiterlijk: '2026-10-28', open: true }, { wat: '0153 2026K3', uiterlijk: '2026-10-28', open: true }], laat: [] });
    expect(await kijk('2026-10-28')).toEqual(begin);
    const komtAan = await lever('0141', '2026K3');
    expect((await kijk('2026-10-28')).taken.map(({ open }) => open)).toEqual([true, true]);
    await komtAan();
    expect(await kijk('2026-10-29')).toMatchObject({ taken: [{ open: false }, { open: true }], laat: ['0153 2026K3 2026-10-28'] });
  });

  it('keeps an old debt when the next quarter has ended', async () => {
    const { taken, laat } = await kijk('2027-01-15');
    expect(taken).toEqual([
      { wat: '0141 2026K3', uiterlijk: '2026-10-28', open: false }, { wat: '0141 2026K4', uiterlijk: '2027-01-28', open: true },
      { wat: '0153 2026K3', uiterlijk: '2026-10-28', open: true }, { wat: '0153 2026K4', uiterlijk: '2027-01-28', open: true },
    ]);
    expect(laat).toEqual(['0153 2026K3 2026-10-28']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Herbouw, type Zaakbeeld, ZaakLezer } from '#libs/case-store';
import { kleineWereld } from '../../support/builders/kleine-wereld.js';
import { pollUntil } from '../../support/poll-until.js';
import { Proefhub } from '../../support/proefhub.js';

/** Whom COA withdraws somewhere in these files. */
const INGETROKKEN = ['2800000002', '2800000003'];
const gemeenten = ['0141'];

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());

/** What the hub said when it had read a file. */
interface Gezegd {
  bestand: string;
  moment: Date;
  zaken: Zaakbeeld[];
}

/** A moment at which everything is at rest; the next change is later. */
async function rust(): Promise<Date> {
  const [rij] = await hub.database.query<{ nu: Date }>(`select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as nu`);
  await pollUntil(async () => (await hub.database.query('select where clock_timestamp() > $1', [rij!.nu])).length === 1, { elkeMs: 2 });
  return rij!.nu;
}

async function alle(lezer: ZaakLezer, bekendOp?: Date): Promise<Zaakbeeld[]> {
  const zaken: Zaakbeeld[] = [];
  for await (const groep of lezer.alle({ gemeenten, ...(bekendOp === undefined ? {} : { bekendOp }) })) zaken.push(...groep);
  return zaken;
}

describe('As known on', () => {
  it('every case is at every earlier moment what was said then, also after a rebuild, but for what a source withdrew', async () => {
    const lezer = new ZaakLezer(hub.database, hub.kluis);
    const verloop: Gezegd[] = [];
    for (const { partner, naam, bytes } of kleineWereld()) {
      await hub.ontvang(partner, naam, bytes);
      await hub.draai();
      verloop.push({ bestand: naam, moment: await rust(), zaken: await alle(lezer) });
    }
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();

    const vergeten = new Set(INGETROKKEN.map((nummer) => hub.kluis.sleutelhash('zaak', `vnr/${nummer}`)));
    const laatste = Math.max(...verloop.map(({ bestand }, i) => (/^TVS-.*I\.json$/.test(bestand) ? i : -1)));
    let vergeleken = 0;
    for (const [i, { bestand, moment, zaken }] of verloop.entries()) {
      const toen = await alle(lezer, moment);
      const telt = ({ id }: Zaakbeeld): boolean => i >= laatste || !vergeten.has(id);
      expect({ bestand, zaken: toen.filter(telt) }).toEqual({ bestand, zaken: zaken.filter(telt) });
      vergeleken += zaken.filter(telt).length;
    }
    expect(vergeleken).toBeGreaterThan(50);
    const voorIntrekking = verloop.find(({ zaken }) => zaken.some(({ id }) => vergeten.has(id)));
    expect((await alle(lezer, voorIntrekking!.moment)).filter(({ id }) => vergeten.has(id))).toEqual([]);
    expect(await alle(lezer, new Date('2020-01-01T00:00:00Z'))).toEqual([]);
  });
});

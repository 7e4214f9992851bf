import { Bezorger, type Leverbeleid, type Leverbesluit, Leveringen, Opdrachten, Originelen, type UitgaandeUitwisseling, Uitgang } from '#libs/exchange';
import { type Database, Klok, Kluis, Logboek, type Wachtrijen } from '#libs/platform';
import { metStoring } from '../storing.js';
import { MODELBELEID } from './modelbeleid.js';
import type { Kernmaker, Leverbeeld, Modelkern } from './modelloop.js';

const STIL = { belAlle: async () => Promise.resolve(), bel: async () => Promise.resolve() } as unknown as Wachtrijen;
const LOGBOEK = Logboek.van('test', 'silent');
const KLUIS = new Kluis(Buffer.alloc(32, 7));

/** The kernel as it runs, on a database, for a partner of this name with one exchange `proef`; without a doorbell. */
export function databasekern(database: Database, partner: string, beleid: Leverbeleid = MODELBELEID): Kernmaker {
  return async (verzending, modelklok) => {
    const klok = Object.assign(new Klok(), { nu: () => new Date(modelklok.nu()) });
    const uitwisseling: UitgaandeUitwisseling = {
      partner, uitwisseling: 'proef', beleid, verzending,
      herschrijf: async (_tx, _levering, effecten, volgnummer) => Promise.resolve({ naam: `PROEF_${volgnummer}.txt`, bytes: regels(effecten) }),
    };
    const hub = (db: Database) => {
      const opdrachten = new Opdrachten(db, STIL, LOGBOEK);
      const originelen = new Originelen(db, KLUIS);
      return { leveringen: new Leveringen(db, originelen, opdrachten, klok), bezorger: new Bezorger(db, opdrachten, originelen, new Uitgang([uitwisseling]), klok, LOGBOEK) };
    };
    const { leveringen, bezorger } = hub(database);
    const kern: Modelkern = {
      bereid: async (items) => {
        const schrijf = (volgnummer: number) => ({ naam: `PROEF_${volgnummer}.txt`, bytes: regels(items.map(({ effect }) => effect)) });
        await database.run(async (tx) => leveringen.bereid(tx, { partner, uitwisseling: 'proef', items, grondslag: {}, schrijf }));
      },
      opdrachten: async () => {
        const rijen = await database.query<{ id: number; nietVoor: Date | null }>(
          'select o.id, o.niet_voor as "nietVoor" from exchange.opdracht o join exchange.levering l on l.id = o.levering_id where l.partner = $1 and o.klaar is null and o.geparkeerd is null order by o.id',
          [partner],
        );
        return rijen.map(({ id, nietVoor }) => ({ id, nietVoor: nietVoor?.getTime() ?? 0 }));
      },
      doe: async (opdracht, sterftBij) => {
        if (sterftBij === 0) await bezorger.doe(opdracht);
        else await hub(metStoring(database, sterftBij, true).database).bezorger.doe(opdracht).catch(() => undefined);
      },
      antwoord: async (antwoord) => database.run(async (tx) => (await leveringen.verwerkAntwoord(tx, partner, antwoord)).verwerkt),
      besluit: async (levering: number, besluit: Leverbesluit) => leveringen.besluit(levering, besluit, 'proef'),
      beeld: async () =>
        database.query<Leverbeeld>(
          `select id, stand, exists (select from exchange.taak t where t.levering_id = l.id and t.soort = 'levering-vastgelopen' and t.gesloten is null) as taak,
             (select json_agg(json_build_object('effect', effect, 'uitkomst', uitkomst) order by volgnr) from exchange.leveritem where levering_id = l.id) as items
           from exchange.levering l where partner = $1 order by id`,
          [partner],
        ),
    };
    return kern;
  };
}

async function* regels(effecten: readonly string[]): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(effecten.join('\n')));
}

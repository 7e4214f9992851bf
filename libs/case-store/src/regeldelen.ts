import type { Persoonsdeel, ZaakStand } from '#libs/case-model';
import { regelcontext } from '#libs/exchange';
import type { Database, Kluis } from '#libs/platform';
import { LedgerLezer } from './koppeling/ledger.lezer.js';

/** Which part of a sealed line belongs to which field of a case. */
const DEEL = { vasteLasten: 'vasteLasten', bemiddeling: 'bemiddelingsprofiel' } as const satisfies Record<string, keyof Persoonsdeel>;
type Veld = keyof typeof DEEL;
type Deel<V extends Veld> = NonNullable<Persoonsdeel[(typeof DEEL)[V]]>;

/** The part that lies sealed in the line that the field's origin points at, and nowhere else, by case id; a case without one is absent. */
export async function leesRegeldelen<V extends Veld>(
  { database, kluis }: { database: Database; kluis: Kluis },
  zaken: readonly { id: string; stand: Pick<ZaakStand, 'herkomst'> }[],
  veld: V,
): Promise<Map<string, Deel<V>>> {
  const plekken = zaken.flatMap(({ id, stand }) => {
    const herkomst = stand.herkomst[veld];
    return herkomst === undefined ? [] : [{ id, ...herkomst }];
  });
  const geheimen = await new LedgerLezer(database).geheimen(plekken);
  const gevonden = new Map<string, Deel<V>>();
  plekken.forEach(({ id, bericht, regel }, i) => {
    const geheim = geheimen[i];
    if (!geheim) return;
    const deel = (JSON.parse(kluis.ontzegel(geheim, regelcontext(bericht, regel)).toString()) as Persoonsdeel)[DEEL[veld]] as Deel<V> | undefined;
    if (deel !== undefined) gevonden.set(id, deel);
  });
  return gevonden;
}

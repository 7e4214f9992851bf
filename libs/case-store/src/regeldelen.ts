import type { Persoonsdeel, ZaakStand } from '#libs/case-model';
import type { Kluis, Leesbron } from '#libs/platform';
import { leesPersoonsdelen } from './persoonsdelen.js';

/** Which part of a sealed line belongs to which field of a case. */
const DEEL = { vasteLasten: 'vasteLasten', bemiddeling: 'bemiddelingsprofiel' } as const satisfies Record<string, keyof Persoonsdeel>;
type Veld = keyof typeof DEEL;
type Deel<V extends Veld> = NonNullable<Persoonsdeel[(typeof DEEL)[V]]>;

/** The part that lies sealed in the line that the field's origin points at, and nowhere else, by case id; a case without one is absent. */
export async function leesRegeldelen<V extends Veld>(
  { database, kluis }: { database: Leesbron; kluis: Kluis },
  zaken: readonly { id: string; stand: Pick<ZaakStand, 'herkomst'> }[],
  veld: V,
): Promise<Map<string, Deel<V>>> {
  const plekken = zaken.flatMap(({ id, stand }) => {
    const herkomst = stand.herkomst[veld];
    return herkomst === undefined ? [] : [{ id, ...herkomst }];
  });
  const delen = await leesPersoonsdelen(database, kluis, plekken);
  const gevonden = new Map<string, Deel<V>>();
  plekken.forEach(({ id }, i) => {
    const deel = delen[i]?.[DEEL[veld]] as Deel<V> | undefined;
    if (deel !== undefined) gevonden.set(id, deel);
  });
  return gevonden;
}

import { hoofdsleutel, Hoofdsleutels, Sleutelbos } from '#libs/platform';

/** The keys of the hub on this data folder, as they are now. */
export async function openKluis(db, map) {
  const bos = new Sleutelbos({ query: async (sql, waarden) => (await db.query(sql, waarden)).rows }, new Hoofdsleutels(hoofdsleutel(undefined, map)));
  await bos.ververs();
  return bos.kluis;
}

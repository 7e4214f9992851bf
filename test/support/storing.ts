import type { Database, Tx } from '#libs/platform';

/** The moment at which the process dies: what was in the open transaction is gone, the database goes on. */
export class Storing extends Error {
  readonly code = 'storing';
}

/**
 * A database that dies before its n-th step, counted over statements, COPYs and commits; after that it works again, as after a restart.
 * `stappen` tells how many steps there have been; `opnieuw` counts from there to the next death. With `blijvend` it never works again:
 * whoever holds it is dead.
 */
export function metStoring(database: Database, sterftBij: number, blijvend = false): { database: Database; stappen: () => number; opnieuw: (sterftBij: number) => void } {
  let stap = 0;
  let bijStap = sterftBij;
  const tel = (): void => {
    stap += 1;
    if (blijvend ? stap >= bijStap : stap === bijStap) throw new Storing('the process died here');
  };
  const omTx = (tx: Tx): Tx => ({
    query: async (sql, params) => {
      tel();
      return tx.query(sql, params);
    },
    kopieer: async (doel, stukken) => {
      tel();
      return tx.kopieer(doel, stukken);
    },
  });
  const om = {
    query: async (sql: string, params?: unknown[]) => {
      tel();
      return database.query(sql, params);
    },
    run: async <T>(fn: (tx: Tx) => Promise<T>): Promise<T> =>
      database.run(async (tx) => {
        const uitkomst = await fn(omTx(tx));
        tel();
        return uitkomst;
      }),
  };
  const opnieuw = (bij: number): void => {
    stap = 0;
    bijStap = bij;
  };
  return { database: om as unknown as Database, stappen: () => stap, opnieuw };
}

import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOpties, migreerWachtrijen } from '#libs/platform';
import { geefRechten } from './geef-rechten.js';
import { migraties } from './migrations/index.js';
import { maakRollen } from './rollen.js';

/** Key of the session lock that lets one migrator through at a time: 'schakel' on a telephone's keys. */
const SLOT = 7242535;

/**
 * Brings a database up to this version: our own tables, BullMQ's schema when the queues live in PostgreSQL too, and the roles of the processes with what they may do.
 * Several at once wait for each other; what was done already is not done again.
 */
export async function migreer(databaseUrl: string, wens: { wachtrijen: boolean }): Promise<void> {
  const slot = new pg.Client({ connectionString: databaseUrl, application_name: 'schakel-migrate' });
  slot.on('error', () => undefined);
  await slot.connect();
  try {
    await slot.query('select pg_advisory_lock($1)', [SLOT]);
    await maakRollen(slot);
    await eigenTabellen(databaseUrl);
    if (wens.wachtrijen) await migreerWachtrijen(databaseUrl);
    await geefRechten(slot, wens.wachtrijen);
  } finally {
    // Ending the session releases the lock.
    await slot.end();
  }
}

async function eigenTabellen(url: string): Promise<void> {
  const bron = new DataSource(dataSourceOpties({ url, naam: 'schakel-migrate', pool: 2, migraties }));
  await bron.initialize();
  try {
    await bron.runMigrations({ transaction: 'each' });
  } finally {
    await bron.destroy();
  }
}

import type pg from 'pg';
import { ConfiguratieFout, databaserol, WACHTRIJROL } from '#libs/platform';
import { ROLLEN } from './rechten.js';

/** SQLSTATE insufficient_privilege. */
const MAG_NIET = '42501';
const NAMEN = [...ROLLEN.map(databaserol), WACHTRIJROL];

/** Roles are the whole server's: another hub's migrator may make the same at the same moment. */
const MAAK = (rol: string): string => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${rol}') then create role ${rol} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;

/**
 * Makes the roles that processes work under and lets who connects take them. Where that is not allowed and they are not there yet, throws `ConfiguratieFout` with the
 * statements that somebody who may must run once.
 */
export async function maakRollen(client: pg.Client): Promise<void> {
  try {
    for (const rol of NAMEN) {
      await client.query(MAAK(rol));
      if (!(await magAls(client, rol))) await client.query(`grant ${rol} to current_user`);
    }
  } catch (fout) {
    if ((fout as { code?: string }).code !== MAG_NIET) throw fout;
    const { rows } = await client.query<{ wie: string }>('select quote_ident(current_user) as wie');
    throw new ConfiguratieFout([`the migrator may not make roles; have this run once by who may: ${NAMEN.map((rol) => `create role ${rol} nologin;`).join(' ')} grant ${NAMEN.join(', ')} to ${rows[0]?.wie};`]);
  }
}

async function magAls(client: pg.Client, rol: string): Promise<boolean> {
  try {
    await client.query(`set role ${rol}`);
    await client.query('reset role');
    return true;
  } catch (fout) {
    if ((fout as { code?: string }).code !== MAG_NIET) throw fout;
    return false;
  }
}

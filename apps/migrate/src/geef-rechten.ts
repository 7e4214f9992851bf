import type pg from 'pg';
import { databaserol, WACHTRIJROL } from '#libs/platform';
import { RECHTEN, rechtVan, REEKSEN, ROLLEN } from './rechten.js';

const NAMEN = ROLLEN.map(databaserol).join(', ');

/** Gives each role what `RECHTEN` says of it and takes the rest away, in one transaction: nobody sees anything in between. */
export async function geefRechten(client: pg.Client, wachtrijen: boolean): Promise<void> {
  const schemas = [...new Set(Object.keys(RECHTEN).map((tabel) => tabel.split('.')[0] ?? ''))];
  await client.query(['begin', ...schemas.flatMap(neemTerug), ...schemas.map((schema) => `grant usage on schema ${schema} to ${NAMEN}`), ...rechten(), ...(wachtrijen ? WACHTRIJEN : []), 'commit'].join(';\n'));
}

function neemTerug(schema: string): string[] {
  return [`revoke all on all tables in schema ${schema} from ${NAMEN}`, `revoke all on all sequences in schema ${schema} from ${NAMEN}`];
}

function rechten(): string[] {
  const tabellen = Object.keys(RECHTEN).flatMap((tabel) => ROLLEN.flatMap((rol) => {
    const recht = rechtVan(rol, tabel);
    return recht === null ? [] : [`grant ${recht} on ${tabel} to ${databaserol(rol)}`];
  }));
  return [...tabellen, ...Object.entries(REEKSEN).flatMap(([reeks, rollen]) => rollen.map((rol) => `grant usage on sequence ${reeks} to ${databaserol(rol)}`))];
}

/** BullMQ's own schema holds numbers of work orders. It makes a sequence for each queue when that is first rung, so whoever rings must be one and the same. */
const WACHTRIJEN = [
  `grant usage, create on schema bullmq to ${WACHTRIJROL}`,
  `grant select, insert, update, delete on all tables in schema bullmq to ${WACHTRIJROL}`,
  `grant all on all sequences in schema bullmq to ${WACHTRIJROL}`,
];

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type pg from 'pg';

/** A person who must be found nowhere: numbers that begin with zero, because some write them without it, and a name with marks. */
export const KANARIE = { bsn: '071934686', vNummer: '0719384652', geslachtsnaam: 'Quïxöbrâk', voornamen: 'Zyläphène', geboortedatum: '1987-06-05' } as const;

/** The account of that person, and one that somebody writes by mistake. */
export const KANARIEREKENING = { goed: 'NL74TEST0719386540', fout: 'NL75TEST0719386540' } as const;

const NAMEN = ['quixobrak', 'zylaphene'];
/** The third is what somebody makes of the first by mistake, the last the account. */
const NUMMERS = ['71934686', '719384652', '71934684', '719386540'];

/** Which of the person's traces stand in this text: in capitals or not, with or without marks, numbers with dots or spaces and without their zero. */
export function sporen(tekst: string): string[] {
  const kaal = tekst.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const aaneen = tekst.replace(/(?<=\d)[ .-](?=\d)/g, '');
  return [...NAMEN.filter((naam) => kaal.includes(naam)), ...NUMMERS.filter((nummer) => tekst.includes(nummer) || aaneen.includes(nummer))];
}

/** The same in bytes, whatever they are the text of. */
export function sporenInBytes(bytes: Buffer): string[] {
  return [...new Set((['utf8', 'latin1', 'utf16le'] as const).flatMap((codering) => sporen(bytes.toString(codering))))];
}

/** Places in a database where the person stands: every column of every row of every table, and what the server remembers of its last statements. */
export async function sporenInDatabase(client: pg.Client): Promise<string[]> {
  const { rows: kolommen } = await client.query<{ tabel: string; kolom: string; bytes: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as tabel, quote_ident(a.attname) as kolom, a.atttypid = 'bytea'::regtype as bytes
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and not pg_is_other_temp_schema(n.oid)`,
  );
  const gevonden: string[] = [];
  for (const { tabel, kolom, bytes } of kolommen) {
    const { rows } = await client.query<{ waarde: string | Buffer | null }>(`select ${bytes ? kolom : `${kolom}::text`} as waarde from ${tabel} where ${kolom} is not null`);
    for (const { waarde } of rows) {
      const hier = Buffer.isBuffer(waarde) ? sporenInBytes(waarde) : sporen(waarde ?? '');
      if (hier.length > 0) gevonden.push(`${tabel}.${kolom}: ${hier.join(', ')}`);
    }
  }
  const { rows: opdrachten } = await client.query<{ query: string }>('select query from pg_stat_activity where query is not null');
  return [...new Set(gevonden), ...opdrachten.flatMap(({ query }) => sporen(query)).map((spoor) => `a statement: ${spoor}`)];
}

/** Keys and values of a whole Redis. */
export async function sporenInRedis(url: string): Promise<string[]> {
  const redis = new Redis(url);
  try {
    const gevonden: string[] = [];
    for (const sleutel of await redis.keys('*')) {
      const hier = sporen(`${sleutel}\n${JSON.stringify(await waarde(redis, sleutel))}`);
      if (hier.length > 0) gevonden.push(`${sleutel}: ${hier.join(', ')}`);
    }
    return gevonden;
  } finally {
    redis.disconnect();
  }
}

async function waarde(redis: Redis, sleutel: string): Promise<unknown> {
  switch (await redis.type(sleutel)) {
    case 'hash':
      return redis.hgetall(sleutel);
    case 'list':
      return redis.lrange(sleutel, 0, -1);
    case 'set':
      return redis.smembers(sleutel);
    case 'zset':
      return redis.zrange(sleutel, '0', '-1');
    case 'stream':
      return redis.xrange(sleutel, '-', '+');
    default:
      return redis.get(sleutel);
  }
}

/** Files below a folder, their names included, that hold a trace. */
export function sporenInMap(map: string): string[] {
  return readdirSync(map, { recursive: true, encoding: 'utf8' }).flatMap((naam) => {
    const pad = join(map, naam);
    const inhoud = isBestand(pad) ? sporenInBytes(readFileSync(pad)) : [];
    return [...sporen(naam), ...inhoud].map((spoor) => `${naam}: ${spoor}`);
  });
}

/** A database removes files of its own while we look. */
function isBestand(pad: string): boolean {
  return statSync(pad, { throwIfNoEntry: false })?.isFile() ?? false;
}

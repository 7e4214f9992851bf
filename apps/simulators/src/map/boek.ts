import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An answer that is still to be given. */
export interface TeGeven {
  groep: string;
  regels: string[];
  /** Not before this; milliseconds since 1970. */
  vanaf: number;
}

/** What a partner remembers; outlives its process. */
export interface Boek {
  /** The file that it was taking when it last wrote. */
  bezig: string | null;
  /** How often it acted, by effect. */
  effecten: Record<string, number>;
  /** How many files it gave, by name of the answer. */
  gegeven: Record<string, number>;
  teGeven: TeGeven[];
  /** What it knows of what it was told before, by whatever it chooses. */
  geheugen: Record<string, unknown>;
  /** Names that it could not read. */
  onleesbaar: string[];
}

const LEEG: Boek = { bezig: null, effecten: {}, gegeven: {}, teGeven: [], geheugen: {}, onleesbaar: [] };

/** Reads what the partner remembers; empty when there is nothing. */
export function leesBoek(pad: string): Boek {
  try {
    return { ...structuredClone(LEEG), ...(JSON.parse(readFileSync(pad, 'utf8')) as Boek) };
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'ENOENT') throw fout;
    return structuredClone(LEEG);
  }
}

/** Writes it whole or not at all. */
export function bewaarBoek(pad: string, boek: Boek): void {
  mkdirSync(dirname(pad), { recursive: true, mode: 0o700 });
  writeFileSync(`${pad}.deel`, JSON.stringify(boek, null, 1), { mode: 0o600 });
  renameSync(`${pad}.deel`, pad);
}

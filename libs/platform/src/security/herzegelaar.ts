import { setTimeout as wacht } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { HUB, Kluis } from './kluis.js';
import type { OudeSleutel } from './sleutelbos.js';

/** A column of sealed values. */
export interface Zegelplaats {
  tabel: string;
  /** Its primary key: columns with their types, in order. */
  sleutel: Readonly<Record<string, string>>;
  kolom: string;
  /** What a value is bound to, by its primary key as text. */
  context: (...sleutel: string[]) => string;
  /** SQL for the scope of a row that was sealed before there were data keys; null: the hub's. */
  bereik?: string;
  /** Rows that are sealed anew at once. */
  portie?: number;
}

interface Rij {
  sleutel: string[];
  waarde: Buffer;
  bereik: string | null;
}

const PORTIE = 500;
const KIJK_MS = 50;

/** Seals values anew, in small portions, while everything goes on. */
@Injectable()
export class Herzegelaar {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
    private readonly plaatsen: readonly Zegelplaats[],
  ) {}

  /**
   * Seals everything anew that is sealed under these keys, and returns once nothing is. Nobody seals under them any more, but who began before may still store what was;
   * what is copied meanwhile is found by looking again, after everybody who could have read it is done. Throws when `stop` says so: what was done stays done.
   */
  async herzegel(oud: readonly OudeSleutel[], stop?: AbortSignal): Promise<number> {
    let samen = 0;
    for (;;) {
      await this.wachtOpLopenden(stop);
      let ronde = 0;
      for (const plaats of this.plaatsen) ronde += await this.doe(plaats, oud, stop);
      if (ronde === 0) return samen;
      samen += ronde;
    }
  }

  private async doe(plaats: Zegelplaats, oud: readonly OudeSleutel[], stop?: AbortSignal): Promise<number> {
    let gedaan = 0;
    let na: string[] | null = null;
    for (;;) {
      stop?.throwIfAborted();
      const rijen: Rij[] = await this.database.query<Rij>(lees(plaats, na), [oud.map(({ kop }) => kop), plaats.portie ?? PORTIE, ...(na ?? [])]);
      if (rijen.length === 0) return gedaan;
      await this.database.query(schrijf(plaats), [
        rijen.map(({ waarde }) => waarde),
        rijen.map((rij) => this.opnieuw(plaats, oud, rij)),
        ...Object.keys(plaats.sleutel).map((_, i) => rijen.map(({ sleutel }) => sleutel[i])),
      ]);
      gedaan += rijen.length;
      na = rijen.at(-1)?.sleutel ?? null;
    }
  }

  private opnieuw({ context }: Zegelplaats, oud: readonly OudeSleutel[], { sleutel, waarde, bereik }: Rij): Buffer {
    const onder = oud.find(({ kop }) => waarde.subarray(0, kop.length).equals(kop));
    const gebonden = context(...sleutel);
    return this.kluis.verzegel(this.kluis.ontzegel(waarde, gebonden), gebonden, onder?.bereik ?? bereik ?? HUB);
  }

  /** Until every transaction that writes and runs now has ended. */
  private async wachtOpLopenden(stop?: AbortSignal): Promise<void> {
    const [nu] = await this.database.query<{ xid: string }>('select pg_current_xact_id()::text as xid');
    for (;;) {
      const [rij] = await this.database.query<{ klaar: boolean }>('select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as klaar', [nu?.xid]);
      if (rij?.klaar === true) return;
      await wacht(KIJK_MS, undefined, stop === undefined ? {} : { signal: stop });
    }
  }
}

function lees({ tabel, sleutel, kolom, bereik }: Zegelplaats, na: string[] | null): string {
  const namen = Object.keys(sleutel).join(', ');
  const verder = na === null ? '' : `and (${namen}) > (${Object.values(sleutel).map((type, i) => `$${i + 3}::${type}`).join(', ')})`;
  return `select array[${Object.keys(sleutel).map((naam) => `${naam}::text`).join(', ')}] as sleutel, ${kolom} as waarde, ${bereik ?? 'null'} as bereik from ${tabel}
    where ${kolom} is not null and exists (select from unnest($1::bytea[]) as o(kop) where substring(${kolom} from 1 for length(kop)) = kop) ${verder} order by ${namen} limit $2`;
}

/** A value that changed meanwhile was sealed anew by who changed it. */
function schrijf({ tabel, sleutel, kolom }: Zegelplaats): string {
  const namen = Object.keys(sleutel);
  return `update ${tabel} t set ${kolom} = n.nieuw from unnest($1::bytea[], $2::bytea[], ${Object.values(sleutel).map((type, i) => `$${i + 3}::text[]::${type}[]`).join(', ')}) as n(oud, nieuw, ${namen.join(', ')})
    where ${namen.map((naam) => `t.${naam} = n.${naam}`).join(' and ')} and t.${kolom} = n.oud`;
}

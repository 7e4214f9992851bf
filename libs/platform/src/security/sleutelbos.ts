import { randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { Logboek } from '../logging/logboek.js';
import { Ronde } from '../proces/ronde.js';
import type { Hoofdsleutels } from './hoofdsleutels.js';
import { type Gegevenssleutel, HUB, Kluis, WORTEL, ZONDER_SLEUTEL, zegelkop } from './kluis.js';

const SLOT = 7242537;
const VERVERS_MS = 15_000;
/** Between the moment at which a key is made and that at which it is sealed under, so that every process has it by then. */
const AANLOOP_MS = 60_000;
/** Stands for what was sealed before there were data keys: a key that is old from the first. */
const VOORHEEN = 'voorheen';

/** A data key as it is listed; what it is itself is nowhere to be seen. */
export interface Sleutelregel {
  id: number;
  bereik: string;
  vanaf: Date;
  /** `komt`: not sealed under yet; `oud`: what is sealed under it is being sealed anew. */
  stand: 'komt' | 'actief' | 'oud' | 'vernietigd';
  vernietigd: Date | null;
}

/** A key that another took the place of, for so long that nobody seals under it any more. */
export interface OudeSleutel {
  id: number;
  /** Scope under which its values are sealed anew; null: each under its own. */
  bereik: string | null;
  /** How the values begin that are sealed under it. */
  kop: Buffer;
}

interface Rij extends Sleutelregel {
  hoofdsleutel: string;
  omwikkeld: Buffer | null;
}

/** The newest key of a scope that has begun is the one it is sealed under. */
const SLEUTELS = `
  select id, bereik, vanaf, vernietigd, hoofdsleutel, omwikkeld,
    case when vernietigd is not null then 'vernietigd' when vanaf > now() then 'komt' when bereik = '${VOORHEEN}' then 'oud'
         when id = max(id) filter (where vernietigd is null and vanaf <= now()) over (partition by bereik) then 'actief' else 'oud' end as stand
  from sleutel.gegevenssleutel`;

const UITGEDIEND = `
  select id, bereik from sleutel.gegevenssleutel k where vernietigd is null and (bereik = '${VOORHEEN}'
    or exists (select from sleutel.gegevenssleutel n where n.bereik = k.bereik and n.id > k.id and n.vernietigd is null and n.vanaf <= now() - $1 * interval '1 ms')) order by id`;

/** The data keys of the hub, wrapped in the database and open in the memory of every process (docs/sleutels.md). */
@Injectable()
export class Sleutelbos implements OnApplicationShutdown {
  readonly kluis: Kluis;
  /** Keys that this process made at its start; whoever can write in the log of actions says so. */
  readonly gemaakt: string[] = [];
  private ronde: Ronde | undefined;

  constructor(
    private readonly database: Database,
    private readonly hoofdsleutels: Hoofdsleutels,
    private readonly aanloop: number = AANLOOP_MS,
  ) {
    this.kluis = new Kluis(hoofdsleutels.nu);
  }

  /** Makes the keys that these municipalities lack, and takes all keys in. Throws when the master key is not the one that they were wrapped under. */
  async open(gemeenten: readonly string[]): Promise<this> {
    await this.database.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [SLOT]);
      const er = new Set((await tx.query<{ bereik: string }>('select distinct bereik from sleutel.gegevenssleutel where vernietigd is null or bereik in ($1, $2)', [WORTEL, VOORHEEN])).map(({ bereik }) => bereik));
      const eerste = !er.has(WORTEL);
      if (eerste) await this.maak(tx, { bereik: WORTEL, sleutel: this.hoofdsleutels.nu, over: 0 });
      for (const bereik of [VOORHEEN, HUB, ...gemeenten]) if (!er.has(bereik)) await this.maak(tx, { bereik, sleutel: randomBytes(32), over: eerste ? 0 : this.aanloop });
    });
    await this.ververs();
    return this;
  }

  /** Keeps the keys up to date until the process ends. */
  volg(logboek: Logboek): void {
    this.ronde = new Ronde({ naam: 'sleutels-lezen', elkeMs: VERVERS_MS, doe: async () => this.ververs() }, logboek);
    this.ronde.start();
  }

  /** Takes in the keys as they are now. */
  async ververs(): Promise<void> {
    const rijen = await this.database.query<Rij>(`${SLEUTELS} where vernietigd is null`);
    this.kluis.neemOp(rijen.map((rij) => this.pakUit(rij)));
  }

  /** All keys there are and were, without the root. */
  async lijst(): Promise<Sleutelregel[]> {
    const rijen = await this.database.query<Rij>(`${SLEUTELS} order by id`);
    return rijen.filter(({ bereik }) => bereik !== WORTEL).map(({ id, bereik, vanaf, stand, vernietigd }) => ({ id, bereik, vanaf, stand, vernietigd }));
  }

  /** Makes a new key for a scope that has one; it is sealed under a minute later. Null: this scope has none. A new key that still waits is given again. */
  async draai(bereik: string): Promise<number | null> {
    return this.database.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [SLOT]);
      const rijen = await tx.query<Rij>(`${SLEUTELS} where bereik = $1 and bereik not in ($2, $3) order by id desc`, [bereik, WORTEL, VOORHEEN]);
      const levend = rijen.filter(({ stand }) => stand !== 'vernietigd');
      const komt = levend.find(({ stand }) => stand === 'komt');
      if (levend.length === 0) return null;
      return komt?.id ?? this.maak(tx, { bereik, sleutel: randomBytes(32), over: this.aanloop });
    });
  }

  /** Keys under which nothing new is sealed any more, in any process. */
  async uitgediend(): Promise<OudeSleutel[]> {
    const rijen = await this.database.query<{ id: number; bereik: string }>(UITGEDIEND, [this.aanloop]);
    return rijen.map(({ id, bereik }) => (bereik === VOORHEEN ? { id, bereik: null, kop: ZONDER_SLEUTEL } : { id, bereik, kop: zegelkop(id) }));
  }

  /** Destroys keys: what is still sealed under them can be opened by nobody, here nor in a copy of these rows. */
  async vernietig(tx: Tx, ids: readonly number[]): Promise<void> {
    await tx.query('update sleutel.gegevenssleutel set omwikkeld = null, vernietigd = now() where id = any($1) and bereik <> $2 and vernietigd is null', [ids, WORTEL]);
  }

  /** The keys of a scope that still exist. */
  async vanBereik(tx: Tx, bereik: string): Promise<number[]> {
    await tx.query('select pg_advisory_xact_lock($1)', [SLOT]);
    return (await tx.query<{ id: number }>('select id from sleutel.gegevenssleutel where bereik = $1 and bereik <> $2 and vernietigd is null', [bereik, WORTEL])).map(({ id }) => id);
  }

  /** Wraps under the master key of now what another one wrapped; returns how many. Nothing that is sealed changes. */
  async omwikkelOpnieuw(): Promise<number> {
    return this.database.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [SLOT]);
      const rijen = await tx.query<Rij>(`${SLEUTELS} where vernietigd is null and hoofdsleutel <> $1`, [this.hoofdsleutels.afdruk]);
      for (const rij of rijen) {
        const { hoofdsleutel, omwikkeld } = this.hoofdsleutels.omwikkel(this.pakUit(rij).sleutel, plaats(rij));
        await tx.query('update sleutel.gegevenssleutel set hoofdsleutel = $2, omwikkeld = $3 where id = $1', [rij.id, hoofdsleutel, omwikkeld]);
      }
      return rijen.length;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ronde?.stop();
  }

  private async maak(tx: Tx, { bereik, sleutel, over }: { bereik: string; sleutel: Buffer; over: number }): Promise<number> {
    const [rij] = await tx.query<{ id: number }>(`select nextval(pg_get_serial_sequence('sleutel.gegevenssleutel', 'id'))::int as id`);
    if (!rij) throw new Error('a key got no number');
    const { hoofdsleutel, omwikkeld } = this.hoofdsleutels.omwikkel(sleutel, plaats({ id: rij.id, bereik }));
    await tx.query(
      `insert into sleutel.gegevenssleutel (id, bereik, vanaf, hoofdsleutel, omwikkeld) overriding system value values ($1, $2, now() + $3 * interval '1 ms', $4, $5)`,
      [rij.id, bereik, over, hoofdsleutel, omwikkeld],
    );
    this.gemaakt.push(`${bereik}/${rij.id}`);
    return rij.id;
  }

  private pakUit(rij: Rij): Gegevenssleutel {
    const { id, bereik, stand, hoofdsleutel, omwikkeld } = rij;
    const sleutel = omwikkeld === null ? null : this.hoofdsleutels.pakUit({ hoofdsleutel, omwikkeld }, plaats(rij));
    if (sleutel === null) throw new VreemdeHoofdsleutel();
    return { id, bereik, sleutel, actief: stand === 'actief' };
  }
}

/** The keys in the database were wrapped under a master key that this process was not given. */
export class VreemdeHoofdsleutel extends Error {
  readonly code = 'configuratie';
  readonly zonderInhoud = true;

  constructor() {
    super('the keys of this database are wrapped under another master key (SCHAKEL_SLEUTEL, SCHAKEL_SLEUTEL_OUD)');
  }
}

/** What a wrapped key is bound to. */
function plaats({ id, bereik }: { id: number; bereik: string }): string {
  return `sleutel/${id}/${bereik}`;
}

import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type IQueueBackend, type Job, Queue, Worker } from 'bullmq';
import type { Logboek } from '../logging/logboek.js';
import type { WachtrijBackend } from './wachtrij-backend.js';

/** Handles one ring: the id of a work order in the ledger. May throw; the ledger decides whether it rings again. */
export type Opdrachtverwerker = (opdrachtId: number) => Promise<void>;

type Bel = { id?: number; rooster?: string };
type Rij = Queue<Bel, void, string, Bel, void, string, IQueueBackend>;

interface Rooster {
  patroon: string;
  doe: () => Promise<void>;
  /** False: the queue did not take it yet. */
  gezet: boolean;
}

interface Werkplek {
  worker: Worker<Bel, void, string, IQueueBackend>;
  opdracht: Opdrachtverwerker | undefined;
  roosters: Map<string, Rooster>;
}

/** A ring leaves nothing behind: the ledger holds what happened, and a finished or failed id may ring again. */
const BEL = { removeOnComplete: true, removeOnFail: true } as const;
/** BullMQ: any priority comes after none. */
const GEDULD = 10;
/** A worker that died is noticed within lock plus interval: its job starts again elsewhere in at most eight seconds. */
const LEVEN = { lockDuration: 6_000, stalledInterval: 2_000, maxStalledCount: 3, drainDelay: 5, runRetryDelay: 1_000 } as const;
const HERSTEL_MS = 15_000;

/**
 * The doorbell. A job carries the id of a work order and nothing else; emptying a queue loses nothing.
 * Queue names are `<partner>.<exchange>.in` and the like; a colon is not allowed.
 */
@Injectable()
export class Wachtrijen implements BeforeApplicationShutdown {
  private readonly rijen = new Map<string, Rij>();
  private readonly werkplekken = new Map<string, Werkplek>();
  private herstel: NodeJS.Timeout | undefined;
  private gesloten: Promise<void> | undefined;

  constructor(
    private readonly backend: WachtrijBackend,
    private readonly logboek: Logboek,
  ) {}

  /** Rings for one work order. Ringing again while it waits or runs does nothing; after that it rings anew. */
  async bel(wachtrij: string, opdrachtId: number): Promise<void> {
    await this.belAlle(wachtrij, [opdrachtId]);
  }

  /** Rings for many work orders in one round trip. `geduld`: they let all pass that were rung for without it. */
  async belAlle(wachtrij: string, opdrachtIds: readonly number[], { geduld = false } = {}): Promise<void> {
    if (opdrachtIds.length === 0) return;
    const opts = geduld ? { ...BEL, priority: GEDULD } : BEL;
    await this.rij(wachtrij).addBulk(opdrachtIds.map((id) => ({ name: 'opdracht', data: { id }, opts: { ...opts, jobId: `op-${id}` } })));
  }

  /** Starts to handle the rings of a queue in this process, `concurrency` at a time (default 1). */
  verwerk(wachtrij: string, verwerker: Opdrachtverwerker, opties: { concurrency?: number } = {}): void {
    const plek = this.werkplek(wachtrij);
    plek.opdracht = verwerker;
    plek.worker.concurrency = opties.concurrency ?? 1;
  }

  /**
   * Does something by the clock of Europe/Amsterdam, once per tick however many processes run. A schedule that the queue cannot take now (a tick of a
   * process that died still stands in its place) is set later: it must not keep a process from starting.
   * @param id fixed name of this schedule within the queue
   * @param patroon cron pattern, five fields or six with seconds first
   */
  async rooster(wachtrij: string, id: string, patroon: string, doe: () => Promise<void>): Promise<void> {
    const rooster: Rooster = { patroon, doe, gezet: false };
    this.werkplek(wachtrij).roosters.set(id, rooster);
    await this.herstelRooster(wachtrij, id, rooster);
    this.herstel ??= setInterval(() => void this.herstelRoosters(), HERSTEL_MS).unref();
  }

  /** How many rings wait, run or are planned. */
  async aantal(wachtrij: string): Promise<number> {
    return this.rij(wachtrij).getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized');
  }

  /** Throws away everything in a queue, its schedules included (those come back by themselves): for tests. */
  async leeg(wachtrij: string): Promise<void> {
    await this.rij(wachtrij).obliterate({ force: true });
  }

  /** Lets running work finish, then closes. */
  async sluit(): Promise<void> {
    this.gesloten ??= this.sluiten();
    await this.gesloten;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sluit();
  }

  private async sluiten(): Promise<void> {
    clearInterval(this.herstel);
    await Promise.all([...this.werkplekken.values()].map(({ worker }) => worker.close()));
    await Promise.all([...this.rijen.values()].map((rij) => rij.close()));
    await this.backend.sluit();
  }

  private rij(naam: string): Rij {
    let rij = this.rijen.get(naam);
    if (!rij) {
      rij = new Queue(naam, { connection: this.backend.verbinding }, this.backend.fabriek);
      rij.on('error', (fout) => this.logboek.fout('wachtrij-fout', fout, { wachtrij: naam }));
      this.rijen.set(naam, rij);
    }
    return rij;
  }

  private werkplek(naam: string): Werkplek {
    let plek = this.werkplekken.get(naam);
    if (!plek) {
      const worker = new Worker(naam, (job) => this.behandel(naam, job), { connection: this.backend.verbinding, ...LEVEN }, this.backend.fabriek);
      worker.on('error', (fout) => this.logboek.fout('worker-fout', fout, { wachtrij: naam }));
      plek = { worker, opdracht: undefined, roosters: new Map() };
      this.werkplekken.set(naam, plek);
    }
    return plek;
  }

  /** BullMQ stores the message of what a handler throws; so it gets a name, never the error. */
  private async behandel(wachtrij: string, job: Job<Bel, void>): Promise<void> {
    const { id, rooster } = job.data;
    try {
      await this.werk(wachtrij, id, rooster);
    } catch (fout) {
      this.logboek.fout('opdracht-mislukt', fout, { wachtrij, opdracht: id, rooster });
      throw new Error('see the ledger');
    }
  }

  private async werk(wachtrij: string, id: number | undefined, rooster: string | undefined): Promise<void> {
    const { opdracht, roosters } = this.werkplek(wachtrij);
    const tik = rooster === undefined ? undefined : roosters.get(rooster)?.doe;
    if (tik) return tik();
    // A ring that nobody here handles must not pass for done.
    if (id === undefined || !opdracht) throw new Error('no handler in this process');
    await opdracht(id);
  }

  private async zetRooster(wachtrij: string, id: string, patroon: string): Promise<void> {
    const wat = { name: 'rooster', data: { rooster: id }, opts: BEL };
    await this.rij(wachtrij).upsertJobScheduler(id, { pattern: patroon, tz: 'Europe/Amsterdam' }, wat);
  }

  /** A queue that was emptied has lost its schedules too; without them the sweeper would never ring again. */
  private async herstelRoosters(): Promise<void> {
    for (const [wachtrij, { roosters }] of this.werkplekken) {
      for (const [id, rooster] of roosters) await this.herstelRooster(wachtrij, id, rooster);
    }
  }

  private async herstelRooster(wachtrij: string, id: string, rooster: Rooster): Promise<void> {
    try {
      if (!rooster.gezet || !(await this.rij(wachtrij).getJobScheduler(id))) await this.zetRooster(wachtrij, id, rooster.patroon);
      rooster.gezet = true;
    } catch (fout) {
      this.logboek.fout('rooster-herstel', fout, { wachtrij, rooster: id });
    }
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a child process needs. */
export interface Kindwens {
  naam: string;
  /** Compiled script. */
  script: string;
  env: NodeJS.ProcessEnv;
  /** Folder for its log file. */
  logMap: string;
  /** To which its heap may grow, in MiB: what is old in it, and a half of what is new. */
  heap: { oud: number; nieuw: number };
}

const EX_CONFIG = 78;
const STARTPOGINGEN = 3;
const LANGSTE_PAUZE_MS = 15_000;
const RUSTIG_MS = 60_000;
const STOPTIJD_MS = 20_000;
const GROOTSTE_LOG = 20 * 1024 * 1024;


/** One process of the hub, kept alive: started again when it falls, each time a little later, until `stop`. */
export class Kind {
  private proces: ChildProcess | undefined;
  private pauze: NodeJS.Timeout | undefined;
  private stopt = false;
  private isGereedGeweest = false;
  private gevallen = 0;
  private sinds = 0;
  private gereed: () => void = () => undefined;
  private mislukt: (fout: Error) => void = () => undefined;

  constructor(private readonly wens: Kindwens) {}

  /** Resolves when it answers for the first time; rejects when it does not come up. */
  async start(): Promise<void> {
    await new Promise<void>((gereed, mislukt) => {
      this.gereed = gereed;
      this.mislukt = mislukt;
      this.baar();
    });
  }

  /** Asks it to finish and waits; one that does not listen is killed. */
  async stop(): Promise<void> {
    this.stopt = true;
    clearTimeout(this.pauze);
    const proces = this.proces;
    if (!proces || proces.exitCode !== null || proces.signalCode !== null) return;
    const einde = new Promise((klaar) => proces.once('exit', klaar));
    proces.kill('SIGTERM');
    const ongeduld = setTimeout(() => proces.kill('SIGKILL'), STOPTIJD_MS);
    await einde;
    clearTimeout(ongeduld);
  }

  private baar(): void {
    const { naam, script, env, logMap, heap } = this.wens;
    const log = openLog(logMap, naam);
    const proces = fork(script, [], { env, stdio: ['ignore', log, log, 'ipc'], execArgv: [`--max-old-space-size=${heap.oud}`, `--max-semi-space-size=${heap.nieuw}`] });
    closeSync(log);
    this.proces = proces;
    this.sinds = Date.now();
    proces.on('message', (bericht) => {
      if (bericht === 'gereed') this.isGereed();
    });
    // A process that could not be made gives 'error' and no 'exit'; a failed signal gives 'error' as well, while it lives on.
    proces.on('error', () => proces.pid === undefined && this.valt(null));
    proces.once('exit', (code) => this.valt(code));
  }

  private isGereed(): void {
    this.isGereedGeweest = true;
    this.gereed();
  }

  private valt(code: number | null): void {
    if (this.stopt) return;
    if (Date.now() - this.sinds > RUSTIG_MS) this.gevallen = 0;
    this.gevallen++;
    const { naam, logMap } = this.wens;
    if (!this.isGereedGeweest && (code === EX_CONFIG || this.gevallen >= STARTPOGINGEN)) {
      this.mislukt(new Error(`The ${naam} process does not start: see ${join(logMap, `${naam}.log`)}`));
      return;
    }
    this.pauze = setTimeout(() => this.baar(), Math.min(250 * 2 ** this.gevallen, LANGSTE_PAUZE_MS));
  }
}

/** Appends; a log that grew large becomes `.1`, and the one before that goes. */
function openLog(map: string, naam: string): number {
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const bestand = join(map, `${naam}.log`);
  if ((statSync(bestand, { throwIfNoEntry: false })?.size ?? 0) > GROOTSTE_LOG) renameSync(bestand, `${bestand}.1`);
  return openSync(bestand, 'a', 0o600);
}

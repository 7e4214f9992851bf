import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Memory of such a process, in MB: what it holds does not grow with what it reads. */
const GEHEUGEN_MB = 512;

/** What a process of ours is asked, and what it may read while it thinks. */
export interface Kindvraag {
  /** Absolute path. */
  script: string;
  vraag: Serializable;
  stroom: AsyncIterable<Buffer>;
  hoogstensMs: number;
}

/**
 * Starts a process without environment (so without secrets), asks it one thing and gives its answer; the process is gone when this returns. Rejects with what the
 * stream rejects with, or with `Error` when the process ends without an answer or takes too long.
 */
export async function vraagKind<A>({ script, vraag, stroom, hoogstensMs }: Kindvraag): Promise<A> {
  const kind = fork(script, [], { env: {}, execArgv: [`--max-old-space-size=${GEHEUGEN_MB}`], stdio: ['pipe', 'ignore', 'ignore', 'ipc'] });
  const klok = setTimeout(() => kind.kill('SIGKILL'), hoogstensMs);
  try {
    const antwoord = antwoordVan<A>(kind);
    kind.send(vraag, () => undefined);
    if (kind.stdin === null) throw new Error('a process has no standard input');
    const [gegeven] = await Promise.all([antwoord, pipeline(Readable.from(stroom), kind.stdin)]);
    return gegeven;
  } finally {
    clearTimeout(klok);
    kind.kill('SIGKILL');
  }
}

async function antwoordVan<A>(kind: ChildProcess): Promise<A> {
  return new Promise((klaar, mislukt) => {
    kind.once('message', (antwoord) => klaar(antwoord as A));
    kind.once('error', mislukt);
    kind.once('exit', () => mislukt(new Error('a process ended without an answer')));
  });
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { type Betrokkene, Verwerkingenlog } from '#libs/exchange';
import { type Herhaalbron, metDitBereik } from '#libs/platform';
import type { Inzagesessie } from './inzagesessie.js';

/**
 * Whom a call is about. Who reads or changes something of people says so here, before it shows or does it: the line is in the log when this returns. Where
 * it cannot be written nothing is shown (503). A call about people that says nothing is refused by `LogboekInterceptor`.
 */
@Injectable()
export class Inzage {
  private readonly sessies = new AsyncLocalStorage<Inzagesessie>();

  constructor(private readonly log: Verwerkingenlog) {}

  /** Runs a call; what it reports is about this one. */
  in<T>(sessie: Inzagesessie, fn: () => Promise<T>): Promise<T> {
    return this.sessies.run(sessie, fn);
  }

  /** This call is about these people; nobody counts as said too. Each gets one line a call. */
  async meld(betrokkenen: readonly Betrokkene[]): Promise<void> {
    const sessie = this.deze();
    const nieuw = betrokkenen.filter((een) => !sessie.gezien.has(sleutel(een)));
    await this.schrijf(sessie, nieuw);
    onthoud(sessie, nieuw);
  }

  /** Where one person is read: when that gives a row, the line is in the log by the same statement. One trip to the database in place of two. */
  bron(over: Betrokkene): Herhaalbron {
    const sessie = this.deze();
    const einde = new Date();
    return {
      herhaald: async <R>(sql: string, params: unknown[]): Promise<R[]> => {
        const nieuw = sessie.gezien.has(sleutel(over)) ? [] : [over];
        const rijen = await vastgelegd(() => this.log.lees<R>({ ...sessie.verwerking, einde }, nieuw, { sql, params }));
        if (rijen.length === 0) return rijen;
        sessie.regels += nieuw.length;
        onthoud(sessie, nieuw);
        return rijen;
      },
    };
  }

  /** Passes batches on, each after its lines are in the log. Belongs to the call in which it is made, however late it is read. */
  porties<T>(bron: AsyncIterable<readonly T[]>, over: (een: T) => readonly Betrokkene[]): AsyncGenerator<readonly T[]> {
    return this.gelogd(this.deze(), bron, over);
  }

  /**
   * Starts what is sent piece by piece, up to where the first lines are in the log: a log that cannot be written is told as an error, not as an
   * answer that breaks off.
   */
  async gestart<T>(stukken: AsyncGenerator<T>): Promise<AsyncIterable<T>> {
    const sessie = this.deze();
    const stroom = metDitBereik(stukken)[Symbol.asyncIterator]();
    const eerste: IteratorResult<T>[] = [];
    do eerste.push(await stroom.next());
    while (sessie.regels === 0 && eerste.at(-1)?.done !== true);
    return { [Symbol.asyncIterator]: () => ({ ...stroom, next: async () => eerste.shift() ?? stroom.next() }) };
  }

  private async *gelogd<T>(sessie: Inzagesessie, bron: AsyncIterable<readonly T[]>, over: (een: T) => readonly Betrokkene[]): AsyncGenerator<readonly T[]> {
    for await (const portie of bron) {
      await this.schrijf(sessie, portie.flatMap(over));
      yield portie;
    }
  }

  private async schrijf(sessie: Inzagesessie, betrokkenen: readonly Betrokkene[]): Promise<void> {
    const uniek = [...new Map(betrokkenen.map((een) => [sleutel(een), een])).values()];
    if (uniek.length === 0) return;
    await vastgelegd(() => this.log.schrijf({ ...sessie.verwerking, einde: new Date() }, uniek));
    sessie.regels += uniek.length;
  }

  private deze(): Inzagesessie {
    const sessie = this.sessies.getStore();
    if (!sessie?.overPersonen) throw new Error('people are reported by a call that is not declared to be about people');
    sessie.gemeld = true;
    return sessie;
  }
}

async function vastgelegd<T>(doe: () => Promise<T>): Promise<T> {
  try {
    return await doe();
  } catch (cause) {
    throw new ServiceUnavailableException('the processing log cannot be written', { cause });
  }
}

function onthoud(sessie: Inzagesessie, gezien: readonly Betrokkene[]): void {
  for (const een of gezien) sessie.gezien.add(sleutel(een));
}

function sleutel({ soort, kenmerk }: Betrokkene): string {
  return `${soort}/${kenmerk}`;
}

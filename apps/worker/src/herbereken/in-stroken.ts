/** A strip that was judged, not yet written. */
export interface Oordeel {
  /** Everything it read or will write that another strip may write too. */
  geraakt: ReadonlySet<string>;
}

/** How strips are judged (which only reads) and written. `B`: where is read. */
export interface Strokenwerk<S, O extends Oordeel, B> {
  /** One judges at a time in each lane. A lane that is not `schrijver` shows nothing of what was written here. */
  banen: readonly B[];
  /** Where is written; shows what was written. */
  schrijver: B;
  oordeel: (strook: S, bron: B) => Promise<O>;
  schrijf: (oordeel: O) => Promise<void>;
}

/**
 * Judges and writes strips of one transaction, a strip a lane: while the database works for one strip, this process works for another.
 * Only one strip writes at a time, and a judgement that was overtaken (something it read was written since) is made again, so the outcome
 * is that of strips done one after the other. Throws the first error, after all work has stopped.
 */
export async function inStroken<S, O extends Oordeel, B>(stroken: readonly S[], { banen, schrijver, oordeel, schrijf }: Strokenwerk<S, O, B>): Promise<void> {
  const wachtend = [...stroken];
  const geschreven: ReadonlySet<string>[] = [];
  const fouten: unknown[] = [];
  let vorigeBeurt: Promise<void> = Promise.resolve();

  const rondAf = async (strook: S, voorlopig: O, gezien: number): Promise<void> => {
    const ingehaald = geschreven.slice(gezien).some((ander) => raken(ander, voorlopig.geraakt));
    const geldig = ingehaald ? await oordeel(strook, schrijver) : voorlopig;
    await schrijf(geldig);
    geschreven.push(geldig.geraakt);
  };
  const rijd = async (baan: B): Promise<void> => {
    for (let strook = wachtend.shift(); strook !== undefined && fouten.length === 0; strook = wachtend.shift()) {
      const deze = strook;
      const gezien = baan === schrijver ? geschreven.length : 0;
      const voorlopig = await oordeel(deze, baan);
      const beurt = vorigeBeurt.then(() => rondAf(deze, voorlopig, gezien));
      vorigeBeurt = beurt.catch(() => undefined);
      await beurt;
    }
  };
  await Promise.all(banen.map((baan) => rijd(baan).catch((fout: unknown) => fouten.push(fout))));
  if (fouten.length > 0) throw fouten[0];
}

function raken(een: ReadonlySet<string>, ander: ReadonlySet<string>): boolean {
  const [klein, groot] = een.size < ander.size ? [een, ander] : [ander, een];
  for (const sleutel of klein) if (groot.has(sleutel)) return true;
  return false;
}

/** One record of a CSV text: the physical lines from its start to its end. */
export interface LogischeRegel {
  /** Physical line on which it starts, the first line of the file being 1. */
  begin: number;
  tekst: string;
  metAanhaling: boolean;
}

/** Why a record cannot be finished. */
export type Regelfout = 'te-groot' | 'csv-onleesbaar';

const AANHALING = '"';

/**
 * Cuts a stream of text into records: a line break ends one unless a quote is open. A carriage return before it is dropped.
 * In sound CSV a quote is open exactly when an odd number of them has been seen; unsound CSV is left to csv-parse to refuse.
 */
export class LogischeRegels {
  private rest = '';
  private regel = 1;
  private open: { begin: number; delen: string[]; lengte: number } | null = null;

  constructor(private readonly langste: number) {}

  /** The records that this text completes, or why the file cannot be read on. */
  neem(blok: string): LogischeRegel[] | Regelfout {
    const lijnen = (this.rest + blok).split('\n');
    this.rest = lijnen.pop() ?? '';
    const klaar: LogischeRegel[] = [];
    for (const lijn of lijnen) {
      const fout = this.voegToe(lijn.endsWith('\r') ? lijn.slice(0, -1) : lijn, klaar);
      if (fout !== null) return fout;
    }
    if (this.rest.length > this.langste) return 'te-groot';
    return klaar;
  }

  /** What is left when the text has ended; a quote that is still open makes csv-parse refuse it. */
  einde(): LogischeRegel[] {
    const klaar: LogischeRegel[] = [];
    if (this.rest !== '') this.voegToe(this.rest.endsWith('\r') ? this.rest.slice(0, -1) : this.rest, klaar);
    if (this.open !== null) klaar.push({ begin: this.open.begin, tekst: this.open.delen.join('\n'), metAanhaling: true });
    this.rest = '';
    this.open = null;
    return klaar;
  }

  private voegToe(lijn: string, klaar: LogischeRegel[]): Regelfout | null {
    if (lijn.length > this.langste) return 'te-groot';
    const oneven = heeftOnevenAanhalingen(lijn);
    if (this.open === null && !oneven) klaar.push({ begin: this.regel, tekst: lijn, metAanhaling: lijn.includes(AANHALING) });
    else return this.vervolg(lijn, oneven, klaar);
    this.regel++;
    return null;
  }

  private vervolg(lijn: string, oneven: boolean, klaar: LogischeRegel[]): Regelfout | null {
    this.open ??= { begin: this.regel, delen: [], lengte: 0 };
    const eerste = this.open.delen.length === 0;
    this.open.delen.push(lijn);
    this.open.lengte += lijn.length + 1;
    this.regel++;
    if (oneven && !eerste) {
      klaar.push({ begin: this.open.begin, tekst: this.open.delen.join('\n'), metAanhaling: true });
      this.open = null;
      return null;
    }
    // Many short lines in one record: a quote was never closed.
    return this.open.lengte > this.langste ? 'csv-onleesbaar' : null;
  }
}

function heeftOnevenAanhalingen(lijn: string): boolean {
  let plaats = lijn.indexOf(AANHALING);
  let oneven = false;
  while (plaats >= 0) {
    oneven = !oneven;
    plaats = lijn.indexOf(AANHALING, plaats + 1);
  }
  return oneven;
}

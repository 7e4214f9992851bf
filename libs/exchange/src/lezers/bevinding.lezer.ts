import { Injectable } from '@nestjs/common';
import type { Bevinding } from '#libs/case-model';
import { Database } from '#libs/platform';

/** Where a page of findings starts: the line (0 = the findings on the file) and how many of its findings were shown already. */
export interface Bevindingcursor {
  regel: number;
  getoond: number;
}

export interface Bevindingpagina {
  bevindingen: Bevinding[];
  volgende: Bevindingcursor | null;
}

interface Regelbevindingen {
  regel: number;
  bevindingen: Bevinding[];
}

/** What reading found, then what linking and folding found, line by line. The join reads the other schema: a finding has one list for the reader. */
const REGELS = `
  select r.regel, coalesce(r.bevindingen, '[]') || coalesce(k.bevindingen, '[]') as bevindingen
    from exchange.regel r left join zaak.regelstand k on k.bericht_id = r.bericht_id and k.regel = r.regel
   where r.bericht_id = $1 and r.regel >= $2
     and (coalesce(jsonb_array_length(r.bevindingen), 0) > 0 or coalesce(jsonb_array_length(k.bevindingen), 0) > 0)
   order by r.regel limit $3`;

/** What reading found alone. */
const GELEZEN = `
  select regel, bevindingen from exchange.regel where bericht_id = $1 and jsonb_array_length(bevindingen) > 0 order by regel`;

/** Reads the findings on a message: as they stand now, or as they belong on its receipt. */
@Injectable()
export class BevindingLezer {
  constructor(private readonly database: Database) {}

  /** A page of at most `aantal` findings: those on the file first, then by line. */
  async pagina(bericht: number, aantal: number, vanaf: Bevindingcursor = { regel: 0, getoond: 0 }): Promise<Bevindingpagina> {
    const groepen: Regelbevindingen[] = vanaf.regel === 0 ? await this.opBestand(bericht) : [];
    groepen.push(...(await this.database.query<Regelbevindingen>(REGELS, [bericht, Math.max(vanaf.regel, 1), aantal + 1])));
    return snijd(groepen, aantal, vanaf);
  }

  /**
   * What reading found on file and lines (that never changes), with `later` (findings by line, in order of line) in their places: the
   * findings of a receipt, in batches.
   */
  async *vanBewijs(bericht: number, later: readonly Bevinding[]): AsyncGenerator<Bevinding[]> {
    for (const { bevindingen } of await this.opBestand(bericht)) yield bevindingen;
    let gedaan = 0;
    for await (const rijen of this.database.lees<Regelbevindingen>(GELEZEN, [bericht], 1000)) {
      const tot = rijen.at(-1)?.regel ?? 0;
      const erbij = later.slice(gedaan, laterDan(later, tot, gedaan));
      gedaan += erbij.length;
      yield [...rijen.flatMap((rij) => rij.bevindingen), ...erbij].sort((a, b) => (a.regel ?? 0) - (b.regel ?? 0));
    }
    yield later.slice(gedaan);
  }

  private async opBestand(bericht: number): Promise<Regelbevindingen[]> {
    const [rij] = await this.database.query<{ bevindingen: Bevinding[] }>('select bevindingen from exchange.bericht where id = $1', [bericht]);
    return [{ regel: 0, bevindingen: rij?.bevindingen ?? [] }];
  }
}

/** Index of the first finding beyond line `tot`. */
function laterDan(later: readonly Bevinding[], tot: number, vanaf: number): number {
  let i = vanaf;
  while (i < later.length && (later[i]?.regel ?? 0) <= tot) i++;
  return i;
}

/** Cuts groups per line into one page; a line with many findings may be cut in two. */
function snijd(groepen: readonly Regelbevindingen[], aantal: number, vanaf: Bevindingcursor): Bevindingpagina {
  const bevindingen: Bevinding[] = [];
  for (const groep of groepen) {
    const getoond = groep.regel === vanaf.regel ? vanaf.getoond : 0;
    const rest = groep.bevindingen.slice(getoond);
    const ruimte = aantal - bevindingen.length;
    bevindingen.push(...rest.slice(0, ruimte));
    if (rest.length > ruimte) return { bevindingen, volgende: { regel: groep.regel, getoond: getoond + ruimte } };
  }
  return { bevindingen, volgende: null };
}

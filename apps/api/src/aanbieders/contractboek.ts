import type { Contractnormen, Leerroute } from '#libs/case-model';

/** What was agreed about a route, or with one school about it; what it leaves out is as it was. A norm that is null is dropped. */
export interface Afspraak {
  startBinnenWeken?: number;
  normen?: Partial<Record<string, { minstens?: number; hoogstens?: number } | null>>;
}

/** Agreements under one name, by `<route>` or `<school>/<route>`. */
export interface Afspraken {
  naam: string;
  afspraken: Readonly<Record<string, Afspraak>>;
}

/** Who is contracted, and for what. */
export interface Contractscholen {
  /** Days after the quarter's end on which a report is still in time. */
  dagenNaKwartaal: number;
  scholen: readonly { bow: string; naam: string }[];
}

/** What was agreed with schools. Inject by this class. */
export class Contractboek {
  /** @param bronnen the weakest first: what the contract says, then what the municipality set */
  constructor(
    private readonly contract: Contractscholen,
    private readonly bronnen: readonly Afspraken[],
  ) {}

  get dagenNaKwartaal(): number {
    return this.contract.dagenNaKwartaal;
  }

  /** Null for a school that is not in the contract. */
  naamVan(school: string): string | null {
    return this.contract.scholen.find(({ bow }) => bow === school)?.naam ?? null;
  }

  /** The norms for a school's route, under the name of the strongest source that says anything of it. */
  normen(school: string, leerroute: Leerroute): Contractnormen {
    const gevonden = this.bronnen.flatMap(({ naam, afspraken }) => [afspraken[leerroute], afspraken[`${school}/${leerroute}`]].flatMap((een) => (een === undefined ? [] : [{ naam, ...een }])));
    const normen = Object.entries(Object.assign({}, ...gevonden.map(({ normen: eigen }) => eigen)) as NonNullable<Afspraak['normen']>);
    return {
      naam: gevonden.at(-1)?.naam ?? '',
      startBinnenWeken: gevonden.findLast(({ startBinnenWeken }) => startBinnenWeken !== undefined)?.startBinnenWeken ?? 0,
      normen: Object.fromEntries(normen.filter(([, norm]) => norm !== null)),
    };
  }
}

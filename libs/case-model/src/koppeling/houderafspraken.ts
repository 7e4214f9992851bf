import { eenheidVan } from './eenheid.js';
import type { Houderregel } from './houderregel.js';
import type { Identiteit } from './identiteit.js';

type Paar = readonly [string, string];

/** What people decided of who is who: units (`eenheidVan`) that are not one person, and that are. */
export class Houderafspraken {
  constructor(
    readonly gescheiden: readonly Paar[] = [],
    readonly samen: readonly Paar[] = [],
  ) {}

  /** These are not one person; what was decided before of the same two no longer counts. */
  scheid(een: string, anderen: readonly string[]): Houderafspraken {
    return new Houderafspraken([...this.gescheiden, ...anderen.map((ander): Paar => [een, ander])], this.samen.filter((paar) => !gaatOver(paar, een, anderen)));
  }

  /** `een` is one person with each of these; so it stays with the others when one of them is parted from it. */
  voegSamen(een: string, anderen: readonly string[]): Houderafspraken {
    return new Houderafspraken(this.gescheiden.filter((paar) => !gaatOver(paar, een, anderen)), [...this.samen, ...anderen.map((ander): Paar => [een, ander])]);
  }

  /** Whether a line may be one person with an identity. */
  mag(regel: Houderregel, { houders }: Identiteit): boolean {
    if (this.gescheiden.length === 0) return true;
    const eigen = eenheidVan(regel);
    return !houders.some((houder) => this.gescheiden.some((paar) => gaatOver(paar, eigen, [eenheidVan(houder)])));
  }
}

function gaatOver([a, b]: Paar, een: string, anderen: readonly string[]): boolean {
  return (a === een && anderen.includes(b)) || (b === een && anderen.includes(a));
}

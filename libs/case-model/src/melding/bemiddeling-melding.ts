import type { Bemiddelaar, Plekgegevens, Zegmoment } from './plaatsing-melding.js';

/** How mediation stands before there is a placement, in the order of its course. Source: domain G.2. */
export type Bemiddelstatus = 'AANGEMELD' | 'KENNISMAKING' | 'VOORGESTELD' | 'BEEINDIGD';

/** What Avedan or WSP says while there is no placement yet: of the person, or of one proposal. Source: contracts/avedan/plaatsingen, contracts/wsp/bericht. */
export interface BemiddelingMelding extends Plekgegevens, Zegmoment {
  soort: 'bemiddeling';
  bron: Bemiddelaar;
  /** The partner's own id of the proposal; absent where it speaks of the person. */
  voorstel?: string;
  status: Bemiddelstatus;
}

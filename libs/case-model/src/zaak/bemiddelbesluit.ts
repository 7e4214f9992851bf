import type { Bemiddelaar } from '../melding/plaatsing-melding.js';

/** What a coach last decided about a proposal of Avedan or WSP. */
export interface Bemiddelbesluit {
  bron: Bemiddelaar;
  /** The partner's own id of the proposal. */
  voorstel: string;
  uitkomst: 'aanvaard' | 'afgewezen' | 'ingetrokken';
  /** Moment of recording (ISO 8601, UTC). */
  vastgelegd: string;
}

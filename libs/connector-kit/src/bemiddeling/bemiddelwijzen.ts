import type { Bemiddelaar } from '#libs/case-model';

/** Who mediates, and in which of its exchanges what leaves: the offer, and for a partner of two steps the contact details. */
export interface Bemiddelwijze {
  bemiddelaar: Bemiddelaar;
  aanbod: string;
  bekend?: string;
}

/** Avedan mediates in one step; WerkgeverServicePunt in two: an anonymous profile, then contact details. Source: partners.md 5, 6. */
export const BEMIDDELWIJZEN = {
  avedan: { bemiddelaar: 'avedan', aanbod: 'aanmelding' },
  wsp: { bemiddelaar: 'wsp', aanbod: 'profiel', bekend: 'detail' },
} as const satisfies Record<Bemiddelaar, Bemiddelwijze>;

/** What somebody may do, as the API says it. */
export interface Wie {
  /** Subject of the token. */
  sub: string;
  /** For the top of the page. */
  naam: string;
  rollen: readonly Rol[];
  gemeenten: readonly string[];
  partner: string | null;
  afzender: string | null;
  /** Routes whose contracts this person manages. */
  leerroutes: readonly string[];
}

export const ROLLEN = ['coach', 'contractmanager', 'beheerder', 'partner'] as const;
export type Rol = (typeof ROLLEN)[number];

/** Tokens of one person; they never leave this process but for the API and the provider. */
export interface Bewijs {
  toegang: string;
  /** When `toegang` ends, in ms since 1970. */
  tot: number;
  /** With which a new one can be had. */
  ververs: string | undefined;
}

/** Somebody who is logged in, in one browser. */
export interface Sessie {
  /** 256 random bits; the cookie. */
  readonly id: string;
  /** Every form carries it (synchroniser token). */
  readonly csrf: string;
  readonly wie: Wie;
  bewijs: Bewijs;
  /** A token being refreshed right now: a refresh token counts once. */
  verversing?: Promise<void>;
  /** Said once, on the next page. */
  mededeling?: string;
}

import type { Request } from 'express';

export const ROLLEN = ['coach', 'contractmanager', 'beheerder', 'partner'] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who calls, as the bearer token says. */
export interface Gebruiker {
  /** Subject of the token: an employee or a system, never a client. */
  sub: string;
  rollen: readonly Rol[];
  /** Municipality codes that this person works for. */
  gemeenten: readonly string[];
  /** For the role partner: which partner, and which sender where the partner is several (a school's bow-nummer). */
  partner: string | null;
  afzender: string | null;
}

/** A request that the guard let through. */
export interface MetGebruiker extends Request {
  gebruiker: Gebruiker;
}

/** Reads the claims of a verified token; null when they do not say who calls. Unknown roles count for nothing. */
export function leesGebruiker(claims: Record<string, unknown>): Gebruiker | null {
  const { sub, rollen, gemeenten, partner, afzender } = claims;
  if (typeof sub !== 'string' || sub === '') return null;
  return {
    sub,
    rollen: ROLLEN.filter((rol) => teksten(rollen).includes(rol)),
    gemeenten: teksten(gemeenten),
    partner: typeof partner === 'string' ? partner : null,
    afzender: typeof afzender === 'string' ? afzender : null,
  };
}

function teksten(waarde: unknown): string[] {
  return Array.isArray(waarde) ? waarde.filter((deel): deel is string => typeof deel === 'string') : [];
}

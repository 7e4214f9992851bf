import type { Oidcinstellingen } from '#libs/platform';

/** What a provider's token says, under the names by which we know it. A claim of which the name holds a dot is looked for as a whole first, then step by step. */
export function benoemdeClaims(claims: Record<string, unknown>, namen: Oidcinstellingen['claims']): Record<string, unknown> {
  const { rollen, gemeenten, partner, afzender } = namen;
  return { sub: claims['sub'], rollen: lijst(zoek(claims, rollen)), gemeenten: lijst(zoek(claims, gemeenten)), partner: zoek(claims, partner), afzender: zoek(claims, afzender) };
}

function zoek(claims: Record<string, unknown>, naam: string): unknown {
  if (Object.hasOwn(claims, naam)) return claims[naam];
  return naam.split('.').reduce<unknown>((deel, stap) => (typeof deel === 'object' && deel !== null && Object.hasOwn(deel, stap) ? (deel as Record<string, unknown>)[stap] : undefined), claims);
}

/** Some providers write a list of one as a text. */
function lijst(waarde: unknown): unknown {
  return typeof waarde === 'string' ? [waarde] : waarde;
}

import { validateSync } from 'class-validator';
import { ConfiguratieFout } from './configuratie-fout.js';
import { Omgeving } from './omgeving.js';

/** Reads and checks the settings the hub knows; an empty one counts as not set. Throws `ConfiguratieFout`. */
export function leesOmgeving(env: NodeJS.ProcessEnv): Omgeving {
  const omgeving = new Omgeving();
  for (const naam of [...Object.keys(omgeving), 'DATABASE_URL', 'REDIS_URL', 'SCHAKEL_SLEUTEL', 'SCHAKEL_SLEUTEL_OUD', 'CONNECTORS', 'CONTRACTMAPPEN', 'VERZENDINGEN', 'TERMIJNBELEID', 'CONTRACTNORMEN', 'LEVERBELEID', 'BEWAARTERMIJNEN', 'OIN', 'OIDC_ISSUER', 'OIDC_CLIENT_SECRET', 'OIDC_CLIENT_KEY', 'API_URL', 'PORTAL_URL']) {
    const waarde = env[naam]?.trim();
    if (waarde) Object.assign(omgeving, { [naam]: waarde });
  }
  const fouten = validateSync(omgeving);
  if (fouten.length > 0) throw new ConfiguratieFout(fouten.map((f) => `${f.property} ${Object.values(f.constraints ?? {}).join(', ')}`));
  return omgeving;
}

import { leesIdentiteitomgeving } from './identiteitomgeving.js';
import { startIdentiteit } from './start-identiteit.js';

/** Exit code for settings that are wrong (sysexits: EX_CONFIG): starting again does not help. */
const EX_CONFIG = 78;

try {
  const identiteit = await startIdentiteit(leesIdentiteitomgeving(process.env), (regel) => process.stderr.write(`${regel}\n`));
  const stop = () => void identiteit.stop().then(() => process.exit(0));
  for (const signaal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signaal, stop);
  process.stdout.write('identity provider ready\n');
  process.send?.('gereed');
} catch (fout) {
  process.stderr.write(`${fout instanceof Error ? fout.message : 'unknown error'}\n`);
  process.exit((fout as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 1 : EX_CONFIG);
}

import { leesSimulatoromgeving } from './omgeving.js';
import { startSimulatoren } from './simulatoren.js';

/** Exit code for settings that are wrong (sysexits: EX_CONFIG): starting again does not help. */
const EX_CONFIG = 78;

try {
  const meld = (regel: string) => process.stderr.write(`${regel}\n`);
  const simulatoren = await startSimulatoren(leesSimulatoromgeving(process.env), meld);
  const stop = () => void simulatoren.stop().then(() => process.exit(0));
  for (const signaal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signaal, stop);
  process.stdout.write('simulators ready\n');
  process.send?.('gereed');
} catch (fout) {
  process.stderr.write(`${fout instanceof Error ? fout.message : 'unknown error'}\n`);
  process.exit(EX_CONFIG);
}

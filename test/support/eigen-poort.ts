import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Below the ports that Linux gives to whoever asks for any: none of those takes ours between this moment and our listening on it. */
const [LAAGSTE, HOOGSTE] = [20_000, 32_767];

/** A port of the loopback that is free, and is given to nobody else in this test run. */
export async function eigenPoort(): Promise<number> {
  for (;;) {
    const poort = randomInt(LAAGSTE, HOOGSTE + 1);
    if (isAanMij(poort) && (await isVrij(poort))) return poort;
  }
}

/** Jest's workers choose side by side. */
function isAanMij(poort: number): boolean {
  try {
    mkdirSync(join(process.env.SCHAKEL_TEST_MAP ?? '', `poort-${poort}`));
    return true;
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fout;
  }
}

async function isVrij(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const server = createServer();
    server.once('error', () => klaar(false));
    server.listen(poort, '127.0.0.1', () => server.close(() => klaar(true)));
  });
}

import { parseArgs } from 'node:util';
import { STANDAARD_KANSEN, type Kans, type Kansen } from './world/kansen.js';
import { schrijfWereld } from './world/wereld.js';

const GEBRUIK = 'use: npm run world -- --cases N --seed S --out DIR [--tot jjjj-mm-dd] [--gemeente 0141] [--kans naam=0.2]... [--partners] [--xlsx]';

/** Reads `naam=0.2` options into the table of rates. Throws on an unknown name or a number outside 0..1. */
function leesKansen(opgaven: readonly string[]): Kansen {
  const kansen: Kansen = { ...STANDAARD_KANSEN };
  for (const opgave of opgaven) {
    const [naam = '', waarde = ''] = opgave.split('=');
    const getal = Number(waarde);
    if (!(naam in kansen) || waarde === '' || !(getal >= 0 && getal <= 1)) throw new Error(`--kans ${naam}: no such rate, or not a number from 0 to 1`);
    kansen[naam as Kans] = getal;
  }
  return kansen;
}

function leesOpties(argumenten: readonly string[]): { aantal: number; zaad: string; map: string; tot: string; gemeente: string; kansen: Kansen; partners: boolean; xlsx: boolean } {
  const { values: w } = parseArgs({
    args: [...argumenten],
    options: {
      cases: { type: 'string' }, seed: { type: 'string', default: '1' }, out: { type: 'string' }, tot: { type: 'string', default: '2026-10-31' },
      gemeente: { type: 'string', default: '0141' }, kans: { type: 'string', multiple: true, default: [] }, partners: { type: 'boolean', default: false }, xlsx: { type: 'boolean', default: false },
    },
  });
  const aantal = Number(w.cases);
  if (!Number.isInteger(aantal) || aantal < 1 || w.out === undefined || Number.isNaN(Date.parse(w.tot)) || !/^\d{4}$/.test(w.gemeente)) throw new Error(GEBRUIK);
  return { aantal, zaad: w.seed, map: w.out, tot: w.tot, gemeente: w.gemeente, kansen: leesKansen(w.kans), partners: w.partners, xlsx: w.xlsx };
}

async function main(): Promise<void> {
  const { map, xlsx, ...opties } = leesOpties(process.argv.slice(2));
  const verslag = await schrijfWereld(opties, map, xlsx);
  const oddheden = [...verslag.opgetreden].sort(([x], [y]) => (x < y ? -1 : 1)).map(([k, n]) => `${k} ${n}`);
  process.stdout.write(`${verslag.zaken} cases, ${verslag.bestanden} files in ${map}\n${oddheden.join(', ')}\n`);
}

main().catch((fout: unknown) => {
  process.stderr.write(`${fout instanceof Error ? fout.message : 'the world could not be written'}\n`);
  process.exitCode = 1;
});

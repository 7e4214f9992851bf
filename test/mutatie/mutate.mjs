/**
 * `npm run mutate [-- <part>...]`: mutates each part (all, without arguments) and shows its score and survivors; ends with one table.
 * The reports are kept in reports/mutatie. Exits non-zero when a part could not be run or scores below 90 %.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DELEN } from './delen.mjs';

const LAAGSTE_SCORE = 90;
const gekozen = process.argv.slice(2);
const onbekend = gekozen.filter((deel) => !DELEN.includes(deel));
if (onbekend.length > 0) {
  process.stderr.write(`no such part: ${onbekend.join(' ')}; parts: ${DELEN.join(' ')}\n`);
  process.exit(2);
}

/** How many mutants of a part were noticed, and how many there are. */
function telling(deel) {
  const { files } = JSON.parse(readFileSync(`reports/mutatie/${deel}.json`, 'utf8'));
  const standen = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const gezien = standen.filter((stand) => stand === 'Killed' || stand === 'Timeout').length;
  const gemist = standen.filter((stand) => stand === 'Survived' || stand === 'NoCoverage').length;
  return { gezien, totaal: gezien + gemist };
}

const uitslagen = (gekozen.length > 0 ? gekozen : DELEN).map((deel) => {
  process.stdout.write(`--- ${deel}\n`);
  const { status, signal } = spawnSync('node_modules/.bin/stryker', ['run'], { stdio: 'inherit', env: { ...process.env, MUTATIE_DEEL: deel } });
  return status === 0 ? { deel, ...telling(deel) } : { deel, gezien: 0, totaal: 0, fout: `ended with ${signal ?? status}` };
});
let goed = true;
for (const { deel, gezien, totaal, fout } of uitslagen) {
  const score = totaal === 0 ? 0 : (100 * gezien) / totaal;
  goed &&= score >= LAAGSTE_SCORE;
  process.stdout.write(`${deel.padEnd(12)} ${String(gezien).padStart(4)} of ${String(totaal).padStart(4)}  ${fout ?? `${score.toFixed(1)} %`}\n`);
}
process.exitCode = goed ? 0 : 1;

import { parseArgs } from 'node:util';
import { benchCbs } from './cbs.mjs';
import { benchHandover } from './handover.mjs';
import { benchImport } from './import.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rows: { type: 'string', default: '100000' }, times: { type: 'string', default: '20' }, cases: { type: 'string', default: '100000' } } });
const [wat] = positionals;
const rows = Number(values.rows);
const times = Number(values.times);
const cases = Number(values.cases);
const isAantal = (n) => Number.isSafeInteger(n) && n >= 1;

const BENCHES = { import: () => benchImport({ rows }), handover: () => benchHandover({ times }), cbs: () => benchCbs({ cases }) };

if (!Object.hasOwn(BENCHES, wat ?? '') || ![rows, times, cases].every(isAantal)) {
  process.stderr.write('usage: npm run bench -- import [--rows N] | handover [--times N] | cbs [--cases N]\n');
  process.exit(2);
}
await BENCHES[wat]();

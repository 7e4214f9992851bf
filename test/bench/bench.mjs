import { parseArgs } from 'node:util';
import { benchHandover } from './handover.mjs';
import { benchImport } from './import.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rows: { type: 'string', default: '100000' }, times: { type: 'string', default: '20' } } });
const [wat] = positionals;
const rows = Number(values.rows);
const times = Number(values.times);
const isAantal = (n) => Number.isSafeInteger(n) && n >= 1;

if (!['import', 'handover'].includes(wat) || !isAantal(rows) || !isAantal(times)) {
  process.stderr.write('usage: npm run bench -- import [--rows N] | handover [--times N]\n');
  process.exit(2);
}
await (wat === 'import' ? benchImport({ rows }) : benchHandover({ times }));

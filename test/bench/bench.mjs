import { parseArgs } from 'node:util';
import { benchImport } from './import.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rows: { type: 'string', default: '100000' } } });
const rows = Number(values.rows);

if (positionals[0] !== 'import' || !Number.isSafeInteger(rows) || rows < 1) {
  process.stderr.write('usage: npm run bench -- import [--rows N]\n');
  process.exit(2);
}
await benchImport({ rows });

import { parseArgs } from 'node:util';
import { benchApi } from './api.mjs';
import { benchCbs } from './cbs.mjs';
import { benchHandover } from './handover.mjs';
import { benchImport } from './import.mjs';
import { benchLink } from './link.mjs';

const tekst = (standaard) => ({ type: 'string', ...(standaard === undefined ? {} : { default: standaard }) });
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rows: tekst('100000'), times: tekst('20'), cases: tekst('100000'), zaken: tekst('500000'), known: tekst('100000'), incoming: tekst('100000'), seed: tekst('bench-2'), 'print-misjudged': { type: 'boolean', default: false },
    left: tekst(), right: tekst(), gold: tekst(), map: tekst(), 'map-left': tekst(), 'map-right': tekst(),
  },
});
const [wat] = positionals;
const [rows, times, cases, zaken, known, incoming] = [values.rows, values.times, values.cases, values.zaken, values.known, values.incoming].map(Number);
const isAantal = (n) => Number.isSafeInteger(n) && n >= 1;
const isPaar = [values.left, values.right, values.gold].every((bestand) => (bestand === undefined) === (values.left === undefined));

const BENCHES = { import: () => benchImport({ rows }), handover: () => benchHandover({ times }), cbs: () => benchCbs({ cases }), link: () => benchLink({ ...values, known, incoming }), api: () => benchApi({ zaken }) };

if (!Object.hasOwn(BENCHES, wat ?? '') || ![rows, times, cases, zaken, known, incoming].every(isAantal) || !isPaar) {
  process.stderr.write('usage: npm run bench -- import [--rows N] | handover [--times N] | cbs [--cases N] | api [--zaken N]\n');
  process.stderr.write('       | link [--known N] [--incoming N] [--seed S] [--print-misjudged]\n');
  process.stderr.write('       | link --left a.csv --right b.csv --gold g.csv [--map achternaam=surname,…] [--map-left …] [--map-right …] [--print-misjudged]\n');
  process.exit(2);
}
await BENCHES[wat]();

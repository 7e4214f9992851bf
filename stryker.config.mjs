import { eigenDelen, gekozenMap } from './test/mutatie/delen.mjs';

const naam = process.env.MUTATIE_DEEL;
const map = gekozenMap();

/** Mutation testing of one folder; `npm run mutate` runs them all (docs/mutatie.md). */
export default {
  mutate: [`${map}/**/*.ts`, '!**/*.spec.ts', '!**/index.ts', ...eigenDelen().map((deel) => `!${map}/${deel}/**`)],
  plugins: ['./test/mutatie/snelle-runner.mjs'],
  testRunner: 'snel',
  buildCommand: 'node test/mutatie/naar-js.mjs',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 5_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutatie/${naam}.json` },
  allowConsoleColors: false,
  ignorePatterns: ['dist', '.schakel', 'reports', 'coverage'],
};

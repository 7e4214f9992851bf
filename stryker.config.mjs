import { gekozenMap } from './test/mutatie/delen.mjs';

const naam = process.env.MUTATIE_DEEL;
const map = gekozenMap();

/** Mutation testing of one folder; `npm run mutate` runs them all (docs/mutatie.md). Jest runs ESM, hence the argument to node. */
export default {
  mutate: [`${map}/**/*.ts`, '!**/*.spec.ts', '!**/index.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { projectType: 'custom', configFile: 'test/mutatie/jest.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: `reports/mutatie/${naam}.incremental.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutatie/${naam}.json` },
  allowConsoleColors: false,
  ignorePatterns: ['dist', '.schakel', 'reports', 'coverage', 'docs'],
};

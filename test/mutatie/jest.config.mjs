import basis from '../../jest.config.mjs';
import { gekozenMap } from './delen.mjs';

const { globalSetup: _setup, globalTeardown: _teardown, ...rest } = basis;

/** The unit specs of one folder: no database, no build, and the same chance in every run. */
export default {
  ...rest,
  rootDir: '../..',
  roots: [`<rootDir>/${gekozenMap()}`],
  testMatch: [`<rootDir>/${gekozenMap()}/**/*.spec.ts`],
  // The laws of the fold take seconds for each mutant; what they hold, the unit specs must tell too.
  testPathIgnorePatterns: ['/node_modules/', '[.]property[.]spec[.]ts$'],
  setupFiles: ['<rootDir>/test/mutatie/vaste-kans.mjs'],
  maxWorkers: 1,
  watchman: false,
  testTimeout: 20_000,
};

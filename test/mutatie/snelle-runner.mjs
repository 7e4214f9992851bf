import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { eigenDelen, gekozenMap } from './delen.mjs';
import { neemTests } from './jest-globals.mjs';

/**
 * Runs the specs of one folder inside the process that Stryker starts, without Jest around them: a mutant costs milliseconds.
 * The specs themselves are the same ones; they use no more of Jest than `describe`, `it` and `expect`.
 */
class SnelleRunner {
  static inject = tokens(commonTokens.options);

  #stryker = (globalThis.__stryker__ ??= {});
  #tests = null;
  /** How long each test took the last time. */
  #duur = new Map();
  #versie = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    register('./laadhaak.mjs', import.meta.url);
    // A mutant that dies by chance one day must die the other day too; and it is enough that it dies, by however large an example.
    fc.configureGlobal({ seed: 20260101, numRuns: 40, endOnFailure: true });
  }

  async dryRun() {
    await this.#laad();
    const uitslag = await this.#draai(this.#tests, true);
    return { ...uitslag, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, reloadEnvironment, hitLimit, disableBail }) {
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      if (mutantActivation === 'static') this.#stryker.activeMutant = activeMutant.id;
      if (reloadEnvironment || this.#tests === null) await this.#laad();
      this.#stryker.activeMutant = activeMutant.id;
      const tests = testFilter === undefined ? this.#tests : this.#tests.filter(({ naam }) => testFilter.includes(naam));
      const uitslag = await this.#draai(this.#snelsteEerst(tests), disableBail);
      return toMutantRunResult(determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit) ?? uitslag);
    } catch (fout) {
      // The mutant keeps its module from loading: every test notices.
      const [eerste] = this.#tests ?? [];
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [{ id: eerste?.naam ?? 'import', name: 'import', status: TestStatus.Failed, failureMessage: String(fout), timeSpentMs: 0 }] });
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  /** Most mutants die by a quick test, and the first that fails is enough. */
  #snelsteEerst(tests) {
    const duur = ({ naam }) => this.#duur.get(naam) ?? 0;
    return [...tests].sort((a, b) => duur(a) - duur(b));
  }

  async #laad() {
    this.#stryker.currentTestId = undefined;
    this.#versie += 1;
    neemTests();
    const map = resolve('dist', gekozenMap());
    const specs = readdirSync(map, { recursive: true }).filter((naam) => naam.endsWith('.spec.js') && !eigenDelen().some((deel) => naam.startsWith(`${deel}/`))).sort();
    for (const spec of specs) await import(`${pathToFileURL(join(map, spec)).href}?v=${this.#versie}`);
    this.#tests = neemTests();
  }

  async #draai(tests, allemaal) {
    const uitslagen = [];
    for (const { naam, voerUit } of tests) {
      this.#stryker.currentTestId = naam;
      const begin = performance.now();
      const fout = await falen(voerUit);
      const timeSpentMs = performance.now() - begin;
      this.#duur.set(naam, timeSpentMs);
      if (fout === null) uitslagen.push({ id: naam, name: naam, timeSpentMs, status: TestStatus.Success });
      else uitslagen.push({ id: naam, name: naam, timeSpentMs, status: TestStatus.Failed, failureMessage: fout });
      if (fout !== null && !allemaal) break;
    }
    this.#stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: uitslagen };
  }
}

/** What a test fails with, or null. */
async function falen(voerUit) {
  try {
    await voerUit();
    return null;
  } catch (fout) {
    return String(fout instanceof Error ? fout.message : fout);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'snel', SnelleRunner)];

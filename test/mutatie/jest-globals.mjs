/** Stands in for `@jest/globals` in a mutation run: collects the tests of the specs that are imported, so that one process can run them again and again. */
export { expect } from 'expect';

let tests = [];
let groep = [];

/** The tests that were collected since the last call. */
export function neemTests() {
  const genomen = tests;
  tests = [];
  return genomen;
}

export function describe(naam, vul) {
  groep.push(naam);
  vul();
  groep = groep.slice(0, -1);
}

export function it(naam, voerUit) {
  tests.push({ naam: [...groep, naam].join(' › '), voerUit });
}

it.each = (rijen) => (naam, voerUit) => {
  for (const [i, rij] of rijen.entries()) it(`${naam} [${i}]`, () => voerUit(...(Array.isArray(rij) ? rij : [rij])));
};

import { describe, expect, it } from '@jest/globals';
import { vergelijkGeboortedatum } from './vergelijk-geboortedatum.js';

describe('vergelijkGeboortedatum', () => {
  it.each([
    ['1990-05-12', '1990-05-12', 'gelijk'], ['1990-00-00', '1990-00-00', 'gelijk'], ['1990-01-01', '1990-01-01', 'gelijk'],
    ['1990-05-12', '1990-00-00', 'deel-onbekend'], ['1990-05-12', '1990-05-00', 'deel-onbekend'], ['1990-05-12', '1990-01-01', 'deel-onbekend'], ['1990-05-12', '1990-07-01', 'deel-onbekend'],
    ['1990-01-01', '1990-07-01', 'deel-onbekend'], ['1990-00-00', '1990-07-01', 'deel-onbekend'],
    ['1990-05-12', '1990-12-05', 'verwisseld'], ['1990-02-11', '1990-11-02', 'verwisseld'],
    ['1990-05-12', '1990-05-13', 'een-cijfer'], ['1990-05-12', '1990-05-21', 'een-cijfer'], ['1990-05-12', '1991-05-12', 'een-cijfer'], ['1990-05-12', '1909-05-12', 'een-cijfer'], ['1990-01-01', '1980-01-01', 'een-cijfer'],
    ['1990-05-12', '1985-05-12', 'dag-gelijk'], ['1990-05-12', '1990-08-27', 'jaar-gelijk'], ['1990-05-12', '1990-08-00', 'jaar-gelijk'], ['1990-00-12', '1990-05-27', 'jaar-gelijk'],
    ['1990-05-12', '1985-08-27', 'anders'], ['1990-00-00', '1991-00-00', 'anders'], ['1990-01-01', '1985-01-01', 'anders'], ['1990-01-01', '1985-07-01', 'anders'], ['1990-05-00', '1991-05-00', 'anders'],
  ] as const)('%s and %s: %s', (a, b, niveau) => {
    expect([vergelijkGeboortedatum(a, b), vergelijkGeboortedatum(b, a)]).toEqual([niveau, niveau]);
  });
});

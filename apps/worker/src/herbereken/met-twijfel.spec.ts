import { describe, expect, it } from '@jest/globals';
import { metTwijfel } from './met-twijfel.js';

const leeg = { bsn: null, vNummer: null, naamdatum: null, naam: null, deelnemer: null };
const omar = [{ soort: 'bsn' as const, hash: 'b1', zaak: 'omar' }, { soort: 'vnr' as const, hash: 'v1', zaak: 'omar' }, { soort: 'naamdatum' as const, hash: 'n1', zaak: 'omar' }];

describe('metTwijfel', () => {
  it.each([
    ['every key is theirs', [{ ...leeg, bsn: 'b1', naamdatum: 'n1', naam: 'omar' }], []],
    ['a number alone', [{ ...leeg, vNummer: 'v1' }], []],
    ['another number beside theirs', [{ ...leeg, vNummer: 'v1', bsn: 'b9' }], ['omar']],
    ['another name and birth date', [{ ...leeg, bsn: 'b1', naamdatum: 'n9', naam: 'x' }], ['omar']],
    ['a name without a usable birth date', [{ ...leeg, bsn: 'b1', naam: 'omar' }], ['omar']],
    ["a line of the same school's number with a number that is not theirs", [{ ...leeg, vNummer: 'v1', deelnemer: 'd' }, { ...leeg, bsn: 'b9', deelnemer: 'd' }], ['omar']],
    ["a line of the same school's number with nothing else", [{ ...leeg, vNummer: 'v1', deelnemer: 'd' }, { ...leeg, deelnemer: 'd' }], []],
    ['a line of nobody', [{ ...leeg, bsn: 'b9' }], []],
  ])('%s', (_, regels, verwacht) => {
    expect([...metTwijfel(regels, omar)]).toEqual(verwacht);
  });
});

import { describe, expect, it } from '@jest/globals';
import { HOOGSTENS, Toegangsrem } from './toegangsrem.js';

describe('trying tokens', () => {
  it('is stopped per address, and begins anew after a minute', () => {
    let nu = 0;
    const rem = new Toegangsrem(() => nu);
    const keer = (adres: string, aantal: number): boolean => Array.from({ length: aantal }, () => rem.weiger(adres)).includes(true);
    expect([keer('een', HOOGSTENS), rem.weiger('een'), rem.weiger('ander')]).toEqual([false, true, false]);
    nu = 59_999;
    expect(rem.weiger('een')).toBe(true);
    nu = 60_000;
    expect([rem.weiger('een'), keer('een', HOOGSTENS - 1)]).toEqual([false, false]);
  });

  it('remembers no more addresses than it can hold', () => {
    const rem = new Toegangsrem(() => 0);
    for (let i = 0; i < HOOGSTENS; i += 1) rem.weiger('een');
    for (let i = 0; i < 10_000; i += 1) rem.weiger(`adres ${i}`);
    expect(rem.weiger('een')).toBe(false);
  });
});

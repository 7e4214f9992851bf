import { describe, expect, it } from '@jest/globals';
import { foutKenmerken } from './fout-kenmerken.js';

describe('foutKenmerken', () => {
  it('tells name, code and place of an error, not its message', () => {
    let fout: unknown;
    try {
      JSON.parse('{"bsn": 999990019 Jansen\n at Jansen (y:1:1)');
    } catch (gevangen) {
      fout = gevangen;
    }
    const kenmerken = foutKenmerken(fout);
    expect(kenmerken.fout).toBe('SyntaxError');
    expect(kenmerken.plaats?.length).toBeGreaterThan(0);
    expect(JSON.stringify(kenmerken)).not.toMatch(/999990019|Jansen/);
  });

  it('tells the message of an error that promises to hold no content', () => {
    const fout = Object.assign(new Error('disk is full'), { zonderInhoud: true, code: 'ENOSPC' });
    expect(foutKenmerken(fout)).toMatchObject({ uitleg: 'disk is full', code: 'ENOSPC' });
  });

  it('is not deceived by a message that looks like a stack', () => {
    const kenmerken = foutKenmerken(new Error('x\n    at Jansen (999990019:1:1)\n    at Jansen (a:1:1)'));
    expect(JSON.stringify(kenmerken)).not.toMatch(/999990019|Jansen/);
  });

  it('survives anything thrown', () => {
    expect(foutKenmerken('999990019')).toEqual({ fout: 'string' });
    expect(foutKenmerken(undefined)).toEqual({ fout: 'undefined' });
  });
});

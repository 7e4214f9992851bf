import { describe, expect, it } from '@jest/globals';
import { ConfiguratieFout } from '#libs/platform';
import { leesLeverbeleid } from './lees-leverbeleid.js';
import { LEVERBELEID } from './leverbeleid.js';

function redenen(beleid: unknown): readonly string[] {
  try {
    leesLeverbeleid(typeof beleid === 'string' ? beleid : JSON.stringify(beleid));
    return [];
  } catch (fout) {
    if (fout instanceof ConfiguratieFout) return fout.redenen;
    throw fout;
  }
}

describe('LEVERBELEID', () => {
  it('changes what it names, times in seconds, and leaves the rest as it is shipped', () => {
    expect(leesLeverbeleid(undefined)).toBe(LEVERBELEID);
    expect(leesLeverbeleid('{}')).toEqual(LEVERBELEID);
    expect(leesLeverbeleid('{"duur": 90, "tussenpoze": 0.05, "vragen": 20}')).toEqual({ ...LEVERBELEID, duur: 90_000, tussenpoze: 50, vragen: 20 });
  });

  it.each([
    ['[]', ['LEVERBELEID is not a JSON object']],
    ['{"duur":', ['LEVERBELEID is not a JSON object']],
    [{ bezinking: 0 }, ['LEVERBELEID bezinking must be seconds, 1 to 31622400']],
    [{ duur: '60' }, ['LEVERBELEID duur must be seconds, 1 to 31622400']],
    [{ geduld: 1_209_600_000 }, ['LEVERBELEID geduld must be seconds, 1 to 31622400']],
    [{ vragen: 2.5 }, ['LEVERBELEID vragen must be a whole number, 1 to 1000']],
    [{ langstePauze: 10 }, ['LEVERBELEID langstePauze must not be shorter than eerstePauze and proefpauze']],
  ])('refuses %j', (beleid, verwacht) => {
    expect(redenen(beleid)).toEqual(verwacht);
  });

  it('tells every reason at once, never a name or value that somebody made up', () => {
    const gemeld = redenen({ geheim: 1, constructor: 2, drempel: 0 });
    expect(gemeld).toHaveLength(3);
    expect(gemeld.join()).not.toMatch(/geheim|constructor/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standaardbeleid } from '#libs/case-model';
import { ConfiguratieFout } from '#libs/platform';
import { leesTermijnbeleid } from './lees-termijnbeleid.js';
import type { Termijnbeleidboek } from './termijnbeleidboek.js';

let map: string;
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'termijnbeleid-'));
});
afterAll(() => rmSync(map, { recursive: true }));

function lees(inhoud: unknown, gemeenten: readonly string[] = ['0141', '0153']): Termijnbeleidboek {
  const pad = join(map, 'termijnen.json');
  writeFileSync(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  return leesTermijnbeleid(pad, gemeenten);
}

function redenen(inhoud: unknown): readonly string[] {
  try {
    lees(inhoud);
    return [];
  } catch (fout) {
    if (fout instanceof ConfiguratieFout) return fout.redenen;
    throw fout;
  }
}

describe('leesTermijnbeleid', () => {
  it('is built in for everybody without a file', () => {
    const boek = leesTermijnbeleid(undefined, ['0141']);
    expect(boek.van('0141')).toEqual(standaardbeleid('0141'));
    expect(boek.van('0141')).toMatchObject({ naam: 'Beleidsregels inburgering Almelo', welkomgesprekWeken: 6, vragenlijstWeken: 2, bredeIntakeWeken: 10, voortgangsgesprekken: 2, voortgangsgesprekkenMaanden: 12, beoordelingVerlengingMaanden: 5 });
  });

  it('says of a municipality that set nothing that it did not', () => {
    expect(leesTermijnbeleid(undefined, []).van('0153')).toEqual({ ...standaardbeleid('0141'), naam: 'Standaardtermijnen van Schakel, want gemeente 0153 heeft geen eigen beleid ingesteld' });
  });

  it('takes what a municipality set, and the built-in terms for the rest and for others', () => {
    const boek = lees({ '0153': { naam: 'Beleid Enschede', welkomgesprekWeken: 8 } });
    expect(boek.van('0153')).toEqual({ ...standaardbeleid('0153'), naam: 'Beleid Enschede', welkomgesprekWeken: 8 });
    expect(boek.van('0141')).toEqual(standaardbeleid('0141'));
  });

  it.each([
    ['no JSON', '{', ['TERMIJNBELEID is not a JSON object by gemeentecode']],
    ['a list', [], ['TERMIJNBELEID is not a JSON object by gemeentecode']],
    ['no object', { '0141': 6 }, ['TERMIJNBELEID 0141: must be an object']],
    ['another municipality', { '0147': { naam: 'x' } }, ['TERMIJNBELEID 0147: is no municipality that this hub serves (GEMEENTEN)']],
    ['no name', { '0141': { vragenlijstWeken: 3 } }, ['TERMIJNBELEID 0141: naam must say how the policy is called, in at most 100 characters']],
    ['a term of half a week', { '0141': { naam: 'x', vragenlijstWeken: 1.5 } }, ['TERMIJNBELEID 0141: vragenlijstWeken must be a whole number, 1 to 104']],
    ['a term of none, and an unknown one', { '0141': { naam: 'x', bredeIntakeWeken: 0, pipWeken: 12 } }, ['bredeIntakeWeken must be a whole number, 1 to 104', 'pipWeken']],
    ['a term of nothing', { '0141': { naam: 'x', welkomgesprekWeken: null } }, ['welkomgesprekWeken must be a whole number, 1 to 104']],
  ])('refuses %s, and says where', (_, inhoud, verwacht) => {
    const gemeld = redenen(inhoud).join('; ');
    for (const reden of verwacht) expect(gemeld).toContain(reden);
  });

  it('refuses a file that is not there, and repeats no value', () => {
    expect(() => leesTermijnbeleid(join(map, 'nergens.json'), ['0141'])).toThrow('TERMIJNBELEID names a file that cannot be read');
    expect(redenen({ '0141': { naam: 'x', welkomgesprekWeken: 'geheim' } }).join()).not.toContain('geheim');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfiguratieFout } from '#libs/platform';
import { type Contractboek } from './contractboek.js';
import { leesContractboek } from './lees-contractboek.js';

let map: string;
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'contractnormen-'));
});
afterAll(() => rmSync(map, { recursive: true }));

function lees(inhoud: unknown): Contractboek {
  const pad = join(map, 'normen.json');
  writeFileSync(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  return leesContractboek(pad);
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

describe('what was agreed with schools', () => {
  it('is what the contract says, which are assumptions by name', () => {
    const boek = leesContractboek(undefined);
    expect(boek.dagenNaKwartaal).toBe(21);
    expect([boek.naamVan('5101'), boek.naamVan('9999')]).toEqual(['ROC van Twente', null]);
    expect(boek.normen('5101', 'B')).toEqual({
      naam: 'Aannames, nog niet met de scholen afgesproken', startBinnenWeken: 6,
      normen: { 'start-binnen-termijn': { minstens: 90 }, 'wacht-te-lang': { hoogstens: 0 }, aanwezigheid: { minstens: 80 }, 'lesuren-aangeboden': { minstens: 9 } },
    });
    expect(boek.normen('5103', 'Z').normen['lesuren-aangeboden']).toEqual({ minstens: 8 });
  });

  it('is set over it by route, and over that by school; what is left out stays, and null drops a norm', () => {
    const boek = lees({ naam: 'Raamcontract', afspraken: { B: { startBinnenWeken: 4, normen: { aanwezigheid: { minstens: 85 }, uitval: { hoogstens: 10 } } }, '5101/B': { normen: { aanwezigheid: null, 'wacht-te-lang': { hoogstens: 2 } } } } });
    expect(boek.normen('5102', 'B')).toMatchObject({ naam: 'Raamcontract', startBinnenWeken: 4, normen: { aanwezigheid: { minstens: 85 }, uitval: { hoogstens: 10 }, 'wacht-te-lang': { hoogstens: 0 } } });
    expect(boek.normen('5101', 'B')).toMatchObject({ startBinnenWeken: 4, normen: { uitval: { hoogstens: 10 }, 'wacht-te-lang': { hoogstens: 2 } } });
    expect(boek.normen('5101', 'B').normen).not.toHaveProperty('aanwezigheid');
    expect(boek.normen('5103', 'Z')).toEqual(leesContractboek(undefined).normen('5103', 'Z'));
  });

  it.each<[string, unknown, string[]]>([
    ['no JSON', '{', ['CONTRACTNORMEN is no JSON']],
    ['a list', [], ['CONTRACTNORMEN must be an object with naam and afspraken']],
    ['no agreements', { naam: 'x' }, ['CONTRACTNORMEN must be an object with naam and afspraken']],
    ['no name', { afspraken: {} }, ['CONTRACTNORMEN naam must say what these agreements are called, in at most 100 characters']],
    ['a key more', { naam: 'x', afspraken: {}, geheim: 1 }, ['CONTRACTNORMEN geheim is unknown']],
    ['no route', { naam: 'x', afspraken: { X: {} } }, ['CONTRACTNORMEN afspraken.X must be a route, or a school and a route such as 5101/B']],
    ['no object', { naam: 'x', afspraken: { B: 6 } }, ['CONTRACTNORMEN afspraken.B must be an object']],
    ['half a week', { naam: 'x', afspraken: { B: { startBinnenWeken: 1.5 } } }, ['CONTRACTNORMEN afspraken.B.startBinnenWeken must be a whole number, 1 to 104']],
    ['several slips', { naam: 'x', afspraken: { B: { startBinnenWeken: 0, weken: 1, normen: { onbekend: { minstens: 1 }, uitval: { hoogst: 1 }, aanwezigheid: {} } } } }, [
      'CONTRACTNORMEN afspraken.B.weken is unknown', 'CONTRACTNORMEN afspraken.B.startBinnenWeken must be a whole number, 1 to 104',
      ...['onbekend', 'uitval', 'aanwezigheid'].map((code) => `CONTRACTNORMEN afspraken.B.normen.${code} must be an indicator with minstens, hoogstens or both, or null`),
    ]],
    ['norms in a list', { naam: 'x', afspraken: { '5101/B': { normen: [] } } }, ['CONTRACTNORMEN afspraken.5101/B.normen must be an object']],
    ['a norm in words', { naam: 'x', afspraken: { B: { normen: { uitval: { hoogstens: 'tien' } } } } }, ['CONTRACTNORMEN afspraken.B.normen.uitval must be an indicator with minstens, hoogstens or both, or null']],
  ])('is refused with %s, and says where', (_, inhoud, verwacht) => expect(redenen(inhoud)).toEqual(verwacht));

  it('is refused when its file is not there', () => {
    expect(() => leesContractboek(join(map, 'nergens.json'))).toThrow('CONTRACTNORMEN names a file that cannot be read');
  });
});

import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Bronrij } from '../tabel/bronrij.js';
import { LANGSTE_REGEL, leesCsv } from './csv-lezer.js';
import { scheidingsteken } from './scheidingsteken.js';

async function* stukken(tekst: string, lengte: number): AsyncGenerator<string> {
  for (let van = 0; van < tekst.length; van += lengte) yield tekst.slice(van, van + lengte);
}

async function lees(tekst: string, { scheiding = ';', stuk = 7 } = {}): Promise<{ rijen: Bronrij[]; fout: string | null }> {
  const lezer = leesCsv(stukken(tekst, stuk), () => scheiding);
  const rijen: Bronrij[] = [];
  for (;;) {
    const stap = await lezer.next();
    if (stap.done) return { rijen, fout: stap.value?.code ?? null };
    rijen.push(...stap.value);
  }
}

/** Writes a table as a correct CSV writer does, and says on which physical line each record starts. */
function schrijf(tabel: readonly (readonly string[])[], scheiding: string, einde: string): { tekst: string; begin: number[] } {
  const begin: number[] = [];
  let tekst = '';
  for (const rij of tabel) {
    begin.push(tekst.split('\n').length);
    tekst += rij.map((cel) => (/["\r\n]/.test(cel) || cel.includes(scheiding) ? `"${cel.replaceAll('"', '""')}"` : cel)).join(scheiding) + einde;
  }
  return { tekst, begin };
}

const CEL = fc.string({ unit: fc.constantFrom('a', 'ë', '"', ';', ',', '\t', '\n', ' ', '=', '𝒳') }).map((cel) => cel.replaceAll('\r', ''));
const TABEL = fc.array(fc.array(CEL, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('leesCsv', () => {
  it('reads back what any correct writer wrote, with the line on which each record starts, in any chunks', async () => {
    await fc.assert(fc.asyncProperty(TABEL, fc.constantFrom(';', ',', '\t'), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), async (tabel, scheiding, einde, stuk) => {
      const { tekst, begin } = schrijf(tabel, scheiding, einde);
      const { rijen, fout } = await lees(tekst, { scheiding, stuk });
      expect(fout).toBeNull();
      const kop = tabel.findIndex((cellen) => schrijf([cellen], scheiding, einde).tekst.trim() !== '');
      expect(rijen).toEqual(tabel.map((cellen, i) => ({ regel: begin[i], cellen: kop < 0 || i < kop ? [''] : cellen })));
    }));
  });

  it('refuses exactly what csv-parse refuses', async () => {
    const rommel = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n'), maxLength: 30 });
    await fc.assert(fc.asyncProperty(rommel, async (tekst) => {
      let verwacht: string[][] | null;
      try {
        verwacht = parse(tekst, { delimiter: ';', record_delimiter: '\n', relax_column_count: true });
      } catch {
        verwacht = null;
      }
      const { rijen, fout } = await lees(tekst);
      expect(fout).toBe(verwacht === null ? 'csv-onleesbaar' : null);
      if (verwacht !== null) expect(rijen.map(({ cellen }) => cellen)).toEqual(verwacht);
    }), { numRuns: 500 });
  });

  it('counts blank lines and line breaks in cells as physical lines', async () => {
    const { rijen } = await lees('kop;x\r\n\r\n"a\r\nb";1\r\nc;2');
    expect(rijen).toEqual([{ regel: 1, cellen: ['kop', 'x'] }, { regel: 2, cellen: [''] }, { regel: 3, cellen: ['a\nb', '1'] }, { regel: 5, cellen: ['c', '2'] }]);
  });

  it('reads the last line without a line break, and a file of mixed line breaks', async () => {
    expect((await lees('a;b\nc;d\r\ne')).rijen.map(({ cellen }) => cellen)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('stops at a line without end, long before the file ends', async () => {
    let gegeven = 0;
    async function* eindeloos(): AsyncGenerator<string> {
      yield 'kop\n';
      for (; gegeven < 200 * 1024 * 1024; gegeven += 65536) yield 'x'.repeat(65536);
    }
    const lezer = leesCsv(eindeloos(), () => ';');
    let stap = await lezer.next();
    while (!stap.done) stap = await lezer.next();
    expect(stap.value?.code).toBe('te-groot');
    expect(gegeven).toBeLessThan(2 * LANGSTE_REGEL);
  });

  it('finds a quote that is never closed without reading everything', async () => {
    const { fout } = await lees(`kop\n"open\n${'regel;na regel\n'.repeat(100_000)}`, { stuk: 65536 });
    expect(fout).toBe('csv-onleesbaar');
  });

  it('refuses a long line that comes in one piece', async () => {
    expect((await lees(`kop\n${'x'.repeat(LANGSTE_REGEL + 1)}\n`, { stuk: 10 * LANGSTE_REGEL })).fout).toBe('te-groot');
  });
});

describe('scheidingsteken', () => {
  const bekend = new Set(['bsn', 'naam', 'datum']);
  it.each([['bsn;naam;datum', ';'], ['bsn,naam,datum', ','], ['bsn\tnaam\tdatum', '\t'], ['"bsn","naam","a;b;c;d"', ','], ['bsn', ';'], ['bsn;naam;"a,b,c"', ';'], ['een,twee,drie;vier', ','], ['"bsn;', ';']])(
    'of %j is %j', (kop, teken) => {
      expect(scheidingsteken(kop, (cel) => bekend.has(cel))).toBe(teken);
    });
});

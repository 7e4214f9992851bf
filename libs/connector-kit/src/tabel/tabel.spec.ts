import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '../bestand.js';
import type { GelezenRegel } from '../gelezen-regel.js';
import { inBlokken } from '../../../../test/support/in-blokken.js';
import { leesTabelbestand } from '../../../../test/support/lees-tabelbestand.js';
import { Datarijen } from './datarijen.js';
import { leesKop } from './kop.js';
import { leesLayout } from './lees-layout.js';

const LAYOUT = leesLayout('regie/mijlpalen/2025-1');
const KOLOMMEN = LAYOUT.velden.map(({ naam }) => naam);
const codes = (bevindingen: readonly { kolom: string | null; code: string }[]): string[] => bevindingen.map(({ kolom, code }) => `${kolom}:${code}`);

describe('leesKop', () => {
  it('knows a column whatever its case, spaces, dashes and place', () => {
    const kop = leesKop([...KOLOMMEN].reverse().map((naam) => ` ${naam.toUpperCase().replace('_', ' - ')} `), LAYOUT);
    expect(kop.bevindingen).toEqual([]);
    expect(kop.kop.plaatsen).toEqual(KOLOMMEN.map((_, i) => KOLOMMEN.length - 1 - i));
  });

  it('tells every column that is missing, double or unknown, once', () => {
    const kop = leesKop([...KOLOMMEN.filter((naam) => naam !== 'datum'), 'BSN', 'Kleur', ''], LAYOUT);
    expect(codes(kop.bevindingen)).toEqual(['datum:kolom-ontbreekt', 'bsn:kolom-dubbel', 'Kleur:kolom-onbekend']);
    expect(kop.kop.breedte).toBe(KOLOMMEN.length + 1);
  });

  it('repeats no cell of a line that is no header', () => {
    const kop = leesKop(['105000024', '', 'Haddad', 'Omar'], LAYOUT);
    expect(kop.bevindingen.every(({ code }) => code === 'kolom-ontbreekt')).toBe(true);
    expect(kop.bevindingen).toHaveLength(KOLOMMEN.length);
  });

  it('tells no more unknown columns than a person would mend', () => {
    const kop = leesKop([...KOLOMMEN, ...Array.from({ length: 5000 }, (_, i) => `extra${i}`)], LAYOUT);
    expect(kop.bevindingen).toHaveLength(500);
  });

  it('shows no number that may be somebody\'s, and no name longer than a name', () => {
    const kop = leesKop([...KOLOMMEN, '1050.00.024', 'x'.repeat(500), '', 'y'], LAYOUT);
    expect(kop.bevindingen.map(({ kolom }) => kolom)).toEqual(['kolom 12', 'x'.repeat(60), 'kolom 14', 'y']);
  });
});

describe('Datarijen', () => {
  const rij = (regel: number, ...cellen: string[]) => ({ regel, cellen });
  it('leaves out blank lines and the lines that close the file', () => {
    const rijen = new Datarijen();
    expect(rijen.neem([rij(2, 'a'), rij(3, '', ' '), rij(4, ' Totaal', '1')]).map(({ regel }) => regel)).toEqual([2]);
    expect(rijen.neem([rij(5, ''), rij(6, 'TOTAAL uren')])).toEqual([]);
  });

  it('gives a total back that other lines follow, in another batch too', () => {
    const rijen = new Datarijen();
    expect(rijen.neem([rij(2, 'Totaal'), rij(3, 'Totalen?')]).map(({ regel }) => regel)).toEqual([2, 3]);
    expect(rijen.neem([rij(4, 'totaal')])).toEqual([]);
    expect(rijen.neem([rij(5, 'b')]).map(({ regel }) => regel)).toEqual([4, 5]);
  });
});

describe('maakTabellezer', () => {
  const regel = (...cellen: string[]): string => cellen.join(';');
  const tabel = (...regels: string[]): Buffer => Buffer.from([regel(...KOLOMMEN), ...regels].join('\n'));
  const lees = async (bytes: Buffer): Promise<{ regels: GelezenRegel[]; codes: string[] }> => {
    const bestand: Bestand = { naam: 'x.csv', afzender: '', soort: '', periode: null, versie: 1, aanvulling: null };
    const { regels, bevindingen } = await leesTabelbestand(LAYOUT, bestand, () => inBlokken(bytes, 50));
    return { regels, codes: codes(bevindingen) };
  };

  it('takes cells missing at the end for empty ones, and refuses filled ones beyond the header', async () => {
    const { regels } = await lees(tabel(';2800000001;;;;;;EINDE;2025-01-01', `;2800000001;;;;;;EINDE;2025-01-01;;;;`, `;2800000001;;;;;;EINDE;2025-01-01;;;;x`));
    expect(regels.map(({ regel: nummer, eind, bevindingen }) => [nummer, eind, codes(bevindingen)])).toEqual([[2, 'open', []], [3, 'open', []], [4, 'afgekeurd', ['null:aantal-cellen']]]);
  });

  it('gives lines that say the same the same text, however they are written', async () => {
    const { regels } = await lees(tabel(';2800000001;;;;;;EINDE;2025-01-01;a', ';2800000001 ;;;;;;EINDE; 1-1-2025;a;', ';2800000001;;;;;;EINDE;2025-01-01;b'));
    expect(regels[0]?.inhoud).toBe(regels[1]?.inhoud);
    expect(regels[0]?.inhoud).not.toBe(regels[2]?.inhoud);
  });

  it('finds the header below blank lines, and says that only blank lines are nothing', async () => {
    expect((await lees(Buffer.concat([Buffer.from('\n\n'), tabel(';2800000001;;;;;;EINDE;2025-01-01')]))).regels.map(({ regel: nummer }) => nummer)).toEqual([4]);
    expect((await lees(Buffer.from(';;;\n;;'))).codes).toEqual(['null:bestand-leeg']);
  });

  it('stops reading when the header refuses the file', async () => {
    let gesloten = false;
    async function* bron(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield await Promise.resolve(Buffer.from('a;b\n'.repeat(100)));
      } finally {
        gesloten = true;
      }
    }
    let eerste = true;
    const bestand: Bestand = { naam: 'x.csv', afzender: '', soort: '', periode: null, versie: 1, aanvulling: null };
    const { bevindingen } = await leesTabelbestand(LAYOUT, bestand, () => {
      if (!eerste) return bron();
      eerste = false;
      return inBlokken(Buffer.from('a'), 1);
    });
    expect(bevindingen[0]?.code).toBe('kolom-ontbreekt');
    expect(gesloten).toBe(true);
  });
});

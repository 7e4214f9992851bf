import { describe, expect, it } from '@jest/globals';
import { inBlokken } from '../../../../test/support/in-blokken.js';
import { maakXlsx } from '../../../../test/support/maak-xlsx.js';
import type { Bestand } from '../bestand.js';
import type { GelezenRegel } from '../gelezen-regel.js';
import { leesLayout } from './lees-layout.js';
import { maakTabellezer } from './lees-tabel.js';
import { tekstVan } from './rij.js';
import type { Tabeluitwisseling } from './tabeluitwisseling.js';

const LAYOUT = leesLayout('regie/mijlpalen/2025-1');
const KOP = LAYOUT.velden.map(({ naam }) => naam).join(';');
const EINDE = ';2800000001;;;;;;EINDE;2025-01-01;a;m01';

const UITWISSELING: Tabeluitwisseling = {
  layout: LAYOUT,
  keur: (rij, bestand) => void (tekstVan(rij, 'waarde') === bestand.afzender && rij.bevindingen.push({ regel: rij.regel, kolom: 'waarde', code: 'code-onbekend', ernst: 'regel' })),
  groep: (rij) => tekstVan(rij, 'medewerker') ?? null,
  vertaal: (rij, bestand, { vandaag }) => ({ eind: 'open', sleutels: { deelnemer: `${bestand.afzender}/${tekstVan(rij, 'waarde')}/${vandaag}` }, melding: null, persoon: null }),
};

async function lees(tekst: string | Buffer, { naam = 'x.csv', ...anders }: Partial<Tabeluitwisseling> & { naam?: string } = {}): Promise<{ regels: GelezenRegel[]; codes: string[] }> {
  const bestand: Bestand = { naam, afzender: '0141', soort: '', periode: null, versie: 1, aanvulling: null };
  const lezer = maakTabellezer({ ...UITWISSELING, ...anders })({ bestand, open: () => inBlokken(Buffer.from(tekst), 40), context: { vandaag: '2026-11-23', gemeenten: [] } });
  const regels: GelezenRegel[] = [];
  for (;;) {
    const stap = await lezer.next();
    if (stap.done) return { regels, codes: stap.value.bevindingen.map(({ kolom, code }) => `${kolom}:${code}`) };
    regels.push(...stap.value);
  }
}

describe('the reading of a table', () => {
  it('judges, groups and translates every line with what its connector adds', async () => {
    const { regels, codes } = await lees(`${KOP}\n${EINDE}\n${EINDE.replace(';a;', ';0141;')}\n`);
    expect(codes).toEqual([]);
    expect(regels.map(({ regel, eind, groep, sleutels }) => [regel, eind, groep, sleutels.deelnemer])).toEqual([
      [2, 'open', 'm01', '0141/a/2026-11-23'],
      [3, 'afgekeurd', 'm01', undefined],
    ]);
  });

  it('tells that a file has a header and no lines, where that means something', async () => {
    expect(await lees(`${KOP}\n`)).toEqual({ regels: [], codes: [] });
    expect(await lees(`${KOP}\nTotaal\n`, { zonderRegels: 'rapport-zonder-deelnemers' })).toEqual({ regels: [], codes: ['null:rapport-zonder-deelnemers'] });
    expect((await lees(`${KOP}\n${EINDE}\n`, { zonderRegels: 'rapport-zonder-deelnemers' })).codes).toEqual([]);
  });

  it('tells nothing about the lines of a file that its header refuses', async () => {
    const { regels, codes } = await lees(`${KOP.replace(';datum', '')}\n${EINDE}\n`, { zonderRegels: 'rapport-zonder-deelnemers' });
    expect(regels).toEqual([]);
    expect(codes).toEqual(['datum:kolom-ontbreekt']);
  });

  it('warns of an unknown column and reads on', async () => {
    const { regels, codes } = await lees(`${KOP};kleur\n${EINDE};rood\n`);
    expect(codes).toEqual(['kleur:kolom-onbekend']);
    expect(regels.map(({ eind }) => eind)).toEqual(['open']);
  });

  it('takes the delimiter that makes the header a header', async () => {
    const komma = (tekst: string): string => tekst.replaceAll(';', ',');
    expect((await lees(`${komma(KOP)}\n${komma(EINDE)}\n`)).regels).toHaveLength(1);
    expect((await lees(`${KOP.replaceAll(';', '\t')}\n${EINDE.replaceAll(';', '\t')}\n`)).regels).toHaveLength(1);
    const veelKommas = 'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o';
    expect((await lees(`${KOP};${veelKommas}\n${EINDE};\n`)).codes).toEqual([`${veelKommas}:kolom-onbekend`]);
  });

  it('takes the first line that holds anything for the header, also with an empty cell in it', async () => {
    expect(await lees(`  ; ;\n${KOP};;kleur\n${EINDE}\n`)).toMatchObject({ regels: [{ regel: 3 }], codes: ['kolom 12:kolom-onbekend', 'kleur:kolom-onbekend'] });
  });

  it('takes a line whose first word only holds "totaal" for data', async () => {
    expect((await lees(`${KOP}\n${EINDE}\nEindtotaal${EINDE}\n`)).regels.map(({ regel }) => regel)).toEqual([2, 3]);
  });

  it('gives the fault that ends the reading, and nothing else', async () => {
    expect((await lees(`${KOP};kleur\n"${EINDE}\n`)).codes).toEqual(['null:csv-onleesbaar']);
    expect((await lees('')).codes).toEqual(['null:bestand-leeg']);
    expect((await lees(Buffer.from([0, 1, 2, 3]))).codes).toEqual(['null:codering-onleesbaar']);
  });

  it('takes a file for a spreadsheet by the end of its name alone', async () => {
    const bytes = maakXlsx([KOP.split(';'), EINDE.split(';')]);
    expect((await lees(bytes, { naam: 'x.XLSX' })).regels).toHaveLength(1);
    expect((await lees(`${KOP}\n${EINDE}\n`, { naam: 'x.xlsx.csv' })).regels).toHaveLength(1);
  });
});

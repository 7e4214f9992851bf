import { describe, expect, it } from '@jest/globals';
import type { Swiprofiel } from './profiel.mapper.js';
import { kopregels, schrijfKop, schrijfRecord, schrijfSlot, vulIn } from './writer.js';

const PROFIEL: Swiprofiel = {
  namespace: 'urn:x', wortel: 'W', kop: 'K', record: 'R', bestandsnaam: 'S_{gemeente}_{jaar}_{kwartaal}_{soort}{volgnummer}.xml', kenmerken: [],
  kopvelden: [{ code: 'H1', element: 'Wie', waarde: '{gemeente}' }, { code: 'H3', element: 'Wanneer', waarde: '{jaar}Q{kwartaal} {basis} {onbekend}' }, { code: 'H7', element: 'Aantal', waarde: '{aantal}' }],
};
const KOP = { gemeente: '0141', periode: '2026K3', basis: '2026-10-01T00:00:00', soort: 'C', aantal: 2, volgnummer: 7 } as const;

describe('writing', () => {
  it('makes exactly these bytes', () => {
    const xml = `${schrijfKop(PROFIEL, KOP)}${schrijfRecord(PROFIEL, [['Een', '1'], ['Twee', 'a & b <c> "d"']])}${schrijfRecord(PROFIEL, [])}${schrijfSlot(PROFIEL)}`;
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<W xmlns="urn:x">
  <K>
    <Wie>0141</Wie>
    <Wanneer>2026Q3 2026-10-01T00:00:00 {onbekend}</Wanneer>
    <Aantal>2</Aantal>
  </K>
  <R><Een>1</Een><Twee>a &amp; b &lt;c&gt; &quot;d&quot;</Twee></R>
  <R></R>
</W>
`);
    expect(schrijfKop(PROFIEL, KOP).split('\n')).toHaveLength(kopregels(PROFIEL) + 1);
  });

  it('writes elements within elements', () => {
    expect(schrijfRecord(PROFIEL, [['Een', [['Twee', '<'], ['Drie', 'x']]], ['Een', []]])).toBe('  <R><Een><Twee>&lt;</Twee><Drie>x</Drie></Een><Een></Een></R>\n');
  });

  it('names the file by the profile', () => {
    expect(vulIn(PROFIEL.bestandsnaam, KOP)).toBe('S_0141_2026_3_C7.xml');
  });
});

import { describe, expect, it } from '@jest/globals';
import { zonderRegel } from './zonder-regel.js';

const BERICHT = { bericht: { soort: 'KOPPELING' }, dossier: { tvsNummer: 'T1' }, personen: [{ vNummer: '1', geslachtsnaam: 'Çelik' }, { vNummer: '2' }] };

describe('zonderRegel', () => {
  it('leaves the others as they were', () => {
    expect(JSON.parse(zonderRegel(Buffer.from(JSON.stringify(BERICHT)), 2).toString())).toEqual({ ...BERICHT, personen: [BERICHT.personen[0]] });
  });

  it('leaves nothing of the household when the last person goes', () => {
    const een = zonderRegel(Buffer.from(JSON.stringify(BERICHT)), 1);
    expect(JSON.parse(zonderRegel(een, 1).toString())).toEqual({ bericht: { soort: 'KOPPELING' }, personen: [] });
  });

  it('reads Windows-1252 and a byte order mark', () => {
    const tekst = JSON.stringify(BERICHT);
    expect(JSON.parse(zonderRegel(Buffer.from(tekst, 'latin1'), 2).toString())).toMatchObject({ personen: [{ geslachtsnaam: 'Çelik' }] });
    expect(JSON.parse(zonderRegel(Buffer.from(`\ufeff${tekst}`), 2).toString())).toMatchObject({ personen: [{ geslachtsnaam: 'Çelik' }] });
  });
});

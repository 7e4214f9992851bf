import { describe, expect, it } from '@jest/globals';
import { MEESTE_BEVINDINGEN } from '#libs/connector-kit';
import { kwartaalrapport, type KrRegel } from '../../../test/support/builders/partnerbestanden.js';
import { inBlokken } from '../../../test/support/in-blokken.js';
import { keurBestand } from './keur-bestand.js';
import { taalscholen } from './taalscholen/taalscholen.manifest.js';

const CONTEXT = { vandaag: '2026-11-23', gemeenten: ['0141'] };
const [uitwisseling] = taalscholen.inkomend;

async function keur(regels: readonly KrRegel[], grootste = uitwisseling!.grootste) {
  const { naam, bytes } = kwartaalrapport('KR_5101_B_2026K2.csv', regels);
  return keurBestand({ ...uitwisseling!, grootste }, { naam, grootte: bytes.length, open: () => inBlokken(bytes, 1000) }, CONTEXT);
}

describe('a file judged by itself', () => {
  it('has every end that it decides alone, and the findings by line', async () => {
    const { tellingen, regels, bevindingen } = await keur([
      { deelnemernummer: 'D1' }, { deelnemernummer: 'D2', groepscode: 'a' }, { deelnemernummer: 'D1' }, { deelnemernummer: 'D2', groepscode: 'b' }, { deelnemernummer: 'D3', gemeentecode: '0153' },
      { deelnemernummer: 'D4', uren_gevolgd: 'x' }, { deelnemernummer: 'D4', uren_gevolgd: 'x' },
    ]);
    expect([regels, tellingen]).toEqual([7, { goed: 1, afgekeurd: 4, dubbel: 1, buitenBereik: 1 }]);
    expect(bevindingen.map(({ regel, code }) => `${regel}:${code}`)).toEqual(['3:regels-spreken-elkaar-tegen', '5:regels-spreken-elkaar-tegen', '7:uren-geen-getal', '8:uren-geen-getal']);
  });

  it('shows the first findings, and says how many more there are', async () => {
    const { bevindingen, meer, tellingen } = await keur(Array.from({ length: 1234 }, (_, i) => ({ deelnemernummer: `D${i}`, uren_gevolgd: 'x' })));
    expect([bevindingen.length, bevindingen.at(-1)?.regel, meer, tellingen.afgekeurd]).toEqual([MEESTE_BEVINDINGEN, MEESTE_BEVINDINGEN + 1, 734, 1234]);
  });

  it('may be no larger than one that is handed in', async () => {
    expect(await keur([{ deelnemernummer: 'D1' }], 100)).toMatchObject({ geweigerd: true, regels: 0, bevindingen: [{ code: 'te-groot' }] });
  });
});

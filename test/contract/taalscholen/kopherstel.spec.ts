import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GelezenRegel } from '#libs/connector-kit';
import { taalscholen } from '../../../apps/connectors/src/taalscholen/taalscholen.manifest.js';
import { alsXlsx } from '../../support/als-xlsx.js';
import { bsnVan, kwartaalrapport, type KrRegel } from '../../support/builders/partnerbestanden.js';
import { inBlokken } from '../../support/in-blokken.js';
import { CONTEXT } from '../../support/lees-bestand.js';

const NAAM = 'KR_5101_B_2025K4.csv';
const [uitwisseling] = taalscholen.inkomend;
type Tabel = string[][];

/** Forty participants of whom each says something else, as schools do: some columns are seldom filled. */
function rapport(): Tabel {
  const kies = (lijst: readonly string[], i: number): string => lijst[i % lijst.length] ?? '';
  const regels = Array.from({ length: 40 }, (_, i): KrRegel => {
    const [geoorloofd, ongeoorloofd, gevolgd] = [(i % 5) + 1, (i % 3) * 2, 40 + (i % 17)];
    return {
      deelnemernummer: `D${1000 + i}`, bsn: i % 7 === 3 ? '' : bsnVan(i + 1), v_nummer: i % 5 === 2 ? '' : `28000000${10 + i}`, achternaam: kies(['Haddad', 'Tekle', 'Noori', 'Azizi'], i),
      voorvoegsel: i % 9 === 0 ? 'al' : '', voornamen: kies(['Omar', 'Selam', 'Rahim'], i), geboortedatum: `19${70 + (i % 25)}-0${1 + (i % 9)}-1${i % 9}`, datum_aanmelding: `0${1 + (i % 9)}-09-2025`, datum_start_les: `1${i % 9}-09-2025`,
      lesvorm: kies(['DAG', 'AVOND', 'ONLINE'], i), groepscode: `G${i % 4}`, uren_aangeboden: String(gevolgd + geoorloofd + ongeoorloofd), uren_gevolgd: String(gevolgd), uren_verzuim_geoorloofd: String(geoorloofd),
      uren_verzuim_ongeoorloofd: String(ongeoorloofd), uren_gevolgd_cumulatief: String(gevolgd + 100 + i), niveau_lezen: kies(['A1', 'A2', '<A1'], i), niveau_luisteren: kies(['A2', 'B1'], i), niveau_schrijven: kies(['<A1', 'A1'], i),
      niveau_spreken: kies(['A1', 'A2+', ''], i), datum_toets: i % 2 === 0 ? '' : `0${1 + (i % 9)}-12-2025`, examens: i % 6 === 0 ? 'LE:A2:2025-11-20:Geslaagd' : '', afschaaladvies: kies(['J', 'N'], i), schakeladvies: i % 8 === 0 ? 'naar B1' : '',
      status: kies(['ACTIEF', 'ONDERBROKEN', 'ACTIEF'], i), signaal: kies(['GEEN', 'VERZUIM'], i), toelichting: i % 10 === 0 ? 'komt graag' : '',
    };
  });
  return kwartaalrapport(NAAM, regels).bytes.toString().trim().split('\r\n').map((regel) => regel.split(';'));
}

const GOED = rapport();
const KOP = GOED[0]!;

function bytes(tabel: Tabel): Buffer {
  return Buffer.from(`${tabel.map((rij) => rij.join(';')).join('\r\n')}\r\n`);
}

function bestand(): Parameters<NonNullable<typeof uitwisseling>['lees']>[0] {
  const gelezen = uitwisseling!.herken(NAAM, CONTEXT);
  if ('code' in gelezen) throw new Error(gelezen.code);
  return gelezen;
}

async function zoek(tabel: Tabel, xlsx = false): Promise<string[][]> {
  const inhoud = xlsx ? await alsXlsx(bytes(tabel)) : bytes(tabel);
  return uitwisseling!.zoekKop!({ ...bestand(), ...(xlsx ? { naam: NAAM.replace('.csv', '.xlsx') } : {}) }, () => inBlokken(inhoud, 4096), CONTEXT);
}

async function lees(tabel: Tabel, kop?: readonly string[]): Promise<GelezenRegel[]> {
  const lezer = uitwisseling!.lees(bestand(), () => inBlokken(bytes(tabel), 4096), { ...CONTEXT, ...(kop === undefined ? {} : { kop }) });
  const regels: GelezenRegel[] = [];
  for (;;) {
    const stap = await lezer.next();
    if (stap.done === true) return regels;
    regels.push(...stap.value);
  }
}

/** The columns of the data, or only their names, in another order. */
const kolommen = (tabel: Tabel, orde: readonly number[], alleenKop = false): Tabel => tabel.map((rij, i) => (alleenKop && i > 0 ? rij : orde.map((plaats) => rij[plaats] ?? '')));
const wissel = (een: number, ander: number): number[] => KOP.map((_, i) => (i === een ? ander : i === ander ? een : i));
const verplaats = (van: number, naar: number): number[] => {
  const orde = KOP.map((_, i) => i);
  orde.splice(naar, 0, ...orde.splice(van, 1));
  return orde;
};
const kolom = (naam: string): number => KOP.indexOf(naam);
const hernoem = (namen: Record<string, string>): Tabel => [KOP.map((naam) => namen[naam] ?? naam), ...GOED.slice(1)];

describe('the search for another heading of a school\'s report', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await zoek(GOED)).toEqual([]);
  });

  it.each<[string, Tabel]>([
    ['two names that changed places', kolommen(GOED, wissel(kolom('status'), kolom('uren_gevolgd')), true)],
    ['a column that moved, with all between one further', [KOP, ...kolommen(GOED, verplaats(kolom('status'), kolom('lesvorm'))).slice(1)]],
    ['hours offered and followed that changed places, which no single cell shows', kolommen(GOED, wissel(kolom('uren_aangeboden'), kolom('uren_gevolgd')), true)],
    ['two pairs that changed places', kolommen(kolommen(GOED, wissel(kolom('status'), kolom('lesvorm')), true), wissel(kolom('leerroute'), kolom('geboortedatum')), true)],
    ['a name that nobody agreed on', hernoem({ uren_gevolgd: 'Uren aanwezig' })],
    ['four such names', hernoem({ uren_gevolgd: 'gevolgde uren', uren_gevolgd_cumulatief: 'uren gevolgd (cumulatief totaal)', status: 'stand', leerroute: 'route' })],
    ['a column too many in the middle, without a name', [KOP, ...GOED.slice(1).map((rij, i) => [...rij.slice(0, 5), `x${i}`, ...rij.slice(5)])]],
    ['a column of the data left out, so that all behind it stand one back', [KOP, ...GOED.slice(1).map((rij) => rij.filter((_, i) => i !== kolom('groepscode')))]],
  ])('mends %s', async (_, tabel) => {
    const koppen = await zoek(tabel);
    const verwacht = (await lees(GOED)).map(({ sleutels, melding }) => [sleutels, melding]);
    expect(koppen.length).toBeGreaterThan(0);
    const gelezen = await Promise.all(koppen.map(async (kop) => lees(tabel, kop)));
    expect(gelezen.flat().filter(({ eind }) => eind === 'afgekeurd')).toEqual([]);
    expect(gelezen.map((regels) => regels.map(({ sleutels, melding }) => [sleutels, melding]))).toContainEqual(verwacht);
  });

  it('finds in a spreadsheet what it finds in the same table as text', async () => {
    const tabel = kolommen(GOED, wissel(kolom('status'), kolom('uren_gevolgd')), true);
    expect(await zoek(tabel, true)).toEqual(await zoek(tabel));
  });

  it('leaves it to a person which of two kinds of hours is which, and finds nothing where lines are wrong for another reason', async () => {
    expect((await zoek(hernoem({ uren_verzuim_geoorloofd: 'kolom x', uren_verzuim_ongeoorloofd: 'kolom y' }))).length).toBe(2);
    expect(await zoek([KOP, ...GOED.slice(1).map((rij) => rij.map((cel, i) => (i === kolom('status') ? 'LOPEND' : cel)))])).toEqual([]);
    expect(await zoek([['a', 'b'], ['1', '2']])).toEqual([]);
  });

  it('never offers one heading alone that says what the school did not say, and mostly has the right one among those it offers', async () => {
    const plaats = fc.nat(KOP.length - 1);
    let goed = 0;
    let stuk = 0;
    const inhoud = async (tabel: Tabel, kop?: string[]): Promise<string> => (await lees(tabel, kop)).map((regel) => regel.inhoud).join();
    const verwacht = await inhoud(GOED);
    await fc.assert(fc.asyncProperty(fc.constantFrom('wissel', 'verplaats'), fc.boolean(), fc.tuple(plaats, plaats), async (hoe, alleenKop, [een, ander]) => {
      const orde = hoe === 'wissel' ? wissel(een, ander) : verplaats(een, ander);
      const tabel = alleenKop ? kolommen(GOED, orde, true) : [KOP, ...kolommen(GOED, orde).slice(1)];
      const koppen = await zoek(tabel);
      const uitkomsten = await Promise.all(koppen.map(async (kop) => inhoud(tabel, kop)));
      if ((await lees(tabel)).some(({ eind }) => eind === 'afgekeurd')) stuk += 1;
      if (uitkomsten.includes(verwacht)) goed += 1;
      if (koppen.length === 1) expect([koppen, uitkomsten[0] === verwacht]).toEqual([koppen, true]);
    }), { numRuns: 60 });
    expect(goed / stuk).toBeGreaterThan(0.8);
  });
});

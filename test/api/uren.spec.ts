import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { zbestanden, zmensen } from '../support/builders/zroute-bestanden.js';
import { ZROUTE_TABEL } from '../support/zroute-tabel.js';

interface Zaak {
  participatie: { urenBevestigd: number | null; prognoseEinde: string | null };
  uren: Record<'taal' | 'participatie', { urenGedaan: number | null; urenNodig: number | null; prognose: { haalbaar: boolean | null; benodigdPerWeek: number | null; urenOver: number } | null }>;
}

const MENSEN = zmensen(ZROUTE_TABEL);

let api: Proefapi;
let coach: string;
/** Moment between the hours as first told and the corrections of later files. */
let ervoor: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await proefapi();
  coach = await api.als('coach');
  await api.hub.database.run(async (tx) => {
    for (const { referentie, mens } of MENSEN) await api.hub.verwijzingen.geef(tx, 'avedan', referentie, { vNummer: mens.vNummer });
  });
  const bestanden = zbestanden(MENSEN);
  const correcties = bestanden.filter(({ naam }) => naam === 'AVEDAN_UREN_202601.csv');
  await stuur(bestanden.filter((bestand) => !correcties.includes(bestand)));
  ervoor = new Date().toISOString();
  await stuur(correcties);
  const { resultaten } = (await haal('/zaken?aantal=100')).body as { resultaten: { id: string; vNummer: string }[] };
  for (const { id, vNummer } of resultaten) ids.set(vNummer, id);
}, 120_000);
afterAll(async () => api.weg());

const haal = (pad: string) => api.vraag.get(BASIS + pad).set('Authorization', coach);

async function stuur(bestanden: readonly { partner: string; naam: string; bytes: Buffer }[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
}

function pad(naam: string, rest = ''): string {
  const { mens, geval } = MENSEN.find((een) => een.geval.naam === naam) ?? MENSEN[0]!;
  return `/zaken/${ids.get(mens.vNummer)}${rest}?peildatum=${geval.peildatum}`;
}

describe('hours of participation in the API', () => {
  it('come from files of which every line counts', async () => {
    const berichten = await api.hub.berichten();
    expect(berichten.filter(({ tellingen: { afgekeurd, wachtOpKoppeling, dubbel, buitenBereik } }) => afgekeurd + wachtOpKoppeling + dubbel + buitenBereik > 0)).toEqual([]);
    expect(ids.size).toBe(ZROUTE_TABEL.length);
  });

  it.each(ZROUTE_TABEL.map(({ naam, verwacht }) => [naam, verwacht] as const))('are as worked out by hand: %s', async (naam, verwacht) => {
    const { participatie, uren } = (await haal(pad(naam))).body as Zaak;
    const { haalbaar = null, benodigdPerWeek = null } = uren.participatie.prognose ?? {};
    expect([participatie.urenBevestigd, participatie.prognoseEinde, haalbaar, benodigdPerWeek]).toEqual(verwacht);
    expect(uren.participatie.urenGedaan).toBe(participatie.urenBevestigd);
  });

  it('are those that were known at a moment', async () => {
    const toen = async (naam: string) => ((await haal(`${pad(naam)}&bekendOp=${ervoor}`)).body as Zaak).participatie;
    expect(await toen('the last month corrected to 4 hours')).toEqual({ urenBevestigd: 144, prognoseEinde: '2028-04-18' });
    expect(await toen('the last month no longer confirmed')).toEqual({ urenBevestigd: 144, prognoseEinde: '2028-04-18' });
  });

  it('are an alarm beside the deadline, with the pace that would do, and in the list of cases', async () => {
    const naam = 'the last month corrected to 4 hours';
    const { resultaten } = (await haal(pad(naam, '/termijnen'))).body as { resultaten: { code: string }[] };
    expect(resultaten.find(({ code }) => code === 'D17')).toMatchObject({
      naam: 'participatie-uren', status: 'open', uiterlijk: '2028-06-10', prognose: { urenOver: 676, urenPerWeek: 4.5, prognoseEinde: '2028-09-30', haalbaar: false, benodigdPerWeek: 5.5 },
    });
    expect(resultaten.filter(({ code }) => code !== 'D16' && code !== 'D17').map((termijn) => (termijn as { prognose?: unknown }).prognose)).toEqual(resultaten.slice(2).map(() => null));
    const lijst = (await haal('/zaken?aantal=100&peildatum=2026-01-15')).body as { resultaten: { id: string; nietHaalbaar: string[] }[] };
    const niet = lijst.resultaten.filter(({ nietHaalbaar }) => nietHaalbaar.includes('participatie-uren')).map(({ id }) => id);
    expect(niet).toContain(ids.get(MENSEN.find(({ geval }) => geval.naam === naam)?.mens.vNummer ?? ''));
    expect(niet).not.toContain(ids.get(MENSEN.find(({ geval }) => geval.naam === 'half a year')?.mens.vNummer ?? ''));
  });

  it('stand beside those of lessons, which schools did not report here', async () => {
    const { uren } = (await haal(pad('half a year'))).body as Zaak;
    expect(uren.taal).toEqual({ urenGedaan: null, urenNodig: 800, gehaaldOp: null, prognose: { urenOver: 800, urenPerWeek: null, prognoseEinde: null, haalbaar: null, benodigdPerWeek: 6.5 } });
    expect(((await haal(pad('before the switch to the Z-route'))).body as Zaak).uren.taal).toMatchObject({ urenNodig: null, prognose: null });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

interface Regel {
  id: string;
  vNummer: string;
}

let api: Proefapi;
let coach: string;
let waarheid: Record<string, unknown>[];
let alle: Record<string, unknown>[];

beforeAll(async () => {
  api = await proefapi();
  coach = await api.als('coach');
  const manifest = JSON.parse(readFileSync('test/data/samples/manifest.json', 'utf8')) as { partner: string; bestand: string }[];
  for (const { partner, bestand } of manifest) await api.hub.ontvang(partner, basename(bestand), readFileSync(`test/data/samples/${bestand}`));
  await api.hub.draai();
  waarheid = JSON.parse(readFileSync('test/data/samples/truth.json', 'utf8')) as Record<string, unknown>[];
  const antwoord = await haal('/zaken').set('Accept', 'application/x-ndjson').buffer(true).parse((res, klaar) => {
    let tekst = '';
    res.setEncoding('utf8');
    res.on('data', (deel: string) => (tekst += deel)).on('end', () => klaar(null, tekst));
  });
  alle = (antwoord.body as string).trim().split('\n').map((regel) => JSON.parse(regel) as Record<string, unknown>);
});
afterAll(async () => api.weg());

const haal = (pad: string, wie = coach) => api.vraag.get(BASIS + pad).set('Authorization', wie);
const zoek = (vraag: object, wie = coach) => api.vraag.post(`${BASIS}/zaken/_zoek`).set('Authorization', wie).send(vraag);
const mens = (plaats: number): Record<string, unknown> & { naam: { geslachtsnaam: string; voornamen: string } } => waarheid[plaats] as never;

async function eenZaak(): Promise<Record<string, unknown>> {
  const gevonden = (await zoek({ vNummer: mens(0)['vNummer'] })).body as { resultaten: Regel[] };
  return (await haal(`/zaken/${gevonden.resultaten[0]?.id}`)).body as Record<string, unknown>;
}

describe('the cases', () => {
  it('come all in full as NDJSON, each as the truth has it', () => {
    expect(alle).toHaveLength(waarheid.length);
    const opNummer = new Map(alle.map((zaak) => [zaak['vNummer'], zaak]));
    for (const verwacht of waarheid) expect(opNummer.get(verwacht['vNummer'])).toMatchObject(verwacht);
  });

  it('tell of every value where it comes from', () => {
    for (const zaak of alle) {
      const herkomst = zaak['herkomst'] as Record<string, unknown>;
      for (const veld of ['koppelingsdatum', 'leerroute', 'bijstandsdatum', 'pvt', 'bsn', 'vNummer', 'geboortedatum']) {
        if (zaak[veld] === null) continue;
        expect([veld, herkomst[veld]]).toMatchObject([veld, { bron: expect.any(String), bericht: expect.any(Number), regel: expect.any(Number), peildatum: expect.any(String), ontvangen: expect.stringMatching(/Z$/) }]);
      }
    }
  });

  it('are listed page by page, each once', async () => {
    const ids: string[] = [];
    for (let na = ''; ; ) {
      const blad = (await haal(`/zaken?aantal=25${na}`)).body as { resultaten: Regel[]; volgende: string | null };
      ids.push(...blad.resultaten.map((r) => r.id));
      if (blad.volgende === null) break;
      na = `&na=${blad.volgende}`;
    }
    expect([...new Set(ids)]).toHaveLength(waarheid.length);
    expect(ids).toHaveLength(waarheid.length);
  });

  it.each([
    ['leerroute=Z', (z: Record<string, unknown>) => z['leerroute'] === 'Z'],
    ['school=5101', (z: Record<string, unknown>) => (z['taal'] as { school: string } | null)?.school === '5101'],
    ['status=PIP_VASTGESTELD', (z: Record<string, unknown>) => z['status'] === 'PIP_VASTGESTELD'],
    ['termijn=overschreden', (z: Record<string, unknown>) => (z['termijnen'] as { status: string }[]).some((t) => t.status === 'overschreden')],
  ])('are narrowed by %s', async (filter, past) => {
    const { body } = await haal(`/zaken?aantal=500&${filter}`);
    const verwacht = alle.filter(past).map((z) => z['id']).sort();
    expect((body as { resultaten: Regel[] }).resultaten.map((r) => r.id).sort()).toEqual(verwacht);
  });

  it('say which deadlines still ask for something, what is due first first', async () => {
    const { resultaten } = (await haal('/zaken?aantal=500')).body as { resultaten: { id: string; teDoen: { naam: string; uiterlijk: string; teLaat: boolean }[] }[] };
    const { id, teDoen } = resultaten.find((een) => een.teDoen.some(({ teLaat }) => teLaat))!;
    const { resultaten: termijnen } = (await haal(`/zaken/${id}/termijnen`)).body as { resultaten: { naam: string; uiterlijk: string; status: string; gedaanOp: string | null }[] };
    const open = termijnen.filter(({ status, gedaanOp }) => status === 'open' || (status === 'overschreden' && gedaanOp === null));
    expect(teDoen.map(({ naam }) => naam).sort()).toEqual(open.map(({ naam }) => naam).sort());
    expect(teDoen.map(({ uiterlijk }) => uiterlijk)).toEqual(open.map(({ uiterlijk }) => uiterlijk).sort());
  });

  it.each(['leerroute=X', 'termijn=ooit', 'peildatum=2025-02-30', 'bekendOp=2025-02-01', 'bekendOp=gisteren', 'aantal=0', 'aantal=501', 'na=vorige', 'bsn=500700072', 'school=51010'])('refuse a list asked with %s', async (vraag) => {
    expect((await haal(`/zaken?${vraag}`)).status).toBe(400);
  });

  it('show a list no BSN', async () => {
    const { text } = await haal('/zaken?aantal=500');
    for (const { bsn } of waarheid) expect(text).not.toContain(String(bsn));
  });

  it('are those of the own municipality alone', async () => {
    const elders = await api.als('coach', { gemeenten: ['0147'] });
    const { id } = await eenZaak();
    expect((await haal('/zaken', elders)).body).toEqual({ resultaten: [], volgende: null });
    expect((await haal(`/zaken/${String(id)}`, elders)).status).toBe(404);
    expect((await haal(`/zaken/${String(id)}/tijdlijn`, elders)).status).toBe(404);
    expect((await zoek({ vNummer: mens(0)['vNummer'] }, elders)).body).toEqual({ resultaten: [], volgende: null });
    expect((await haal('/zaken', elders).set('Accept', 'application/x-ndjson')).text ?? '').toBe('');
  });
});

describe('looking for somebody', () => {
  it.each([
    ['a BSN', () => ({ bsn: mens(0)['bsn'] })],
    ['a V-nummer', () => ({ vNummer: mens(0)['vNummer'] })],
    ['a name in other letters and the birth date', () => ({ geslachtsnaam: mens(0).naam.geslachtsnaam.toUpperCase(), geboortedatum: mens(0)['geboortedatum'] })],
    ['all at once', () => ({ bsn: mens(0)['bsn'], geslachtsnaam: mens(0).naam.geslachtsnaam, voornamen: mens(0).naam.voornamen })],
  ])('finds the one by %s', async (_, vraag) => {
    const { body } = await zoek(vraag());
    expect((body as { resultaten: Regel[] }).resultaten.map((r) => r.vNummer)).toEqual([mens(0)['vNummer']]);
  });

  it('finds nobody on whom not everything agrees', async () => {
    expect((await zoek({ bsn: mens(0)['bsn'], vNummer: mens(1)['vNummer'] })).body).toMatchObject({ resultaten: [] });
    expect((await zoek({ vNummer: mens(0)['vNummer'], voornamen: 'Niemand' })).body).toMatchObject({ resultaten: [] });
  });

  it.each([[{}], [{ voornamen: 'Safa' }], [{ geslachtsnaam: '' }], [{ bsn: '12' }], [{ achternaam: 'x' }], [{ bsn: { $ne: '' } }]])('refuses %j, and does not repeat it', async (vraag) => {
    const antwoord = await zoek(vraag);
    expect(antwoord.status).toBe(400);
    expect(antwoord.text).not.toContain('Safa');
  });
});

describe('one case', () => {
  it('stands on the day that is asked for', async () => {
    const zaak = alle.find((z) => z['ontzorging'] !== null) as { id: string; ontzorging: { start: string; eind: string } };
    const op = async (dag: string) => ((await haal(`/zaken/${zaak.id}?peildatum=${dag}`)).body as { ontzorging: { status: string } }).ontzorging.status;
    expect(await op('2020-01-01')).toBe('NIET_GESTART');
    expect(await op(zaak.ontzorging.start)).toBe('LOOPT');
    expect(await op(zaak.ontzorging.eind)).toBe('BEEINDIGD');
  });

  it('is as it was known at the moment that is asked for, alone, in the list and in its contradictions', async () => {
    const { id } = await eenZaak();
    const nu = encodeURIComponent(new Date().toISOString());
    expect((await haal(`/zaken/${String(id)}?bekendOp=${nu}`)).body).toEqual((await haal(`/zaken/${String(id)}`)).body);
    expect((await haal(`/zaken?aantal=500&bekendOp=${nu}`)).body).toEqual((await haal('/zaken?aantal=500')).body);
    expect((await haal(`/zaken/${String(id)}?bekendOp=2020-01-01T00:00:00Z`)).status).toBe(404);
    expect((await haal(`/zaken/${String(id)}/tegenstrijdigheden?bekendOp=2020-01-01T00:00:00%2B01:00`)).status).toBe(404);
    expect((await haal('/zaken?bekendOp=2020-01-01T00:00:00Z')).body).toEqual({ resultaten: [], volgende: null });
    expect((await haal(`/zaken/${String(id)}?bekendOp=ooit`)).status).toBe(400);
  });

  it('has a timeline of everything that was said', async () => {
    const zaak = alle.find((z) => z['koppelingsdatum'] !== null && z['taal'] !== null && z['leerroute'] !== null) as { id: string };
    const { resultaten } = (await haal(`/zaken/${zaak.id}/tijdlijn`)).body as { resultaten: { datum: string; soort: string; geldt: boolean }[] };
    expect(resultaten.map((r) => r.datum)).toEqual(resultaten.map((r) => r.datum).sort());
    expect(resultaten.map((r) => r.soort)).toEqual(expect.arrayContaining(['COA_KOPPELING', 'PIP', 'KWARTAALRAPPORTAGE']));
    expect(resultaten.some((r) => r.geldt)).toBe(true);
  });

  it('tells its contradictions apart too', async () => {
    const zaak = alle.find((z) => (z['tegenstrijdigheden'] as unknown[]).length > 0) ?? alle[0];
    expect((await haal(`/zaken/${String(zaak?.['id'])}/tegenstrijdigheden`)).body).toEqual({ resultaten: zaak?.['tegenstrijdigheden'] });
  });

  it('has its deadlines in full apart, on the day and as known at the moment that are asked for', async () => {
    const zaak = alle.find((z) => z['koppelingsdatum'] !== null && z['leerroute'] === 'Z') as { id: string; koppelingsdatum: string; termijnen: { naam: string }[] };
    const { peildatum, resultaten } = (await haal(`/zaken/${zaak.id}/termijnen`)).body as { peildatum: string; resultaten: Record<string, unknown>[] };
    expect(peildatum).toBe('2026-11-23');
    expect(resultaten.map(({ naam, uiterlijk, status, grond }) => ({ naam, uiterlijk, status, grond }))).toEqual(zaak.termijnen);
    expect(resultaten.find(({ code }) => code === 'D3')).toMatchObject({ naam: 'welkomgesprek', soort: 'beleid', trigger: { wat: 'koppeling', datum: zaak.koppelingsdatum }, reden: null });
    expect(resultaten.map(({ naam }) => naam)).toEqual(expect.arrayContaining(['taaluren', 'pvt', 'map', 'zroute-eindgesprek', 'bezwaar-pip']));
    const toen = (await haal(`/zaken/${zaak.id}/termijnen?peildatum=${zaak.koppelingsdatum}`)).body as { resultaten: { naam: string; status: string }[] };
    expect(toen.resultaten.map(({ naam, status }) => `${naam} ${status}`)).toEqual(expect.arrayContaining(['huisvesting open', 'welkomgesprek open', 'brede-intake open']));
    expect(toen.resultaten.map(({ naam }) => naam)).not.toContain('pvt');
    expect((await haal(`/zaken/${zaak.id}/termijnen?bekendOp=2020-01-01T00:00:00Z`)).status).toBe(404);
    expect((await haal(`/zaken/${zaak.id}/termijnen?peildatum=2025-02-30`)).status).toBe(400);
    expect((await haal(`/zaken/${zaak.id}/termijnen`, await api.als('coach', { gemeenten: ['0147'] }))).status).toBe(404);
  });

  it('is not there under another id, and asked for by no id at all', async () => {
    expect((await haal('/zaken/3f0c2f5e-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await haal('/zaken/500700072')).status).toBe(400);
  });

  it('takes a milestone as regie\'s file would have it', async () => {
    const { id } = await eenZaak();
    const leg = (body: object) => api.vraag.post(`${BASIS}/zaken/${String(id)}/mijlpalen`).set('Authorization', coach).send(body);
    const antwoord = await leg({ mijlpaal: 'MAP_EINDGESPREK', datum: '2026-11-20' });
    expect(antwoord.status).toBe(202);
    await api.hub.draai();
    const bericht = await haal(`/berichten/${(antwoord.body as { id: number }).id}`, await api.als('beheerder'));
    expect(bericht.body).toMatchObject({ partner: 'regie', status: 'verwerkt', tellingen: { verwerkt: 1 } });
    expect((bericht.body as { bestand: string }).bestand).toMatch(/^MIJLPAAL_0141_[0-9a-f-]{36}\.json$/);
    const na = await eenZaak();
    expect(na).toMatchObject({ map: '2026-11-20', herkomst: { map: { bron: 'coach', peildatum: '2026-11-20' } } });
    expect((await leg({ mijlpaal: 'FEEST', datum: '2026-11-20' })).status).toBe(400);
    expect((await leg({ mijlpaal: 'PIP', datum: '2026-02-30' })).body).toMatchObject({ errors: [{ plaats: '/datum', code: 'datum' }] });
  });
});

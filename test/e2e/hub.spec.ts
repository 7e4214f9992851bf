import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type KrRegel, type Mens, type Partnerbestand } from '../support/builders/partnerbestanden.js';
import { type DraaiendeHub, hub, leeft, postmaster, totGereed } from '../support/hub.harness.js';
import { Hubclient } from '../support/hubclient.js';
import { nietGedraaid } from '../support/niet-gedraaid.js';
import { pollUntil } from '../support/poll-until.js';
import { heeftRedis, type TestRedis, testRedis } from '../support/redis.harness.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const PROCESSEN = ['api', 'connectors', 'portal', 'worker'];
const opslagen = heeftRedis() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!heeftRedis()) nietGedraaid('a whole hub with its queues on Redis (no redis-server)');

/** Twelve people at a school; of the first one Omar's line, with these hours. */
function mensen(aantal: number, uren: string): KrRegel[] {
  const anderen = Array.from({ length: aantal - 1 }, (_, i) => ({ deelnemernummer: `D${i + 2}`, achternaam: 'Yusuf', voornamen: `Ali${'abcdefghijkl'[i]}`, geboortedatum: '03-04-1990' }));
  return [{ deelnemernummer: 'D1', ...krPersoon(OMAR), uren_gevolgd: uren, uren_verzuim_geoorloofd: '0', uren_aangeboden: uren, uren_gevolgd_cumulatief: uren }, ...anderen];
}

const geteld = (deel: object): object => ({ verwerkt: 0, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0, ...deel });

describe.each(opslagen)('a hub as npm start -- --empty runs it, queues on %s', (opslag) => {
  let dataMap: string;
  let redis: TestRedis | undefined;
  let draaiend: DraaiendeHub;
  let klant: Hubclient;

  beforeAll(async () => {
    dataMap = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-hub-'));
    redis = opslag === 'Redis' ? await testRedis() : undefined;
    draaiend = await hub(dataMap, redis ? { env: { REDIS_URL: redis.url } } : {});
    await totGereed(draaiend);
    klant = new Hubclient(draaiend.url, dataMap);
  });
  afterAll(async () => {
    if (draaiend.proces.exitCode === null && draaiend.proces.signalCode === null) await draaiend.stop();
    await redis?.stop();
    rmSync(dataMap, { recursive: true, force: true });
  });

  async function urenVanOmar(): Promise<number | undefined> {
    const [id] = await klant.zoek({ bsn: OMAR.bsn! });
    return (await klant.json<{ taal: { urenCumulatief: number } | null }>('coach', `/zaken/${id}`)).taal?.urenCumulatief;
  }

  it('judges a file that is not handed in', async () => {
    const formulier = new FormData();
    formulier.set('partner', 'taalscholen');
    formulier.set('bestand', new Blob([kwartaalrapport('', mensen(3, 'x')).bytes.toString()]), 'KR_5101_B_2025K4.csv');
    const antwoord = await klant.vraag('beheerder', '/berichten/_controleer', { method: 'POST', body: formulier });
    expect([antwoord.status, await antwoord.json()]).toMatchObject([200, { geweigerd: false, regels: 3, tellingen: { goed: 2, afgekeurd: 1 } }]);
    expect(await klant.json('beheerder', '/berichten')).toMatchObject({ resultaten: [] });
  });

  it('shows a handover that appears in the drop folder, and keeps nothing there', async () => {
    expect(await klant.zoek({ vNummer: OMAR.vNummer! })).toEqual([]);
    const overdracht = coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer: 501, personen: [coaPersoon(OMAR)], dossier: { huisvestingsdatum: '2025-04-01' } });
    klant.drop(overdracht);
    const [id] = await pollUntil(async () => {
      const gevonden = await klant.zoek({ vNummer: OMAR.vNummer! });
      return gevonden.length > 0 ? gevonden : undefined;
    }, { wat: 'the case' });
    const zaak = await klant.json<Record<string, unknown>>('coach', `/zaken/${id}`);
    expect(zaak).toMatchObject({ bsn: OMAR.bsn, huisvestingsdatum: '2025-04-01', herkomst: { huisvestingsdatum: { bron: 'coa', regel: 1 } } });
    expect(await klant.zoek({ geslachtsnaam: 'HÁDDAD', voornamen: 'omar' })).toEqual([id]);
    expect(await pollUntil(() => readdirSync(join(dataMap, 'inbox/coa')).length === 0)).toBe(true);
    expect(await klant.rust(1)).toMatchObject([{ bestand: overdracht.naam, status: 'verwerkt', tellingen: geteld({ verwerkt: 1 }) }]);
  });

  it('takes an upload, tells what is wrong in Dutch, and gives a receipt as JSON and as CSV', async () => {
    const bestand = kwartaalrapport('KR_5102_B_2025K4.csv', [
      { deelnemernummer: 'D1', ...krPersoon(OMAR) }, { deelnemernummer: 'D2', status: '' }, { deelnemernummer: 'D3', achternaam: '=HYPERLINK(1)', uren_gevolgd: '99' }, { deelnemernummer: 'D4', gemeentecode: '0153' },
    ]);
    const id = await klant.stuur(bestand);
    await klant.rust(2);
    const tellingen = geteld({ verwerkt: 1, afgekeurd: 2, buitenBereik: 1 });
    expect(await klant.bericht(id)).toMatchObject({ status: 'verwerkt', tellingen });
    const { resultaten } = await klant.json<{ resultaten: Record<string, unknown>[] }>('beheerder', `/berichten/${id}/bevindingen`);
    expect(resultaten).toEqual(expect.arrayContaining([
      { regel: 3, kolom: 'status', code: 'verplicht-leeg', ernst: 'regel', tekst: expect.stringMatching(/^Kolom status is leeg, maar moet gevuld zijn\./) },
      { regel: 4, kolom: 'uren_gevolgd', code: 'uren-meer-gevolgd-dan-aangeboden', ernst: 'regel', tekst: expect.stringMatching(/uren/) },
    ]));
    const json = await klant.vraag('beheerder', `/berichten/${id}/ontvangstbewijs`, { headers: { accept: 'application/json' } });
    expect([json.status, await json.json()]).toEqual([200, expect.objectContaining({ bericht: id, bestand: bestand.naam, status: 'verwerkt', tellingen, bevindingen: expect.arrayContaining(resultaten.slice(0, 1)) })]);
    const csv = await klant.vraag('beheerder', `/berichten/${id}/ontvangstbewijs`, { headers: { accept: 'text/csv' } });
    const tekst = Buffer.from(await csv.arrayBuffer()).toString();
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(tekst.startsWith('\uFEFFOntvangstbewijs van bericht;')).toBe(true);
    expect(tekst.split('\r\n')).toEqual(expect.arrayContaining([
      'Stand;verwerkt', 'Verwerkt;1', 'Wacht op koppeling;0', 'Afgekeurd;2', 'Dubbel;0', 'Buiten bereik;1', expect.stringMatching(/^3;status;verplicht-leeg;regel afgekeurd;.*Kolom status is leeg/),
    ]));
  });

  it.each([['after', '5101', 76], ['before', '5103', 77]])('holds a replacement that withdraws very much, come %s what it replaces, until it is released', async (_, school, uren) => {
    const eerste = kwartaalrapport(`KR_${school}_B_2026K1.csv`, mensen(12, '10'));
    const tweede = kwartaalrapport(`KR_${school}_B_2026K1_v2.csv`, mensen(1, String(uren)));
    const volgorde: Partnerbestand[] = school === '5101' ? [eerste, tweede] : [tweede, eerste];
    const ids = new Map<string, number>();
    for (const bestand of volgorde) {
      ids.set(bestand.naam, await klant.stuur(bestand));
      await klant.rust();
    }
    const [v1, v2] = [ids.get(eerste.naam)!, ids.get(tweede.naam)!];
    expect(await klant.bericht(v2)).toMatchObject({ status: 'vastgehouden', vastgehoudenOm: 'rem', tellingen: geteld({}) });
    expect(await klant.bericht(v1)).toMatchObject({ status: 'verwerkt', tellingen: geteld({ verwerkt: 1, wachtOpKoppeling: 11 }) });
    expect(await urenVanOmar()).not.toBe(uren);
    const { taken } = await klant.json<{ taken: { soort: string; bericht: number }[] }>('beheerder', '/status');
    expect(taken).toEqual(expect.arrayContaining([expect.objectContaining({ soort: 'vastgehouden', bericht: v2 })]));

    expect((await klant.vraag('coach', `/berichten/${v2}/vrijgave`, { method: 'POST' })).status).toBe(403);
    expect((await klant.vraag('beheerder', `/berichten/${v2}/vrijgave`, { method: 'POST' })).status).toBe(202);
    await klant.rust();
    expect(await klant.bericht(v2)).toMatchObject({ status: 'verwerkt', vrijgaveDoor: 'proef-beheerder', tellingen: geteld({ verwerkt: 1 }) });
    expect(await klant.bericht(v1)).toMatchObject({ status: 'vervangen', tellingen: geteld({ verwerkt: 1, wachtOpKoppeling: 11 }) });
    expect(await urenVanOmar()).toBe(uren);
    expect((await klant.vraag('beheerder', `/berichten/${v2}/vrijgave`, { method: 'POST' })).status).toBe(409);
  });

  it('sees a report that should have been there, without any file, until it comes', async () => {
    const teLaat = async (): Promise<Record<string, string>[]> => (await klant.json<{ teLaat: Record<string, string>[] }>('beheerder', '/status')).teLaat;
    const gemist = { richting: 'in', partner: 'taalscholen', afzender: '5105', soort: 'O', periode: '2025K1', uiterlijk: '2025-04-21' };
    expect(await teLaat()).toContainEqual(gemist);
    await klant.stuur(kwartaalrapport('KR_5105_O_2025K1.csv', [{ deelnemernummer: 'D1', leerroute: 'O' }]));
    await klant.rust();
    expect(await teLaat()).not.toContainEqual(gemist);
    expect(await teLaat()).toContainEqual({ ...gemist, periode: '2025K2', uiterlijk: '2025-07-21' });
  });

  it('stops cleanly on Ctrl-C, which every process of it hears', async () => {
    const kinderen = PROCESSEN.map((naam) => draaiend.pid(naam)!);
    const alles = [...kinderen, postmaster(dataMap)];
    for (const pid of [draaiend.proces.pid!, ...kinderen]) process.kill(pid, 'SIGINT');
    expect(await draaiend.einde).toBe(0);
    expect(alles.filter(leeft)).toEqual([]);
    expect(draaiend.uit() + draaiend.fout()).toBe(`Schakel is ready on ${draaiend.url}\n`);
    expect(existsSync(join(dataMap, 'hub.json'))).toBe(false);
    const fouten = PROCESSEN.flatMap((naam) => readFileSync(join(dataMap, 'log', `${naam}.log`), 'utf8').trim().split('\n')).filter((regel) => (JSON.parse(regel) as { level: number }).level >= 40);
    expect(fouten).toEqual([]);
  });
});

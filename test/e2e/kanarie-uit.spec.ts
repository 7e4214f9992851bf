import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { plusMaanden } from '#libs/case-model';
import { Klok } from '#libs/platform';
import { coabericht, coaPersoon, GEWONE_LASTEN, ontzorging, regiemaand, stadsbankdag } from '../support/builders/partnerbestanden.js';
import { type DraaiendeHub, hub, totGereed } from '../support/hub.harness.js';
import { databaseVan, Hubclient } from '../support/hubclient.js';
import { KANARIE, KANARIEREKENING, sporen, sporenInBytes, sporenInDatabase, sporenInMap } from '../support/kanarie.js';
import { pollUntil } from '../support/poll-until.js';

const { bsn, geslachtsnaam, voornamen } = KANARIE;
const NAAM = `${voornamen} ${geslachtsnaam}`;
const COACHES = ['coach-a', 'coach-b'];

const VANDAAG = new Klok().vandaag();
const TOEN = plusMaanden(VANDAAG, -2);
const dag = (datum: string): string => datum.replaceAll('-', '');

interface Voorstel {
  id: number;
  kenmerk: string;
  soort: string;
  inhoud: { client: { bsn: string }; restant: { iban: string } };
}

let dataMap: string;
let draaiend: DraaiendeHub;
let klant: Hubclient;
let client: pg.Client;
let zaak: string;
let voorstel: Voorstel;
let geleverd: string;

/** What the household tells: the person stands wherever somebody can write. */
function opgave(): Record<string, unknown> {
  const { goed: iban } = KANARIEREKENING;
  return {
    besluit: { kenmerk: bsn, datum: TOEN }, machtiging: { ontvangen: true, datum: TOEN }, restant: { ...GEWONE_LASTEN.restant, iban, naamRekeninghouder: NAAM },
    betalingen: GEWONE_LASTEN.betalingen.map((betaling) => ({ ...betaling, crediteur: NAAM, iban, kenmerk: bsn, ingangsdatum: TOEN })),
  };
}

/** Two people approve; the instruction lies before Stadsbank. */
async function laatVertrekken(): Promise<void> {
  voorstel = await pollUntil(async () => (await klant.json<{ resultaten: Voorstel[] }>('coach', '/voorstellen?status=open')).resultaten[0], { wat: 'a proposal' });
  for (const wie of COACHES) expect((await klant.vraag('coach', `/voorstellen/${voorstel.id}/goedkeuring`, { method: 'POST' }, wie)).status).toBe(200);
  const uit = join(dataMap, 'outbox', 'stadsbank');
  geleverd = await pollUntil(() => readdirSync(uit).find((naam) => naam.startsWith('BUDGETPLAN_')), { wat: 'the instruction' });
}

/** Stadsbank tells how it stands, and writes the person where it should not; then a file that may not come in at all. */
async function laatAntwoorden(): Promise<void> {
  const regel = { instructie_id: voorstel.kenmerk, datum: VANDAAG };
  const regels = [
    { ...regel, status: 'ONTVANGEN', reden: `Gebeld met ${NAAM}` }, { ...regel, status: 'ACTIEF', registratienummer: 'SON00000001' },
    { ...regel, instructie_id: bsn, status: 'ACTIEF' }, { ...regel, status: NAAM }, { ...regel, datum: bsn, status: 'ACTIEF' }, { ...regel, versie: bsn, status: 'ACTIEF' }, { ...regel, status: 'ACTIEF', advies_verlengen: NAAM },
  ];
  const geld = `instructie_id;versie;status;datum;saldo\r\n${voorstel.kenmerk};1;ACTIEF;${VANDAAG};${bsn} ${NAAM} ${KANARIEREKENING.goed}\r\n`;
  await klant.stuur(stadsbankdag(`STADSBANK_STATUS_${dag(VANDAAG)}.csv`, regels));
  await klant.stuur({ partner: 'stadsbank', naam: `STADSBANK_STATUS_${dag(TOEN)}.csv`, bytes: Buffer.from(geld) });
}

beforeAll(async () => {
  dataMap = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-kanarie-'));
  draaiend = await hub(dataMap, { env: { LOG_LEVEL: 'debug' } });
  await totGereed(draaiend);
  klant = new Hubclient(draaiend.url, dataMap);
  client = new pg.Client({ connectionString: databaseVan(dataMap) });
  await client.connect();
  await klant.stuur(coabericht({ soort: 'OVERDRACHT', dag: TOEN, volgnummer: 1, personen: [coaPersoon(KANARIE)] }));
  await klant.rust(1);
  await klant.stuur(regiemaand(`REGIE_0141_${dag(TOEN).slice(0, 6)}.csv`, [{ bsn, mijlpaal: 'BIJSTAND_TOEGEKEND', datum: `${TOEN.slice(0, 7)}-01` }]));
  await klant.stuur(ontzorging(`ONTZORGING_0141_${dag(TOEN)}.json`, { bsn }, opgave()));
  await klant.rust(3);
  [zaak] = (await klant.zoek({ bsn })) as [string];
  await laatVertrekken();
  await laatAntwoorden();
  await klant.rust(5);
});
afterAll(async () => {
  await client.end();
  await draaiend.stop();
  rmSync(dataMap, { recursive: true, force: true });
});

describe('one person sent to Stadsbank and answered', () => {
  it('stands in what was approved and delivered, and the answer stands in the case', async () => {
    expect(voorstel).toMatchObject({ soort: 'NIEUW', inhoud: { client: { bsn }, restant: { iban: KANARIEREKENING.goed } } });
    const bytes = readFileSync(join(dataMap, 'outbox', 'stadsbank', geleverd));
    expect(sporenInBytes(bytes)).toEqual(expect.arrayContaining(['quixobrak', 'zylaphene', '71934686', '719386540']));
    expect(await klant.json<object>('coach', `/zaken/${zaak}`)).toMatchObject({ budgetbeheer: [{ instructieId: voorstel.kenmerk, status: 'ACTIEF', registratienummer: 'SON00000001' }] });
    expect((await klant.berichten()).filter(({ partner }) => partner === 'stadsbank').map(({ status, tellingen }) => [status, tellingen.verwerkt])).toEqual([['verwerkt', 2], ['geweigerd', 0]]);
  });

  it('stands in no column of any table, no statement, no queue, no task, no basis', async () => {
    expect(await sporenInDatabase(client)).toEqual([]);
  });

  it('stands in no file and no log but the one that was delivered', async () => {
    await client.query('checkpoint');
    const elders = sporenInMap(dataMap).filter((spoor) => !spoor.startsWith(`outbox/stadsbank/${geleverd}: `));
    expect(elders).toEqual([]);
    expect(draaiend.uit() + draaiend.fout()).toBe(`Schakel is ready on ${draaiend.url}\n`);
    expect(sporen(geleverd)).toEqual([]);
  });

  it('stands in nothing that the operator sees', async () => {
    const { resultaten } = await klant.json<{ resultaten: { id: number }[] }>('beheerder', '/leveringen');
    expect(resultaten).toHaveLength(1);
    const paden = ['/leveringen', `/leveringen/${resultaten[0]!.id}`, '/stromen', '/status', ...(await klant.berichten()).flatMap(({ id }) => [`/berichten/${id}`, `/berichten/${id}/bevindingen?aantal=100`, `/berichten/${id}/ontvangstbewijs`])];
    for (const pad of paden) {
      const antwoord = await klant.vraag('beheerder', pad, { headers: { accept: 'application/json' } });
      expect({ pad, status: antwoord.status, sporen: sporen(await antwoord.text()) }).toEqual({ pad, status: 200, sporen: [] });
    }
  });

  const json = { 'content-type': 'application/json' };
  const FOUTEN: [string, string, RequestInit][] = [
    ['a filter on proposals', `/voorstellen?zaak=${bsn}&status=${encodeURIComponent(NAAM)}`, {}],
    ['a filter on deliveries', `/leveringen?partner=${encodeURIComponent(NAAM)}&status=${bsn}&na=${encodeURIComponent(NAAM)}`, {}],
    ['a number of a proposal', `/voorstellen/${bsn}x/goedkeuring`, { method: 'POST' }],
    ['a reason', '/voorstellen/1/afwijzing', { method: 'POST', headers: json, body: JSON.stringify({ reden: `${NAAM} ${bsn}` }) }],
    ['a flow', `/stromen/${encodeURIComponent(NAAM)}/${bsn}`, { method: 'PUT', headers: json, body: JSON.stringify({ aan: bsn }) }],
    ['a decision', '/leveringen/1/besluit', { method: 'POST', headers: json, body: JSON.stringify({ besluit: NAAM, [bsn]: 1 }) }],
  ];

  it.each(FOUTEN)('is not repeated by an error: %s', async (_, pad, init) => {
    for (const rol of ['coach', 'beheerder']) {
      const antwoord = await klant.vraag(rol, pad, init);
      const koppen = [...antwoord.headers].join('\n');
      expect({ rol, fout: antwoord.status >= 400, sporen: [...sporen(koppen), ...sporen(await antwoord.text())] }).toEqual({ rol, fout: true, sporen: [] });
    }
    expect(sporenInMap(join(dataMap, 'log'))).toEqual([]);
  });
});

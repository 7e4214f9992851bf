import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { taalscholen } from '../../apps/connectors/src/taalscholen/taalscholen.manifest.js';
import { Kalender } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { isGoed, KIJKWIJZEN, meldAan, startBrowser, tabNaar, venster } from '../support/browser.harness.js';
import { kwartaalrapport, type KrRegel, type Partnerbestand } from '../support/builders/partnerbestanden.js';
import { pollUntil } from '../support/poll-until.js';
import { type Proefportaal, proefportaal } from '../support/portaal.harness.js';

const MAP = 'test/data/samples';
/** What schools of the B1-route sent in the quarters that are judged here, and the one before. */
const RAPPORTEN = (JSON.parse(readFileSync(join(MAP, 'manifest.json'), 'utf8')) as { dag: string; partner: string; bestand: string }[]).filter(({ bestand }) => /KR_\d+_B_(2025K[234]|2026K[12])/.test(bestand));
/** One for each way of looking, since in each a report is handed in and one is judged. */
const KWARTALEN = ['2023K1', '2023K2', '2023K3', '2023K4'];
const BEOORDEELD = ['2025K3', '2025K4', '2026K1', '2026K2'];
/** Nobody of these exists. Three lines are refused; the same bytes for two quarters would be held, so each report has its own numbers. */
const regels = (nummer: number): KrRegel[] => [
  ...['Amar', 'Belay', 'Castro', 'Dawit'].map((achternaam) => ({ achternaam, voornamen: 'Noor', geboortedatum: '1990-03-05' })),
  { achternaam: 'Demir', uren_gevolgd: '95' }, { achternaam: 'Eshete', status: 'BEZIG' }, { achternaam: '=Fofana', datum_start_les: '31-02-2023' },
].map((regel, i) => ({ ...regel, deelnemernummer: `N${nummer}${i}` }));

let portaal: Proefportaal;
let browser: Browser;
beforeAll(async () => {
  portaal = await proefportaal();
  const { hub } = portaal.api;
  for (const { partner, bestand, dag } of RAPPORTEN) {
    const id = await hub.ontvang(partner, basename(bestand), readFileSync(join(MAP, bestand)));
    await hub.database.query('update exchange.bericht set ontvangen = $2 where id = $1', [id, `${dag}T12:00:00Z`]);
  }
  await hub.draai();
  await new Kalender(hub.database, Object.assign(new Klok(), { vandaag: () => '2026-11-23' })).werkBij(taalscholen);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portaal?.weg();
});

/** Chooses a file and presses the button, by keyboard. */
async function kies(pagina: Page, { naam, bytes }: Pick<Partnerbestand, 'naam' | 'bytes'>): Promise<void> {
  await pagina.locator('#bestand').setInputFiles({ name: naam, mimeType: 'text/csv', buffer: bytes });
  await tabNaar(pagina, 'form[enctype] button');
  await pagina.keyboard.press('Enter');
}

/** Hands a file in and has it read; the page then says how it stands. */
async function stuurIn(pagina: Page, bestand: Pick<Partnerbestand, 'naam' | 'bytes'>): Promise<void> {
  const { hub } = portaal.api;
  await pagina.goto(`${portaal.url}/leveringen/nieuw`);
  await kies(pagina, bestand);
  await pollUntil(async () => (await hub.openOpdrachten()).length > 0, { wat: 'the file to come in' });
  await hub.draai();
  await pagina.waitForURL(/\/leveringen\/\d+$/);
  await pagina.locator('h2', { hasText: 'Hoe de regels eindigden' }).waitFor();
}

/** Downloads what this link leads to, by keyboard. */
async function download(pagina: Page, link: string): Promise<{ naam: string; bytes: Buffer }> {
  await tabNaar(pagina, link);
  const [bestand] = await Promise.all([pagina.waitForEvent('download'), pagina.keyboard.press('Enter')]);
  return { naam: bestand.suggestedFilename(), bytes: readFileSync(await bestand.path()) };
}

describe.each(KIJKWIJZEN)('a school, %o', (wijze) => {
  it('reads why another\'s file is not taken, checks its own, hands it in, mends the refused lines in a supplement, and hands that in, by keyboard', async () => {
    const nummer = KIJKWIJZEN.indexOf(wijze);
    const rapport = kwartaalrapport(`KR_5101_B_${KWARTALEN[nummer]}.csv`, regels(nummer));
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'sam.demonstratie', terug: '/zelfcontrole' });
    await kies(pagina, { ...rapport, naam: rapport.naam.replace('5101', '5102') });
    await pagina.locator('#fout', { hasText: 'niet van uw organisatie' }).waitFor();
    await isGoed(pagina, wijze);
    await kies(pagina, rapport);
    await pagina.locator('[role=status]', { hasText: 'Wij zouden 3 regels afkeuren.' }).waitFor();
    await isGoed(pagina, wijze);

    await stuurIn(pagina, rapport);
    expect(await pagina.locator('[role=status]').innerText()).toContain('3 regels zijn afgekeurd');
    await isGoed(pagina, wijze);
    const { naam, bytes } = await download(pagina, 'a[href$="/aanvulling"]');
    expect([naam, bytes.toString().split('\r\n').length]).toEqual([rapport.naam.replace('.csv', '_a1.csv'), 5]);
    expect((await download(pagina, 'a[href$="/bewijs"]')).bytes.toString()).toContain('Afgekeurd;3');
    await stuurIn(pagina, { naam, bytes: Buffer.from(bytes.toString().replace(';95;', ';76;').replace('BEZIG', 'ACTIEF').replace('31-02-2023', '01-02-2023')) });
    expect(await pagina.locator('[role=status]').innerText()).toContain('Alle regels zijn goed.');
    await isGoed(pagina, wijze);

    await pagina.goto(`${portaal.url}/leveringen`);
    expect(await pagina.locator('tbody tr').first().innerText()).toMatch(/_a1\.csv[^]*verwerkt/);
    await isGoed(pagina, wijze);
  });
});

describe.each(KIJKWIJZEN)('a contract manager, %o', (wijze) => {
  it('compares schools, opens a report and the lines behind a figure, and gives a judgement, by keyboard', async () => {
    const kwartaal = BEOORDEELD[KIJKWIJZEN.indexOf(wijze)]!;
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'els.demonstratie', terug: `/aanbieders?leerroute=B&kwartaal=${kwartaal}` });
    await isGoed(pagina, wijze);
    await tabNaar(pagina, 'tbody a');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(new RegExp(`/aanbieders/5101/${kwartaal}\\?leerroute=B$`));
    await isGoed(pagina, wijze);
    await tabNaar(pagina, 'a[href*="/regels?leerroute=B"]');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/regels\?leerroute=B/);
    await isGoed(pagina, wijze);
    await pagina.goBack();

    await tabNaar(pagina, '#besluit-goedgekeurd');
    for (const toets of ['ArrowDown', 'ArrowDown']) await pagina.keyboard.press(toets);
    await tabNaar(pagina, 'form[action$="/oordeel"] button');
    await pagina.keyboard.press('Enter');
    await pagina.locator('#reden-fout').waitFor();
    await isGoed(pagina, wijze);
    await pagina.locator('#reden').fill('De uren kloppen niet.');
    await tabNaar(pagina, 'form[action$="/oordeel"] button');
    await pagina.keyboard.press('Enter');
    await pagina.locator('h3', { hasText: 'Eerdere oordelen' }).waitFor();
    expect(await pagina.locator('main').innerText()).toMatch(/Laatste oordeel: afgewezen/);
  });
});

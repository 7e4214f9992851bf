import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromiumPad, gebreken, gewicht, type Kijkwijze, meldAan, startBrowser, tabNaar, venster } from '../support/browser.harness.js';
import { bsnVan, krPersoon, kwartaalrapport, type Mens } from '../support/builders/partnerbestanden.js';
import { nietGedraaid } from '../support/niet-gedraaid.js';
import { pollUntil } from '../support/poll-until.js';
import { type Proefportaal, proefportaal } from '../support/portaal.harness.js';

const MAP = 'test/data/samples';
const GROOTST = 60_000;
const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const wijzen: Kijkwijze[] = [{ breed: 1280, script: true }, { breed: 1280, script: false }, { breed: 360, script: true }, { breed: 360, script: false }];
const heeft = chromiumPad() !== undefined;
if (!heeft) nietGedraaid('the portal in a browser (no chromium, and it could not be installed)');

let portaal: Proefportaal;
let browser: Browser;
beforeAll(async () => {
  if (!heeft) return;
  portaal = await proefportaal();
  const { hub } = portaal.api;
  for (const { partner, bestand, dag } of JSON.parse(readFileSync(join(MAP, 'manifest.json'), 'utf8')) as { partner: string; bestand: string; dag: string }[]) {
    const id = await hub.ontvang(partner, basename(bestand), readFileSync(join(MAP, bestand)));
    await hub.database.query('update exchange.bericht set ontvangen = $2 where id = $1', [id, `${dag}T12:00:00Z`]);
  }
  await hub.draai();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portaal?.weg();
});

/** A page as it stands is accessible, no wider than the screen, and light. */
async function isGoed(pagina: Page, { script }: Kijkwijze): Promise<void> {
  // Without script nobody can look inside the page; what it shows is the same.
  if (script) expect([pagina.url(), await gebreken(pagina)]).toEqual([pagina.url(), []]);
  if (script) expect(await gewicht(pagina)).toBeLessThanOrEqual(GROOTST);
}

const alsHetKan = heeft ? describe.each(wijzen) : describe.each<Kijkwijze>([]);

(heeft ? describe : () => undefined)('who is not logged in', () => {
  it('meets accessible pages on the way in and out', async () => {
    for (const breed of [1280, 360]) {
      const pagina = await venster(browser, { breed, script: true });
      for (const pad of ['/', '/afgemeld', '/aanmelden/terug', '/aanmelden']) {
        await pagina.goto(portaal.url + pad);
        expect([pad, await gebreken(pagina)]).toEqual([pad, []]);
      }
    }
  });
});

alsHetKan('a contract manager, %o', (wijze) => {
  it('goes by keyboard from the schools to a report, its lines, and a decision', async () => {
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'els.demonstratie', terug: '/' });
    await isGoed(pagina, wijze);
    await tabNaar(pagina, 'main a[href="/aanbieders"]');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(`${portaal.url}/aanbieders`);
    await pagina.goto(`${portaal.url}/aanbieders?leerroute=B&kwartaal=2026K2`);
    await isGoed(pagina, wijze);
    expect(await pagina.locator('tbody tr').count()).toBe(4);
    expect(await pagina.locator('tbody tr', { hasText: 'Budak College' }).innerText()).toContain('2 dagen te laat');
    await tabNaar(pagina, 'a[href^="/aanbieders/5101/2026K2"]');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/aanbieders\/5101\/2026K2\?leerroute=B$/);
    await isGoed(pagina, wijze);
    expect(await pagina.locator('h1').innerText()).toBe('ROC van Twente, B1-route');
    expect(await pagina.locator('tr', { hasText: 'Aanwezigheid: gevolgd van aangeboden' }).first().innerText()).toMatch(/98 %/);
    await tabNaar(pagina, '#besluit-goedgekeurd');
    await pagina.keyboard.press('ArrowDown');
    await pagina.keyboard.press('ArrowDown');
    await tabNaar(pagina, 'main form button:has-text("Bewaar")');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/oordeel$/);
    await isGoed(pagina, wijze);
    expect(await pagina.locator('[role=alert]').innerText()).toMatch(/reden/);
    await tabNaar(pagina, '#reden');
    await pagina.keyboard.type('De uren kloppen niet.');
    await tabNaar(pagina, 'main form button:has-text("Bewaar")');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/aanbieders\/5101\/2026K2\?leerroute=B$/);
    expect(await pagina.locator('main').innerText()).toMatch(/Uw oordeel is bewaard\.[^]*afgewezen[^]*De uren kloppen niet\./);
    await pagina.goto(`${portaal.url}/aanbieders/5101/2026K2/regels?leerroute=B`);
    await isGoed(pagina, wijze);
    expect(await pagina.locator('tbody tr').count()).toBeGreaterThan(10);
  });
});

alsHetKan('a school, %o', (wijze) => {
  it('sends a file in by keyboard and reads what to mend, within seconds', async () => {
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'sam.demonstratie', terug: '/leveringen' });
    await isGoed(pagina, wijze);
    await tabNaar(pagina, 'main a[href="/leveringen/nieuw"]');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(`${portaal.url}/leveringen/nieuw`);
    await isGoed(pagina, wijze);
    const versie = wijzen.indexOf(wijze) + 2;
    const { naam, bytes } = kwartaalrapport(`KR_5101_B_2026K3_v${versie}.csv`, [{ deelnemernummer: `E${versie}`, ...krPersoon(OMAR), status: '' }, { deelnemernummer: 'E9', gemeentecode: '0141' }]);
    await pagina.locator('#bestand').setInputFiles({ name: naam, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await tabNaar(pagina, 'main form button');
    await pagina.keyboard.press('Enter');
    await pollUntil(async () => (await portaal.api.hub.openOpdrachten()).length > 0, { wat: 'the file to be in' });
    await portaal.api.hub.draai();
    await pagina.waitForURL(/\/leveringen\/\d+$/);
    await pollUntil(async () => (await pagina.locator('main').innerText()).includes('1 regel is afgekeurd'), { wat: 'the result' });
    expect(await pagina.locator('tbody').innerText()).toMatch(/Regel 2, kolom status/);
    await isGoed(pagina, wijze);
    const [bewijs] = await Promise.all([pagina.waitForEvent('download'), pagina.locator('text=Ontvangstbewijs').click()]);
    expect(readFileSync(await bewijs.path(), 'utf8')).toContain('verplicht-leeg');
    expect((await pagina.goto(`${portaal.url}/leveringen`))?.status()).toBe(200);
    await isGoed(pagina, wijze);
  });
});

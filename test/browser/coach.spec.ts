import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { isGoed, KIJKWIJZEN, meldAan, startBrowser, tabNaar, venster } from '../support/browser.harness.js';
import { aanmelding, bsnVan, coabericht, coaPersoon, type Mens, regiemaand } from '../support/builders/partnerbestanden.js';
import { pollUntil } from '../support/poll-until.js';
import { type Proefportaal, proefportaal } from '../support/portaal.harness.js';

/** Nobody of these exists. One for each way of looking, since each decides. */
const MENSEN = ['Haddad', 'Tekle', 'Rostami', 'Asfaha'].map((geslachtsnaam, i): Mens => ({ bsn: bsnVan(i + 1), vNummer: `280000000${i + 1}`, geslachtsnaam, voornamen: 'Omar', geboortedatum: '1991-05-17' }));

let portaal: Proefportaal;
let browser: Browser;
beforeAll(async () => {
  portaal = await proefportaal();
  const { hub } = portaal.api;
  const koppeling = coabericht({ soort: 'OVERDRACHT', dag: '2026-08-03', volgnummer: 1, personen: MENSEN.map((mens) => coaPersoon(mens)) });
  const maand = regiemaand('REGIE_0141_202609.csv', MENSEN.map((mens) => ({ ...aanmelding({ ...mens, geboortedatum: '1991-05-18' }, '01-09-2026'), geslacht: 'M', doelgroep: 'Asielstatushouder' })));
  for (const { partner, naam, bytes } of [koppeling, maand]) await hub.ontvang(partner, naam, bytes);
  await hub.draai();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portaal?.weg();
});

/** Works off what a form left behind, and waits until the page says so. */
async function verwerk(pagina: Page, selector: string, tekst: string): Promise<void> {
  const { hub } = portaal.api;
  await pollUntil(async () => (await hub.openOpdrachten()).length > 0, { wat: 'the decision to be recorded' });
  await hub.draai();
  await pagina.locator(selector, { hasText: tekst }).first().waitFor();
}

describe.each(KIJKWIJZEN)('a coach, %o', (wijze) => {
  it('finds somebody by number, sees who says what, chooses between sources, and records what happened, by keyboard', async () => {
    const mens = MENSEN[KIJKWIJZEN.indexOf(wijze)]!;
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'anouk.demonstratie', terug: '/zaken' });
    await isGoed(pagina, wijze);
    expect(await pagina.locator('tbody tr').count()).toBe(4);

    await tabNaar(pagina, '#bsn');
    await pagina.keyboard.type('12');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(`${portaal.url}/zaken/zoek`);
    expect(await pagina.locator('#bsn-fout').innerText()).toBe('Een BSN heeft negen cijfers.');
    await isGoed(pagina, wijze);
    await pagina.locator('#bsn').fill(mens.bsn ?? '');
    await pagina.keyboard.press('Enter');
    await pagina.locator('h2', { hasText: '1 zaak gevonden' }).waitFor();
    expect(pagina.url()).toBe(`${portaal.url}/zaken/zoek`);
    await isGoed(pagina, wijze);

    await tabNaar(pagina, 'tbody a');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/zaken\/[0-9a-f-]{36}$/);
    expect(await pagina.title()).toBe(`Omar ${mens.geslachtsnaam} - Schakel`);
    expect(await pagina.locator('.weg__stap--gedaan').first().innerText()).toMatch(/Koppeling\s+3 augustus 2026/);
    await tabNaar(pagina, '#wie + dl summary');
    await pagina.keyboard.press('Enter');
    expect(await pagina.locator('#wie + dl details[open]').innerText()).toMatch(/volgens regie\s+Bericht \d+, REGIE_0141_202609\.csv, regel \d, van 1 september 2026, ontvangen /);
    await isGoed(pagina, wijze);

    expect(await pagina.locator('.naast').innerText()).toMatch(/18 mei 1991[^]*volgens regie[^]*17 mei 1991[^]*volgens COA/);
    await tabNaar(pagina, '.naast input');
    await pagina.keyboard.press('ArrowDown');
    await tabNaar(pagina, '.kies button');
    await pagina.keyboard.press('Enter');
    await verwerk(pagina, '[role=status]', 'Uw besluit is vastgelegd.');
    expect([await pagina.locator('#strijd').count(), await pagina.locator('#wie + dl').innerText()]).toEqual([0, expect.stringMatching(/17 mei 1991\s+volgens een coach/)]);
  });

  it('reads beside the field what is wrong with a milestone, and mends it', async () => {
    const mens = MENSEN[KIJKWIJZEN.indexOf(wijze)]!;
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'anouk.demonstratie', terug: '/zaken' });
    await pagina.locator('tbody a', { hasText: mens.geslachtsnaam }).click();
    await pagina.waitForURL(/\/zaken\/[0-9a-f-]{36}$/);
    await pagina.locator('#soort').selectOption('PARTICIPATIE_INTAKE');
    await tabNaar(pagina, 'form[action$="/mijlpaal"] button');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/mijlpaal\?soort=PARTICIPATIE_INTAKE$/);
    await isGoed(pagina, wijze);
    await pagina.locator('#datum').fill('2026-11-20');
    await tabNaar(pagina, '#waarde');
    await pagina.keyboard.type('12,3');
    await pagina.keyboard.press('Enter');
    await verwerk(pagina, '#waarde-fout', 'kolom waarde');
    await isGoed(pagina, wijze);
    await pagina.locator('#waarde').fill('12,5');
    await pagina.keyboard.press('Enter');
    await verwerk(pagina, '[role=status]', 'De mijlpaal is vastgelegd.');
    expect(await pagina.locator('main').innerText()).toContain('Participatie: 12,5 uur');
  });

  it('sees the work by cause, says that it is theirs, and finishes it', async () => {
    const pagina = await venster(browser, wijze);
    const fout = regiemaand(`REGIE_0141_20260${KIJKWIJZEN.indexOf(wijze) + 1}.csv`, [aanmelding(MENSEN[KIJKWIJZEN.indexOf(wijze)]!, '31-02-2026')]);
    await portaal.api.hub.ontvang(fout.partner, fout.naam, fout.bytes);
    await portaal.api.hub.draai();
    await meldAan(pagina, portaal, { account: 'anouk.demonstratie', terug: '/werk' });
    await isGoed(pagina, wijze);
    await pagina.goto(`${portaal.url}/werk?soort=regels-afgekeurd`);
    const [kop = ''] = await pagina.locator('h2').allInnerTexts();
    await tabNaar(pagina, `main li:has-text("${fout.naam}") a`);
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/werk\/afgekeurd\./);
    await isGoed(pagina, wijze);
    await tabNaar(pagina, 'button[name=wie]');
    await pagina.keyboard.press('Enter');
    await pagina.locator('[role=status]', { hasText: 'Dit werk is nu van u.' }).waitFor();
    expect(await pagina.locator('dl').first().innerText()).toMatch(/Wie\s+uzelf/);
    await pagina.locator('select[name=besluit]').selectOption('afhandelen:afzender-gevraagd');
    await tabNaar(pagina, 'form[action$="/besluit"] button');
    await pagina.keyboard.press('Enter');
    await verwerk(pagina, '[role=status]', 'Uw besluit is vastgelegd.');
    await pagina.goto(`${portaal.url}/werk?soort=regels-afgekeurd`);
    expect(kop).toMatch(/^Afgekeurde regels \(\d\)$/);
    expect(await pagina.locator('main').innerText()).not.toContain(fout.naam);
  });
});

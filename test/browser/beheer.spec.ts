import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BASIS } from '../support/api.harness.js';
import { isGoed, KIJKWIJZEN, meldAan, startBrowser, tabNaar, venster } from '../support/browser.harness.js';
import { bsnVan, krPersoon, kwartaalrapport, type KrRegel } from '../support/builders/partnerbestanden.js';
import { pollUntil } from '../support/poll-until.js';
import { type Proefportaal, proefportaal } from '../support/portaal.harness.js';

/** One for each way of looking, since each releases. */
const KWARTALEN = ['2025K4', '2026K1', '2026K2', '2026K3'];

/** Nobody of these exists. */
const regels = Array.from({ length: 12 }, (_, i): KrRegel => ({ deelnemernummer: `E${i}`, ...krPersoon({ bsn: bsnVan(i + 1), geslachtsnaam: `Verzonnen${i}`, voornamen: 'Noor', geboortedatum: '1990-03-05' }) }));

let portaal: Proefportaal;
let browser: Browser;
beforeAll(async () => {
  portaal = await proefportaal();
  const { hub, vraag, als } = portaal.api;
  // A second version that withdraws nearly everybody waits for a person.
  for (const kwartaal of KWARTALEN) {
    for (const { partner, naam, bytes } of [kwartaalrapport(`KR_5101_B_${kwartaal}.csv`, regels), kwartaalrapport(`KR_5101_B_${kwartaal}_v2.csv`, regels.slice(0, 1))]) await hub.ontvang(partner, naam, bytes);
  }
  await hub.draai();
  await vraag.put(`${BASIS}/stromen/cbs/swi`).set('Authorization', await als('beheerder')).send({ aan: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portaal?.weg();
});

describe.each(KIJKWIJZEN)('an operator, %o', (wijze) => {
  it('sees how each partner stands, and switches a flow off and on, by keyboard', async () => {
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'olga.demonstratie', terug: '/beheer' });
    await isGoed(pagina, wijze);
    expect(await pagina.locator('tr', { hasText: 'Taalscholen' }).innerText()).toMatch(/goed[^]*(vastgehouden|verwerkt)/);
    for (const [knop, zin] of [['nee', 'De stroom swi naar cbs staat uit. Wat klaarstaat, wacht.'], ['ja', 'De stroom swi naar cbs staat weer aan.']] as const) {
      await tabNaar(pagina, `#cbs ~ .stroom button[value=${knop}]`);
      await pagina.keyboard.press('Enter');
      await pagina.locator('[role=status]', { hasText: zin }).waitFor();
      await isGoed(pagina, wijze);
    }
    for (const pad of ['/beheer/leveringen', '/werk']) {
      await pagina.goto(portaal.url + pad);
      await isGoed(pagina, wijze);
    }
  });

  it('follows a held message, sees why, and releases it', async () => {
    const naam = `KR_5101_B_${KWARTALEN[KIJKWIJZEN.indexOf(wijze)]}_v2.csv`;
    const pagina = await venster(browser, wijze);
    await meldAan(pagina, portaal, { account: 'olga.demonstratie', terug: '/beheer/berichten?status=vastgehouden' });
    await isGoed(pagina, wijze);
    await pagina.locator('tbody a', { hasText: naam }).focus();
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/beheer\/berichten\/\d+$/);
    await isGoed(pagina, wijze);
    expect(await pagina.locator('[aria-current=step]').innerText()).toMatch(/Vrijgave[^]*vastgehouden om/);
    await tabNaar(pagina, 'form[action$="/vrijgave"] button');
    await pagina.keyboard.press('Enter');
    await pollUntil(async () => (await portaal.api.hub.openOpdrachten()).length > 0, { wat: 'the release' });
    await portaal.api.hub.draai();
    await pagina.locator('[role=status]', { hasText: 'U gaf het bestand vrij.' }).waitFor();
    expect(await pagina.locator('.weg').innerText()).toMatch(/vrijgegeven door olga\.demonstratie[^]*de tellingen kloppen: 1 van 1/);
    await isGoed(pagina, wijze);
    await tabNaar(pagina, '#regelnummer');
    await pagina.keyboard.type('2');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/regel=2/);
    expect(await pagina.locator('p[role=status]', { hasText: 'Regel 2 is' }).innerText()).toMatch(/Regel 2 is (verwerkt|niet gekoppeld|dubbel)/);
    await isGoed(pagina, wijze);
  });
});

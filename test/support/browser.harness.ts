import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Proefportaal } from './portaal.harness.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const VLAGGEN = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Tabs after which a thing must have been reached by keyboard. */
const HOOGSTENS_TABS = 150;
/** Bytes of a page with all that it needs without script. */
const GROOTST = 60_000;

/** Debian's Chromium, without a screen. Where there is none, `npm test` leaves these specs out and says so. */
export async function startBrowser(): Promise<Browser> {
  const gevonden = spawnSync('which', ['chromium']);
  if (gevonden.status !== 0) throw new Error('no chromium');
  return chromium.launch({ executablePath: gevonden.stdout.toString().trim(), args: VLAGGEN });
}

/** A way of looking at pages. */
export interface Kijkwijze {
  breed: number;
  script: boolean;
}

/** Every way in which each role's main way is tried. */
export const KIJKWIJZEN: readonly Kijkwijze[] = [{ breed: 1280, script: true }, { breed: 1280, script: false }, { breed: 360, script: true }, { breed: 360, script: false }];

/** A window of its own, with nobody logged in. */
export async function venster(browser: Browser, { breed, script }: Kijkwijze): Promise<Page> {
  return (await browser.newContext({ viewport: { width: breed, height: 800 }, javaScriptEnabled: script, acceptDownloads: true })).newPage();
}

/** Logs in through the provider's own page, by keyboard alone. */
export async function meldAan(pagina: Page, portaal: Proefportaal, { account, terug }: { account: string; terug: string }): Promise<void> {
  await pagina.goto(`${portaal.url}/aanmelden?${new URLSearchParams({ terug }).toString()}`);
  await pagina.locator(`input[value="${account}"]`).focus();
  await pagina.keyboard.press('Space');
  await pagina.keyboard.press('Tab');
  await pagina.keyboard.type(portaal.wachtwoord);
  await pagina.keyboard.press('Enter');
  await pagina.waitForURL(new URL(terug, portaal.url).href);
}

/** Goes on with Tab until what this selector names has the focus. Rejects when that takes too long. */
export async function tabNaar(pagina: Page, selector: string): Promise<void> {
  const doel = pagina.locator(selector).first();
  for (let i = 0; i < HOOGSTENS_TABS; i += 1) {
    if (await doel.evaluate((element) => element.matches(':focus'))) return;
    await pagina.keyboard.press('Tab');
  }
  throw new Error(`not reached by keyboard: ${selector}`);
}

/** Expects a page as it stands to be accessible, no wider than the screen, and light. Without script nobody can look inside it; what it shows is the same. */
export async function isGoed(pagina: Page, { script }: Kijkwijze): Promise<void> {
  if (!script) return;
  expect([pagina.url(), await gebreken(pagina)]).toEqual([pagina.url(), []]);
  expect(await gewicht(pagina)).toBeLessThanOrEqual(GROOTST);
}

/** What is wrong with a page as it stands: rules of WCAG 2.2 AA that it breaks, and whether one must scroll sideways. */
async function gebreken(pagina: Page): Promise<string[]> {
  await pagina.evaluate(AXE);
  const { violations } = (await pagina.evaluate(`axe.run({ runOnly: ${JSON.stringify(REGELS)} })`)) as { violations: { id: string; nodes: { html: string }[] }[] };
  const breder = (await pagina.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number;
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`), ...(breder > 0 ? [`${breder} px too wide`] : [])];
}

/** Bytes that travel for a page with its style sheet and icon, without script: the page itself as it is, the others packed as browsers ask for them. */
async function gewicht(pagina: Page): Promise<number> {
  const html = await pagina.content();
  const adressen = [...html.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, adres = '']) => new URL(adres, pagina.url()).href);
  const delen = await Promise.all(adressen.map(async (adres) => {
    const antwoord = await fetch(adres);
    // A body that nobody reads keeps its connection open, and the portal waits for it when it ends.
    await antwoord.arrayBuffer();
    return Number(antwoord.headers.get('content-length'));
  }));
  return Buffer.byteLength(html) + delen.reduce((som, n) => som + n, 0);
}

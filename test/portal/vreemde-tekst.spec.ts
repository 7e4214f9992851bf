import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bladeraar } from '../support/bladeraar.js';
import { aanmelding, avedanPlaatsingen, besluitbericht, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type Mens, regiemaand } from '../support/builders/partnerbestanden.js';
import { type Proefportaal, proefportaal } from '../support/portaal.harness.js';

/** Runs where a page shows it as it is: as an element, and out of an attribute. */
const GIF = `"'><img src=x onerror=aanval()><script>aanval()</script>`;
const SPOOR = /&lt;img src=x onerror=aanval\(\)&gt;/;
const ACCOUNTS = ['anouk', 'bram', 'els', 'wim', 'olga', 'sam'];
/** Pages of one role at most: enough for every kind of page here. */
const HOOGSTENS = 60;

/** Nobody of these exists. */
const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: `Haddad${GIF}`, voornamen: `Omar${GIF}`, geboortedatum: '1991-05-17' };
const LIJKT: Mens = { geslachtsnaam: `Haddad${GIF}`, voornamen: `Omar${GIF}`, geboortedatum: '1991-05-18' };
const KR_TEKST = {
  voorvoegsel: GIF, groepscode: GIF, examens: GIF, reden_uitval: GIF, toelichting: GIF, lesvorm: GIF, niveau_lezen: GIF, niveau_luisteren: GIF, niveau_schrijven: GIF, niveau_spreken: GIF,
  datum_toets: GIF, datum_einde: GIF, uren_gevolgd: GIF, uren_aangeboden: GIF, signaal: GIF, status: GIF, afschaaladvies: GIF, schakeladvies: GIF, gemeentecode: GIF, leerroute: GIF,
};

let portaal: Proefportaal;
beforeAll(async () => {
  portaal = await proefportaal();
  const { hub } = portaal.api;
  const elkeCel = Object.entries(KR_TEKST).map(([kolom, cel], i) => ({ deelnemernummer: `E${i}${GIF}`, ...krPersoon(OMAR), [kolom]: cel }));
  const goed = { ...krPersoon(OMAR), toelichting: GIF, groepscode: 'G1' };
  const bestanden = [
    coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }),
    regiemaand('REGIE_0141_202603.csv', [{ ...aanmelding(OMAR, '2026-01-20'), medewerker: GIF }, { bsn: OMAR.bsn!, mijlpaal: 'PIP', datum: '2026-02-10', waarde: 'B:A2' }, { bsn: OMAR.bsn!, mijlpaal: GIF, datum: GIF, waarde: GIF, doelgroep: GIF }]),
    kwartaalrapport('KR_5101_B_2026K2.csv', [{ deelnemernummer: `D1${GIF}`, ...goed }, { deelnemernummer: 'D2', ...krPersoon(LIJKT) }, ...elkeCel]),
    kwartaalrapport(`KR_5101_B_2026K3${GIF.replaceAll('/', '')}.csv`, [{ deelnemernummer: 'D1', ...krPersoon(OMAR) }]),
    avedanPlaatsingen('AVEDAN_PLAATSINGEN_202603.csv', [{ referentie: GIF, status: GIF, organisatie: GIF, activiteit: GIF }]),
    besluitbericht({ nummer: 1, wie: { bsn: OMAR.bsn! }, besluit: { soort: 'kies', veld: 'geslacht', waarde: GIF } }),
  ];
  for (const { partner, naam, bytes } of bestanden) await hub.ontvang(partner, naam, bytes);
  await hub.draai();
});
afterAll(async () => portaal.weg());

/** Everything that somebody can reach by links from their first page: address and answer. */
async function kruip(account: string): Promise<Map<string, { soort: string; tekst: string; kop: Headers }>> {
  const bladeraar = new Bladeraar(portaal);
  await bladeraar.meldAan(`${account}.demonstratie`);
  const gezien = new Map<string, { soort: string; tekst: string; kop: Headers }>();
  const rij = ['/'];
  for (let pad = rij.shift(); pad !== undefined && gezien.size < HOOGSTENS; pad = rij.shift()) {
    if (gezien.has(pad)) continue;
    const antwoord = await bladeraar.vraag(pad);
    const tekst = await antwoord.text();
    expect([pad, antwoord.status < 500]).toEqual([pad, true]);
    gezien.set(pad, { soort: antwoord.headers.get('content-type') ?? '', tekst, kop: antwoord.headers });
    const naar = [...tekst.matchAll(/href="([^"#]+)/g)].map(([, adres = '']) => new URL(adres.replaceAll('&amp;', '&'), portaal.url + pad));
    const verder = antwoord.headers.get('location');
    if (verder !== null) naar.push(new URL(verder, portaal.url + pad));
    rij.push(...naar.filter(({ origin }) => origin === portaal.url).map(({ pathname, search }) => pathname + search));
  }
  return gezien;
}

describe('what a partner wrote in any text column, a name or a file name', () => {
  it('is shown as text on every page, and no page has a script of its own words', async () => {
    let getoond = 0;
    for (const account of ACCOUNTS) {
      for (const [pad, { soort, tekst, kop }] of await kruip(account)) {
        if (!soort.startsWith('text/html')) {
          // What is not a page must not be taken for one.
          expect([pad, kop.get('x-content-type-options')]).toEqual([pad, 'nosniff']);
          continue;
        }
        if (SPOOR.test(tekst)) getoond += 1;
        expect([account, pad, /<img src=x|onerror=aanval\(\)>/.test(tekst), [...tekst.matchAll(/<script(?![^>]* src="\/)[^>]*>/g)].map(([s]) => s)]).toEqual([account, pad, false, []]);
        expect([pad, /script-src 'self'(;|$)/.test(kop.get('content-security-policy') ?? '')]).toEqual([pad, true]);
      }
    }
    // The attack is there: coach, contract manager, school and operator are each shown it somewhere.
    expect(getoond).toBeGreaterThan(10);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bladeraar } from '../support/bladeraar.js';
import { bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport } from '../support/builders/partnerbestanden.js';
import { type Proefportaal, proefportaal } from '../support/portaal.harness.js';

const BRON = 'apps/portal/src';
/** Coaches of Almelo and Enschede; contract managers of Enschede (B1, education) and Wierden (Z); operator; school 5101; nobody. */
const WIE = ['anouk', 'carla', 'els', 'wim', 'olga', 'sam', null] as const;
type Rij = readonly number[];

/** To the door; a search without a question to the list. */
const NAAR_ELDERS = 303;
const COACH: Rij = [200, 200, 403, 403, 403, 403, NAAR_ELDERS];
const ZAAK: Rij = [200, 404, 403, 403, 403, 403, NAAR_ELDERS];
/** What is not there for one's own role either. */
const COACH_NIETS: Rij = [404, 404, 403, 403, 403, 403, NAAR_ELDERS];
const MANAGERS: Rij = [403, 403, 200, 200, 403, 403, NAAR_ELDERS];
const ROUTE_B: Rij = [403, 403, 200, 404, 403, 403, NAAR_ELDERS];
const SCHOOL: Rij = [403, 403, 403, 403, 403, 200, NAAR_ELDERS];
const SCHOOL_KAN_NIET: Rij = [403, 403, 403, 403, 403, 409, NAAR_ELDERS];
const BEHEER: Rij = [403, 403, 403, 403, 200, 403, NAAR_ELDERS];
const BEHEER_NIETS: Rij = [403, 403, 403, 403, 404, 403, NAAR_ELDERS];
const MEDEWERKERS: Rij = [200, 200, 200, 200, 200, 403, NAAR_ELDERS];

/** Every page, by hand: what each gets. Those of logging in are tried in `deur.spec.ts`. */
const PAGINAS: Record<string, Rij> = {
  '/': [200, 200, 200, 200, 200, 200, 200],
  '/aanbieders': MANAGERS, '/aanbieders/csv': ROUTE_B, '/aanbieders/:bow/:kwartaal': ROUTE_B, '/aanbieders/:bow/:kwartaal/csv': ROUTE_B,
  '/aanbieders/:bow/:kwartaal/regels': ROUTE_B, '/aanbieders/:bow/:kwartaal/regels/csv': ROUTE_B,
  '/leveringen': SCHOOL, '/leveringen/nieuw': SCHOOL, '/leveringen/:id': SCHOOL, '/leveringen/:id/bewijs': SCHOOL, '/leveringen/:id/aanvulling': SCHOOL_KAN_NIET, '/zelfcontrole': SCHOOL,
  '/zaken': COACH, '/zaken/zoek': [NAAR_ELDERS, NAAR_ELDERS, 403, 403, 403, 403, NAAR_ELDERS], '/zaken/:id': ZAAK, '/zaken/:id/mijlpaal': ZAAK, '/voorstellen/:id': COACH_NIETS,
  '/werk': MEDEWERKERS, '/werk/:id': [404, 404, 404, 404, 404, 403, NAAR_ELDERS],
  '/beheer': BEHEER, '/beheer/berichten': BEHEER, '/beheer/berichten/:id': BEHEER, '/beheer/leveringen': BEHEER, '/beheer/leveringen/:id': BEHEER_NIETS,
};

let portaal: Proefportaal;
let zaak: string;
let rapport: number;
const bladeraars = new Map<string | null, Bladeraar>();
beforeAll(async () => {
  portaal = await proefportaal();
  const { hub } = portaal.api;
  const omar = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
  const [coa, kr] = [coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(omar)] }), kwartaalrapport('KR_5101_B_2026K2.csv', [{ deelnemernummer: 'D1', ...krPersoon(omar) }])];
  await hub.ontvang(coa.partner, coa.naam, coa.bytes);
  rapport = await hub.ontvang(kr.partner, kr.naam, kr.bytes);
  await hub.draai();
  zaak = (await hub.zaken())[0]!.id;
  for (const wie of WIE) {
    const bladeraar = new Bladeraar(portaal);
    if (wie !== null) await bladeraar.meldAan(`${wie}.demonstratie`);
    bladeraars.set(wie, bladeraar);
  }
});
afterAll(async () => portaal.weg());

/** The pages that the controllers say they have. */
function bestaande(): string[] {
  const bestanden = readdirSync(BRON, { recursive: true, encoding: 'utf8' }).filter((pad) => pad.endsWith('.controller.ts')).map((pad) => readFileSync(join(BRON, pad), 'utf8'));
  return bestanden.flatMap((tekst) => {
    const [, onder = ''] = /@Controller\('?([^')]*)'?\)/.exec(tekst) ?? [];
    return [...tekst.matchAll(/@Get\('?([^')]*)'?\)/g)].map(([, deel = '']) => `/${[onder, deel].filter(Boolean).join('/')}`);
  });
}

function adres(pagina: string): string {
  const id = pagina.startsWith('/zaken') ? zaak : pagina.startsWith('/leveringen') || pagina.startsWith('/beheer/berichten') ? String(rapport) : '999';
  const vraag = pagina.endsWith('csv') ? '?leerroute=B&kwartaal=2026K2' : '';
  return pagina.replace(':id', id).replace(':bow', '5101').replace(':kwartaal', '2026K2') + vraag;
}

describe('every page', () => {
  it('is in the table, and no other', () => {
    expect(bestaande().filter((pagina) => !/^\/(aanmelden|afgemeld)/.test(pagina)).sort()).toEqual(Object.keys(PAGINAS).sort());
  });

  it.each(Object.keys(PAGINAS))('%s is for whom the table says', async (pagina) => {
    const uitkomsten: number[] = [];
    for (const wie of WIE) {
      const antwoord = await bladeraars.get(wie)!.vraag(adres(pagina));
      uitkomsten.push(antwoord.status);
      const tekst = await antwoord.text();
      // Omar is shown to his own coach, and to nobody else.
      if (wie !== 'anouk') expect([wie, tekst.includes('Haddad')]).toEqual([wie, false]);
    }
    expect(uitkomsten).toEqual(PAGINAS[pagina]);
  });
});

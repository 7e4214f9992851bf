import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dagVan, kwartaalNaam } from '../../../apps/hub/src/world/dagen.js';
import { STANDAARD_KANSEN } from '../../../apps/hub/src/world/kansen.js';
import { GEEN_OPSLAG } from '../../../apps/hub/src/world/opslag.js';
import type { Rapportregel } from '../../../apps/hub/src/world/rapportregel.js';
import { ALLE_SCHOLEN } from '../../../apps/hub/src/world/scholen.js';
import { schrijfWereld } from '../../../apps/hub/src/world/wereld.js';
import { vensterTot, Wereldloop } from '../../../apps/hub/src/world/wereldloop.js';
import { type Kwartaaltelling, kwartaalEinde, telRapport, verslagperiodeBegin } from '#libs/case-model';
import { SchoolkwartaalLezer } from '#libs/case-store';
import { binnenBereik } from '#libs/platform';
import { Proefhub } from '../../support/proefhub.js';

const OPTIES = { aantal: 100, zaad: 'contract', tot: '2026-09-30', gemeente: '0141', kansen: STANDAARD_KANSEN };
const VENSTER = vensterTot(dagVan(OPTIES.tot), OPTIES.gemeente);

type Telling = Pick<Kwartaaltelling, 'deelnemers' | 'perStatus' | 'instroom' | 'afgerond' | 'uitgevallen' | 'redenen' | 'aangeboden' | 'gevolgd' | 'wachtdagen' | 'examens'>;

let hub: Proefhub;
let map: string;
/** As the world lived it: the sound lines about people who are known, by school, route and quarter. */
const geleefd = new Map<string, { regel: Rapportregel; nieuweExamens: Rapportregel['examens'] }[]>();
const buiten = new Map<string, number>();

beforeAll(async () => {
  hub = await Proefhub.start();
  map = mkdtempSync(join(tmpdir(), 'contract-wereld-'));
  await schrijfWereld(OPTIES, map);
  const manifest = JSON.parse(readFileSync(join(map, 'manifest.json'), 'utf8')) as { partner: string; bestand: string; verwacht: { status: string; tellingen: { buitenBereik: number } } }[];
  for (const { partner, bestand, verwacht } of manifest) {
    await hub.ontvang(partner, basename(bestand), readFileSync(join(map, bestand)));
    const sleutel = /KR_(\d+)_([BOZ])_(\d{4}K\d)/.exec(bestand)?.slice(1).join('/');
    if (sleutel !== undefined && verwacht.status === 'verwerkt') buiten.set(sleutel, (buiten.get(sleutel) ?? 0) + verwacht.tellingen.buitenBereik);
  }
  await hub.draai();
  leef();
});
afterAll(async () => {
  rmSync(map, { recursive: true, force: true });
  await hub.weg();
});

/** Lives the same world once more, without writing it. */
function leef(): void {
  for (const _ of new Wereldloop(OPTIES, VENSTER, GEEN_OPSLAG, []).loop(({ lessen }) => {
    const gezien = new Set<string>();
    for (const { school, kwartaal, regel } of [...lessen].sort((a, b) => a.kwartaal - b.kwartaal)) {
      const sleutel = `${school}/${regel.route}/${kwartaalNaam(kwartaal)}`;
      const nieuw = regel.examens.filter((e) => e.resultaat !== 'Geen' && !gezien.has([regel.deelnemer, e.onderdeel, e.niveau, e.datum].join()));
      for (const e of nieuw) gezien.add([regel.deelnemer, e.onderdeel, e.niveau, e.datum].join());
      geleefd.set(sleutel, [...(geleefd.get(sleutel) ?? []), { regel, nieuweExamens: nieuw }]);
    }
  })) continue;
}

function verwacht(sleutel: string): Telling {
  const lijst = geleefd.get(sleutel) ?? [];
  const [begin, eind] = [verslagperiodeBegin('kwartaal', sleutel.slice(-6)), kwartaalEinde(sleutel.slice(-6))];
  const aantallen = (waarden: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(waarden)].map((een) => [een, waarden.filter((ander) => ander === een).length]));
  const regels = lijst.map(({ regel }) => regel);
  const som = (kies: (regel: Rapportregel) => number): number => regels.reduce((totaal, regel) => totaal + kies(regel) * 4, 0);
  const begonnen = regels.filter(({ start }) => start >= begin && start <= eind);
  const uitslagen = lijst.flatMap(({ nieuweExamens }) => nieuweExamens);
  return {
    deelnemers: regels.length, perStatus: aantallen(regels.map(({ status }) => status)), instroom: begonnen.length,
    afgerond: regels.filter(({ status }) => status === 'AFGEROND').length, uitgevallen: regels.filter(({ status }) => status === 'UITGEVALLEN').length,
    redenen: aantallen(regels.filter(({ status }) => status === 'UITGEVALLEN').map(({ reden }) => reden)), aangeboden: som((r) => r.aangeboden), gevolgd: som((r) => r.gevolgd),
    wachtdagen: begonnen.map(({ aanmelding, start }) => (Date.parse(start) - Date.parse(aanmelding)) / 86_400_000).sort((a, b) => a - b),
    examens: Object.fromEntries([...new Set(uitslagen.map(({ onderdeel }) => onderdeel))].map((onderdeel) => {
      const van = (resultaat: string): number => uitslagen.filter((e) => e.onderdeel === onderdeel && e.resultaat === resultaat).length;
      return [onderdeel, { geslaagd: van('Geslaagd'), gezakt: van('Gezakt') }];
    })),
  };
}

/** What every report comes to: of the people who are known, and of everybody. */
async function tellingen(): Promise<{ sleutel: string; bekend: Kwartaaltelling; geheel: Kwartaaltelling }[]> {
  const lezer = new SchoolkwartaalLezer(await hub.als('api'));
  const uit: Awaited<ReturnType<typeof tellingen>> = [];
  for (const { bow, routes } of ALLE_SCHOLEN) {
    for await (const deel of lezer.reeks(bow, kwartaalNaam(VENSTER.laatsteKwartaal), VENSTER.laatsteKwartaal - VENSTER.eersteKwartaal)) {
      const bekend = { ...deel, regels: deel.regels.filter(({ zaak }) => zaak !== null) };
      uit.push(...routes.map((route) => ({ sleutel: `${bow}/${route}/${deel.kwartaal}`, bekend: telRapport(route, bekend), geheel: telRapport(route, deel) })));
    }
  }
  return uit;
}

describe('the reports of an invented world', () => {
  it('add up to what the world lived, at every school, on every route, in every quarter', async () => {
    const anders: unknown[] = [];
    let geteld = 0;
    for (const { sleutel, bekend, geheel } of await binnenBereik({ gemeenten: [], routes: ['B', 'O', 'Z'] }, tellingen)) {
      const zou = verwacht(sleutel);
      const gezien = Object.fromEntries(Object.keys(zou).map((veld) => [veld, bekend[veld as keyof Telling]]));
      geteld += bekend.deelnemers;
      if (JSON.stringify(opRij(gezien)) !== JSON.stringify(opRij(zou))) anders.push({ sleutel, gezien, zou });
      if (geheel.buitenBereik !== (buiten.get(sleutel) ?? 0)) anders.push({ sleutel, buitenBereik: geheel.buitenBereik, zou: buiten.get(sleutel) });
    }
    expect(anders).toEqual([]);
    expect(geteld).toBe([...geleefd.values()].reduce((som, lijst) => som + lijst.length, 0));
    expect(geteld).toBeGreaterThan(200);
  });
});

/** Keys in one order, all the way down. */
function opRij(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(opRij);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1)).map(([sleutel, deel]) => [sleutel, opRij(deel)]));
}

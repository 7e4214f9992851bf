import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { manifests } from '../../../apps/connectors/src/manifests.js';
import { Opmakers } from '../../../apps/connectors/src/opmakers.js';
import { STANDAARD_KANSEN } from '../../../apps/hub/src/world/kansen.js';
import { schrijfWereld } from '../../../apps/hub/src/world/wereld.js';
import { Herbouw, ZaakLezer } from '#libs/case-store';
import { type Leveringsbestand, maakLeveringsbestand } from '../../support/maak-leveringsbestand.js';
import { Proefhub } from '../../support/proefhub.js';
import { leesTelbestand } from '../../support/telbestand.js';

interface Mens {
  doelgroep: string | null;
  leerroute: string | null;
}

const ROUTES: Record<string, string> = { B: 'B1-route', O: 'Onderwijsroute', Z: 'Z-route', '-': 'nog geen leerroute' };

let hub: Proefhub;
let map: string;
beforeAll(async () => {
  hub = await Proefhub.start();
  map = mkdtempSync(join(tmpdir(), 'msd-wereld-'));
  // The world ends with the month, so that its truth is the state on the peildatum.
  await schrijfWereld({ aantal: 120, zaad: 'msd', tot: '2026-09-30', gemeente: '0141', kansen: STANDAARD_KANSEN }, map);
  for (const { partner, bestand } of lees<{ partner: string; bestand: string }>('manifest.json')) await hub.ontvang(partner, basename(bestand), readFileSync(join(map, bestand)));
  await hub.draai();
});
afterAll(async () => {
  rmSync(map, { recursive: true, force: true });
  await hub.weg();
});

function lees<T>(naam: string): T[] {
  return JSON.parse(readFileSync(join(map, naam), 'utf8')) as T[];
}

async function maak(uitwisseling: string, periode: string): Promise<Leveringsbestand> {
  const vraag = { gemeente: '0141', periode, soort: 'R', volgnummer: 1, basis: '2026-10-01T00:00:00' } as const;
  return maakLeveringsbestand(new Opmakers(manifests, {}).van('monitor', uitwisseling), vraag, new ZaakLezer(hub.database, hub.kluis).alle({ gemeenten: ['0141'] }));
}

/** True when this text may stand for this count. */
function past(cel: string | undefined, aantal: number): boolean {
  if (cel === '<5') return aantal >= 1 && aantal < 5;
  return cel === 'x' ? aantal >= 4 : cel === String(aantal) && (aantal === 0 || aantal >= 5);
}

describe('the monitor of a world', () => {
  it('counts everybody by target group and route as the world lived it', async () => {
    const rijen = leesTelbestand((await maak('sociaal-domein', '202609')).tekst);
    const weg = new Set((await hub.zaken()).filter(({ stand: { einde } }) => einde !== null && einde.datum <= '2026-08-31').map(({ persoon }) => persoon.bsn ?? persoon.vNummer));
    const mensen = lees<Mens & { bsn: string | null; vNummer: string | null }>('truth.json').filter(({ bsn, vNummer }) => !weg.has(bsn ?? vNummer));
    const groepen: ((mens: Mens) => boolean)[] = [({ doelgroep: d }) => d === 'Asielstatushouder', ({ doelgroep: d }) => d !== null && d !== 'Asielstatushouder', ({ doelgroep: d }) => d === null, () => true];
    const tel = (geldt: (mens: Mens) => boolean): number[] => groepen.map((groep) => mensen.filter((mens) => groep(mens) && geldt(mens)).length);
    const klopt = (naam: string, aantallen: readonly number[]): unknown => expect({ naam, cellen: rijen.get(naam), past: aantallen.map((n, i) => past(rijen.get(naam)?.[i], n)) }).toMatchObject({ past: [true, true, true, true] });
    expect(mensen.length).toBeGreaterThan(80);
    klopt('inburgeraars/totaal', tel(() => true));
    for (const [route, naam] of Object.entries(ROUTES)) klopt(`leerroute/${naam}`, tel(({ leerroute }) => (leerroute ?? '-') === route));
    expect([...rijen.values()].flat().filter((cel) => /^\d+$/.test(cel) && Number(cel) >= 5).length).toBeGreaterThan(3);
  });

  it('is the same bytes after a rebuild of every projection, by the month and by the year', async () => {
    const eerst = [await maak('sociaal-domein', '202609'), await maak('pilots', '2026')];
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();
    expect([await maak('sociaal-domein', '202609'), await maak('pilots', '2026')].map(({ tekst }) => tekst)).toEqual(eerst.map(({ tekst }) => tekst));
  });
});

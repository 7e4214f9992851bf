import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STANDAARD_KANSEN } from '../../../apps/hub/src/world/kansen.js';
import { schrijfWereld } from '../../../apps/hub/src/world/wereld.js';
import type { Opmakers } from '../../../apps/connectors/src/opmakers.js';
import { Herbouw } from '#libs/case-store';
import { isBsn } from '#libs/case-model';
import { maakXsdkeuring } from '#libs/connector-kit';
import { type Opmaakstand, Opmaken } from '#libs/exchange';
import { Proefhub } from '../../support/proefhub.js';

interface Mens {
  bsn: string | null;
  doelgroep: string | null;
  leerroute: string | null;
}

const KWARTAAL = { partner: 'cbs', uitwisseling: 'swi', gemeente: '0141', periode: '2026K3', soort: 'R', bekendOp: null } as const;

let hub: Proefhub;
let map: string;
let opmaken: Opmaken;
beforeAll(async () => {
  hub = await Proefhub.start();
  map = mkdtempSync(join(tmpdir(), 'swi-wereld-'));
  opmaken = new Opmaken(hub.database, hub.opdrachten);
  // The world ends with the quarter, so that its truth is the state on the peildatum.
  await schrijfWereld({ aantal: 60, zaad: 'swi', tot: '2026-09-30', gemeente: '0141', kansen: STANDAARD_KANSEN }, map);
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

type Gemaakt = Opmaakstand & { gemaakt: NonNullable<Opmaakstand['gemaakt']> };

async function maak(vraag: Parameters<Opmaken['vraag']>[0] = KWARTAAL): Promise<{ stand: Gemaakt; xml: string }> {
  const id = await opmaken.vraag(vraag);
  await hub.draai();
  const stand = await opmaken.vind(id);
  if (stand?.gemaakt == null) throw new Error(`request ${id} was not made: ${stand?.mislukt}`);
  const delen: Buffer[] = [];
  for await (const deel of hub.originelen.open(stand.gemaakt.origineel)) delen.push(deel);
  return { stand: stand as Gemaakt, xml: Buffer.concat(delen).toString() };
}

function tel(wie: readonly (readonly [string | null | undefined, string | null | undefined])[]): Record<string, number> {
  const telling: Record<string, number> = {};
  for (const [doelgroep, leerroute] of wie) telling[`${doelgroep}/${leerroute ?? '-'}`] = (telling[`${doelgroep}/${leerroute ?? '-'}`] ?? 0) + 1;
  return telling;
}

const veld = (record: string, naam: string): string | undefined => new RegExp(`<${naam}>([^<]*)<`).exec(record)?.[1];

describe('the delivery of a quarter from a world', () => {
  it('has everybody whom it can have, counted by target group and route as the world lived it, valid and with its control total', async () => {
    const { stand, xml } = await maak();
    const records = xml.split('\n').filter((regel) => regel.startsWith('  <Inburgeraar>'));
    const waarheid = lees<Mens>('truth.json').filter(({ bsn, doelgroep }) => bsn !== null && isBsn(bsn) && doelgroep !== null);
    const einde = new Set((await hub.zaken()).filter((z) => z.stand.einde !== null && z.stand.einde.datum <= '2026-06-30').map((z) => z.persoon.bsn));
    const verwacht = waarheid.filter(({ bsn }) => !einde.has(bsn));
    const groep = (d: string | null): string => (d === 'Asielstatushouder' ? d : 'GezinsmigrantOverigeMigrant');
    expect(tel(records.map((r) => [veld(r, 'Doelgroep'), veld(r, 'Leerroute')]))).toEqual(tel(verwacht.map(({ doelgroep, leerroute }) => [groep(doelgroep), leerroute])));
    expect(records.map((r) => veld(r, 'Burgerservicenummer')).sort()).toEqual(verwacht.map(({ bsn }) => bsn).sort());
    expect(records.length).toBeGreaterThan(40);
    expect(xml).toContain(`<AantalRecords>${records.length}</AantalRecords>`);
    expect(maakXsdkeuring(readFileSync('contracts/cbs/swi/2025-1/layout.xsd', 'utf8'))(Buffer.from(xml))).toEqual([]);
    const sha256 = createHash('sha256').update(xml).digest('hex');
    expect(stand.gemaakt).toMatchObject({ naam: 'SWI_0141_2026K3_R1.xml', soort: 'R', records: records.length, grootte: Buffer.byteLength(xml), sha256 });
  });

  it('names every case that is not in it, and every one that would come back', async () => {
    const { stand, xml } = await maak();
    const bevindingen = await opmaken.bevindingen(stand.id, 0, 1000);
    const zaken = new Map((await hub.zaken()).map((z) => [z.id, z]));
    const weg = bevindingen.filter(({ weggelaten }) => weggelaten);
    expect(weg.length).toBeGreaterThan(0);
    expect(weg.filter(({ zaak, code }) => code !== 'kenmerk-ontbreekt-p1' || zaken.get(zaak)?.persoon.bsn !== null)).toEqual([]);
    const a2 = [...zaken.values()].filter(({ stand: s, persoon }) => persoon.bsn !== null && xml.includes(persoon.bsn) && s.niveauPip === 'A2' && s.dagtekeningPip === s.dagtekeningInitielePip);
    expect(bevindingen.filter(({ code }) => code === 'a2-in-eerste-pip').map(({ zaak }) => zaak).sort()).toEqual(a2.map(({ id }) => id).sort());
    expect((await opmaken.bevindingen(stand.id, 1, 1)).map(({ volgnr }) => volgnr)).toEqual([2]);
  });

  it('is the same bytes when it is made again, and after a rebuild of every projection', async () => {
    const eerst = await maak();
    expect((await maak()).xml).toBe(eerst.xml);
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();
    expect((await maak()).xml).toBe(eerst.xml);
  });

  it('holds no name, V-nummer, birth date or case of anybody', async () => {
    const { xml } = await maak();
    const verboden = (await hub.zaken()).flatMap(({ id, persoon: { vNummer, naam, geboortedatum } }) => [id, vNummer, naam.geslachtsnaam, naam.voornamen, geboortedatum]);
    expect(verboden.filter((tekst): tekst is string => tekst !== null && new RegExp(`[>"]${tekst}[<"]`).test(xml))).toEqual([]);
  });

  it('is a correction when that is asked, and a null delivery of a municipality or quarter without anybody', async () => {
    expect((await maak({ ...KWARTAAL, soort: 'C' })).stand.gemaakt).toMatchObject({ naam: 'SWI_0141_2026K3_C1.xml', soort: 'C' });
    expect((await maak({ ...KWARTAAL, gemeente: '0153' })).stand.gemaakt).toMatchObject({ naam: 'SWI_0153_2026K3_N1.xml', soort: 'N', records: 0 });
    expect((await maak({ ...KWARTAAL, periode: '2021K1' })).stand.gemaakt).toMatchObject({ soort: 'N', records: 0 });
  });

  it('is made again of the cases as they were known at an earlier moment, byte for byte', async () => {
    const eerst = await maak();
    const { bekendOp } = eerst.stand;
    const [iemand] = (await hub.zaken()).filter(({ persoon, stand }) => persoon.bsn !== null && stand.dagtekeningPip === null);
    await hub.ontvang('regie', 'REGIE_0141_202611.csv', Buffer.from(
      'bsn;v_nummer;achternaam;voornamen;geboortedatum;geslacht;doelgroep;mijlpaal;datum;waarde;medewerker\n' +
      `${iemand?.persoon.bsn};;;;;;;PIP;2026-08-03;Z;\n`));
    await hub.draai();
    expect((await maak()).xml).not.toBe(eerst.xml);
    expect((await maak({ ...KWARTAAL, bekendOp })).xml).toBe(eerst.xml);
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();
    expect((await maak({ ...KWARTAAL, bekendOp })).xml).toBe(eerst.xml);
  });

  it('knows whom each record is about, and keeps their numbers sealed', async () => {
    const { stand, xml } = await maak();
    const bsns = xml.split('\n').filter((regel) => regel.startsWith('  <Inburgeraar>')).map((r) => veld(r, 'Burgerservicenummer')!);
    const vNummers = new Map((await hub.zaken()).map(({ persoon }) => [persoon.bsn, persoon.vNummer]));
    const delen = await hub.database.query<{ vanaf: number; personen: Buffer }>('select vanaf, personen from exchange.opmaak_deel where opmaak_id = $1 order by vanaf', [stand.id]);
    const open = delen.flatMap(({ vanaf, personen }) => JSON.parse(hub.kluis.ontzegel(personen, `opmaak/${stand.id}/${vanaf}`).toString()) as unknown[]);
    expect(open).toEqual(bsns.map((bsn) => ({ bsn, ...(vNummers.get(bsn) == null ? {} : { vNummer: vNummers.get(bsn) }) })));
    expect(bsns.filter((bsn) => delen.some(({ personen }) => personen.includes(bsn)))).toEqual([]);
  });

  it('is an order of the ledger, made once, and left to a person when it keeps failing', async () => {
    const id = await opmaken.vraag(KWARTAAL);
    const [opdracht] = await hub.openOpdrachten();
    if (!opdracht) throw new Error('there is no order');
    const kapot = hub.metOpmakers({ van: () => async function* () { await Promise.resolve(); yield* []; throw Object.assign(new Error('kapot'), { code: 'proef' }); } } as unknown as Opmakers);
    for (let keer = 0; keer < 6; keer += 1) {
      expect(await opmaken.vind(id)).toMatchObject({ mislukt: null, gemaakt: null });
      await kapot.doe(opdracht.id);
    }
    await hub.uitgaand.doe(opdracht.id);
    expect(await opmaken.vind(id)).toMatchObject({ mislukt: 'proef', gemaakt: null });
    expect(await hub.database.query(`select soort, partner from exchange.taak where oorzaak like 'opdracht/proef/%'`)).toEqual([{ soort: 'opdracht-mislukt', partner: 'cbs' }]);
    const goed = await maak();
    const [zijne] = await hub.database.query<{ id: number }>('select id from exchange.opdracht where opmaak_id = $1', [goed.stand.id]);
    await kapot.doe(zijne?.id ?? 0);
    expect(await opmaken.vind(goed.stand.id)).toEqual(goed.stand);
  });
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Tellingen } from './bestandslijst.js';
import { dagVan } from './dagen.js';
import { STANDAARD_KANSEN, type Kans } from './kansen.js';
import { GEEN_OPSLAG } from './opslag.js';
import { schrijfWereld, type Wereldverslag } from './wereld.js';
import { Wereldloop, vensterTot, type Wereldopties } from './wereldloop.js';

interface Manifestregel {
  volgorde: number;
  dag: string;
  partner: string;
  bestand: string;
  verwacht: { status: string; tellingen: Tellingen };
}

/** The rates that say what the world is like; they are no oddities. The brake needs a report of sixty lines. */
const GEEN_ODDITEIT: readonly Kans[] = ['asiel', 'vasteLasten', 'bemiddeling', 'betaaldWerk'];
const ALLEEN_GROOT: readonly Kans[] = ['rem'];
const opties = (rest: Partial<Wereldopties> = {}): Wereldopties => ({ aantal: 60, zaad: 'spec', tot: '2026-10-31', gemeente: '0141', kansen: STANDAARD_KANSEN, ...rest });

const wortel = mkdtempSync(join(tmpdir(), 'wereld-spec-'));
let verslag: Wereldverslag;
const map = join(wortel, 'een');
beforeAll(async () => {
  verslag = await schrijfWereld(opties(), map);
});
afterAll(() => rmSync(wortel, { recursive: true, force: true }));

function vingerafdruk(waar: string): string {
  const som = createHash('sha256');
  for (const naam of readdirSync(waar, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(csv|json)$/.test(naam)) som.update(naam).update(readFileSync(join(waar, naam)));
  }
  return som.digest('hex');
}

function manifest(waar = map): Manifestregel[] {
  return JSON.parse(readFileSync(join(waar, 'manifest.json'), 'utf8')) as Manifestregel[];
}

const som = (t: Tellingen): number => t.verwerkt + t.wachtOpKoppeling + t.afgekeurd + t.dubbel + t.buitenBereik;

/** Data lines by a reading of its own: no header, no blank line, no total. */
function dataregels(pad: string): number {
  const bytes = readFileSync(pad);
  if (pad.endsWith('.json')) return (JSON.parse(bytes.toString('utf8')) as { personen?: unknown[] }).personen?.length ?? 1;
  const tekst = iconv.decode(bytes, 'windows-1252');
  const scheiding = [';', ',', '\t'].find((s) => tekst.split('\n', 1)[0]?.includes(s)) ?? ';';
  const rijen: string[][] = parse(tekst, { delimiter: scheiding, relax_column_count: true });
  return rijen.slice(1).filter((rij) => rij.some((c) => c !== '') && rij[0] !== 'Totaal').length;
}

function loopDoor(o: Wereldopties): { opgetreden: ReadonlyMap<Kans, number>; zaken: number } {
  const loop = new Wereldloop(o, vensterTot(dagVan(o.tot), o.gemeente), GEEN_OPSLAG, []);
  let zaken = 0;
  for (const _ of loop.loop(() => zaken++)) continue;
  return { opgetreden: loop.opgetreden, zaken };
}

describe('an invented world', () => {
  it('is the same for the same seed, byte for byte, and another for another', async () => {
    await schrijfWereld(opties(), join(wortel, 'zelfde'));
    await schrijfWereld(opties({ zaad: 'anders' }), join(wortel, 'anders'));
    expect(vingerafdruk(join(wortel, 'zelfde'))).toBe(vingerafdruk(map));
    expect(vingerafdruk(join(wortel, 'anders'))).not.toBe(vingerafdruk(map));
  });

  it('has as many cases as asked for, each with the keys of a truth file', () => {
    const waarheid = JSON.parse(readFileSync(join(map, 'truth.json'), 'utf8')) as Record<string, unknown>[];
    expect(waarheid).toHaveLength(60);
    expect(verslag.zaken).toBe(60);
    const sleutels = 'bsn vNummer naam geboortedatum doelgroep gemeentecode koppelingsdatum huisvestingsdatum leerroute niveauPip dagtekeningInitielePip dagtekeningPip inburgeringstermijn taal bijstandsdatum ontzorging pvt map voortgangsgesprekken';
    expect(new Set(waarheid.map((z) => Object.keys(z).join(' ')))).toEqual(new Set([sleutels]));
    const nummers = waarheid.flatMap((z) => [z['bsn'], z['vNummer']]).filter((n) => n !== null);
    expect(new Set(nummers).size).toBe(nummers.length);
  });

  it('counts every data line of every file exactly once', () => {
    for (const { bestand, verwacht } of manifest()) {
      const telt = verwacht.status !== 'vastgehouden' && verwacht.status !== 'al-ontvangen';
      expect([bestand, som(verwacht.tellingen)]).toEqual([bestand, telt ? dataregels(join(map, bestand)) : 0]);
    }
  });

  it('lists its files in order of arrival, numbered, and no file twice', () => {
    const regels = manifest();
    expect(regels.map((m) => m.dag)).toEqual(regels.map((m) => m.dag).sort());
    expect(regels.map((m) => m.volgorde)).toEqual(regels.map((_, i) => i));
    expect(new Set(regels.map((m) => m.bestand)).size).toBe(regels.length);
    expect(readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((n) => /\.(csv|json)$/.test(n))).toHaveLength(regels.length + 2);
  });

  it('never lets a version be the same bytes as the one it replaces', () => {
    for (const m of manifest().filter((x) => x.bestand.includes('_v2'))) {
      const eerste = manifest().find((x) => basename(x.bestand) === basename(m.bestand).replace('_v2', ''));
      expect(eerste).toBeDefined();
      expect(readFileSync(join(map, m.bestand)).equals(readFileSync(join(map, eerste?.bestand ?? '')))).toBe(false);
    }
  });
});

describe('its oddities', () => {
  it.each(['1', '2', '3', 'een-ander-zaad'])('each occur at sixty cases (seed %s)', (zaad) => {
    const { opgetreden } = loopDoor(opties({ zaad }));
    const gemist = (Object.keys(STANDAARD_KANSEN) as Kans[]).filter((k) => !opgetreden.has(k) && !GEEN_ODDITEIT.includes(k) && !ALLEEN_GROOT.includes(k));
    expect(gemist).toEqual([]);
  });

  it('occur about as often as their rates say', () => {
    const { opgetreden, zaken } = loopDoor(opties({ aantal: 6000 }));
    expect(zaken).toBe(6000);
    const perMens: readonly Kans[] = ['eersteJanuari', 'geboortedagOnbekend', 'tweedePip', 'einde', 'bevestigdDoorRegie', 'naamGewijzigd', 'voorvoegsel', 'gezinMetBijstand'];
    for (const k of perMens) {
      const deel = (opgetreden.get(k) ?? 0) / zaken;
      expect([k, deel > STANDAARD_KANSEN[k] * 0.7, deel < STANDAARD_KANSEN[k] * 1.4]).toEqual([k, true, true]);
    }
  });

  it('grow with their rate and go with it, but for the showcase', () => {
    const veel = loopDoor(opties({ aantal: 600, kansen: { ...STANDAARD_KANSEN, naamVerschreven: 0.5, rem: 1, regelFout: 0 } }));
    const geen = loopDoor(opties({ aantal: 600, kansen: { ...STANDAARD_KANSEN, naamVerschreven: 0, regelFout: 0.3 } }));
    expect(veel.opgetreden.get('naamVerschreven')).toBeGreaterThan(150);
    expect(geen.opgetreden.get('naamVerschreven')).toBe(1);
    expect(geen.opgetreden.get('regelFout') ?? 0).toBeGreaterThan(10 * (veel.opgetreden.get('regelFout') ?? 0));
    expect(veel.opgetreden.get('rem')).toBeGreaterThan(0);
  });

  it('are all explained in the README', () => {
    const uitleg = readFileSync(join(process.cwd(), 'apps/hub/src/world/README.md'), 'utf8');
    for (const [k, kans] of Object.entries(STANDAARD_KANSEN)) expect([k, uitleg.includes(`| \`${k}\` | ${kans} |`)]).toEqual([k, true]);
  });
});

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DraaiendeHub, hub, totGereed } from '../support/hub.harness.js';

interface Uitkomst {
  code: number | null;
  uit: string;
  fout: string;
}

let map: string;
let draaiend: DraaiendeHub;
beforeAll(async () => {
  map = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-cli-'));
  draaiend = await hub(map);
  await totGereed(draaiend);
});
afterAll(async () => {
  await draaiend.stop();
  rmSync(map, { recursive: true, force: true });
});

/** Runs the compiled command line on the hub of this test, or on `dataMap`. */
async function hubOpdracht(argumenten: string[], dataMap = map): Promise<Uitkomst> {
  const { DATABASE_URL: _database, REDIS_URL: _redis, HUB_URL: _hub, ...rest } = process.env;
  const proces = spawn(process.execPath, [resolve('dist/apps/hub/src/main.js'), ...argumenten], { env: { ...rest, SCHAKEL_DATA: dataMap }, stdio: ['ignore', 'pipe', 'pipe'] });
  const uitkomst: Uitkomst = { code: null, uit: '', fout: '' };
  proces.stdout.on('data', (deel: Buffer) => (uitkomst.uit += deel.toString()));
  proces.stderr.on('data', (deel: Buffer) => (uitkomst.fout += deel.toString()));
  uitkomst.code = await new Promise((klaar) => proces.once('close', klaar));
  return uitkomst;
}

describe('npm run hub', () => {
  it('takes the sample world in as its manifest says, and finds every value of its truth', async () => {
    const ingelezen = await hubOpdracht(['import', 'test/data/samples']);
    expect(ingelezen.code).toBe(0);
    const regels = ingelezen.uit.trim().split('\n');
    expect(regels).toHaveLength((JSON.parse(readFileSync('test/data/samples/manifest.json', 'utf8')) as unknown[]).length);
    for (const regel of regels) expect(regel).toMatch(/^\S+ +verwerkt +\d+ +wacht +\d+ +afgekeurd +\d+ +dubbel +\d+ +buiten +\d+ {2}\S+ {2}klopt$/);

    const waar = await hubOpdracht(['verify', 'test/data/samples/truth.json']);
    expect(waar).toMatchObject({ code: 0, fout: '', uit: expect.stringMatching(/^60 personen, (\d+) velden vergeleken, \1 gelijk, 0 verschillend; 60 zaken in de hub\n$/) });
  });

  it('checks files without a hub: what would be refused, and what only a hub can tell', async () => {
    const goed = 'test/data/samples/128_taalscholen/KR_5101_B_2026K2.csv';
    const fout = 'test/data/scenarios/15-refused-lines/3/KR_5101_B_2025K4.csv';
    const nergens = join(map, 'nergens');
    const [een, twee, drie] = await Promise.all([hubOpdracht(['check', goed], nergens), hubOpdracht(['check', goed, fout], nergens), hubOpdracht(['check', join(map, 'bestaat-niet')], nergens)]);
    expect(een).toMatchObject({ code: 0, fout: '', uit: expect.stringMatching(/^KR_5101_B_2026K2\.csv: 16 regels: 10 goed, 0 afgekeurd, 2 dubbel, 4 van een andere gemeente\n {2}Niet gecontroleerd:\n/) });
    expect(twee).toMatchObject({ code: 1, uit: expect.stringMatching(/\nKR_5101_B_2025K4\.csv: 17 regels: 1 goed, 16 afgekeurd.*\n[^]*\n {2}regel 4, kolom uren_gevolgd \(regel afgekeurd\): .*\.\n/) });
    expect([drie.code, existsSync(nergens)]).toEqual([2, false]);
  });

  it('exports every case on a line, sorted, and the same again', async () => {
    const { code, uit } = await hubOpdracht(['export', 'zaken']);
    const sleutels = uit.trim().split('\n').map((regel) => JSON.parse(regel) as { vNummer: string | null; bsn: string | null }).map((z) => `${z.vNummer ?? ''}/${z.bsn ?? ''}`);
    expect([code, sleutels.length, sleutels]).toEqual([0, 60, [...sleutels].sort()]);
    expect((await hubOpdracht(['export', 'zaken'])).uit).toBe(uit);
  });

  it('delivers the CBS file of a quarter, twice the same, and to a file', async () => {
    const eerst = await hubOpdracht(['deliver', 'cbs', '--period', '2026K3']);
    expect([eerst.code, eerst.uit]).toEqual([0, expect.stringContaining('<AantalRecords>')]);
    expect(eerst.fout).toMatch(/^([0-9a-f-]{36} {2}(weggelaten|geleverd) +[a-z0-9-]+\n)*SWI_0141_2026K3_R1\.xml {2}soort R {2}\d+ records {2}\d+ bytes {2}sha256 [0-9a-f]{64}\n$/);
    const doel = join(map, 'swi.xml');
    expect(await hubOpdracht(['deliver', 'cbs', '--period', '2026K3', '--out', doel])).toEqual({ code: 0, uit: '', fout: eerst.fout });
    expect(readFileSync(doel, 'utf8')).toBe(eerst.uit);
    expect((await hubOpdracht(['deliver', 'cbs', '--period', '2026K3', '--correctie'])).uit).toBe(eerst.uit.replace('<SoortLevering>R<', '<SoortLevering>C<'));
  });

  it('delivers as known on an earlier moment, and sends', async () => {
    const toen = await hubOpdracht(['deliver', 'cbs', '--period', '2026K2', '--known-on', '2026-01-01T00:00:00Z']);
    expect([toen.code, toen.fout]).toEqual([0, expect.stringMatching(/^SWI_0141_2026K2_N1\.xml {2}soort N {2}0 records /)]);
    const { code, fout } = await hubOpdracht(['deliver', 'cbs', '--period', '2026K2', '--send', '--out', join(map, 'verzonden.xml')]);
    expect([code, fout]).toEqual([0, expect.stringMatching(/\nlevering \d+ {2}afgerond {2}1 aangekomen {2}0 geweigerd {2}0 open\n$/)]);
    expect(await hubOpdracht(['deliver', 'cbs', '--period', '2026K2', '--send', '--out', join(map, 'nog-eens.xml')])).toMatchObject({ code: 2, fout: expect.stringContaining('Maak een correctie') });
    expect((await hubOpdracht(['status'])).uit).toMatch(/cbs: niets in; laatst uit .* SWI_0141_2026K2_R1\.xml \(afgerond\)/);
  });

  it('delivers the counts of a month, and asks which of several files', async () => {
    const { code, uit, fout } = await hubOpdracht(['deliver', 'monitor/sociaal-domein', '--period', '202610']);
    expect([code, fout]).toEqual([0, expect.stringContaining('MSD_0141_202610.csv')]);
    expect(uit).toMatch(/^\uFEFF?gemeentecode;periode;/);
    expect(await hubOpdracht(['deliver', 'monitor', '--period', '202610'])).toMatchObject({ code: 2, fout: expect.stringContaining('monitor/pilots') });
  });

  it.each([
    ['2099K4', '409 .* nog niet afgelopen. De levering kan vanaf 2100-01-01'], ['2026K9', '400 .*periode is een kwartaal'], ['202609', '400 .*deze levering gaat over een kwartaal'],
  ])('says why it does not deliver %s', async (periode, reden) => {
    expect(await hubOpdracht(['deliver', 'cbs', '--period', periode])).toEqual({ code: 2, uit: '', fout: expect.stringMatching(new RegExp(reden)) });
  });

  it('tells every difference from a truth, and ends with 1', async () => {
    const [eerste, tweede] = JSON.parse(readFileSync('test/data/samples/truth.json', 'utf8')) as Record<string, unknown>[];
    const pad = join(map, 'anders.json');
    writeFileSync(pad, JSON.stringify([{ ...eerste, pvt: '1999-01-01' }, tweede, { vNummer: '2999999999', leerroute: 'B' }]));
    const { code, uit } = await hubOpdracht(['verify', pad]);
    expect(code).toBe(1);
    expect(uit).toContain(`${String(eerste?.['vNummer'])}  pvt: verwacht "1999-01-01", is ${JSON.stringify(eerste?.['pvt'])}\n`);
    expect(uit).toContain('2999999999  geen zaak\n');
    expect(uit).toMatch(/3 personen, .* 3 verschillend;/);
  });

  it('tells of a file that does not stand as its manifest says', async () => {
    const invoer = join(map, 'invoer');
    mkdirSync(invoer);
    writeFileSync(join(invoer, 'rapport.csv'), 'x');
    const tellingen = { verwerkt: 1, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 };
    writeFileSync(join(invoer, 'manifest.json'), JSON.stringify([{ partner: 'taalscholen', bestand: 'rapport.csv', verwacht: { status: 'verwerkt', tellingen } }]));
    const { code, uit } = await hubOpdracht(['import', invoer]);
    expect([code, uit]).toEqual([1, expect.stringMatching(/^geweigerd .*rapport\.csv {2}WIJKT AF: verwacht verwerkt /)]);
  });

  it('shows the status and makes a token that works', async () => {
    const stand = await hubOpdracht(['status']);
    expect(stand).toMatchObject({ code: 0, uit: expect.stringContaining('In rust.') });
    expect(stand.uit).toMatch(/^coa: laatst in .*TVS-/m);
    const { uit: token } = await hubOpdracht(['token', '--rol', 'coach', '--gemeente', '0141']);
    const antwoord = await fetch(`${draaiend.url}/api/v1/zaken?aantal=1`, { headers: { authorization: `Bearer ${token.trim()}` } });
    expect([antwoord.status, ((await antwoord.json()) as { resultaten: unknown[] }).resultaten.length]).toEqual([200, 1]);
  });

  it('finds that the log of actions is as it was written', async () => {
    expect(await hubOpdracht(['logboek', 'verify'])).toMatchObject({ code: 0, fout: '', uit: expect.stringMatching(/^Het logboek klopt: \d+ regels, de laatste met hash [0-9a-f]{64}\.\n$/) });
    expect((await hubOpdracht(['logboek'])).code).toBe(2);
  });

  it('lists keys, makes new ones, and keeps those of a municipality that it works for', async () => {
    expect(await hubOpdracht(['sleutels'])).toMatchObject({ code: 0, fout: '', uit: expect.stringMatching(/^( +\d+ {2}(voorheen|hub|0141) +(oud|actief|vernietigd) +\S+\n){3}$/) });
    expect(await hubOpdracht(['sleutels', 'draai', '--gemeente', '0141'])).toMatchObject({ code: 0, uit: expect.stringMatching(/^ +\d+ {2}0141 +komt +\S+\n$/) });
    expect(await hubOpdracht(['sleutels', 'draai'])).toMatchObject({ code: 0, uit: expect.stringMatching(/^( +\d+ {2}(hub|0141) +komt +\S+\n){2}$/) });
    expect(await hubOpdracht(['sleutels', 'vernietig', '--gemeente', '0141'])).toMatchObject({ code: 2, fout: expect.stringContaining('409') });
  });

  it('erases a person', async () => {
    const { uit: token } = await hubOpdracht(['token', '--rol', 'coach', '--gemeente', '0141']);
    const zaken = async (): Promise<string[]> => ((await (await fetch(`${draaiend.url}/api/v1/zaken?aantal=100`, { headers: { authorization: `Bearer ${token.trim()}` } })).json()) as { resultaten: { id: string }[] }).resultaten.map(({ id }) => id);
    const [een, ...rest] = await zaken();
    expect(await hubOpdracht(['wis', een!, '--reden', 'zomaar'])).toMatchObject({ code: 2, uit: '' });
    expect(await hubOpdracht(['wis', een!])).toEqual({ code: 0, uit: 'wissing 1\n', fout: '' });
    expect(await zaken()).toEqual(rest);
    expect(await hubOpdracht(['wis', een!])).toMatchObject({ code: 2, fout: expect.stringContaining('404') });
  });

  it('plays scenarios on a hub of its own, and tells which differ', async () => {
    const eigen = join(map, 'scenarios');
    for (const naam of ['goed', 'fout']) {
      mkdirSync(join(eigen, naam, '1'), { recursive: true });
      copyFileSync('test/data/scenarios/10-child/1/TVS-0141-20250203-0001K.json', join(eigen, naam, '1/TVS-0141-20250203-0001K.json'));
      const scenario = readFileSync('test/data/scenarios/10-child/scenario.json', 'utf8');
      writeFileSync(join(eigen, naam, 'scenario.json'), naam === 'goed' ? scenario : scenario.replace('"verwerkt": 2', '"verwerkt": 9').replace('"verwerkt": 1', '"verwerkt": 9'));
    }
    const { code, uit } = await hubOpdracht(['scenario', eigen, 'test/data/scenarios/02-second-pip']);
    expect(code).toBe(1);
    expect(uit).toMatch(/^WIJKT AF {2}fout\n {12}1\/TVS-.*\nklopt {5}goed\nklopt {5}02-second-pip\n2 van 3\n$/);
  });

  it.each([
    ['nothing', []], ['an unknown command', ['vlieg']], ['an unknown option', ['status', '--snel']], ['import of nothing', ['import']],
    ['a delivery without a quarter', ['deliver', 'cbs']], ['a delivery to nobody', ['deliver', 'bakker', '--period', '2026K3']],
    ['a folder that is not there', ['import', '/nergens']], ['a truth that is none', ['verify', 'package.json']], ['keys of nobody', ['sleutels', 'vernietig']], ['nobody to erase', ['wis']], ['a role that is none', ['token', '--rol', 'keizer']],
  ])('ends with 2 and says why for %s', async (_, argumenten) => {
    expect(await hubOpdracht(argumenten)).toMatchObject({ code: 2, uit: '', fout: expect.stringMatching(/\S/) });
  });

  it('ends with 2 when no hub runs, and makes nothing', async () => {
    const leeg = join(map, 'leeg');
    mkdirSync(leeg);
    for (const opdracht of [['status'], ['export', 'zaken'], ['token', '--rol', 'coach']]) {
      expect(await hubOpdracht(opdracht, leeg)).toMatchObject({ code: 2, uit: '', fout: expect.stringContaining(leeg) });
    }
    expect(() => readFileSync(join(leeg, 'sleutel'))).toThrow('ENOENT');
  });
});

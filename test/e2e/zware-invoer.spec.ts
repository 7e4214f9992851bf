import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, openAsBlob, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Database, hoofdsleutel, Hoofdsleutels, Sleutelbos } from '#libs/platform';
import { bsnVan, coabericht, coaPersoon } from '../support/builders/partnerbestanden.js';
import { type DraaiendeHub, hub, totGereed } from '../support/hub.harness.js';
import { databaseVan, Hubclient } from '../support/hubclient.js';
import { xlsxDelen } from '../support/maak-xlsx.js';
import { maakZip } from '../support/maak-zip.js';
import { pollUntil } from '../support/poll-until.js';

const MEGABYTE = 1024 * 1024;
const PROCESSEN = ['api', 'connectors', 'portal', 'worker'];
/** No process may ever hold more than this. */
const MEESTE_MB = 300;

let map: string;
let dataMap: string;
let draaiend: DraaiendeHub;
let klant: Hubclient;
let pids: (number | undefined)[];

beforeAll(async () => {
  map = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-zwaar-'));
  dataMap = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-hub-'));
  draaiend = await hub(dataMap);
  await totGereed(draaiend);
  klant = new Hubclient(draaiend.url, dataMap);
  pids = PROCESSEN.map((naam) => draaiend.pid(naam));
});
afterAll(async () => {
  await draaiend.stop();
  for (const weg of [map, dataMap]) rmSync(weg, { recursive: true, force: true });
});

/** A file of this many megabytes that is one line, made without holding it. */
async function eenRegel(naam: string, stuk: string, megabytes: number): Promise<string> {
  const pad = join(map, naam);
  const blok = Buffer.alloc(MEGABYTE, stuk);
  const bestand = await open(pad, 'w');
  for (let i = 0; i < megabytes; i += 1) await bestand.write(blok);
  await bestand.close();
  return pad;
}

function bewaar(naam: string, bytes: Buffer): string {
  writeFileSync(join(map, naam), bytes);
  return join(map, naam);
}

async function sha256(pad: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const blok of createReadStream(pad)) hash.update(blok as Buffer);
  return hash.digest('hex');
}

/** Hash of what the hub sealed, opened again with its key. */
async function verzegeld(bericht: number): Promise<string> {
  const client = new pg.Client({ connectionString: databaseVan(dataMap) });
  await client.connect();
  try {
    const database = { query: async (sql: string, waarden?: unknown[]) => (await client.query(sql, waarden)).rows as unknown[] } as unknown as Database;
    const bos = new Sleutelbos(database, new Hoofdsleutels(hoofdsleutel(undefined, dataMap)));
    await bos.ververs();
    const { rows: [rij] } = await client.query<{ id: string }>('select origineel_id as id from exchange.bericht where id = $1', [bericht]);
    const hash = createHash('sha256');
    for (let volgnr = 0; ; volgnr += 1) {
      const { rows: [blok] } = await client.query<{ bytes: Buffer }>('select bytes from exchange.origineel_blok where origineel_id = $1 and volgnr = $2', [rij!.id, volgnr]);
      if (!blok) return hash.digest('hex');
      hash.update(bos.kluis.ontzegel(blok.bytes, `origineel/${rij!.id}/${volgnr}`));
    }
  } finally {
    await client.end();
  }
}

/** Most memory that each process ever held, in megabytes. */
function pieken(): Record<string, number> {
  return Object.fromEntries(PROCESSEN.map((naam) => {
    const status = readFileSync(`/proc/${draaiend.pid(naam)}/status`, 'utf8');
    return [naam, Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024)];
  }));
}

const blad = (inhoud: string): string => `<worksheet><sheetData>${inhoud}</sheetData></worksheet>`;
const metTeksten = (teksten: string): Buffer => maakZip([...xlsxDelen(blad('')), { naam: 'xl/sharedStrings.xml', inhoud: `<sst>${teksten}</sst>` }]);
const bom = (beweerd: number): Buffer => {
  const deel = Buffer.alloc(100 * MEGABYTE, '<r/>');
  return maakZip([...xlsxDelen(blad('')), ...Array.from({ length: 4 }, (_, i) => ({ naam: `xl/worksheets/b${i}.xml`, inhoud: deel, beweerd }))]);
};

type Weg = 'upload' | 'folder';

/** What is sent, and the code with which it is refused. */
interface Levering {
  weg: Weg;
  partner: string;
  naam: string;
  code: string;
  maak: () => Promise<string> | string;
}

const kr = (naam: string): { partner: string; naam: string } => ({ partner: 'taalscholen', naam });
const ZWAAR: [string, Levering][] = [
  ['a report of 200 MB that is one line', { weg: 'folder', ...kr('KR_5101_B_2025K4.csv'), code: 'te-groot', maak: () => eenRegel('kr', '0141;D1;', 200) }],
  ['a report of 60 MB that is one line, uploaded', { weg: 'upload', ...kr('KR_5101_B_2025K4_v2.csv'), code: 'te-groot', maak: () => eenRegel('kr', '0141;D1;', 60) }],
  ['a month of 60 MB that is one quoted cell', { weg: 'folder', partner: 'regie', naam: 'REGIE_0141_202506.csv', code: 'te-groot', maak: () => eenRegel('regie', '"', 61) }],
  ['a message of 60 MB', { weg: 'upload', partner: 'coa', naam: 'TVS-0141-20250203-0001K.json', code: 'te-groot', maak: () => eenRegel('tvs', '[', 60) }],
  ['a spreadsheet of 66 MB', { weg: 'folder', ...kr('KR_5101_B_2025K3.xlsx'), code: 'te-groot', maak: () => eenRegel('xlsx', 'PK', 66) }],
  ['a spreadsheet that says it unzips to gigabytes', { weg: 'upload', ...kr('KR_5101_B_2025K2.xlsx'), code: 'te-groot', maak: () => bewaar('bom', bom(0xf0000000)) }],
  ['a spreadsheet that hides how far it unzips', { weg: 'folder', ...kr('KR_5101_B_2025K1.xlsx'), code: 'schema', maak: () => bewaar('stille-bom', bom(50)) }],
  ['a sheet of a hundred and fifty megabytes', { weg: 'upload', ...kr('KR_5102_B_2025K1.xlsx'), code: 'te-groot', maak: () => bewaar('blad', maakZip(xlsxDelen(blad('<row r="1"/>'.repeat(13 * MEGABYTE))))) }],
  ['a spreadsheet of twenty million empty texts', { weg: 'upload', ...kr('KR_5102_B_2025K2.xlsx'), code: 'te-groot', maak: () => bewaar('teksten', metTeksten('<si/>'.repeat(20 * MEGABYTE))) }],
  ['a spreadsheet of six million short texts', { weg: 'folder', ...kr('KR_5102_B_2025K3.xlsx'), code: 'te-groot', maak: () => bewaar('teksten', metTeksten('<si><t>x</t></si>'.repeat(6 * MEGABYTE))) }],
];

async function lever(weg: Weg, pad: string, { partner, naam }: { partner: string; naam: string }): Promise<void> {
  if (weg === 'folder') {
    renameSync(pad, join(dataMap, 'inbox', partner, naam));
    return;
  }
  const formulier = new FormData();
  formulier.set('partner', partner);
  formulier.set('bestand', await openAsBlob(pad), naam);
  expect((await klant.vraag('beheerder', '/berichten', { method: 'POST', body: formulier })).status).toBe(202);
}

describe('input too heavy to carry', () => {
  let aantal = 0;

  it.each(ZWAAR)('is refused and kept, by processes that stay small and alive: %s', async (_, { weg, partner, naam, code, maak }) => {
    const pad = await maak();
    const hash = await sha256(pad);
    await lever(weg, pad, { partner, naam });
    aantal += 1;
    const bericht = (await klant.rust(aantal)).at(-1)!;
    expect(bericht).toMatchObject({ bestand: naam, status: 'geweigerd', sha256: hash });
    const { resultaten } = await klant.json<{ resultaten: object[] }>('beheerder', `/berichten/${bericht.id}/bevindingen`);
    expect(resultaten).toMatchObject([{ regel: null, kolom: null, code, ernst: 'bestand' }]);
    expect(await verzegeld(bericht.id)).toBe(hash);
    const nu = pieken();
    expect({ pieken: nu, teGroot: PROCESSEN.filter((proces) => !(nu[proces]! < MEESTE_MB)) }).toEqual({ pieken: nu, teGroot: [] });

    aantal += 1;
    const mens = { bsn: bsnVan(aantal), vNummer: String(2800000000 + aantal), geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
    const goed = coabericht({ soort: 'KOPPELING', dag: '2025-09-01', volgnummer: aantal, personen: [coaPersoon(mens)] });
    klant.drop(goed);
    expect((await klant.rust(aantal)).at(-1)).toMatchObject({ bestand: goed.naam, status: 'verwerkt' });
    expect(PROCESSEN.map((proces) => draaiend.pid(proces))).toEqual(pids);
    await pollUntil(() => readdirSync(join(dataMap, 'inbox', partner)).length === 0, { wat: 'an empty drop folder' });
  });
});

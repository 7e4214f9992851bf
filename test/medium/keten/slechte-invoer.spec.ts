import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BEVINDINGEN } from '#libs/connector-kit';
import { bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type Partnerbestand, regiemaand } from '../../support/builders/partnerbestanden.js';
import { monsters, verwachtingen } from '../../support/contractmonsters.js';
import { maakXlsx, xlsxDelen } from '../../support/maak-xlsx.js';
import { maakZip } from '../../support/maak-zip.js';
import { Proefhub } from '../../support/proefhub.js';

const MEGABYTE = 1024 * 1024;
const MENS = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const KR = 'KR_5101_B_2025K4.csv';
const TVS = 'TVS-0141-20250203-0001K.json';

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => hub.leeg());

/** How a file ended: the sealed bytes are compared with those that were sent. */
interface Afloop {
  status: string;
  bevindingen: string[];
  /** Lines that count: handled, or waiting for their person. */
  geldig: number;
  afgekeurd: number;
  bewaard: boolean;
}

/** Sends it, on the day of the scenarios, and does all that follows from it; an order that does not get done is a failure. */
async function stuur({ partner, naam, bytes }: Partnerbestand): Promise<Afloop> {
  const id = await hub.ontvang(partner, naam, bytes);
  await hub.database.query(`update exchange.bericht set ontvangen = '2026-11-23T12:00:00Z' where id = $1`, [id]);
  await hub.draai();
  const [rij] = await hub.database.query<{ sha256: string; grootte: number; origineel_id: number | null; status: string; geldig: number; afgekeurd: number; bewijs: object | null; gereed: Date | null; naam: string }>(
    'select sha256, grootte, origineel_id, status, verwerkt + wacht as geldig, afgekeurd, bewijs, gereed, naam from exchange.bericht where id = $1', [id],
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(rij).toMatchObject({ sha256, grootte: bytes.length, naam: naam.slice(0, 255), bewijs: { status: rij!.status }, gereed: expect.any(Date) });
  const bewaard = rij!.origineel_id !== null;
  if (bewaard) expect(await geopend(rij!.origineel_id!)).toBe(sha256);
  const bevindingen = (await hub.bevindingen(id)).map(({ regel, kolom, code }) => `${regel}:${kolom}:${code}`);
  return { status: rij!.status, bevindingen, geldig: rij!.geldig, afgekeurd: rij!.afgekeurd, bewaard };
}

async function geopend(origineel: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const blok of hub.originelen.open(origineel)) hash.update(blok);
  return hash.digest('hex');
}

/** The next sender notices nothing. */
async function volgendeGoed(): Promise<void> {
  const goed = coabericht({ soort: 'KOPPELING', dag: '2025-09-01', volgnummer: 7777, personen: [coaPersoon({ ...MENS, bsn: bsnVan(7), vNummer: '2800000777' })] });
  expect(await stuur(goed)).toEqual({ status: 'verwerkt', bevindingen: [], geldig: 1, afgekeurd: 0, bewaard: true });
}

describe('an invalid sample, sent to the hub', () => {
  for (const { partner, contract, situatie, naam, bytes } of monsters('invalid')) {
    const verwacht = { naam, nietBewaren: false, bevindingen: [] as string[], ...verwachtingen(contract)[situatie] };

    it(`is refused with its code, kept, and hinders nobody: ${contract} ${situatie}`, async () => {
      const afloop = await stuur({ partner, naam: verwacht.naam, bytes });
      expect(afloop.bevindingen).toEqual(expect.arrayContaining(verwacht.bevindingen));
      expect(afloop.bewaard).toBe(!verwacht.nietBewaren);
      const ernstig = verwacht.bevindingen.map((b) => b.split(':') as [string, string, string]).map(([regel, , code]) => ({ regel, ernst: BEVINDINGEN[code]!.ernst }));
      const geweigerd = ernstig.some(({ ernst }) => ernst === 'bestand');
      const slechteRegels = new Set(ernstig.filter(({ ernst }) => ernst === 'regel').map(({ regel }) => regel)).size;
      expect(afloop).toMatchObject(geweigerd ? { status: 'geweigerd', geldig: 0, afgekeurd: 0 } : { status: 'verwerkt', afgekeurd: slechteRegels });
      if (geweigerd) expect(await hub.database.query('select from exchange.regel')).toHaveLength(0);
      await volgendeGoed();
    });
  }
});

const coa = (meer: Record<string, unknown>, dossier: Record<string, unknown> = {}): Partnerbestand =>
  coabericht({ soort: 'KOPPELING', dag: '2025-02-03', volgnummer: 1, personen: [coaPersoon(MENS, meer)], dossier });
const rapport = (meer: Record<string, string>): Partnerbestand => kwartaalrapport(KR, [{ deelnemernummer: 'D1', ...krPersoon(MENS), ...meer }]);
const tekst = (partner: string, naam: string, inhoud: string | Buffer): Partnerbestand => ({ partner, naam, bytes: Buffer.from(inhoud) });
const xlsx = (bytes: Buffer): Partnerbestand => ({ partner: 'taalscholen', naam: KR.replace('csv', 'xlsx'), bytes });
const blad = (inhoud: string): string => `<worksheet><sheetData>${inhoud}</sheetData></worksheet>`;
const LACHEN = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'.split('').map((l, i) => `<!ENTITY ${l} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`;

/** File, and what must be found in it. */
const GEWEIGERD: [string, () => Partnerbestand, string][] = [
  ['a spreadsheet whose parts claim gigabytes', () => xlsx(maakZip([...xlsxDelen(blad('')), { naam: 'xl/a.xml', inhoud: Buffer.alloc(MEGABYTE), beweerd: 0xfffffff0 }])), 'te-groot'],
  ['a spreadsheet that inflates to more than it claims', () => xlsx(maakZip([...xlsxDelen(blad('')), { naam: 'xl/a.xml', inhoud: Buffer.alloc(160 * MEGABYTE, 32), beweerd: 1000 }])), 'schema'],
  ['a sheet that really inflates without end', () => xlsx(maakZip(xlsxDelen(blad('<row r="1"/>'.repeat(12 * MEGABYTE))))), 'te-groot'],
  ['a spreadsheet of many thousand parts', () => xlsx(maakZip(Array.from({ length: 5000 }, (_, i) => ({ naam: `xl/${i}.xml`, inhoud: '<r/>' })))), 'te-groot'],
  ['entities that multiply in a spreadsheet', () => xlsx(maakZip(xlsxDelen(`${LACHEN}${blad('<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>')}`))), 'schema'],
  ['an entity that reads a file', () => xlsx(maakZip(xlsxDelen(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${blad('')}`))), 'schema'],
  ['a spreadsheet part named as a path', () => xlsx(maakZip([...xlsxDelen(blad('')), { naam: '../../etc/cron.xml', inhoud: '<r/>' }])), 'schema'],
  ['a path in a file name', () => tekst('taalscholen', `../../../../tmp/${KR}`, rapport({}).bytes), 'bestandsnaam-onleesbaar'],
  ['a path in a file name, Windows', () => tekst('coa', `C:\\x\\${TVS}`, coa({}).bytes), 'bestandsnaam-onleesbaar'],
  ['a name that is endless', () => tekst('regie', `REGIE_0141_202506${'x'.repeat(3000)}.csv`, 'x'), 'bestandsnaam-onleesbaar'],
  ['NUL bytes in a report', () => tekst('taalscholen', KR, Buffer.concat([rapport({}).bytes, Buffer.alloc(64)])), 'codering-onleesbaar'],
  ['NUL bytes in a message', () => tekst('coa', TVS, Buffer.concat([coa({}).bytes, Buffer.alloc(64)])), 'codering-onleesbaar'],
  ['NUL bytes in a month', () => tekst('regie', 'REGIE_0141_202506.csv', Buffer.concat([regiemaand('x', []).bytes, Buffer.alloc(64)])), 'codering-onleesbaar'],
  ['brackets that never close', () => tekst('coa', TVS, '['.repeat(MEGABYTE / 4)), 'json-onleesbaar'],
  ['brackets that do close', () => tekst('coa', TVS, '['.repeat(MEGABYTE / 8) + ']'.repeat(MEGABYTE / 8)), 'json-onleesbaar'],
  ['a period that is still to come', () => tekst('taalscholen', 'KR_5101_B_2098K1.csv', rapport({}).bytes), 'periode-niet-afgelopen'],
  ['a school nobody knows', () => tekst('taalscholen', 'KR_0000_B_2025K4.csv', rapport({}).bytes), 'afzender-onbekend'],
  ['a route without a contract', () => tekst('taalscholen', 'KR_5105_B_2025K4.csv', rapport({}).bytes), 'leerroute-niet-gecontracteerd'],
  ['a line longer than anybody writes', () => rapport({ toelichting: 'x'.repeat(MEGABYTE) }), 'te-groot'],
];

/** Odd, but nothing that the agreement forbids. */
const GENOMEN: [string, () => Partnerbestand][] = [
  ['a cell of nearly a megabyte', () => rapport({ toelichting: 'x'.repeat(MEGABYTE - 4096) })],
  ['a cell of a megabyte in a spreadsheet', () => xlsx(maakXlsx(rapport({ toelichting: 'x'.repeat(MEGABYTE) }).bytes.toString().trimEnd().split('\r\n').map((rij) => rij.split(';'))))],
  ['a NUL that is written out in JSON', () => coa({ geboorteland: 'Sy\0rië', voornamen: 'Omar\0' }, { opvanglocatie: { naam: 'a\0b', plaats: '\0' } })],
  ['half a character in JSON', () => tekst('coa', TVS, coa({ geboorteland: '@@', voornamen: 'Omar@@' }, { opvanglocatie: { naam: '@@', plaats: 'x' } }).bytes.toString().replaceAll('@@', '\\ud800'))],
  ['keys of every object', () => tekst('coa', TVS, coa({ '@@': { polluted: true }, constructor: { prototype: 1 }, toString: 'x' }).bytes.toString().replace('@@', '__proto__'))],
  ['keys that are no text', () => tekst('coa', TVS, coa({ '@1': 'x', '@2': 'y' }).bytes.toString().replace('@1', '\\ud800').replace('@2', '\\u0000'))],
  ['ten thousand unknown keys', () => coa(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, 1])))],
];

describe('input that is made to hurt', () => {
  it.each(GEWEIGERD)('is refused, kept, and hinders nobody: %s', async (_, maak, code) => {
    const afloop = await stuur(maak());
    expect(afloop).toEqual({ status: 'geweigerd', bevindingen: [`null:null:${code}`], geldig: 0, afgekeurd: 0, bewaard: true });
    await volgendeGoed();
  });

  it.each(GENOMEN)('is taken in when it is only strange: %s', async (_, maak) => {
    expect(await stuur(maak())).toMatchObject({ status: 'verwerkt', geldig: 1, afgekeurd: 0, bewaard: true });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    await volgendeGoed();
  });
});

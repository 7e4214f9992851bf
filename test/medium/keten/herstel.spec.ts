import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Herbouw } from '#libs/case-store';
import { besluitbericht, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type Mens, type Partnerbestand, regiemaand } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

/** Nobody of these exists. */
const MENSEN: Mens[] = Array.from({ length: 12 }, (_, i) => ({ bsn: bsnVan(i + 1), vNummer: `28000000${10 + i}`, geslachtsnaam: `Haddad${'abcdefghijkl'[i]}`, voornamen: 'Omar', geboortedatum: `1991-05-${10 + i}` }));

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
beforeEach(async () => hub.leeg());
afterAll(async () => hub.weg());

function coa(): Partnerbestand {
  return coabericht({ soort: 'KOPPELING', dag: '2025-02-03', volgnummer: 1, personen: MENSEN.map((mens) => coaPersoon(mens)) });
}

function rapport(naam: string, deel: Record<string, string> = {}): Partnerbestand {
  return kwartaalrapport(naam, MENSEN.map((mens, i) => ({ deelnemernummer: `D${i + 1}`, ...krPersoon(mens), uren_gevolgd_cumulatief: String(80 + i), ...deel })));
}

/** The report with some names above its columns changed for others. */
function metKop(bestand: Partnerbestand, anders: Record<string, string>): Partnerbestand {
  const [kop = '', ...regels] = bestand.bytes.toString().split('\r\n');
  return { ...bestand, bytes: Buffer.from([kop.split(';').map((naam) => anders[naam] ?? naam).join(';'), ...regels].join('\r\n')) };
}

const VERWISSELD = metKop(rapport('KR_5101_B_2025K4.csv'), { status: 'lesvorm', lesvorm: 'status' });
const HERNOEMD = metKop(rapport('KR_5101_B_2025K4.csv'), { uren_gevolgd: 'Uren aanwezig' });

async function neemIn(...bestanden: Partnerbestand[]): Promise<number[]> {
  const nummers: number[] = [];
  for (const { partner, naam, bytes } of bestanden) nummers.push(await hub.ontvang(partner, naam, bytes));
  await hub.draai();
  return nummers;
}

async function voorstel(bericht: number): Promise<{ kop: string[]; verwerkt: number; afgekeurd: number; regels: number } | undefined> {
  const [rij] = await hub.database.query<{ voorstellen: { kop: string[]; verwerkt: number; afgekeurd: number; regels: number }[] }>('select voorstellen from exchange.herstel where bericht_id = $1', [bericht]);
  return rij?.voorstellen[0];
}

async function besluit(bericht: number, nummer = 1): Promise<Partnerbestand> {
  return besluitbericht({ nummer, besluit: { soort: 'herstel', bericht, kop: (await voorstel(bericht))?.kop } });
}

const terug = (nummer = 1): Partnerbestand => besluitbericht({ nummer, versie: 2, besluit: { soort: 'herroep' } });

/** All of cases, links and the state of files but those of decisions, without when things were written. */
async function alles(): Promise<unknown> {
  const koppelingen = await hub.database.query(`select k.* from zaak.koppeling k join exchange.bericht b on b.id = k.bericht_id where b.partner <> 'regie' and b.herstel_van is null order by 1, 2`);
  const berichten = (await hub.database.query<Record<string, unknown>>(
    `select id, naam, status, actief, slot, versie, regels, verwerkt, wacht, afgekeurd, dubbel, buiten_bereik, open, bevindingen, bewijs from exchange.bericht where partner <> 'regie' and herstel_van is null order by id`,
  ));
  return JSON.parse(JSON.stringify({ koppelingen, berichten, zaken: await hub.zaken(), sleutels: await hub.database.query('select * from zaak.sleutel order by zaak_id, soort, hash') }));
}

async function standen(): Promise<[string, string, number, number][]> {
  return (await hub.berichten()).filter(({ partner }) => partner === 'taalscholen').map(({ naam, status, tellingen }) => [naam, status, tellingen.verwerkt, tellingen.afgekeurd]);
}

const NAAM = 'KR_5101_B_2025K4.csv';

describe.each([['of which two names changed places', VERWISSELD, ['verwerkt', 0, 12], 'vervangen'], ['that was refused for a name that nobody agreed on', HERNOEMD, ['geweigerd', 0, 0], 'geweigerd']] as const)('a report %s', (_, bestand, voor, na) => {
  it('is foretold how it ends under another heading, and ends so', async () => {
    const [, bericht = 0] = await neemIn(coa(), bestand);
    expect(await standen()).toEqual([[NAAM, ...voor]]);
    expect(await voorstel(bericht)).toMatchObject({ regels: 12, verwerkt: 12, afgekeurd: 0 });
    await neemIn(await besluit(bericht));
    expect(await standen()).toEqual([[NAAM, na, 0, voor[2]], [NAAM, 'verwerkt', 12, 0]]);
    const goed = await hub.zaken();
    await hub.leeg();
    await neemIn(coa(), rapport(NAAM));
    expect((await hub.zaken()).map(({ id, stand }) => [id, stand.taal])).toEqual(goed.map(({ id, stand }) => [id, stand.taal]));
  });

  it('is as it was, byte for byte, when the decision is taken back; taken once more, as if it never was', async () => {
    const [, bericht = 0] = await neemIn(coa(), bestand);
    const vooraf = await alles();
    await neemIn(await besluit(bericht));
    const hersteld = await hub.zaken();
    await neemIn(terug());
    expect(await alles()).toEqual(vooraf);
    await neemIn(await besluit(bericht, 2));
    expect((await hub.zaken()).map(({ id, stand, persoon }) => ({ id, taal: stand.taal, persoon }))).toEqual(hersteld.map(({ id, stand, persoon }) => ({ id, taal: stand.taal, persoon })));
  });

  it.each([[[0, 1]], [[1, 0]]])('comes out the same in whatever order decision and revocation are worked off: %j', async (orde) => {
    const [, bericht = 0] = await neemIn(coa(), bestand);
    const vooraf = await alles();
    const twee = [await besluit(bericht), terug()];
    for (const plaats of orde) await hub.ontvang(twee[plaats]!.partner, twee[plaats]!.naam, twee[plaats]!.bytes);
    await hub.draai((open) => open.length - 1);
    expect(await alles()).toEqual(vooraf);
  });

  it('survives a rebuild of everything, decided and taken back', async () => {
    const [, bericht = 0] = await neemIn(coa(), bestand);
    await neemIn(await besluit(bericht));
    for (const stap of [[], [terug()]]) {
      await neemIn(...stap);
      const gewoon = await hub.zaken();
      await new Herbouw(hub.worker, hub.opdrachten).begin();
      await hub.draai();
      expect(await hub.zaken()).toEqual(gewoon);
    }
  });

  it('gives way to a later version, and to a later file of the same version, whenever it was decided', async () => {
    const [, bericht = 0] = await neemIn(coa(), bestand);
    const later = rapport(NAAM, { uren_gevolgd_cumulatief: '200' });
    const decisie = await besluit(bericht);
    await neemIn(later, decisie);
    expect((await hub.zaken())[0]?.stand.taal?.cumulatief).toBe(800);
    await neemIn(rapport('KR_5101_B_2025K4_v2.csv', { uren_gevolgd_cumulatief: '300' }));
    expect((await hub.zaken())[0]?.stand.taal?.cumulatief).toBe(1200);
    expect((await hub.database.query('select naam from exchange.bericht where actief and partner = $1', ['taalscholen'])).map((rij) => (rij as { naam: string }).naam)).toEqual(['KR_5101_B_2025K4_v2.csv']);
  });

  it('that comes again is known already while it is mended, and judged as ever when that was taken back', async () => {
    const [, bericht = 0] = await neemIn(coa(), bestand);
    await neemIn(await besluit(bericht));
    await neemIn(bestand);
    expect((await standen()).at(-1)).toEqual([NAAM, 'al-ontvangen', 0, 0]);
    await neemIn(terug());
    await neemIn(bestand);
    expect((await standen()).at(-1)?.[1]).toBe(voor[0] === 'geweigerd' ? 'geweigerd' : 'al-ontvangen');
  });
});

describe('a month of regie', () => {
  it('is mended as a school\'s report is, by whoever looks after it', async () => {
    const pips = regiemaand('REGIE_0141_202506.csv', MENSEN.map(({ bsn }, i) => ({ bsn: bsn!, mijlpaal: 'PIP', datum: `2025-06-${10 + i}`, waarde: 'Z' })));
    const [, bericht = 0] = await neemIn(coa(), metKop(pips, { datum: 'Gedaan op', waarde: 'uitkomst' }));
    expect((await hub.berichten()).at(-1)?.status).toBe('geweigerd');
    await neemIn(await besluit(bericht));
    expect((await hub.zaken()).map(({ stand }) => stand.leerroute)).toEqual(MENSEN.map(() => 'Z'));
  });
});

describe('a file in which no heading is wrong', () => {
  it('is not searched for one: a few refused lines, or all for a reason of their own', async () => {
    const [, een = 0] = await neemIn(coa(), rapport(NAAM));
    const [twee = 0] = await neemIn(rapport('KR_5102_B_2025K4.csv', { status: 'LOPEND' }));
    expect([await voorstel(een), await voorstel(twee)]).toEqual([undefined, undefined]);
    expect(await hub.database.query(`select soort, bericht_id from exchange.opdracht where soort = 'herstel-zoeken'`)).toEqual([{ soort: 'herstel-zoeken', bericht_id: twee }]);
  });
});

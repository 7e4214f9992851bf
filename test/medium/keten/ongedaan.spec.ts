import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Opmaken } from '#libs/exchange';
import { aanmelding, besluitbericht, bsnVan, coabericht, coaPersoon, GEWONE_LASTEN, krPersoon, kwartaalrapport, type KrRegel, type Mens, ontzorging, type Partnerbestand, regiemaand } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';
import { voorstelproef, type Voorstelproef } from '../../support/voorsteller.harness.js';
import { wereldbeeld } from '../../support/wereldbeeld.js';

/** Nobody of these exists. The first two have one name and birth date. */
const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const ANDERE = { ...OMAR, bsn: bsnVan(6), vNummer: '2800000606' };
const ELIF = { bsn: bsnVan(4), geslachtsnaam: 'Öztürk', voornamen: 'Elif', geboortedatum: '1995-08-09' };
const ALLEEN_NAAM: Mens = { geslachtsnaam: OMAR.geslachtsnaam, voornamen: OMAR.voornamen, geboortedatum: OMAR.geboortedatum };
const NIEMAND: Mens = { geslachtsnaam: '', voornamen: '', geboortedatum: '' };
const KENMERK = 7;

let hub: Proefhub;
let voorstellen: Voorstelproef;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(begin);

async function begin(): Promise<void> {
  await hub.leeg();
  await hub.database.query(`truncate exchange.voorstel, exchange.voorstelkijk, exchange.voorstelcursor, exchange.opmaak, exchange.levering, exchange.stroom, exchange.opdracht restart identity cascade`);
  voorstellen = voorstelproef(hub);
}

async function stuur(...bestanden: Partnerbestand[]): Promise<number> {
  let laatste = 0;
  for (const { partner, naam, bytes } of bestanden) {
    laatste = await hub.ontvang(partner, naam, bytes);
    await hub.draai();
    await voorstellen.runner.kijk();
  }
  return laatste;
}

const overdracht = (volgnummer: number, mens: Mens, dag: string): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag, volgnummer, personen: [coaPersoon(mens)], dossier: { huisvestingsdatum: dag } });
const rapport = (naam: string, ...regels: (KrRegel & { mens: Mens })[]): Partnerbestand => kwartaalrapport(naam, regels.map(({ mens, ...meer }) => ({ ...krPersoon(mens), ...meer })));
const uren = (n: number, samen: number): Partial<KrRegel> => ({ uren_aangeboden: String(n + 4), uren_gevolgd: String(n), uren_gevolgd_cumulatief: String(samen) });
const van = ({ bsn }: { bsn: string }, mijlpaal: string, datum: string, waarde = ''): { bsn: string; mijlpaal: string; datum: string; waarde: string } => ({ bsn, mijlpaal, datum, waarde });
const netto = (nettoMaandbedragCenten: number): Record<string, unknown> => ({ bijstand: { ...GEWONE_LASTEN.bijstand, nettoMaandbedragCenten } });

const BEGIN: readonly Partnerbestand[] = [
  overdracht(1, OMAR, '2025-01-14'), overdracht(2, ANDERE, '2025-03-03'), regiemaand('REGIE_0141_202502.csv', [aanmelding(ELIF, '2025-02-03'), van(OMAR, 'PIP', '2025-02-20', 'B:B1')]),
];
const EERSTE = rapport('KR_5101_B_2025K4.csv', { deelnemernummer: 'D1', mens: ALLEEN_NAAM, ...uren(76, 76) }, { deelnemernummer: 'D2', mens: ELIF });

/** What came after somebody linked the line of D1 wrongly: twenty files of everybody who sends any. */
const DAARNA: readonly Partnerbestand[] = [
  rapport('KR_5101_B_2026K1.csv', { deelnemernummer: 'D1', mens: NIEMAND, ...uren(60, 136), niveau_lezen: 'A2', examens: 'LE:A2:2026-03-20:Geslaagd' }, { deelnemernummer: 'D2', mens: ELIF, ...uren(40, 116) }),
  regiemaand('REGIE_0141_202601.csv', [van(OMAR, 'BIJSTAND_TOEGEKEND', '2026-01-05'), van(ANDERE, 'PIP', '2026-01-20', 'Z')]),
  ontzorging('ONTZORGING_0141_20260106.json', { bsn: OMAR.bsn }),
  coabericht({ soort: 'WIJZIGING', dag: '2026-01-20', volgnummer: 8, personen: [{ vNummer: ANDERE.vNummer, verblijfsvergunning: { soort: 'ASIEL_BEPAALDE_TIJD', ingangsdatum: '2025-02-01' } }] }),
  rapport('KR_5101_B_2025K4_v2.csv', { deelnemernummer: 'D1', mens: ALLEEN_NAAM, ...uren(70, 70) }, { deelnemernummer: 'D2', mens: ELIF }),
  rapport('KR_5101_B_2025K4_a1.csv', { deelnemernummer: 'D1', mens: ALLEEN_NAAM, ...uren(72, 72) }),
  regiemaand('REGIE_0141_202602.csv', [van(ANDERE, 'BIJSTAND_TOEGEKEND', '2026-02-03'), van(ELIF, 'PIP', '2026-02-10', 'B:A2')]),
  ontzorging('ONTZORGING_0141_20260204.json', { vNummer: ANDERE.vNummer }, netto(120000)),
  rapport('KR_5102_B_2026K1.csv', { deelnemernummer: 'D1', mens: ANDERE, ...uren(20, 20) }),
  regiemaand('REGIE_0141_202603.csv', [van(OMAR, 'VOORTGANGSGESPREK', '2026-03-02'), van(ANDERE, 'WELKOMGESPREK', '2026-03-04'), van(OMAR, 'VERLENGING_ONTZORGING', '2026-03-10', 'Ja')]),
  ontzorging('ONTZORGING_0141_20260304.json', { bsn: OMAR.bsn }, netto(110000)),
  coabericht({ soort: 'WIJZIGING', dag: '2026-03-12', volgnummer: 9, personen: [{ vNummer: OMAR.vNummer, voornamen: 'Umar' }] }),
  regiemaand('REGIE_0141_202604.csv', [van(ANDERE, 'PVT_ONDERTEKEND', '2026-04-02'), van(ELIF, 'VOORTGANGSGESPREK', '2026-04-07')]),
  rapport('KR_5104_Z_2026K1.csv', { deelnemernummer: 'Z1', mens: ALLEEN_NAAM, leerroute: 'Z', ...uren(10, 10) }),
  rapport('KR_5101_B_2026K2.csv', { deelnemernummer: 'D1', mens: NIEMAND, ...uren(30, 166) }, { deelnemernummer: 'D3', mens: { ...OMAR, bsn: ANDERE.bsn } }),
  regiemaand('REGIE_0141_202605.csv', [van(OMAR, 'MAP_EINDGESPREK', '2026-05-06'), van(ANDERE, 'VERLENGING_ONTZORGING', '2026-05-12', 'Nee')]),
  rapport('KR_5103_B_2026K2.csv', { deelnemernummer: 'P7', mens: { ...ALLEEN_NAAM, geboortedatum: '1991-01-01' }, ...uren(5, 5) }),
  regiemaand('REGIE_0141_202606.csv', [van(ELIF, 'PVT_ONDERTEKEND', '2026-06-04'), van(ANDERE, 'PIP', '2026-06-18', 'B:A2')]),
  ontzorging('ONTZORGING_0141_20260605.json', { bsn: ANDERE.bsn }, netto(115000)),
  rapport('KR_5101_B_2026K2_v2.csv', { deelnemernummer: 'D1', mens: NIEMAND, ...uren(31, 167) }),
];

/** Has this file made of the cases as they are. */
async function maak(partner: string, uitwisseling: string, periode: string): Promise<string> {
  const opmaken = new Opmaken(hub.database, hub.opdrachten);
  const id = await opmaken.vraag({ partner, uitwisseling, gemeente: '0141', periode, soort: 'R', bekendOp: null });
  await hub.draai();
  const stand = await opmaken.vind(id);
  if (stand?.gemaakt == null) throw new Error(`${partner}/${uitwisseling} was not made: ${stand?.mislukt}`);
  const delen: Buffer[] = [];
  for await (const deel of hub.originelen.open(stand.gemaakt.origineel)) delen.push(deel);
  return Buffer.concat(delen).toString();
}

/** What would go out now: the files of a period to the byte but for the moment they were made, and what is proposed to Stadsbank. */
async function uitgaand(): Promise<unknown> {
  await voorstellen.runner.kijk();
  const open = await voorstellen.lezer.pagina({ gemeenten: ['0141'], aantal: 100, stand: 'open' });
  return {
    cbs: [await maak('cbs', 'swi', '2026K1'), await maak('cbs', 'swi', '2026K2')].map((tekst) => String(tekst).replace(/<AanmaakdatumTijd>[^<]*</, '<AanmaakdatumTijd><')),
    monitor: await maak('monitor', 'sociaal-domein', '202606'),
    stadsbank: open.map(({ soort, versie, zaak, inhoud }) => ({ soort, versie, zaak, inhoud: JSON.parse(JSON.stringify(inhoud).replace(/"instructieId":"[^"]*"/, '"instructieId":""')) as unknown })).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

/** The world without the link, the world while it stood, and the world after it was taken back. */
async function speel(besluit: (bericht: number) => { wie: { bsn?: string; vNummer?: string }; over: { bericht: number; regel: number } }): Promise<Record<'zonder' | 'tijdens' | 'daarna', { wereld: unknown; uit: unknown }>> {
  await stuur(...BEGIN, EERSTE, ...DAARNA);
  const zonder = { wereld: await wereldbeeld(hub), uit: await uitgaand() };
  await begin();
  await stuur(...BEGIN);
  const { wie, over } = besluit(await stuur(EERSTE));
  await stuur(besluitbericht({ nummer: KENMERK, wie, besluit: { soort: 'koppel', ...over } }));
  await stuur(...DAARNA);
  const tijdens = { wereld: await wereldbeeld(hub), uit: await uitgaand() };
  await stuur(besluitbericht({ nummer: KENMERK, versie: 2, wie, besluit: { soort: 'herroep' } }));
  return { zonder, tijdens, daarna: { wereld: await wereldbeeld(hub), uit: await uitgaand() } };
}

describe('a wrong link that is taken back after twenty files', () => {
  it('of a school\'s line: cases, hours, links, proposals and all that would go out are as if it had never been', async () => {
    expect(DAARNA).toHaveLength(20);
    const { zonder, tijdens, daarna } = await speel((bericht) => ({ wie: { vNummer: OMAR.vNummer }, over: { bericht, regel: 2 } }));
    expect(tijdens).not.toEqual(zonder);
    expect(daarna).toEqual(zonder);
  });

  it('that made two people one: cases, hours, links, proposals and all that would go out are as if it had never been', async () => {
    const { zonder, tijdens, daarna } = await speel(() => ({ wie: { bsn: OMAR.bsn, vNummer: OMAR.vNummer }, over: { bericht: 2, regel: 1 } }));
    expect((tijdens.wereld as { zaken: unknown[] }).zaken).toHaveLength(2);
    expect((zonder.wereld as { zaken: unknown[] }).zaken).toHaveLength(3);
    expect(daarna).toEqual(zonder);
  });
});

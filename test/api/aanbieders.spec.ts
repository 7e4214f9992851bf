import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

let api: Proefapi;
let enschede: string;

/** A report of the samples, with hours that are easy to add up: two of Almelo, one of elsewhere, one refused. */
const KOP = 'gemeentecode;deelnemernummer;bsn;v_nummer;achternaam;voorvoegsel;voornamen;geboortedatum;leerroute;datum_aanmelding;datum_start_les;lesvorm;groepscode;uren_aangeboden;uren_gevolgd;'
  + 'uren_verzuim_geoorloofd;uren_verzuim_ongeoorloofd;uren_gevolgd_cumulatief;niveau_lezen;niveau_luisteren;niveau_schrijven;niveau_spreken;datum_toets;examens;afschaaladvies;schakeladvies;status;reden_uitval;datum_einde;signaal;toelichting';
const regel = (gemeente: string, nummer: string, [aangeboden, gevolgd]: [number, number], [status, reden] = ['ACTIEF', '']): string =>
  [gemeente, nummer, '', '', 'Testpersoon', '', 'Xamira', '1990-02-03', 'B', '', '', 'DAG', '', aangeboden, gevolgd, aangeboden - gevolgd, 0, gevolgd, '', '', '', '', '', '', '', '', status, reden, '', '', ''].join(';');
const rapport = (...regels: string[]): Buffer => Buffer.from([KOP, ...regels, ''].join('\r\n'));

beforeAll(async () => {
  api = await proefapi();
  enschede = await api.als('contractmanager', { gemeenten: ['0153'] });
  await api.hub.ontvang('taalscholen', 'KR_5101_B_2026K2.csv', rapport(regel('0141', 'D1', [40, 10]), regel('0141', 'D2', [40, 30])));
  await api.hub.ontvang('taalscholen', 'KR_5101_B_2026K3.csv', rapport(regel('0141', 'D1', [40, 40])));
  await api.hub.draai();
  await api.hub.ontvang('taalscholen', 'KR_5101_B_2026K3_v2.csv', rapport(
    regel('0141', 'D1', [40, 30.5]), regel('0141', 'D2', [40, 20], ['UITGEVALLEN', 'VERHUIZING']), regel('0147', 'D3', [20, 20]), regel('0141', 'D4', [-4, 0]),
  ));
  await api.hub.ontvang('taalscholen', 'KR_5103_Z_2026K3.csv', rapport());
  await api.hub.draai();
  await api.hub.database.run(async (tx) => {
    await tx.query(`insert into exchange.verwacht values ('taalscholen', 'kwartaalrapportage', '5101', 'O', '2026K3', '2026-10-21') on conflict do nothing`);
    await tx.query(`update exchange.bericht set ontvangen = '2026-10-21T21:30:00Z' where naam = 'KR_5101_B_2026K3.csv'`);
  });
});
afterAll(async () => api.weg());

const toon = (bow: string, kwartaal: string, wie = enschede) => api.vraag.get(`${BASIS}/aanbieders/${bow}/kwartaalrapportages/${kwartaal}`).set('Authorization', wie);

describe("a provider's quarter", () => {
  it('is checked on the newest version: figures of all municipalities, balance, findings', async () => {
    const { body } = await toon('5101', '2026K3');
    expect(body).toMatchObject({ aanbieder: '5101', kwartaal: '2026K3', uiterlijk: '2026-10-21' });
    const route = (body as { leerroutes: { leerroute: string }[] }).leerroutes.find((r) => r.leerroute === 'B');
    expect(route).toMatchObject({
      status: 'verwerkt', inBalans: true,
      tellingen: { verwerkt: 0, wachtOpKoppeling: 2, afgekeurd: 1, dubbel: 0, buitenBereik: 1 },
      kerncijfers: { kwartaal: '2026K3', deelnemers: 3, urenAangeboden: 100, urenGevolgd: 70.5, aanwezigheid: 70.5, uitval: 1, uitvalPercentage: 33.3 },
      verloop: [{ kwartaal: '2026K2', deelnemers: 2, urenAangeboden: 80, urenGevolgd: 40, aanwezigheid: 50, uitval: 0, uitvalPercentage: 0 }],
      bestanden: [{ bestand: 'KR_5101_B_2026K3.csv', status: 'vervangen', versie: 1 }, { bestand: 'KR_5101_B_2026K3_v2.csv', status: 'verwerkt', versie: 2 }],
    });
    expect((route as unknown as { bevindingen: unknown[] }).bevindingen).toContainEqual({ code: 'uren-negatief', ernst: 'regel', aantal: 2, regels: 1, aandeel: 25 });
  });

  it('is in time on the day itself by our clock, and late without a file', async () => {
    const { leerroutes } = (await toon('5101', '2026K3')).body as { leerroutes: { leerroute: string; opTijd: boolean; status: string }[] };
    expect(leerroutes.map(({ leerroute, opTijd, status }) => [leerroute, opTijd, status])).toEqual([['B', true, 'verwerkt'], ['O', false, 'ontbreekt']]);
    await api.hub.database.run(async (tx) => tx.query(`update exchange.bericht set ontvangen = '2026-10-21T22:30:00Z' where naam = 'KR_5101_B_2026K3.csv'`));
    expect((await toon('5101', '2026K3')).body).toMatchObject({ leerroutes: [{ leerroute: 'B', opTijd: false }, { leerroute: 'O' }] });
  });

  it('shows a file that was refused, and that it was no report', async () => {
    await api.hub.ontvang('taalscholen', 'KR_5105_O_2026K3.csv', Buffer.from('gemeentecode;deelnemernummer\r\n0141;D1\r\n'));
    await api.hub.draai();
    expect((await toon('5105', '2026K3')).body).toMatchObject({ leerroutes: [{ leerroute: 'O', status: 'geweigerd', ontvangen: null, opTijd: false, kerncijfers: null, bestanden: [{ bestand: 'KR_5105_O_2026K3.csv', status: 'geweigerd' }] }] });
    expect((await toon('5105', '2026K2')).status).toBe(404);
  });

  it('is for who manages the contracts of the route', async () => {
    expect((await toon('5103', '2026K3')).status).toBe(404);
    const wierden = await api.als('contractmanager', { gemeenten: ['0189'] });
    expect((await toon('5103', '2026K3', wierden)).body).toMatchObject({ leerroutes: [{ leerroute: 'Z', kerncijfers: null, tellingen: { verwerkt: 0 } }] });
    expect((await toon('5101', '2026K3', wierden)).status).toBe(404);
    expect((await toon('5101', '2026K3', await api.als('contractmanager', { gemeenten: [] }))).status).toBe(404);
  });

  it('names nobody', async () => {
    expect((await toon('5101', '2026K3')).text).not.toMatch(/Testpersoon|Xamira|D1|1990/);
  });

  it.each([['510', '2026K3'], ['5101', '2026K5'], ['5101', '2026-K3']])('is not asked for as %s in %s', async (bow, kwartaal) => {
    expect((await toon(bow, kwartaal)).status).toBe(400);
  });
});

describe('the status', () => {
  it('tells what came last, what is late and what waits for somebody', async () => {
    const { body } = await api.vraag.get(`${BASIS}/status`).set('Authorization', await api.als('beheerder'));
    expect(body).toMatchObject({
      rust: true, gemeenten: ['0141'], opdrachten: { wachtend: 0, lopend: 0, mislukt: 0 }, berichten: { onderweg: 0, vastgehouden: 0 },
      partners: [{ partner: 'taalscholen', laatsteIn: { bestand: 'KR_5105_O_2026K3.csv' } }],
    });
    expect((body as { teLaat: unknown[] }).teLaat).toContainEqual({ richting: 'in', partner: 'taalscholen', afzender: '5101', soort: 'O', periode: '2026K3', uiterlijk: '2026-10-21' });
  });

  it('is not at rest while a file is to be read', async () => {
    await api.hub.ontvang('coa', 'TVS-0141-20250203-0001K.json', readFileSync('test/data/scenarios/10-child/1/TVS-0141-20250203-0001K.json'));
    const stand = async () => (await api.vraag.get(`${BASIS}/status`).set('Authorization', await api.als('beheerder'))).body as { rust: boolean; berichten: { onderweg: number } };
    expect(await stand()).toMatchObject({ rust: false, berichten: { onderweg: 1 } });
    await api.hub.draai();
    expect(await stand()).toMatchObject({ rust: true, berichten: { onderweg: 0 } });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { controles, type Deelnemerregel, type Leerroute, type Schoolkwartaal, telRapport } from '#libs/case-model';
import { SchoolkwartaalLezer } from '#libs/case-store';
import { binnenBereik } from '#libs/platform';
import { aanmelding, krPersoon, type KrRegel, kwartaalrapport, type Mens, regiemaand, type RegieRegel } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

let hub: Proefhub;
let lezer: SchoolkwartaalLezer;
beforeAll(async () => {
  hub = await Proefhub.start();
  lezer = new SchoolkwartaalLezer(await hub.als('api'));
});
afterAll(async () => hub.weg());
beforeEach(async () => hub.leeg());

const MENSEN: Mens[] = ['2900000003', '2900000006', '2900000009'].map((vNummer, i) => ({ vNummer, geslachtsnaam: `Proef${'abc'[i]}`, voornamen: 'Nora', geboortedatum: `1990-02-0${i + 3}` }));
const [ANNA, BERT, CARL] = MENSEN as [Mens, Mens, Mens];

const pip = (mens: Mens, waarde: string, datum = '2025-06-10'): RegieRegel => ({ ...aanmelding(mens, datum), mijlpaal: 'PIP', datum, waarde });
async function regie(...regels: RegieRegel[]): Promise<void> {
  const { partner, naam, bytes } = regiemaand('REGIE_0141_202509.csv', [...MENSEN.map((mens) => aanmelding(mens, '2025-06-01')), ...regels]);
  await hub.ontvang(partner, naam, bytes);
  await hub.draai();
}
async function school(naam: string, ...regels: KrRegel[]): Promise<void> {
  const leerroute = naam.split('_')[2] ?? 'B';
  const bestand = kwartaalrapport(naam, regels.map((regel) => ({ leerroute, ...regel })));
  await hub.ontvang(bestand.partner, bestand.naam, bestand.bytes);
  await hub.draai();
}
const van = (mens: Mens, nummer: string, rest: Partial<KrRegel> = {}): KrRegel => ({ deelnemernummer: nummer, ...krPersoon(mens), ...rest });
const elders = (nummer: string, rest: Partial<KrRegel> = {}): KrRegel => ({ deelnemernummer: nummer, gemeentecode: '0153', ...rest });

/** As who manages contracts asks it. */
const alsManager = async <T>(fn: () => Promise<T>): Promise<T> => binnenBereik({ gemeenten: [], routes: ['B'] }, fn);
const lees = async (bow: string, kwartaal: string): Promise<Schoolkwartaal> => alsManager(async () => lezer.van(bow, kwartaal));
async function gevonden(bow: string, kwartaal: string, leerroute: Leerroute = 'B'): Promise<Record<string, string[]>> {
  const deel = await lees(bow, kwartaal);
  const namen = new Map((await hub.berichten()).map(({ id, naam }) => [id, naam.replace('.csv', '')]));
  const alle = controles(leerroute, deel, await alsManager(async () => lezer.omstanders(bow, leerroute, deel)));
  return Object.fromEntries(alle.filter(({ bewijs }) => bewijs.length > 0).map(({ code, bewijs }) => [code, bewijs.map(({ bericht, regel }) => `${namen.get(bericht)}:${regel}`)]));
}
const uren = (regels: readonly Deelnemerregel[]): number[] => regels.map(({ melding }) => melding.gevolgd / 4);

describe('lines that count', () => {
  it('are those of the newest version, of every municipality, known or waiting; nothing of what was replaced or refused', async () => {
    await regie();
    await school('KR_5101_B_2025K4.csv', van(ANNA, 'D1'), van(BERT, 'D2'), elders('X1'));
    await school('KR_5101_B_2025K4_v2.csv', van(ANNA, 'D1', { uren_gevolgd: '70', uren_verzuim_geoorloofd: '10' }), { deelnemernummer: 'D9' }, elders('X1', { uren_gevolgd: '50' }), van(CARL, 'D3', { uren_gevolgd: '-1' }));
    const { regels } = await lees('5101', '2025K4');
    expect(regels.map(({ melding: { gevolgd, gemeentecode }, zaak, deelnemer, wacht }) => [gevolgd / 4, gemeentecode, zaak !== null, deelnemer !== null, wacht])).toEqual([[70, '0141', true, true, false], [76, '0141', false, true, true], [50, '0153', false, false, false]]);
  });

  it('are none of a file that is held', async () => {
    await school('KR_5101_B_2025K3.csv', { deelnemernummer: 'D1' }, elders('X1'));
    await school('KR_5101_B_2025K4.csv', { deelnemernummer: 'D1' }, elders('X1'));
    expect((await hub.berichten()).map(({ status }) => status)).toEqual(['verwerkt', 'vastgehouden']);
    expect((await lees('5101', '2025K4')).regels).toEqual([]);
    expect((await lees('5101', '2025K3')).regels).toHaveLength(2);
  });

  it('are a supplement before what it mends, whichever came first', async () => {
    await regie();
    await school('KR_5101_B_2025K4_a1.csv', van(ANNA, 'D1', { uren_gevolgd: '60', uren_verzuim_geoorloofd: '20' }), elders('X1'));
    await school('KR_5101_B_2025K4.csv', van(ANNA, 'D1'), van(BERT, 'D2', { uren_gevolgd: '40', uren_verzuim_geoorloofd: '40' }), elders('X1'), elders('X2'));
    const { regels } = await lees('5101', '2025K4');
    expect(uren(regels)).toEqual([60, 76, 40, 76, 76]);
    expect(await gevonden('5101', '2025K4')).toMatchObject({ 'aanvulling-buiten-bereik': ['KR_5101_B_2025K4_a1:3'] });
  });

  it('leave no doubt about other municipalities when only one file has them', async () => {
    await school('KR_5101_B_2025K4_a1.csv', elders('X1'));
    await school('KR_5101_B_2025K4.csv', { deelnemernummer: 'D1' });
    expect(await gevonden('5101', '2025K4')).not.toHaveProperty('aanvulling-buiten-bereik');
  });

  it('go on from quarter to quarter, also of what has no file', async () => {
    await school('KR_5101_B_2025K3.csv', { deelnemernummer: 'D1' });
    await school('KR_5101_O_2025K4.csv', { deelnemernummer: 'D1' });
    await school('KR_5102_B_2025K4.csv', { deelnemernummer: 'D1' });
    const delen: [string, number, number][] = [];
    await alsManager(async () => {
      for await (const { kwartaal, regels, vorige } of lezer.reeks('5101', '2026K1', 2)) delen.push([kwartaal, regels.length, vorige.length]);
    });
    expect(delen).toEqual([['2025K3', 1, 0], ['2025K4', 1, 1], ['2026K1', 0, 1]]);
  });
});

describe('exams', () => {
  it('that an earlier report of this school told of are known, whatever the route; those without a result, replaced or mended are not', async () => {
    const examen = (...lijst: string[]): Partial<KrRegel> => ({ examens: lijst.join('|') });
    await school('KR_5101_O_2025K3.csv', { deelnemernummer: 'D1', ...examen('LE:B1:2025-08-01:Geslaagd', 'LU:B1:2025-08-01:Geen') });
    await school('KR_5101_B_2025K2.csv', { deelnemernummer: 'D1', ...examen('SP:B1:2025-05-01:Gezakt') });
    await school('KR_5101_B_2025K2_v2.csv', { deelnemernummer: 'D1' });
    await school('KR_5101_B_2025K1.csv', { deelnemernummer: 'D1', ...examen('KNM::2025-02-01:Geslaagd') });
    await school('KR_5101_B_2025K1_a1.csv', { deelnemernummer: 'D1', uren_gevolgd: '70', uren_verzuim_geoorloofd: '10' });
    await school('KR_5102_B_2025K3.csv', { deelnemernummer: 'D1', ...examen('SC:B1:2025-08-01:Geslaagd') });
    await school('KR_5101_B_2025K4.csv', { deelnemernummer: 'D1', ...examen('LE:B1:2025-08-01:Geslaagd', 'LU:B1:2025-08-01:Geslaagd', 'SP:B1:2025-05-01:Gezakt', 'SC:B1:2025-08-01:Geslaagd', 'KNM::2025-02-01:Geslaagd') });
    expect(telRapport('B', await lees('5101', '2025K4')).examens).toEqual({ LU: { geslaagd: 1, gezakt: 0 }, SP: { geslaagd: 0, gezakt: 1 }, SC: { geslaagd: 1, gezakt: 0 }, KNM: { geslaagd: 1, gezakt: 0 } });
  });

  it('of all reports together make a diploma', async () => {
    await school('KR_5101_B_2025K3.csv', { deelnemernummer: 'D1', examens: 'LE:B1:2025-08-01:Geslaagd|LU:B1:2025-08-01:Geslaagd|SC:A2:2025-08-01:Geslaagd' });
    await school('KR_5101_B_2025K4.csv', { deelnemernummer: 'D1', examens: 'SP:B1:2025-11-01:Geslaagd|KNM::2025-11-01:Geslaagd', status: 'AFGEROND', datum_einde: '2025-12-01' }, { deelnemernummer: 'D2', status: 'AFGEROND', datum_einde: '2025-12-01' });
    expect(telRapport('B', await lees('5101', '2025K4')).diploma).toEqual({ afgerond: 2, behaald: 1 });
  });
});

describe('what stands outside the report', () => {
  it('is the PIP of that day', async () => {
    await regie(pip(ANNA, 'B:B1'), pip(BERT, 'B:B1'), pip(BERT, 'Z', '2025-12-31'), pip(CARL, 'Z', '2026-01-01'));
    await school('KR_5101_B_2025K4.csv', van(ANNA, 'D1', { niveau_schrijven: 'A1' }), van(BERT, 'D2', { niveau_schrijven: 'A1' }), van(CARL, 'D3'));
    expect(telRapport('B', await lees('5101', '2025K4')).doelen).toEqual({ B1: { deelnemers: 1, gemeten: 1, opNiveau: 0 }, A1: { deelnemers: 1, gemeten: 1, opNiveau: 1 } });
    expect(await gevonden('5101', '2025K4')).toEqual({ 'leerroute-anders-dan-pip': ['KR_5101_B_2025K4:3'] });
  });

  it('is another school with the same person, in the same quarter', async () => {
    await regie(pip(ANNA, 'B:B1'), pip(BERT, 'B:B1'));
    await school('KR_5101_B_2025K4.csv', van(ANNA, 'D1'), van(BERT, 'D2'));
    await school('KR_5104_Z_2025K4.csv', van(ANNA, 'Z1'));
    await school('KR_5102_B_2025K3.csv', van(BERT, 'T2'));
    expect(await gevonden('5101', '2025K4')).toMatchObject({ 'twee-scholen': ['KR_5101_B_2025K4:2'] });
    const deel = await lees('5101', '2025K4');
    expect([...(await alsManager(async () => lezer.omstanders('5101', 'B', deel))).elders.values()]).toEqual([['5104']]);
    expect(await gevonden('5102', '2025K4')).toEqual({ 'verdwenen-zonder-einde': ['KR_5102_B_2025K3:2'] });
  });
});

describe('who should be in the report by the PIP', () => {
  const VOLGENDE = 'KR_5101_B_2026K1.csv';

  it('is who had lessons here last and stays away, for as long as it lasts', async () => {
    await regie(pip(ANNA, 'B:B1'), pip(BERT, 'B:B1'));
    await school('KR_5101_B_2025K4.csv', van(ANNA, 'D1'), van(BERT, 'D2'));
    await school(VOLGENDE, van(BERT, 'D2', { uren_gevolgd_cumulatief: '152' }));
    expect(await gevonden('5101', '2026K1')).toEqual({ 'pip-niet-in-rapport': ['KR_5101_B_2025K4:2'], 'verdwenen-zonder-einde': ['KR_5101_B_2025K4:2'] });
    expect(await gevonden('5101', '2026K2')).toMatchObject({ 'pip-niet-in-rapport': ['KR_5101_B_2025K4:2', 'KR_5101_B_2026K1:2'] });
  });

  it('is who was told of later, with lessons that had begun', async () => {
    await regie(pip(ANNA, 'B:B1'), pip(BERT, 'B:B1'));
    await school('KR_5101_B_2025K4.csv', van(CARL, 'D3'));
    await school(VOLGENDE, van(ANNA, 'D1', { datum_start_les: '2025-12-31' }), van(BERT, 'D2', { datum_start_les: '2026-01-01' }));
    expect(await gevonden('5101', '2025K4')).toEqual({ 'pip-niet-in-rapport': ['KR_5101_B_2026K1:2'] });
  });

  it.each<[string, RegieRegel[], KrRegel[], [string, KrRegel][]]>([
    ['has a PIP of another route', [pip(ANNA, 'Z')], [van(ANNA, 'D1')], []],
    ['has no PIP yet', [pip(ANNA, 'B:B1', '2026-04-01')], [van(ANNA, 'D1')], []],
    ['has a case that ended', [pip(ANNA, 'B:B1'), { ...pip(ANNA, 'verhuisd', '2026-03-31'), mijlpaal: 'EINDE' }], [van(ANNA, 'D1')], []],
    ['finished', [pip(ANNA, 'B:B1')], [van(ANNA, 'D1', { status: 'AFGEROND' })], []],
    ['is at another school since', [pip(ANNA, 'B:B1')], [van(ANNA, 'D1')], [['KR_5102_B_2026K1.csv', van(ANNA, 'T1')]]],
    ['is in this school\'s report over another route', [pip(ANNA, 'B:B1')], [van(ANNA, 'D1')], [['KR_5101_O_2026K1.csv', van(ANNA, 'D1')]]],
    ['is there under a number that contradicts, and waits', [pip(ANNA, 'B:B1')], [van(ANNA, 'D1')], [['KR_5101_B_2026K1.csv', { ...van(BERT, 'D1'), v_nummer: ANNA.vNummer ?? '' }]]],
  ])('is not who %s', async (_, plannen, toen, nu) => {
    await regie(...plannen);
    await school('KR_5101_B_2025K4.csv', ...toen);
    for (const [naam, regel] of nu) await school(naam, regel);
    expect(await gevonden('5101', '2026K1')).not.toHaveProperty('pip-niet-in-rapport');
  });

  it('is who is still here when the case ends the day after the quarter', async () => {
    await regie(pip(ANNA, 'B:B1'), { ...pip(ANNA, 'verhuisd', '2026-04-01'), mijlpaal: 'EINDE' });
    await school('KR_5101_B_2025K4.csv', van(ANNA, 'D1'));
    expect(await gevonden('5101', '2026K1')).toHaveProperty('pip-niet-in-rapport');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Feit, Termijnnaam } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { plekFeit, bevestigdFeit } from '../../../../test/support/builders/participatie.builder.js';
import { verloopVan } from '../../../../test/support/builders/termijn-op.js';
import { TERMIJNREGELS } from './termijnregels.js';

/** What the table's words stand for; a word is followed by its day, and some by a value. */
const WOORDEN: Record<string, (datum: string, waarde: string) => Feit> = {
  koppeling: (datum) => coaFeit({ koppelingsdatum: datum, verzonden: `${datum}T08:00:00Z`, vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } }),
  welkom: (datum) => mijlpaalFeit('WELKOMGESPREK', datum),
  duo: (datum) => mijlpaalFeit('KENNISGEVING_DUO', datum),
  pip: (datum, waarde) => pipFeit(datum, waarde),
  bijstand: (datum) => mijlpaalFeit('BIJSTAND_TOEGEKEND', datum),
  ontzorgen: (datum, waarde) => mijlpaalFeit('VERLENGING_ONTZORGING', datum, { waarde }),
  termijn: (datum, waarde) => mijlpaalFeit('VERLENGING_TERMIJN', datum, { waarde }),
  gezin: (datum) => mijlpaalFeit('VOORTGANGSGESPREK', datum, { doelgroep: 'Gezinsmigrant en overige migrant' }),
  einde: (datum) => mijlpaalFeit('EINDE', datum),
  taal: (kwartaal, uren) => taalFeit(kwartaal, { cumulatief: Number(uren) * 4 }),
  uren: (maand, uren) => bevestigdFeit(maand, Number(uren)),
  werk: (datum) => plekFeit({ start: datum }),
};

function feiten(tekst: string): Feit[] {
  return tekst.split(', ').map((deel) => {
    const [woord = '', datum = '', waarde = ''] = deel.split(' ');
    const maak = WOORDEN[woord];
    if (maak === undefined) throw new Error(`the table has no word ${woord}`);
    return maak(datum, waarde);
  });
}

const RANDEN = ['leap day', 'month end', 'holiday', 'route', 'extension', 'target group', 'end'] as const;
type Rand = (typeof RANDEN)[number];

/** Per edge what was said, the days on which it is judged, and the last day and state on each; `+` is after what stands under `basis`. */
type Rijen = Record<Rand, [zegt: string, dagen: string, verwacht: string]> & { basis: string };

const PIP = 'pip 2025-06-10';
const ROUTE_Z = '+pip 2026-01-20 B:B1';
const DUO = '+termijn 2028-01-10 2028-12-11';
/** What hangs on the end of the term. */
const vanTermijn = (extra: string, route = 'Z'): Pick<Rijen, 'basis' | 'leap day' | 'month end' | 'holiday' | 'extension'> => ({
  basis: `koppeling 2025-02-03, ${PIP} ${route}${extra}`,
  'leap day': [`koppeling 2020-02-03, pip 2021-02-28 ${route}${extra}`, '2024-02-29', '2024-02-29 open'],
  'month end': [`koppeling 2020-02-03, pip 2023-08-31 ${route}${extra}`, '2026-08-31', '2026-08-31 open'],
  holiday: [`koppeling 2020-02-03, pip 2023-12-25 ${route}${extra}`, '2026-12-25', '2026-12-25 open'],
  extension: [DUO, '2028-01-09 2028-01-10', '2028-06-10 open, 2028-12-10 open'],
});

const TABEL: Record<Termijnnaam, Rijen> = {
  huisvesting: {
    basis: 'koppeling 2025-02-03',
    'leap day': ['koppeling 2023-12-07', '2024-02-29', '2024-02-29 open'], 'month end': ['koppeling 2025-02-05', '2025-04-30', '2025-04-30 open'], holiday: ['koppeling 2025-01-27', '2025-04-21', '2025-04-21 open'],
    route: ['+pip 2025-03-01 Z, pip 2025-04-01 B:B1', '2025-04-01', '2025-04-28 open'], extension: ['+pip 2025-03-01 Z, termijn 2025-04-01 2029-01-01', '2025-04-01', '2025-04-28 open'],
    'target group': ['+gezin 2025-03-01', '2025-02-28 2025-03-01', '2025-04-28 open, 2025-04-28 vervallen'], end: ['+einde 2025-03-01', '2025-03-01', '2025-04-28 vervallen'],
  },
  welkomgesprek: {
    basis: 'koppeling 2025-02-03',
    'leap day': ['koppeling 2024-01-18', '2024-02-29', '2024-02-29 open'], 'month end': ['koppeling 2025-02-17', '2025-03-31', '2025-03-31 open'], holiday: ['koppeling 2025-11-13', '2025-12-25', '2025-12-25 open'],
    route: ['+pip 2025-03-01 Z, pip 2025-03-10 B:B1', '2025-03-10', '2025-03-17 open'], extension: ['+pip 2025-03-01 Z, termijn 2025-03-10 2029-01-01', '2025-03-10', '2025-03-17 open'],
    'target group': ['+gezin 2025-03-01', '2025-02-28 2025-03-01', '2025-03-17 open, 2025-03-17 vervallen'], end: ['+einde 2025-03-01', '2025-03-01', '2025-03-17 vervallen'],
  },
  'brede-intake': {
    basis: 'koppeling 2025-02-03',
    'leap day': ['koppeling 2023-12-21', '2024-02-29', '2024-02-29 open'], 'month end': ['koppeling 2025-02-19', '2025-04-30', '2025-04-30 open'], holiday: ['koppeling 2025-02-10', '2025-04-21', '2025-04-21 open'],
    route: ['+pip 2025-03-01 Z, pip 2025-04-01 B:B1', '2025-04-01', '2025-04-14 open'], extension: ['+pip 2025-03-01 Z, termijn 2025-04-01 2029-01-01', '2025-04-01', '2025-04-14 open'],
    'target group': ['+gezin 2025-03-01', '2025-02-28 2025-03-01', '2025-04-14 open, 2025-04-14 vervallen'], end: ['+einde 2025-03-01', '2025-03-01', '2025-04-14 vervallen'],
  },
  vragenlijst: {
    basis: 'koppeling 2025-02-03, welkom 2025-03-10',
    'leap day': ['welkom 2024-02-15', '2024-02-29', '2024-02-29 open'], 'month end': ['welkom 2025-03-17', '2025-03-31', '2025-03-31 open'], holiday: ['welkom 2025-12-11', '2025-12-25', '2025-12-25 open'],
    route: ['+pip 2025-03-11 Z, pip 2025-03-12 B:B1', '2025-03-12', '2025-03-24 open'], extension: ['+pip 2025-03-11 Z, termijn 2025-03-12 2029-01-01', '2025-03-12', '2025-03-24 open'],
    'target group': ['+gezin 2025-03-12', '2025-03-12', '2025-03-24 open'], end: ['+einde 2025-03-12', '2025-03-12', '2025-03-24 vervallen'],
  },
  pip: {
    basis: 'koppeling 2025-02-03, duo 2025-02-03',
    'leap day': ['duo 2023-12-21', '2024-02-29', '2024-02-29 open'], 'month end': ['duo 2025-02-19', '2025-04-30', '2025-04-30 open'], holiday: ['duo 2025-02-10', '2025-04-22', '2025-04-22 open'],
    route: ['+pip 2025-04-14 Z, pip 2025-05-01 B:B1', '2025-05-01', '2025-04-14 gehaald'], extension: ['+pip 2025-04-15 Z, termijn 2025-05-01 2029-01-01', '2025-05-01', '2025-04-14 overschreden'],
    'target group': ['+gezin 2025-03-01', '2025-03-01', '2025-04-14 open'], end: ['+einde 2025-03-01', '2025-03-01', '2025-04-14 vervallen'],
  },
  inburgeringstermijn: {
    ...vanTermijn(''),
    route: [ROUTE_Z, '2026-01-20', '2028-06-10 open'], 'target group': ['+gezin 2026-02-01', '2026-02-01', '2028-06-10 open'], end: ['+einde 2026-02-01', '2026-02-01', '2028-06-10 vervallen'],
  },
  voortgangsgesprekken: {
    basis: `koppeling 2025-02-03, ${PIP} Z`,
    'leap day': ['pip 2023-02-28 Z', '2024-02-29', '2024-02-29 open'], 'month end': ['pip 2025-08-31 Z', '2026-08-31', '2026-08-31 open'], holiday: ['pip 2024-12-25 Z', '2025-12-25', '2025-12-25 open'],
    route: [ROUTE_Z, '2026-01-20', '2026-06-10 open'], extension: ['+termijn 2026-01-10 2029-12-11', '2026-01-10', '2026-06-10 open'],
    'target group': ['+gezin 2026-02-01', '2026-02-01', '2026-06-10 open'], end: ['+einde 2026-02-01', '2026-02-01', '2026-06-10 vervallen'],
  },
  ontzorgen: {
    basis: 'koppeling 2025-02-03, bijstand 2025-03-01',
    'leap day': ['koppeling 2023-02-03, bijstand 2023-09-01', '2024-02-29 2024-03-01', '2024-02-29 open, 2024-02-29 gehaald'], 'month end': ['koppeling 2025-02-03, bijstand 2025-08-31', '2026-02-27', '2026-02-27 open'], holiday: ['koppeling 2025-02-03, bijstand 2025-06-26', '2025-12-25', '2025-12-25 open'],
    route: ['+pip 2025-04-01 Z, pip 2025-05-01 B:B1', '2025-05-01', '2025-08-31 open'], extension: ['+ontzorgen 2025-07-01 Ja', '2025-06-30 2025-07-01', '2025-08-31 open, 2025-08-31 vervallen'],
    'target group': ['+gezin 2025-04-01', '2025-04-01', '2025-08-31 open'], end: ['+einde 2025-04-01', '2025-04-01', '2025-08-31 vervallen'],
  },
  'beoordeling-verlenging': {
    basis: 'koppeling 2025-02-03, bijstand 2025-03-01',
    'leap day': ['koppeling 2023-02-03, bijstand 2023-09-29', '2024-02-29', '2024-02-29 open'], 'month end': ['koppeling 2025-02-03, bijstand 2025-09-30', '2026-02-28', '2026-02-28 open'], holiday: ['koppeling 2025-02-03, bijstand 2025-07-25', '2025-12-25', '2025-12-25 open'],
    route: ['+pip 2025-03-15 Z, pip 2025-05-01 B:B1', '2025-05-01', '2025-08-01 open'], extension: ['+ontzorgen 2025-07-01 Ja', '2025-07-01', '2025-08-01 gehaald'],
    'target group': ['+gezin 2025-04-01', '2025-04-01', '2025-08-01 open'], end: ['+einde 2025-04-01', '2025-04-01', '2025-08-01 vervallen'],
  },
  'verlengd-ontzorgen': {
    basis: 'koppeling 2025-02-03, bijstand 2025-03-01, ontzorgen 2025-07-01 Ja',
    'leap day': ['koppeling 2023-02-03, bijstand 2023-03-01, ontzorgen 2023-07-01 Ja', '2024-02-29 2024-03-01', '2024-02-29 open, 2024-02-29 gehaald'], 'month end': ['koppeling 2025-02-03, bijstand 2025-08-31, ontzorgen 2025-12-01 Ja', '2026-08-30', '2026-08-30 open'],
    holiday: ['koppeling 2024-02-03, bijstand 2024-12-26, ontzorgen 2025-05-01 Ja', '2025-12-25', '2025-12-25 open'],
    route: ['+pip 2025-04-01 Z, pip 2025-08-01 B:B1', '2025-08-01', '2026-02-28 open'], extension: ['+ontzorgen 2025-08-01 Nee', '2025-08-01', '-'],
    'target group': ['+gezin 2025-08-01', '2025-08-01', '2026-02-28 open'], end: ['+einde 2025-08-01', '2025-08-01', '2026-02-28 vervallen'],
  },
  vrijwilligerswerk: {
    basis: `koppeling 2025-02-03, ${PIP} Z`,
    'leap day': ['pip 2023-11-30 Z', '2024-02-29', '2024-02-29 open'], 'month end': ['pip 2025-11-29 Z', '2026-02-27', '2026-02-27 open'], holiday: ['pip 2025-09-25 Z', '2025-12-25', '2025-12-25 open'],
    route: ['+pip 2025-07-01 B:B1, pip 2025-12-01 Z', '2025-06-30 2025-07-01 2025-12-02', '2025-09-10 open, 2025-09-10 vervallen, 2026-03-01 open'], extension: ['+termijn 2025-07-01 2029-01-01, werk 2025-09-10', '2025-09-09 2025-09-10', '2025-09-10 open, 2025-09-10 gehaald'],
    'target group': ['+gezin 2025-07-01', '2025-07-01', '2025-09-10 open'], end: ['+einde 2025-07-01', '2025-07-01', '2025-09-10 vervallen'],
  },
  taaluren: {
    ...vanTermijn(''),
    route: [`${ROUTE_Z}, pip 2026-09-01 Z`, '2026-01-20 2026-09-01', '2028-06-10 vervallen, 2028-06-10 open'], 'target group': ['+gezin 2026-02-01', '2026-02-01', '2028-06-10 open'],
    end: ['+taal 2026K1 800, einde 2026-04-01', '2026-03-30 2026-04-01', '2028-06-10 open, 2028-06-10 gehaald'],
  },
  'participatie-uren': {
    ...vanTermijn(''),
    route: [`${ROUTE_Z}, pip 2026-09-01 Z`, '2026-01-20 2026-09-01', '2028-06-10 vervallen, 2028-06-10 open'], 'target group': ['+gezin 2026-02-01', '2026-01-31 2026-02-01', '2028-06-10 open, 2028-06-10 vervallen'],
    end: ['+uren 202602 800, einde 2026-03-01', '2026-02-27 2026-03-01', '2028-06-10 open, 2028-06-10 gehaald'],
  },
  afschalen: {
    ...vanTermijn(', taal 2023K4 600', 'B:B1'),
    'month end': ['pip 2023-08-31 B:B1, taal 2023K4 600', '2023-12-30 2023-12-31 2026-08-31', '-, 2026-08-31 open, 2026-08-31 open'],
    basis: `koppeling 2025-02-03, ${PIP} B:B1, taal 2025K4 600`,
    route: ['+pip 2026-01-20 O:B1', '2026-01-19 2026-01-20', '2028-06-10 open, 2028-06-10 vervallen'], 'target group': ['+gezin 2026-02-01', '2026-02-01', '2028-06-10 open'], end: ['+einde 2026-02-01', '2026-02-01', '2028-06-10 vervallen'],
  },
  'schakelen-leerroute': {
    basis: `koppeling 2025-02-03, ${PIP} Z`,
    'leap day': ['pip 2022-08-31 Z', '2024-02-29', '2024-02-29 open'], 'month end': ['pip 2025-08-30 Z', '2027-02-27', '2027-02-27 open'], holiday: ['pip 2024-06-25 Z', '2025-12-25', '2025-12-25 open'],
    route: [ROUTE_Z, '2026-01-20', '2026-12-10 open'], extension: ['+termijn 2026-01-10 2029-12-11', '2026-01-10', '2026-12-10 open'],
    'target group': ['+gezin 2026-02-01', '2026-02-01', '2026-12-10 open'], end: ['+einde 2026-02-01', '2026-02-01', '2026-12-10 vervallen'],
  },
  pvt: {
    ...vanTermijn(''),
    route: [ROUTE_Z, '2026-01-20', '2028-06-10 open'], 'target group': ['+gezin 2026-02-01', '2026-02-01', '2028-06-10 open'], end: ['+einde 2026-02-01', '2026-02-01', '2028-06-10 vervallen'],
  },
  map: {
    ...vanTermijn(''),
    route: ['+pip 2026-01-20 O:B1', '2026-01-19 2026-01-20', '2028-06-10 open, 2028-06-10 vervallen'], 'target group': ['+gezin 2026-02-01', '2026-02-01', '2028-06-10 open'], end: ['+einde 2026-02-01', '2026-02-01', '2028-06-10 vervallen'],
  },
  'zroute-eindgesprek': {
    ...vanTermijn(''),
    route: [ROUTE_Z, '2026-01-19 2026-01-20', '2028-06-10 open, 2028-06-10 vervallen'], 'target group': ['+gezin 2026-02-01', '2026-02-01', '2028-06-10 open'], end: ['+einde 2026-02-01', '2026-02-01', '2028-06-10 vervallen'],
  },
  'niet-verwijtbaar-melden': {
    basis: `koppeling 2025-02-03, ${PIP} Z`,
    'leap day': ['pip 2025-04-29 Z', '2028-02-28 2028-02-29', '-, 2028-04-29 open'], 'month end': ['pip 2025-08-31 Z', '2028-06-30 2028-07-01', '-, 2028-08-31 open'], holiday: ['pip 2023-12-25 Z', '2026-12-25', '2026-12-25 open'],
    route: ['+pip 2028-05-01 B:B1', '2028-05-01', '2028-06-10 open'], extension: [DUO, '2028-05-01 2028-10-11', '-, 2028-12-10 open'],
    'target group': ['+gezin 2028-05-01', '2028-05-01', '2028-06-10 open'], end: ['+einde 2028-05-01', '2028-05-01', '2028-06-10 vervallen'],
  },
  'bezwaar-pip': {
    basis: `koppeling 2025-02-03, ${PIP} Z`,
    'leap day': ['pip 2024-01-18 Z', '2024-02-29', '2024-02-29 open'], 'month end': ['pip 2025-08-19 Z', '2025-09-30', '2025-09-30 open'], holiday: ['pip 2025-11-13 Z', '2025-12-29', '2025-12-29 open'],
    route: [ROUTE_Z, '2026-01-19 2026-01-20', '2025-07-22 vervallen, 2026-03-03 open'], extension: ['+termijn 2025-07-01 2029-01-01', '2025-07-01', '2025-07-22 open'],
    'target group': ['+gezin 2025-07-01', '2025-07-01', '2025-07-22 open'], end: ['+einde 2025-07-01', '2025-07-01', '2025-07-22 open'],
  },
};

describe('every deadline at every edge', () => {
  it('is in the table', () => {
    expect(Object.keys(TABEL).sort()).toEqual(TERMIJNREGELS.map(({ naam }) => naam).sort());
  });

  it.each((Object.entries(TABEL) as [Termijnnaam, Rijen][]).flatMap(([naam, rijen]) => RANDEN.map((rand): [Termijnnaam, Rand, Rijen] => [naam, rand, rijen])))('%s: %s', (naam, rand, rijen) => {
    const [zegt, dagen, verwacht] = rijen[rand];
    const tekst = zegt.startsWith('+') ? `${rijen.basis}, ${zegt.slice(1)}` : zegt;
    expect(verloopVan(naam, feiten(tekst), ...dagen.split(' ')).join(', ')).toBe(verwacht);
  });
});

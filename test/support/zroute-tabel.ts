import type { Feit, Mijlpaal, Plaatsingstatus } from '#libs/case-model';
import { coaFeit, mijlpaalFeit } from './builders/feiten.builder.js';
import { plekFeit, bevestigdFeit } from './builders/participatie.builder.js';

/** A placement of Avedan from the first day on; with a day after its last one it has ended. */
export interface Zplaatsing {
  id: string;
  start: string;
  eind?: string;
  status?: Plaatsingstatus;
}

/** Hours of one placement in one month; `in` is the later month whose file says so, of a correction. */
export interface Zuren {
  maand: string;
  uren: number;
  plaatsing?: string;
  akkoord?: false;
  in?: string;
}

/** One case on (or around) the Z-route, and what its hours of participation must come to. */
export interface Zgeval {
  naam: string;
  peildatum: string;
  doelgroep: 'asiel' | 'gezin';
  mijlpalen: [mijlpaal: Mijlpaal, datum: string, waarde?: string][];
  /** Day on which regie says that the target group becomes gezin. */
  wordtGezin?: string;
  plaatsingen: Zplaatsing[];
  uren: Zuren[];
  /** Confirmed hours, the forecast, whether it is in time, and the hours a week that would do; all null: nothing is asked. */
  verwacht: [urenBevestigd: number | null, prognoseEinde: string | null, haalbaar: boolean | null, benodigd: number | null];
}

type Basis = Pick<Zgeval, 'peildatum' | 'doelgroep' | 'mijlpalen' | 'plaatsingen' | 'uren'>;

function per(uren: number, ...maanden: string[]): Zuren[] {
  return maanden.map((maand) => ({ maand, uren }));
}

const HALFJAAR = per(24, '202507', '202508', '202509', '202510', '202511', '202512');
const BASIS: Basis = {
  peildatum: '2026-01-15', doelgroep: 'asiel', mijlpalen: [['PIP', '2025-06-10', 'Z']], plaatsingen: [{ id: 'p-1', start: '2025-07-01' }], uren: HALFJAAR,
};
/** A term of 1 March 2025 up to and including 29 February 2028. */
const SCHRIKKEL: Basis = {
  ...BASIS, peildatum: '2026-10-15', mijlpalen: [['PIP', '2025-02-28', 'Z']], plaatsingen: [{ id: 'p-1', start: '2025-10-01' }],
  uren: [...per(40, '202510', '202511', '202512', '202601', '202602'), ...per(26.25, '202603'), ...per(25, '202604', '202605', '202606', '202607', '202608', '202609')],
};

/**
 * Worked out by hand. The term is that of a PIP of 10 June 2025, 11 June 2025 up to and including 10 June 2028, unless the row says otherwise; 800 hours are 3,200
 * quarters. Of the row `half a year`: 144 hours are 576 quarters in the 184 days of July to December; 2,624 quarters are left, which takes
 * 2,624 × 184 / 576 = 838.2, so 839 days from 1 January 2026: 18 April 2028. From 16 January 2026 on the term has 877 days: 2,624 × 7 / 877 = 20.9, so 21
 * quarters a week.
 */
export const ZROUTE_TABEL: readonly Zgeval[] = [
  { naam: 'no hours, no placement', ...BASIS, plaatsingen: [], uren: [], verwacht: [null, null, null, 6.5] },
  { naam: 'a placement, and hours that nobody confirmed', ...BASIS, uren: HALFJAAR.map((een) => ({ ...een, akkoord: false as const })), verwacht: [0, null, null, 6.5] },
  { naam: 'half a year', ...BASIS, verwacht: [144, '2028-04-18', true, 5.25] },
  // 496 quarters in 184 days; 2,704 × 184 / 496 = 1,003.1, so 1,004 days.
  { naam: 'the last month corrected to 4 hours', ...BASIS, uren: [...HALFJAAR, { maand: '202512', uren: 4, in: '202601' }], verwacht: [124, '2028-09-30', false, 5.5] },
  // 480 quarters in the 153 days of July to November; 2,720 × 153 / 480 = 867 days from 1 December.
  { naam: 'the last month no longer confirmed', ...BASIS, uren: [...HALFJAAR, { maand: '202512', uren: 24, akkoord: false, in: '202601' }], verwacht: [120, '2028-04-15', true, 5.5] },
  { naam: 'interrupted', ...BASIS, plaatsingen: [{ id: 'p-1', start: '2025-07-01', status: 'ONDERBROKEN' }], verwacht: [144, null, null, 5.25] },
  { naam: 'the placement ended', ...BASIS, plaatsingen: [{ id: 'p-1', start: '2025-07-01', eind: '2026-01-01' }], verwacht: [144, null, null, 5.25] },
  { naam: 'two placements', ...BASIS, plaatsingen: [{ id: 'p-1', start: '2025-07-01' }, { id: 'p-2', start: '2025-07-01' }], uren: [...HALFJAAR.map((een) => ({ ...een, uren: 12 })), ...HALFJAAR.map((een) => ({ ...een, uren: 12, plaatsing: 'p-2' }))], verwacht: [144, '2028-04-18', true, 5.25] },
  // 14 hours from 16 December on: 56 quarters in 16 days; 3,144 × 16 / 56 = 898.3, so 899 days.
  { naam: 'begun halfway the first month', ...BASIS, plaatsingen: [{ id: 'p-1', start: '2025-12-16' }], uren: per(14, '202512'), verwacht: [14, '2028-06-17', false, 6.5] },
  { naam: 'a month that may still be reported', ...BASIS, peildatum: '2026-02-28', verwacht: [144, '2028-04-18', true, 5.75] },
  // January counts as empty: 480 quarters in the 184 days of August to January; 2,624 × 184 / 480 = 1,005.9, so 1,006 days from 1 February.
  { naam: 'a month that should have been reported', ...BASIS, peildatum: '2026-03-01', verwacht: [144, '2028-11-02', false, 5.75] },
  // 480 quarters in 181 days; 2,720 × 181 / 480 = 1,025.7, so 1,026 days from 1 July 2026; 696 days are left.
  { naam: 'to the Z-route in the middle', ...BASIS, peildatum: '2026-07-15', mijlpalen: [['PIP', '2025-06-10', 'B:B1'], ['PIP', '2026-03-01', 'Z']], plaatsingen: [{ id: 'p-1', start: '2026-01-01' }], uren: per(20, '202601', '202602', '202603', '202604', '202605', '202606'), verwacht: [120, '2029-04-21', false, 7] },
  { naam: 'before the switch to the Z-route', ...BASIS, mijlpalen: [['PIP', '2025-06-10', 'B:B1'], ['PIP', '2026-03-01', 'Z']], verwacht: [144, null, null, null] },
  { naam: 'from the Z-route to the B1-route', ...BASIS, mijlpalen: [['PIP', '2025-06-10', 'Z'], ['PIP', '2026-01-15', 'B:B1']], verwacht: [144, null, null, null] },
  { naam: 'an ontheffing of 0 hours', ...BASIS, mijlpalen: [['PIP', '2025-06-10', 'Z'], ['ONTHEFFING_PARTICIPATIE', '2025-12-01', '0']], verwacht: [144, null, null, null] },
  // 156 hours are left: 624 × 184 / 576 = 199.3, so 200 days; 624 × 7 / 877 = 4.98 quarters a week.
  { naam: 'an ontheffing of 300 hours', ...BASIS, mijlpalen: [['PIP', '2025-06-10', 'Z'], ['ONTHEFFING_PARTICIPATIE', '2025-12-01', '300']], verwacht: [144, '2026-07-19', true, 1.25] },
  { naam: 'a gezinsmigrant', ...BASIS, doelgroep: 'gezin', verwacht: [144, null, null, null] },
  { naam: 'a gezinsmigrant since the peildatum', ...BASIS, wordtGezin: '2026-01-15', verwacht: [144, null, null, null] },
  { naam: 'a gezinsmigrant from the day after', ...BASIS, wordtGezin: '2026-01-16', verwacht: [144, '2028-04-18', true, 5.25] },
  // 226.25 + 150 hours, 1,695 quarters left: 1,695 × 183 / 600 = 517.0, so 517 days from 1 October 2026, the last of them a leap day; 502 days are left.
  { naam: 'a term that ends on a leap day, held to the day', ...SCHRIKKEL, verwacht: [376.25, '2028-02-29', true, 6] },
  { naam: 'a quarter of an hour less', ...SCHRIKKEL, uren: [...SCHRIKKEL.uren, { maand: '202603', uren: 26, in: '202604' }], verwacht: [376, '2028-03-01', false, 6] },
  { naam: 'complete', ...BASIS, uren: [...HALFJAAR, ...per(136, '202502', '202503', '202504', '202505'), ...per(112, '202506')], plaatsingen: [{ id: 'p-1', start: '2025-02-01' }], verwacht: [800, null, null, null] },
  // 40 hours that the coach tells and 16 in May, before the term: 2,400 quarters left, × 184 / 576 = 766.7, so 767 days.
  { naam: 'hours of the brede intake', ...BASIS, mijlpalen: [['PARTICIPATIE_INTAKE', '2025-06-01', '40'], ['PIP', '2025-06-10', 'Z']], plaatsingen: [{ id: 'p-1', start: '2025-05-01' }], uren: [...per(16, '202505'), ...HALFJAAR], verwacht: [200, '2028-02-06', true, 5] },
  // The correction's 124 hours, and 1,060 days up to 11 December 2028.
  { naam: 'a term that DUO extended', ...BASIS, mijlpalen: [['PIP', '2025-06-10', 'Z'], ['VERLENGING_TERMIJN', '2026-01-10', '2028-12-11']], uren: [...HALFJAAR, { maand: '202512', uren: 4, in: '202601' }], verwacht: [124, '2028-09-30', true, 4.5] },
  { naam: 'a case that has ended', ...BASIS, mijlpalen: [['PIP', '2025-06-10', 'Z'], ['EINDE', '2026-01-10', 'Verhuisd']], verwacht: [144, null, null, null] },
];

/** What the partners say of such a case, as the fold sees it. */
export function feitenVan({ doelgroep, mijlpalen, wordtGezin, plaatsingen, uren }: Zgeval): Feit[] {
  return [
    coaFeit({ vergunning: { soort: doelgroep === 'asiel' ? 'ASIEL_BEPAALDE_TIJD' : 'REGULIER_GEZIN' } }),
    ...mijlpalen.map(([mijlpaal, datum, waarde]) => mijlpaalFeit(mijlpaal, datum, waarde === undefined ? {} : { waarde })),
    ...(wordtGezin === undefined ? [] : [mijlpaalFeit('VOORTGANGSGESPREK', wordtGezin, { doelgroep: 'Gezinsmigrant en overige migrant' })]),
    ...plaatsingen.map(({ id, start, eind, status }) => plekFeit({ plaatsing: id, start, dag: '2026-01-31', status: status ?? (eind === undefined ? 'GESTART' : 'BEEINDIGD'), ...(eind === undefined ? {} : { eind }) })),
    ...uren.map(({ maand, uren: aantal, plaatsing = 'p-1', akkoord = true, in: later = maand }) => bevestigdFeit(maand, aantal, { plaatsing, akkoord, dag: `${later.slice(0, 4)}-${later.slice(4)}-28` })),
  ];
}

import type {
  BemiddelingMelding, Besluit, BesluitMelding, CoaMelding, Feit, Leerroute, Mijlpaal, MijlpaalMelding, OntzorgingMelding, Persoonsdeel, PlaatsingMelding, ProfielMelding, StadsbankMelding, TaalMelding, Terugmelding,
  UrenMelding,
} from '#libs/case-model';
import { verslagperiodeEinde } from '#libs/case-model';

/** Where a feit stands; whatever a test does not name gets a legal default. */
type Plaats = Partial<Omit<Feit, 'melding'>>;

let volgnummer = 0;

/** A person of one COA message. */
export function coaFeit(melding: Partial<CoaMelding> = {}, plaats: Plaats = {}): Feit<CoaMelding> {
  return {
    ...plaatsIn('TVS-0141-20250203-0001K.json', plaats),
    melding: { soort: 'coa', bericht: 'KOPPELING', verzonden: '2025-02-03T08:00:00Z', gemeentecode: '0141', ...melding },
  };
}

/** A milestone line in the regie file of its own month, unless `extra` says otherwise. */
export function mijlpaalFeit(mijlpaal: Mijlpaal, datum: string, extra: Partial<MijlpaalMelding> = {}, plaats: Plaats = {}): Feit<MijlpaalMelding> {
  const maand = extra.maand ?? datum.slice(0, 7).replace('-', '');
  return {
    ...plaatsIn(`REGIE_0141_${maand}.csv`, plaats),
    melding: { soort: 'mijlpaal', mijlpaal, datum, gemeentecode: '0141', bron: 'regie', maand, ...extra },
  };
}

/** A PIP that names its plan: `B:B1`, `B:A2`, `O:B1` or `Z`. */
export function pipFeit(datum: string, waarde: string, plaats: Plaats = {}): Feit<MijlpaalMelding> {
  return mijlpaalFeit('PIP', datum, { waarde }, plaats);
}

/** An AANMELDING line with its person columns. */
export function aanmeldingFeit(datum: string, persoon: Persoonsdeel, extra: Partial<MijlpaalMelding> = {}): Feit<MijlpaalMelding> {
  return mijlpaalFeit('AANMELDING', datum, extra, { persoon });
}

/** A school's line: 76 followed hours in `kwartaal`, at school 5101 on route B. Hours are given in quarters of an hour. */
export function taalFeit(kwartaal: string, melding: Partial<TaalMelding> = {}, plaats: Plaats = {}): Feit<TaalMelding> {
  const school = melding.school ?? '5101';
  const leerroute: Leerroute = melding.leerroute ?? 'B';
  return {
    ...plaatsIn(`KR_${school}_${leerroute}_${kwartaal}.csv`, plaats),
    melding: {
      soort: 'taal', school, leerroute, kwartaal, gemeentecode: '0141', aangeboden: 320, gevolgd: 304, verzuimGeoorloofd: 16, verzuimOngeoorloofd: 0,
      cumulatief: 304, niveaus: {}, examens: [], status: 'ACTIEF', ...melding,
    },
  };
}

/** A household's fixed costs, as regie's file of that day tells them. */
export function opgaveFeit(dag: string, melding: Partial<OntzorgingMelding> = {}, plaats: Plaats = {}): Feit<OntzorgingMelding> {
  return {
    ...plaatsIn(`ONTZORGING_0141_${dag.replaceAll('-', '')}.json`, { regel: 1, ...plaats }),
    melding: {
      soort: 'ontzorging', gemeentecode: '0141', bron: 'regie', dag, besluitdatum: '2026-02-20', machtiging: { ontvangen: true, datum: '2026-02-24' },
      norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 131500, betalingen: [{ soort: 'HUUR', bedragCenten: 65000, ingangsdatum: '2026-03-01' }], ...melding,
    },
  };
}

/** An answer of Stadsbank in its file of that day: version 1 of instruction `een` received, unless said otherwise. */
export function antwoordFeit(datum: string, melding: Partial<StadsbankMelding> = {}, plaats: Plaats = {}): Feit<StadsbankMelding> {
  return {
    ...plaatsIn(`STADSBANK_STATUS_${datum.replaceAll('-', '')}.csv`, plaats),
    melding: { soort: 'stadsbank', instructieId: 'een', versie: 1, status: 'ONTVANGEN', datum, ...melding },
  };
}

/** A line of a report of CBS on a quarter's delivery: record 1, code E1, without words, unless said otherwise. */
export function terugmeldingFeit(periode: string, melding: Partial<Terugmelding> = {}, plaats: Plaats = {}): Feit<Terugmelding> {
  return {
    ...plaatsIn(`CBS_VERWERKINGSVERSLAG_${periode}.csv`, plaats),
    melding: { soort: 'terugmelding', bron: 'cbs', periode, recordnummer: 1, code: 'E1', ...melding },
  };
}

/** A decision of a coach, recorded at this moment (ISO 8601, UTC). */
export function besluitFeit(besluit: Besluit, vastgelegd: string, plaats: Plaats = {}): Feit<BesluitMelding> {
  const kenmerk = `00000000-0000-4000-8000-${String(volgnummer + 1).padStart(12, '0')}`;
  return {
    ...plaatsIn(`BESLUIT_0141_${kenmerk}.json`, { regel: 1, ...plaats }),
    melding: { soort: 'besluit', bron: 'coach', kenmerk, vastgelegd, gemeentecode: '0141', besluit },
  };
}

/** What Avedan says of placement `p-1` in its file of the month (`jjjjmm`) that ends on `dag`: volunteer work that has begun on 1 March 2026, unless said otherwise. */
export function plaatsingFeit(dag: string, melding: Partial<PlaatsingMelding> = {}, plaats: Plaats = {}): Feit<PlaatsingMelding> {
  return {
    ...plaatsIn(`AVEDAN_PLAATSINGEN_${dag.slice(0, 7).replace('-', '')}.csv`, plaats),
    melding: { soort: 'plaatsing', bron: 'avedan', dag, plaatsing: 'p-1', status: 'GESTART', plaatsingsoort: 'VRIJWILLIGERSWERK', start: '2026-03-01', ...melding },
  };
}

/** Of placement `p-1` what it says when nothing but its id and how it stands is told. */
export function vervolgFeit(dag: string, melding: Partial<PlaatsingMelding> = {}, plaats: Plaats = {}): Feit<PlaatsingMelding> {
  const { bericht, regel, bestand, slot, versie, aanvulling, actief } = plaatsingFeit(dag, {}, plaats);
  return { bericht, regel, bestand, slot, versie, aanvulling, actief, melding: { soort: 'plaatsing', bron: 'avedan', dag, plaatsing: 'p-1', status: 'GESTART', ...melding } };
}

/** The hours of placement `p-1` in a month (`jjjjmm`), confirmed, in Avedan's file of that month. Hours are given in quarters of an hour. */
export function urenFeit(maand: string, gewerkt: number, melding: Partial<UrenMelding> = {}, plaats: Plaats = {}): Feit<UrenMelding> {
  const dag = melding.dag ?? verslagperiodeEinde('maand', maand);
  return {
    ...plaatsIn(`AVEDAN_UREN_${dag.slice(0, 7).replace('-', '')}.csv`, plaats),
    melding: { soort: 'uren', bron: 'avedan', dag, plaatsing: 'p-1', maand, gewerkt, akkoord: true, ...melding },
  };
}

/** A proposal `v-1` of WSP in its first file of a day, unless said otherwise. */
export function bemiddelFeit(dag: string, melding: Partial<BemiddelingMelding> = {}, plaats: Plaats = {}): Feit<BemiddelingMelding> {
  return {
    ...plaatsIn(`WSP_${dag.replaceAll('-', '')}_1.json`, plaats),
    melding: { soort: 'bemiddeling', bron: 'wsp', dag, volgnummer: 1, voorstel: 'v-1', status: 'VOORGESTELD', ...melding },
  };
}

/** That volunteer work is sought for eight hours a week, with consent, as regie's file of that day tells it. */
export function profielFeit(dag: string, melding: Partial<ProfielMelding> = {}, plaats: Plaats = {}): Feit<ProfielMelding> {
  return {
    ...plaatsIn(`BEMIDDELING_0141_${dag.replaceAll('-', '')}.json`, { regel: 1, ...plaats }),
    melding: { soort: 'profiel', gemeentecode: '0141', bron: 'regie', dag, doel: 'VRIJWILLIGERSWERK', ingetrokken: false, toestemming: { gegeven: true, datum: '2026-01-05' }, urenPerWeek: 32, ...melding },
  };
}

function plaatsIn(bestand: string, plaats: Plaats): Omit<Feit, 'melding'> {
  volgnummer += 1;
  const naam = plaats.bestand ?? bestand;
  return { bericht: volgnummer, regel: 2, bestand: naam, slot: naam, versie: 1, aanvulling: null, actief: true, ...plaats };
}

import { iso, plusMaanden } from './dagen.js';
import type { Verblijf } from './coa-persoon.js';
import type { Voorval } from './mijlpalen.js';
import type { Partnerverhaal } from './partnerverhaal.js';
import { ONDERDELEN, VAARDIGHEDEN, type Examenuitslag, type Rapportregel } from './rapportregel.js';

/** What counts about one person at the end of the world: who says what, with all that was withdrawn, refused or unlinked already left out. */
export interface Uitkomst {
  gemeente: string;
  bsn: string | null;
  vNummer: string | null;
  naam: { geslachtsnaam: string; voornamen: string };
  geboortedatum: string;
  doelgroep: string;
  koppeling: number | null;
  huisvesting: number | null;
  /** Permit by COA's newest word; null without COA. */
  verblijf: Verblijf['soort'] | null;
  voorvallen: readonly Voorval[];
  lessen: readonly { kwartaal: number; school: string; regel: Rapportregel }[];
  /** What partners will have done; absent where the truth does not tell. */
  partners?: Pick<Partnerverhaal, 'plekken' | 'uren'>;
}

type Waarheid = Record<string, unknown>;

/** The case as it must read, in the shape of the API (api.md), with the keys of a truth file. */
export function waarheid(u: Uitkomst): Waarheid {
  const dag = (d: number | null): string | null => (d === null ? null : iso(d));
  const van = (mijlpaal: string): Voorval[] => u.voorvallen.filter((v) => v.mijlpaal === mijlpaal && !v.verbeterd).sort((x, y) => x.dag - y.dag);
  const laatste = (mijlpaal: string): number | null => van(mijlpaal).at(-1)?.dag ?? null;
  const bijstand = laatste('BIJSTAND_TOEGEKEND');
  return {
    bsn: u.bsn, vNummer: u.vNummer, naam: u.naam, geboortedatum: u.geboortedatum, doelgroep: u.doelgroep, gemeentecode: u.gemeente,
    koppelingsdatum: dag(u.koppeling), huisvestingsdatum: dag(u.huisvesting),
    ...pipdeel(van('PIP')),
    taal: taaldeel(u.lessen),
    bijstandsdatum: dag(bijstand),
    ontzorging: bijstand === null || u.verblijf !== 'ASIEL_BEPAALDE_TIJD' ? null : ontzorging(bijstand, van('VERLENGING_ONTZORGING').at(-1)),
    pvt: dag(laatste('PVT_ONDERTEKEND')), map: dag(laatste('MAP_EINDGESPREK')),
    voortgangsgesprekken: [...new Set(van('VOORTGANGSGESPREK').map((v) => iso(v.dag)))],
    ...(u.partners === undefined ? {} : partnerdeel(u.partners)),
  };
}

/** Placements, the earliest first; hours only where any were told. */
function partnerdeel({ plekken, uren }: NonNullable<Uitkomst['partners']>): Waarheid {
  const plaatsingen = plekken.map(({ soort, organisatie, urenPerWeek, start, laatste, status }) => ({
    soort, organisatie, urenPerWeek, start: iso(start), eind: laatste === null ? null : iso(laatste + 1), status,
  }));
  return { plaatsingen, ...(uren === null ? {} : { participatie: { urenBevestigd: uren } }) };
}

/** The route is the last PIP's; the term runs three years from the day after the first. */
function pipdeel(pips: readonly Voorval[]): Waarheid {
  const eerste = pips[0];
  const laatste = pips.at(-1);
  if (eerste === undefined || laatste === undefined) {
    return { leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null, inburgeringstermijn: null };
  }
  const [route, niveau] = laatste.waarde.split(':');
  const start = eerste.dag + 1;
  return {
    leerroute: route, niveauPip: niveau ?? null, dagtekeningInitielePip: iso(eerste.dag), dagtekeningPip: iso(laatste.dag),
    inburgeringstermijn: { start: iso(start), eind: iso(plusMaanden(start, 36)) },
  };
}

function ontzorging(bijstand: number, besluit: Voorval | undefined): Waarheid {
  const verlengd = besluit === undefined ? null : besluit.waarde === 'Ja';
  return { start: iso(bijstand), eind: iso(plusMaanden(bijstand, verlengd === true ? 12 : 6)), verlengd };
}

/** The newest quarter speaks; of two schools in it the later start. A level left empty leaves the one before; exams of all schools, each once. */
function taaldeel(lessen: Uitkomst['lessen']): Waarheid | null {
  const opRij = [...lessen].sort((x, y) => x.kwartaal - y.kwartaal || (x.regel.start < y.regel.start ? -1 : 1));
  const laatste = opRij.at(-1);
  if (laatste === undefined) return null;
  const niveaus = VAARDIGHEDEN.map((v, i) => [v, opRij.findLast((l) => l.school === laatste.school && (l.regel.niveaus[i] ?? '') !== '')?.regel.niveaus[i] ?? null]);
  return {
    urenCumulatief: laatste.regel.cumulatief, niveaus: Object.fromEntries(niveaus) as Waarheid, school: laatste.school, status: laatste.regel.status,
    examens: alleExamens(opRij.flatMap((l) => l.regel.examens)),
  };
}

function alleExamens(examens: readonly Examenuitslag[]): Examenuitslag[] {
  const uniek = new Map(examens.map((e) => [`${e.onderdeel}/${e.niveau}/${e.datum}/${e.resultaat}`, e]));
  return [...uniek.values()].sort((x, y) => (x.datum < y.datum ? -1 : x.datum > y.datum ? 1 : ONDERDELEN.indexOf(x.onderdeel) - ONDERDELEN.indexOf(y.onderdeel)));
}

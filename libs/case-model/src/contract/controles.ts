import { kwartaalEinde } from '../kernel/kwartaal.js';
import type { Leerroute, TaalMelding } from '../melding/taal-melding.js';
import { pipOp } from './doel-van.js';
import { isGestopt, isNietBegonnen } from './fase.js';
import type { Deelnemerregel, Regelplek, Schoolkwartaal } from './schoolkwartaal.js';
import { kanVolgenOp } from './statusovergang.js';
import { urensprongen } from './urensprongen.js';
import { zelfdeDeelnemer } from './zelfde-deelnemer.js';

/** Checks that one report alone cannot answer. Source: domain F.3, cross checks. */
export const CONTROLECODES = [
  'pip-niet-in-rapport', 'verdwenen-zonder-einde', 'twee-scholen', 'leerroute-anders-dan-pip', 'uren-sprong', 'cumulatief-sluit-niet-aan',
  'status-kan-niet', 'examen-past-niet-bij-status', 'deelnemer-onbekend', 'aanvulling-buiten-bereik',
] as const;
export type Controlecode = (typeof CONTROLECODES)[number];

/** What stands outside a school's own lines. */
export interface Omstanders {
  /** Other schools that report the same person over the quarter, by case. */
  elders: ReadonlyMap<string, readonly string[]>;
  /** The newest line of people with a PIP of the route whom the school should have reported and did not. */
  verwacht: readonly Deelnemerregel[];
  /** Lines of other municipalities in a supplement beside other such lines: whether they mend one of those cannot be told. */
  aanvullingBuiten: readonly Regelplek[];
}

/** A line that a check points at, with what it was held against. */
export interface Controlebewijs extends Regelplek {
  vorig: Deelnemerregel | null;
  /** Route of the PIP in force on the quarter's last day. */
  pip: Leerroute | null;
  elders: readonly string[];
}

/** What one check found in one report. */
export interface Controle {
  code: Controlecode;
  /** Dutch, language level B1; the same however many lines there are. */
  tekst: string;
  bewijs: Controlebewijs[];
}

const TEKSTEN: Readonly<Record<Controlecode, string>> = {
  'pip-niet-in-rapport': 'Deze deelnemers hebben een PIP op deze leerroute en kregen het laatst les bij deze school. Zij staan niet in het rapport. Vraag de school waarom.',
  'verdwenen-zonder-einde': 'Deze deelnemers stonden in het vorige rapport zonder einde. Nu staan zij er niet in. Vraag de school of zij zijn gestopt.',
  'twee-scholen': 'Deze deelnemers staan dit kwartaal ook in het rapport van een andere school. Vraag de scholen wie de lessen geeft.',
  'leerroute-anders-dan-pip': 'De leerroute in het rapport is een andere dan in het PIP aan het einde van het kwartaal. Vraag de gemeente welke klopt.',
  'uren-sprong': 'Deze deelnemers volgden veel meer of veel minder uren per week dan in het vorige kwartaal, en anders dan de rest. Vraag de school naar de reden.',
  'cumulatief-sluit-niet-aan': 'Het totaal van het vorige kwartaal en de uren van dit kwartaal zijn samen niet het nieuwe totaal. Vraag de school de uren na te kijken.',
  'status-kan-niet': 'Deze status kan niet volgen op de status van het vorige kwartaal. Vraag de school welke klopt.',
  'examen-past-niet-bij-status': 'Er staat een examen bij iemand die nog niet is begonnen, of na het einde van het traject. Vraag de school de datums na te kijken.',
  'deelnemer-onbekend': 'Van deze regels is nog niet bekend over wie zij gaan. De school kan de nummers en de geboortedatum nakijken.',
  'aanvulling-buiten-bereik': 'In een aanvulling staan regels van andere gemeenten. Of zij een eerdere regel verbeteren, is niet te zien. Zij tellen naast elkaar mee.',
};

interface Blik {
  paren: readonly Paar[];
  weggebleven: readonly Deelnemerregel[];
  omstanders: Omstanders;
}

interface Paar {
  nu: Deelnemerregel;
  vorig: Deelnemerregel | undefined;
  pip: Leerroute | null;
  elders: readonly string[];
}

const OORDELEN: Readonly<Record<Controlecode, (blik: Blik) => Controlebewijs[]>> = {
  'pip-niet-in-rapport': ({ omstanders }) => omstanders.verwacht.filter(({ melding }) => loopt(melding)).map(los),
  'verdwenen-zonder-einde': ({ weggebleven }) => weggebleven.filter(({ melding }) => loopt(melding)).map(los),
  'twee-scholen': perPaar(({ elders }) => elders.length > 0),
  'leerroute-anders-dan-pip': perPaar(({ nu, pip }) => pip !== null && pip !== nu.melding.leerroute),
  'uren-sprong': ({ paren }) => urensprongen(paren).map(bewijs),
  'cumulatief-sluit-niet-aan': perPaar(({ nu, vorig }) => vorig !== undefined && vorig.melding.cumulatief + nu.melding.gevolgd !== nu.melding.cumulatief),
  // Another route is another trajectory.
  'status-kan-niet': perPaar(({ nu, vorig }) => vorig !== undefined && vorig.melding.leerroute === nu.melding.leerroute && !kanVolgenOp(vorig.melding.status, nu.melding.status)),
  'examen-past-niet-bij-status': perPaar(({ nu }) => examenPastNiet(nu.melding)),
  'deelnemer-onbekend': perPaar(({ nu }) => nu.wacht),
  'aanvulling-buiten-bereik': ({ omstanders }) => omstanders.aanvullingBuiten.map(los),
};

/** Every check on a school's report over one route, also those that found nothing, in a fixed order; what it found in order of message and line. */
export function controles(leerroute: Leerroute, school: Schoolkwartaal, omstanders: Omstanders): Controle[] {
  const vorigeVan = zelfdeDeelnemer(school.vorige);
  const nuVan = zelfdeDeelnemer(school.regels);
  const dag = kwartaalEinde(school.kwartaal);
  const blik = {
    paren: school.regels.filter(({ melding }) => melding.leerroute === leerroute).map((nu): Paar => ({
      nu, vorig: vorigeVan(nu), pip: pipOp(school.pips.get(nu.zaak ?? ''), dag)?.leerroute ?? null, elders: omstanders.elders.get(nu.zaak ?? '') ?? [],
    })),
    weggebleven: school.vorige.filter((toen) => toen.melding.leerroute === leerroute && toen.deelnemer !== null && nuVan(toen) === undefined),
    omstanders,
  };
  return CONTROLECODES.map((code) => ({ code, tekst: TEKSTEN[code], bewijs: OORDELEN[code](blik).sort((a, b) => a.bericht - b.bericht || a.regel - b.regel) }));
}

function loopt({ status, einde }: TaalMelding): boolean {
  return einde === undefined && !isGestopt(status);
}

function examenPastNiet({ examens, status, einde }: TaalMelding): boolean {
  return examens.length > 0 && (isNietBegonnen(status) || examens.some(({ datum }) => einde !== undefined && datum > einde));
}

function perPaar(valtOp: (paar: Paar) => boolean): (blik: Blik) => Controlebewijs[] {
  return ({ paren }) => paren.filter(valtOp).map(bewijs);
}

function bewijs({ nu: { bericht, regel }, vorig, pip, elders }: Paar): Controlebewijs {
  return { bericht, regel, vorig: vorig ?? null, pip, elders };
}

function los({ bericht, regel }: Regelplek): Controlebewijs {
  return { bericht, regel, vorig: null, pip: null, elders: [] };
}

import type { BemiddelingMelding } from '../melding/bemiddeling-melding.js';
import type { BesluitMelding } from '../melding/besluit-melding.js';
import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { OntzorgingMelding } from '../melding/ontzorging-melding.js';
import type { PlaatsingMelding } from '../melding/plaatsing-melding.js';
import type { ProfielMelding } from '../melding/profiel-melding.js';
import type { Budgetstatus, StadsbankMelding } from '../melding/stadsbank-melding.js';
import type { Terugmelding } from '../melding/terugmelding.js';
import type { UrenMelding } from '../melding/uren-melding.js';

/** Orders two values the last or highest first; text by code unit, so that no locale can change a case. */
export function hoogsteEerst<T extends string | number>(a: T, b: T): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/** Where senders date two statements alike: the later file name, version and line first. The message id only parts what is equal in all of these. */
export function laatsteRegelEerst(a: Feit, b: Feit): number {
  return (
    hoogsteEerst(a.bestand, b.bestand) || hoogsteEerst(a.versie, b.versie) || hoogsteEerst(a.regel, b.regel) || hoogsteEerst(a.bericht, b.bericht)
  );
}

/** COA's statements, the last sent first. Source: partners.md 1. */
export function laatstVerzondenEerst(a: Feit<CoaMelding>, b: Feit<CoaMelding>): number {
  return hoogsteEerst(a.melding.verzonden, b.melding.verzonden) || laatsteRegelEerst(a, b);
}

/** What was said about one milestone and date, the statement that counts first: later month, coach before regie, later line. Source: partners.md 2. */
export function laatstGezegdEerst(a: Feit<MijlpaalMelding>, b: Feit<MijlpaalMelding>): number {
  // 'coach' sorts before 'regie', and goes before it.
  return hoogsteEerst(a.melding.maand, b.melding.maand) || hoogsteEerst(b.melding.bron, a.melding.bron) || laatsteRegelEerst(a, b);
}

/** Milestones, the newest date first; on one date the statement that counts first. */
export function nieuwsteDatumEerst(a: Feit<MijlpaalMelding>, b: Feit<MijlpaalMelding>): number {
  return hoogsteEerst(a.melding.datum, b.melding.datum) || laatstGezegdEerst(a, b);
}

/** Statements that a coach or regie makes whole, the one that counts first: later day, a coach's last moment before regie, higher version, later line. Source: contracts/regie/ontzorging, contracts/regie/bemiddeling. */
export function laatstOpgegevenEerst<M extends OntzorgingMelding | ProfielMelding>(a: Feit<M>, b: Feit<M>): number {
  return (
    hoogsteEerst(a.melding.dag, b.melding.dag) ||
    hoogsteEerst(a.melding.vastgelegd ?? '', b.melding.vastgelegd ?? '') ||
    hoogsteEerst(a.versie, b.versie) ||
    laatsteRegelEerst(a, b)
  );
}

const STATUSVOLGORDE: readonly Budgetstatus[] = ['ONTVANGEN', 'GEACCEPTEERD', 'AFGEWEZEN', 'REKENING_GEOPEND', 'ACTIEF', 'ACHTERSTAND_SIGNAAL', 'BEEINDIGD'];

/** Answers of Stadsbank, the one that counts first: higher version of the instruction, later day, further in the process, later line. Source: contracts/stadsbank/status. */
export function laatstGemeldEerst(a: Feit<StadsbankMelding>, b: Feit<StadsbankMelding>): number {
  return (
    hoogsteEerst(a.melding.versie, b.melding.versie) ||
    hoogsteEerst(a.melding.datum, b.melding.datum) ||
    hoogsteEerst(STATUSVOLGORDE.indexOf(a.melding.status), STATUSVOLGORDE.indexOf(b.melding.status)) ||
    laatsteRegelEerst(a, b)
  );
}

/** What partners said back of records: newer period first, then by code; of one code the later line first. Source: contracts/cbs/verwerkingsverslag. */
export function nieuwsteTerugmeldingEerst(a: Feit<Terugmelding>, b: Feit<Terugmelding>): number {
  return hoogsteEerst(a.melding.periode, b.melding.periode) || hoogsteEerst(b.melding.code, a.melding.code) || laatsteRegelEerst(a, b);
}

/**
 * What partners that find places said, the statement that speaks first: later day, higher number of the day, a supplement before what it
 * supplements, later line. Source: contracts/avedan, contracts/wsp.
 */
export function laatstVerteldEerst<M extends BemiddelingMelding | PlaatsingMelding | UrenMelding>(a: Feit<M>, b: Feit<M>): number {
  return (
    hoogsteEerst(a.melding.dag, b.melding.dag) ||
    hoogsteEerst(a.melding.volgnummer ?? 0, b.melding.volgnummer ?? 0) ||
    hoogsteEerst(a.aanvulling ?? 0, b.aanvulling ?? 0) ||
    laatsteRegelEerst(a, b)
  );
}

/** Decisions of people, the last recorded first. */
export function laatstBeslotenEerst(a: Feit<BesluitMelding>, b: Feit<BesluitMelding>): number {
  return hoogsteEerst(a.melding.vastgelegd, b.melding.vastgelegd) || laatsteRegelEerst(a, b);
}

import type { Aankomst } from './levensloop.js';
import type { Berichtsoort } from './berichtsoort.js';
import type { Dobbel } from './dobbel.js';
import type { Kans } from './kansen.js';
import type { Mens, Venster } from './mens.js';
import { verschreven } from './schrijfwijze.js';

/** Name and birth date as COA states them at some moment. */
export interface Beeld {
  geslachtsnaam: string;
  voornamen: string;
  geboortedatum: string;
}

/** How COA's statements about one person change over time. */
export interface Naamverloop {
  /** As stated in the first KOPPELING, from then on, and from the WIJZIGING on. */
  eerst: Beeld;
  daarna: Beeld;
  na: Beeld;
  /** Day on which COA sends the WIJZIGING, or null. */
  wijziging: number | null;
}

/** Draws what COA says about a person, and when it says otherwise. */
export function naamverloop(mens: Mens, a: Aankomst, heeft: (k: Kans) => boolean, rest: { dobbel: Dobbel; venster: Venster }): Naamverloop {
  const { dobbel, venster } = rest;
  const waar: Beeld = { geslachtsnaam: mens.geslachtsnaam, voornamen: mens.voornamen, geboortedatum: mens.geboortedatum };
  const betwist = heeft('geboortedatumBetwist');
  const vroeger = betwist || heeft('geboortedatumGewijzigd') ? { ...waar, geboortedatum: eerdereDatum(mens.geboortedatum) } : waar;
  const eerst = heeft('naamInKoppelingAnders') ? { ...vroeger, voornamen: verschreven(vroeger.voornamen, dobbel) } : vroeger;
  const geslachtsnaam = heeft('naamGewijzigd') ? dobbel.kies(mens.stam.families.filter((f) => f !== mens.geslachtsnaam)) : waar.geslachtsnaam;
  const na = { ...waar, geslachtsnaam, geboortedatum: betwist ? vroeger.geboortedatum : waar.geboortedatum };
  const nodig = heeft('naamGewijzigd') || heeft('geboortedatumGewijzigd');
  return { eerst, daarna: vroeger, na, wijziging: nodig ? wijzigingsdag(a, dobbel, venster) : null };
}

/** COA says nothing more about somebody who was withdrawn for good. */
function wijzigingsdag(a: Aankomst, dobbel: Dobbel, venster: Venster): number | null {
  if (a.overdrachtVerzonden === null || (a.intrekking !== null && a.nieuweKoppeling === null)) return null;
  const dag = a.overdrachtVerzonden + dobbel.geheel(20, 120);
  return dag <= venster.tot ? dag : null;
}

/** What COA writes in a message of this kind on this day. */
export function beeldOp(verloop: Naamverloop, soort: Berichtsoort, dag: number): Beeld {
  if (verloop.wijziging !== null && dag >= verloop.wijziging) return verloop.na;
  return soort === 'KOPPELING' ? verloop.eerst : verloop.daarna;
}

/** What a WIJZIGING names: only what changed. */
export function gewijzigd(verloop: Naamverloop): Partial<Beeld> {
  const { daarna, na } = verloop;
  return {
    ...(na.geslachtsnaam === daarna.geslachtsnaam ? {} : { geslachtsnaam: na.geslachtsnaam }),
    ...(na.geboortedatum === daarna.geboortedatum ? {} : { geboortedatum: na.geboortedatum }),
  };
}

/** What COA's newest statement within the window comes to; null when it said nothing (any more). */
export function laatsteBeeld(verloop: Naamverloop, overgedragen: boolean): Beeld {
  if (verloop.wijziging !== null) return verloop.na;
  return overgedragen ? verloop.daarna : verloop.eerst;
}

/** The date that somebody wrote down when the true one was not known yet. */
function eerdereDatum(datum: string): string {
  const jaar = Number(datum.slice(0, 4));
  return datum.endsWith('-01-01') || datum.includes('-00') ? `${jaar - 1}-01-01` : `${jaar}-01-01`;
}

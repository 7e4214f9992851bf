import type { Dobbel } from './dobbel.js';
import { kwartaalBegin } from './dagen.js';
import type { Kans } from './kansen.js';
import type { Huishouden, Venster } from './mens.js';

/** What truly happened between COA, the municipality and one household. Day numbers; null: not (yet). */
export interface Aankomst {
  koppeling: number | null;
  huisvesting: number | null;
  /** Day on which COA sends the KOPPELING and the OVERDRACHT; later than the facts when the handover is late. Null: not sent by the end. */
  koppelingVerzonden: number | null;
  overdrachtVerzonden: number | null;
  intrekking: number | null;
  /** A second KOPPELING of a person who was withdrawn. */
  nieuweKoppeling: number | null;
  /** Family migrants: the day the municipality enrolled them. */
  aanmelding: number | null;
  /** Day of the first PIP and of the first lesson, wherever they fall. */
  pip: number;
  eersteLes: number;
}

/** Households whose oddity needs them to be well under way. */
const AL_BEZIG: readonly Kans[] = ['ingetrokken', 'nooitOvergedragen', 'ingetrokkenMaarAangemeld'];
const LEEG = { koppeling: null, huisvesting: null, koppelingVerzonden: null, overdrachtVerzonden: null, intrekking: null, nieuweKoppeling: null, aanmelding: null };

/** Draws when a household came and when its first PIP and lessons are; what falls after the window has not happened. */
export function aankomst(h: Huishouden, dobbel: Dobbel, venster: Venster): Aankomst {
  const eersteLes = lesdag(h, dobbel, venster);
  const pip = eersteLes - dobbel.geheel(18, 60);
  if (h.bron === 'gezin') return { ...LEEG, aanmelding: pip - dobbel.geheel(50, 110), pip, eersteLes };
  const huisvesting = pip - dobbel.geheel(25, 80);
  const koppeling = huisvesting - dobbel.geheel(45, 80);
  if (h.eigen.has('nooitOvergedragen')) return { ...LEEG, pip, eersteLes };
  const basis: Aankomst = {
    ...LEEG, koppeling, huisvesting: alsGebeurd(huisvesting, venster), koppelingVerzonden: koppeling,
    overdrachtVerzonden: alsGebeurd(huisvesting, venster), pip, eersteLes,
  };
  return bijzonder(basis, h, dobbel, venster);
}

function lesdag(h: Huishouden, dobbel: Dobbel, venster: Venster): number {
  const vast = h.opdracht?.eersteKwartaal;
  if (vast !== undefined) return kwartaalBegin(venster.laatsteKwartaal - vast) + dobbel.geheel(5, 25);
  if (AL_BEZIG.some((k) => h.eigen.has(k))) return kwartaalBegin(venster.laatsteKwartaal - dobbel.geheel(1, 3)) + dobbel.geheel(5, 60);
  if (h.eigen.has('alleenGekoppeld')) return venster.tot + dobbel.geheel(60, 80);
  return dobbel.geheel(venster.van + 225, venster.tot + (h.bron === 'gezin' ? 60 : 80));
}

function bijzonder(basis: Aankomst, h: Huishouden, dobbel: Dobbel, venster: Venster): Aankomst {
  if (h.eigen.has('alleenGekoppeld')) return { ...basis, huisvesting: null, overdrachtVerzonden: null };
  const over = basis.overdrachtVerzonden;
  if (over === null) return basis;
  if (h.eigen.has('laatOvergedragen') && over < venster.tot - 30) {
    const laat = Math.min(basis.eersteLes + dobbel.geheel(110, 200), venster.tot - dobbel.geheel(3, 12));
    return { ...basis, koppelingVerzonden: laat, overdrachtVerzonden: laat + dobbel.geheel(1, 2) };
  }
  return ingetrokken(basis, over, h, { dobbel, venster });
}

function ingetrokken(basis: Aankomst, over: number, h: Huishouden, rest: { dobbel: Dobbel; venster: Venster }): Aankomst {
  const { dobbel, venster } = rest;
  const koppeling = basis.koppeling ?? venster.van;
  if (h.eigen.has('ingetrokkenEnTerug')) return { ...basis, intrekking: koppeling + dobbel.geheel(8, 18), nieuweKoppeling: koppeling + dobbel.geheel(22, 40) };
  if (h.eigen.has('ingetrokken')) return { ...basis, intrekking: Math.min(over + dobbel.geheel(60, 120), venster.tot) };
  if (!h.eigen.has('ingetrokkenMaarAangemeld')) return basis;
  return { ...basis, aanmelding: over + dobbel.geheel(10, 25), intrekking: Math.min(over + dobbel.geheel(40, 90), venster.tot) };
}

function alsGebeurd(dag: number, venster: Venster): number | null {
  return dag <= venster.tot ? dag : null;
}

/** The day of linking that COA states on a given day: the new one where everybody was withdrawn and came back. */
export function koppelingsdag(a: Aankomst, h: Huishouden, dag: number): number | null {
  const iedereen = h.volwassenen.length + h.kinderen.length === 1;
  return a.nieuweKoppeling !== null && iedereen && dag >= a.nieuweKoppeling ? a.nieuweKoppeling : a.koppeling;
}

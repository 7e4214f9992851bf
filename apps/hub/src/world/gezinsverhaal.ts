import { coaBerichten, type CoaBericht } from './coa.js';
import type { Verblijf } from './coa-persoon.js';
import type { Dobbel } from './dobbel.js';
import type { Kans } from './kansen.js';
import { aankomst, type Aankomst } from './levensloop.js';
import type { Huishouden, Mens } from './mens.js';
import { Mensverhaal } from './mensverhaal.js';
import { naamverloop, type Naamverloop } from './naamverloop.js';
import type { Verhaalomgeving } from './verhaalomgeving.js';

/** Everything that happens to one household, and everything that is said about it. */
export class Gezinsverhaal {
  readonly berichten: readonly CoaBericht[];
  readonly mensen: readonly Mensverhaal[];

  constructor(readonly huishouden: Huishouden, dobbel: Dobbel, om: Verhaalomgeving) {
    const a = aankomst(huishouden, dobbel, om.venster);
    const verlopen = huishouden.volwassenen.map((mens) => naamverloop(mens, a, heeftVan(mens, huishouden), { dobbel, venster: om.venster }));
    const verblijf = (mens: Mens): Verblijf => verblijfVan(mens, a);
    this.berichten = a.koppelingVerzonden === null ? [] : coaBerichten({ huishouden, aankomst: a, verlopen, verblijf, gemeente: om.venster.gemeente }, dobbel, om.venster, om.kansen);
    this.mensen = huishouden.volwassenen.map((mens, i) => {
      const verloop = verlopen[i] as Naamverloop;
      return new Mensverhaal({ mens, huishouden, aankomst: a, verloop, verblijf: verblijf(mens), heeft: heeftVan(mens, huishouden) }, dobbel, om);
    });
    this.merkOp(a, om);
  }

  private merkOp(a: Aankomst, om: Verhaalomgeving): void {
    const { eigen, volwassenen, kinderen, naamUniek } = this.huishouden;
    const laat = a.overdrachtVerzonden !== a.huisvesting || a.aanmelding !== null;
    const gezien: readonly (readonly [Kans, boolean])[] = [
      ...HUISHOUDEN.map((k) => [k, eigen.has(k)] as const), ['dubbelganger', eigen.has('dubbelganger') && !naamUniek],
      ['laatOvergedragen', eigen.has('laatOvergedragen') && laat], ['partner', volwassenen.length > 1], ['kinderen', kinderen.length > 0],
      ['coaTraag', this.berichten.some((b) => b.aankomst !== b.verzonden)],
    ];
    for (const [k, zo] of gezien) if (zo) om.merk(k);
  }
}

const HUISHOUDEN: readonly Kans[] = ['alleenGekoppeld', 'ingetrokken', 'ingetrokkenEnTerug', 'ingetrokkenMaarAangemeld', 'nooitOvergedragen'];

/** A person has an oddity when it is its own; the household's count for all in it. */
function heeftVan(mens: Mens, huishouden: Huishouden): (k: Kans) => boolean {
  return (k) => mens.eigen.has(k) || (HUISHOUDEN.includes(k) && huishouden.eigen.has(k)) || (k === 'laatOvergedragen' && huishouden.eigen.has(k));
}

function verblijfVan(mens: Mens, a: Aankomst): Verblijf {
  const soort = mens.eigen.has('nareis') ? 'REGULIER_NAREIS' : mens.eigen.has('regulierGezin') ? 'REGULIER_GEZIN' : 'ASIEL_BEPAALDE_TIJD';
  return { soort, ingang: (a.koppeling ?? a.pip) - 20 };
}

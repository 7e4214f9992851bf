import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import type { Regelkoppeling } from './regelkoppeling.js';

type CoaFeit = Feit<CoaMelding> & { persoon: Persoonsdeel };

/** What COA says about one V-nummer, after its own withdrawals. */
export interface CoaPersoon {
  vNummer: string;
  /** Lines that count, newest by `verzonden` first. */
  regels: CoaFeit[];
  /** Newest non-absent value of each key. */
  persoon: Persoonsdeel;
}

/** COA's lines sorted out: who is known, and how each line stands that makes nobody known (a child's lines among them: verwerkt, no case). */
export interface CoaUitkomst {
  personen: CoaPersoon[];
  overige: Regelkoppeling[];
}

/**
 * Sorts out COA's lines per V-nummer. An INTREKKING makes everything that COA said before it (by `verzonden`) forgotten;
 * a later KOPPELING or OVERDRACHT starts anew; a WIJZIGING of somebody who is not known waits. Source: partners.md 1.
 */
export function coaPersonen(regels: readonly CoaFeit[]): CoaUitkomst {
  const uitkomst: CoaUitkomst = { personen: [], overige: [] };
  const perNummer = new Map<string, CoaFeit[]>();
  for (const regel of regels) {
    const nummer = regel.persoon.vNummer;
    if (nummer === undefined || !regel.actief) uitkomst.overige.push(los(regel, nummer === undefined ? 'wacht' : 'verwerkt'));
    else {
      const eigen = perNummer.get(nummer);
      if (eigen) eigen.push(regel);
      else perNummer.set(nummer, [regel]);
    }
  }
  for (const [vNummer, eigen] of perNummer) sorteerPersoon(vNummer, eigen, uitkomst);
  return uitkomst;
}

function sorteerPersoon(vNummer: string, eigen: CoaFeit[], uitkomst: CoaUitkomst): void {
  const intrekking = eigen.filter(isIntrekking).reduce((laatste, r) => (r.melding.verzonden > laatste ? r.melding.verzonden : laatste), '');
  const levend: CoaFeit[] = [];
  for (const regel of eigen) {
    if (isIntrekking(regel)) uitkomst.overige.push(los(regel, 'verwerkt'));
    else if (regel.melding.verzonden <= intrekking) uitkomst.overige.push({ ...los(regel, 'verwerkt'), actief: false, ingetrokken: true });
    else levend.push(regel);
  }
  if (!levend.some((r) => r.melding.bericht !== 'WIJZIGING')) {
    uitkomst.overige.push(...levend.map((r) => los(r, 'wacht')));
    return;
  }
  levend.sort(nieuwsteEerst);
  const kind = levend.find((r) => r.melding.rol !== undefined)?.melding.rol === 'KIND';
  if (kind) uitkomst.overige.push(...levend.map((r) => los(r, 'verwerkt')));
  else uitkomst.personen.push({ vNummer, regels: levend, persoon: Object.assign({}, ...levend.map((r) => r.persoon).reverse()) as Persoonsdeel });
}

function isIntrekking(regel: CoaFeit): boolean {
  return regel.melding.bericht === 'INTREKKING';
}

/** Newest by `verzonden`; then by file name and line, so that the order of arrival cannot matter. */
function nieuwsteEerst(a: CoaFeit, b: CoaFeit): number {
  if (a.melding.verzonden !== b.melding.verzonden) return a.melding.verzonden < b.melding.verzonden ? 1 : -1;
  if (a.bestand !== b.bestand) return a.bestand < b.bestand ? 1 : -1;
  return b.regel - a.regel;
}

function los(regel: CoaFeit, stand: 'verwerkt' | 'wacht'): Regelkoppeling {
  const { bericht, regel: nummer } = regel;
  return { bericht, regel: nummer, stand, identiteit: null, grond: null, actief: regel.actief, ingetrokken: false, bevindingen: [] };
}

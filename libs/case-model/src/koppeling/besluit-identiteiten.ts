import { hoogsteEerst } from '../zaak/volgorde.js';
import { bouwIdentiteiten, type Identiteiten } from './bouw-identiteiten.js';
import { eenheidVan } from './eenheid.js';
import { Houderafspraken } from './houderafspraken.js';
import type { Houderregel } from './houderregel.js';
import type { Identiteit } from './identiteit.js';
import { type Koppelbesluit, volgordeVanBesluiten } from './koppelbesluit.js';

/** A decision about a holder line that counts, with where it stands itself and by which numbers it says whom it is about. */
export interface Houderbesluit extends Koppelbesluit {
  bericht: number;
  regel: number;
  bsn?: string;
  vNummer?: string;
}

/** Whom a decision turned out to be about: null when nobody (yet) answers to its numbers; `tegen` when two do. */
export interface Besluituitkomst {
  besluit: Houderbesluit;
  identiteit: Identiteit | null;
  tegen: boolean;
}

export interface BeslotenIdentiteiten extends Identiteiten {
  besluiten: Besluituitkomst[];
}

/**
 * Builds the identities with what people decided about holder lines: a `koppel` makes the line's person and the one that it names one, an `ontkoppel` keeps the line
 * apart from whom it names. Oldest first, each read among the people as those before it left them: so as they were for who decided. A line that is kept apart opens
 * an identity of its own if it has a number that nobody else is known by, and waits if not. Pure: the order of lines and decisions does not matter.
 */
export function besluitIdentiteiten(houders: readonly Houderregel[], besluiten: readonly Houderbesluit[]): BeslotenIdentiteiten {
  const eenheden = new Map(houders.map((houder) => [`${houder.bericht}/${houder.regel}`, eenheidVan(houder)]));
  let afspraken = new Houderafspraken();
  let stand = bouwIdentiteiten(houders, afspraken);
  const gelezen = [...besluiten].sort(volgordeVanBesluiten).map((besluit) => {
    const eigen = eenheden.get(`${besluit.over.bericht}/${besluit.over.regel}`) ?? '';
    const over = besluit.soort === 'koppel' ? eenVan(besluit, stand.identiteiten) : allenVan(besluit, stand.identiteiten);
    const anderen = over.personen.flatMap(eenhedenVan).filter((eenheid) => eenheid !== eigen);
    const [doel] = anderen;
    if (doel !== undefined) {
      afspraken = besluit.soort === 'koppel' ? afspraken.voegSamen(eigen, anderen) : afspraken.scheid(eigen, anderen);
      stand = bouwIdentiteiten(houders, afspraken);
    }
    return { besluit, doel: doel ?? over.personen.flatMap(eenhedenVan)[0], tegen: over.tegen };
  });
  const vind = (doel: string | undefined): Identiteit | null => stand.identiteiten.find((i) => doel !== undefined && eenhedenVan(i).includes(doel)) ?? null;
  return { ...stand, besluiten: gelezen.map(({ besluit, doel, tegen }) => ({ besluit, identiteit: vind(doel), tegen })) };
}

interface Wie {
  personen: Identiteit[];
  tegen: boolean;
}

/** The one person to whom the numbers of a decision lead. */
function eenVan({ bsn, vNummer }: Houderbesluit, identiteiten: readonly Identiteit[]): Wie {
  const opBsn = identiteiten.filter(({ bsns }) => heeft(bsns, bsn));
  const opNummer = identiteiten.filter(({ vNummers }) => heeft(vNummers, vNummer));
  const beide = opBsn.length > 0 && opNummer.length > 0;
  const personen = beide ? opBsn.filter((i) => opNummer.includes(i)) : [...opBsn, ...opNummer];
  return personen.length > 1 ? { personen: [], tegen: false } : { personen, tegen: beide && personen.length === 0 };
}

/** Everybody to whom a number of a decision leads, in an order that does not depend on who was known first. */
function allenVan({ bsn, vNummer }: Houderbesluit, identiteiten: readonly Identiteit[]): Wie {
  const geraakt = identiteiten.filter(({ bsns, vNummers }) => heeft(bsns, bsn) || heeft(vNummers, vNummer));
  return { personen: geraakt.sort((a, b) => hoogsteEerst(ankertekst(b), ankertekst(a))), tegen: false };
}

function heeft(nummers: ReadonlySet<string>, nummer: string | undefined): boolean {
  return nummer !== undefined && nummers.has(nummer);
}

/** Units of an identity, COA's first: a decision is about that one, whichever AANMELDING is taken away from it later. */
function eenhedenVan({ houders }: Identiteit): string[] {
  return [...new Set(houders.map(eenheidVan))];
}

function ankertekst({ anker }: Identiteit): string {
  return `${anker.soort}/${anker.waarde}`;
}

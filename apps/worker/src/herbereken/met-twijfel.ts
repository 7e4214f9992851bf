import type { LedgerRegel, Treffer } from '#libs/case-store';

type Sleutels = Pick<LedgerRegel, 'bsn' | 'vNummer' | 'naamdatum' | 'naam' | 'deelnemer'>;

/**
 * People of whom the keys that these lines hit do not say enough: some line that may be theirs (it hits them, or shares a school's number
 * with one that does) has a key that is not theirs, or a name that cannot be compared by key.
 */
export function metTwijfel(regels: readonly Sleutels[], treffers: readonly Treffer[]): Set<string> {
  const zaken = perSleutel(treffers);
  const twijfel = new Set<string>();
  for (const groep of perDeelnemer(regels).values()) {
    const antwoorden = groep.flatMap((regel) => antwoordenOp(regel, zaken));
    const vergelijkbaar = groep.every(isVergelijkbaar);
    const isZeker = (zaak: string): boolean => vergelijkbaar && antwoorden.every((a) => a.has(zaak));
    for (const antwoord of antwoorden) antwoord.forEach((zaak) => isZeker(zaak) || twijfel.add(zaak));
  }
  return twijfel;
}

const NIEMAND: ReadonlySet<string> = new Set();

/** For each key of a line, the people who answer to it. */
function antwoordenOp({ bsn, vNummer, naamdatum }: Sleutels, zaken: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string>[] {
  const antwoorden: ReadonlySet<string>[] = [];
  for (const hash of [bsn, vNummer, naamdatum]) if (hash !== null) antwoorden.push(zaken.get(hash) ?? NIEMAND);
  return antwoorden;
}

function isVergelijkbaar({ naam, naamdatum }: Sleutels): boolean {
  return naam === null || naamdatum !== null;
}

/** A keyed hash includes the kind of key: those of two kinds never meet. */
function perSleutel(treffers: readonly Treffer[]): Map<string, Set<string>> {
  const zaken = new Map<string, Set<string>>();
  for (const { hash, zaak } of treffers) {
    const bekend = zaken.get(hash);
    if (bekend) bekend.add(zaak);
    else zaken.set(hash, new Set([zaak]));
  }
  return zaken;
}

function perDeelnemer(regels: readonly Sleutels[]): Map<string | Sleutels, Sleutels[]> {
  const groepen = new Map<string | Sleutels, Sleutels[]>();
  for (const regel of regels) {
    const groep = groepen.get(regel.deelnemer ?? regel);
    if (groep) groep.push(regel);
    else groepen.set(regel.deelnemer ?? regel, [regel]);
  }
  return groepen;
}

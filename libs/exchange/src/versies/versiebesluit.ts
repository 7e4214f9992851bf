/** A file within a slot: one sender, kind and period. */
export interface Kandidaat {
  id: number;
  /** Place in the order of receipt: the number of the message, or of the one that this reads with another heading. */
  ontvangst: number;
  versie: number;
  aanvulling: number | null;
  /** A person released it from the brake. */
  vrijgegeven: boolean;
  /** A person took back the decision to read it so: it never counts. */
  teruggedraaid: boolean;
}

export type Versiestand = 'actief' | 'vervangen' | 'rem';

/**
 * Decides which files of a slot count. The highest version counts in whatever order they arrived, within one version the latest
 * receipt; a replacement that withdraws very much is held by the brake until a person releases it, and the one before it stays.
 * Supplements stand beside every version; of one supplement the latest receipt counts. Another reading of a file stands right behind it. Source: partners.md, Versions and Brake.
 */
export async function besluitVersies(
  kandidaten: readonly Kandidaat[],
  remt: (oud: Kandidaat, nieuw: Kandidaat) => Promise<boolean>,
): Promise<Map<number, Versiestand>> {
  const besluit = new Map<number, Versiestand>();
  const mee = kandidaten.filter((k) => !k.teruggedraaid);
  for (const weg of kandidaten.filter((k) => k.teruggedraaid)) besluit.set(weg.id, 'vervangen');
  const reeks = mee.filter((k) => k.aanvulling === null).sort((a, b) => a.versie - b.versie || inVolgorde(a, b));
  let geldend: Kandidaat | undefined;
  for (const kandidaat of reeks) {
    if (geldend !== undefined && !kandidaat.vrijgegeven && (await remt(geldend, kandidaat))) besluit.set(kandidaat.id, 'rem');
    else {
      for (const eerder of reeks.slice(0, reeks.indexOf(kandidaat))) besluit.set(eerder.id, 'vervangen');
      besluit.set(kandidaat.id, 'actief');
      geldend = kandidaat;
    }
  }
  for (const aanvulling of mee.filter((k) => k.aanvulling !== null)) {
    const nieuwer = mee.some((k) => k.aanvulling === aanvulling.aanvulling && inVolgorde(k, aanvulling) > 0);
    besluit.set(aanvulling.id, nieuwer ? 'vervangen' : 'actief');
  }
  return besluit;
}

/** In order of receipt; another reading right behind what it reads. */
function inVolgorde(a: Kandidaat, b: Kandidaat): number {
  return a.ontvangst - b.ontvangst || a.id - b.id;
}

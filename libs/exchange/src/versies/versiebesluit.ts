/** A file within a slot: one sender, kind and period. */
export interface Kandidaat {
  /** Order of receipt. */
  id: number;
  versie: number;
  aanvulling: number | null;
  /** A person released it from the brake. */
  vrijgegeven: boolean;
}

export type Versiestand = 'actief' | 'vervangen' | 'rem';

/**
 * Decides which files of a slot count. The highest version counts in whatever order they arrived, within one version the latest
 * receipt; a replacement that withdraws very much is held by the brake until a person releases it, and the one before it stays.
 * Supplements stand beside every version; of one supplement the latest receipt counts. Source: partners.md, Versions and Brake.
 */
export async function besluitVersies(
  kandidaten: readonly Kandidaat[],
  remt: (oud: Kandidaat, nieuw: Kandidaat) => Promise<boolean>,
): Promise<Map<number, Versiestand>> {
  const besluit = new Map<number, Versiestand>();
  const reeks = kandidaten.filter((k) => k.aanvulling === null).sort((a, b) => a.versie - b.versie || a.id - b.id);
  let geldend: Kandidaat | undefined;
  for (const kandidaat of reeks) {
    if (geldend !== undefined && !kandidaat.vrijgegeven && (await remt(geldend, kandidaat))) besluit.set(kandidaat.id, 'rem');
    else {
      for (const eerder of reeks.slice(0, reeks.indexOf(kandidaat))) besluit.set(eerder.id, 'vervangen');
      besluit.set(kandidaat.id, 'actief');
      geldend = kandidaat;
    }
  }
  for (const aanvulling of kandidaten.filter((k) => k.aanvulling !== null)) {
    const nieuwer = kandidaten.some((k) => k.aanvulling === aanvulling.aanvulling && k.id > aanvulling.id);
    besluit.set(aanvulling.id, nieuwer ? 'vervangen' : 'actief');
  }
  return besluit;
}

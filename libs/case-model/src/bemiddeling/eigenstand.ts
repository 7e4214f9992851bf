import type { Bemiddelingszet, Gemeentezet } from './bemiddelingszet.js';

/** What holds from our side: the newest version of each pair that was not refused; null: none left. */
export interface Eigenstand {
  aanbod: Gemeentezet | null;
  bekend: Gemeentezet | null;
}

/** Reads it from the moves. */
export function eigenstand(zetten: readonly Bemiddelingszet[]): Eigenstand {
  const eigen = zetten.filter((zet): zet is Gemeentezet => zet.door === 'gemeente' && !zet.geweigerd);
  return {
    aanbod: nieuwste(eigen.filter(({ wat }) => wat === 'aanbod' || wat === 'intrekking')),
    bekend: nieuwste(eigen.filter(({ wat }) => wat === 'bekendmaking' || wat === 'bekendmaking-intrekking')),
  };
}

/** Of the same version told twice the one that says that it is there. */
function nieuwste(zetten: readonly Gemeentezet[]): Gemeentezet | null {
  return zetten.reduce<Gemeentezet | null>((beste, zet) => {
    if (beste === null || zet.versie > beste.versie) return zet;
    return zet.versie === beste.versie && beste.aangekomen === null ? zet : beste;
  }, null);
}

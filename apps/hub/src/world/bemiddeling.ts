import { type Bemiddelprofiel, bemiddelprofiel, type Profielvraag } from './bemiddelprofiel.js';
import { Dobbel } from './dobbel.js';
import type { Kans, Kansen } from './kansen.js';
import type { Venster } from './mens.js';
import type { Voorval } from './mijlpalen.js';
import type { Partnerverhaal } from './partnerverhaal.js';
import { vrijwilligersverhaal } from './vrijwilligersverhaal.js';
import type { Uitkomst } from './waarheid.js';
import { werkverhaal } from './werkverhaal.js';

/** What is sought for one person, and what its partner will do; null where the hub may not offer the person. */
export interface Bemiddeling {
  profiel: Bemiddelprofiel;
  verhaal: Partnerverhaal | null;
}

interface Omgeving {
  zaad: string;
  venster: Venster;
  kansen: Kansen;
  merk: (k: Kans) => void;
}

/** The third profile of every world waits for permission, so that there is one. */
const ZONDER_TOESTEMMING = 3;

/** Who is to be mediated in one world. Nobody's key at a partner is somebody else's. */
export class Bemiddelingen {
  private readonly sleutels = new Set<string>();
  private geteld = 0;

  constructor(private readonly om: Omgeving) {}

  /** Of one person with a case; null when no place is sought. */
  van(uitkomst: Uitkomst, volgnummer: number): Bemiddeling | null {
    const { zaad, venster, kansen, merk } = this.om;
    const dobbel = new Dobbel(`${zaad}/bemiddeling/${volgnummer}`);
    const pip = laatstePip(uitkomst);
    if (pip === undefined) return null;
    const { doel, kans } = wens(pip.waarde, kansen);
    const wil = dobbel.kans(kans);
    const dag = pip.dag + dobbel.geheel(5, 40);
    if (!wil || dag > venster.tot) return null;
    this.geteld += 1;
    const toestemming = this.geteld !== ZONDER_TOESTEMMING && !dobbel.kans(kansen.zonderToestemming);
    if (!toestemming) merk('zonderToestemming');
    const profiel = this.nieuwProfiel({ uitkomst, volgnummer, doel, dag, toestemming, dobbel });
    const gaatUit = toestemming && uitkomst.voorvallen.every((v) => v.mijlpaal !== 'EINDE');
    return { profiel, verhaal: gaatUit ? this.verhaal(profiel, volgnummer, dobbel) : null };
  }

  private verhaal(profiel: Bemiddelprofiel, volgnummer: number, dobbel: Dobbel): Partnerverhaal {
    const vraag = { profiel, volgnummer, dobbel, ...this.om };
    return profiel.doel === 'VRIJWILLIGERSWERK' ? vrijwilligersverhaal(vraag) : werkverhaal(vraag);
  }

  private nieuwProfiel(vraag: Profielvraag): Bemiddelprofiel {
    let profiel = bemiddelprofiel(vraag);
    while (this.sleutels.has(profiel.sleutel)) profiel = bemiddelprofiel(vraag);
    this.sleutels.add(profiel.sleutel);
    return profiel;
  }
}

function laatstePip({ voorvallen }: Uitkomst): Voorval | undefined {
  return voorvallen.filter((v) => v.mijlpaal === 'PIP' && !v.verbeterd).sort((x, y) => x.dag - y.dag).at(-1);
}

/** What is sought beside a route, and how often: volunteer work in the Z-route, paid work in the B1-route, nothing in the education route. */
function wens(pip: string, { bemiddeling, betaaldWerk }: Kansen): { doel: Bemiddelprofiel['doel']; kans: number } {
  if (pip.startsWith('Z')) return { doel: 'VRIJWILLIGERSWERK', kans: bemiddeling };
  return { doel: 'BETAALD_WERK', kans: pip.startsWith('B') ? betaaldWerk : 0 };
}

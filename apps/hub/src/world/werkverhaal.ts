import type { Bemiddelprofiel } from './bemiddelprofiel.js';
import { iso } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import type { Kans, Kansen } from './kansen.js';
import type { Venster } from './mens.js';
import type { Partnerverhaal, Plek } from './partnerverhaal.js';

/** One candidate at WerkgeverServicePunt. */
export interface Werkvraag {
  profiel: Bemiddelprofiel;
  volgnummer: number;
  dobbel: Dobbel;
  kansen: Kansen;
  venster: Venster;
  merk: (k: Kans) => void;
}

const WERKGEVERS = ['Bakkerij De Proef', 'Logistiek Voorbeeld', 'Zorghuis De Proef', 'Schoonmaak Voorbeeld', 'Restaurant De Proef'];
const FUNCTIES = ['medewerker productie', 'orderpicker', 'assistent', 'schoonmaker', 'afwashulp'];

/**
 * Draws how work was found for somebody in the B1-route: proposals, of which a coach refuses what is more hours than the person can do, and what
 * follows on the one that is accepted.
 */
export function werkverhaal({ profiel, volgnummer, dobbel, kansen, venster, merk }: Werkvraag): Partnerverhaal {
  const keuze = dobbel.geheel(0, WERKGEVERS.length - 1);
  const start = profiel.dag + dobbel.geheel(20, 60);
  const voorstel = (nummer: number, uren: number): { voorstelId: string } & Record<string, unknown> => ({
    soort: 'VOORSTEL', voorstelId: `WV-${volgnummer}-${nummer}`, codeTypeOvereenkomst: '01', codeTypeArbeidscontract: 'B', werkgever: WERKGEVERS[keuze], functie: FUNCTIES[keuze],
    aantalWerkurenPerWeek: uren, startdatum: iso(start),
  });
  const teVeel = dobbel.kans(kansen.voorstelTeVeelUren);
  if (teVeel) merk('voorstelTeVeelUren');
  const goed = voorstel(2, profiel.uren);
  const voorstellen = [...(teVeel ? [voorstel(1, profiel.hoogsteUren + 4)] : []), goed];
  const { vervolg, plekken } = start <= venster.tot ? vertelWerk({ goed, start }, { profiel, volgnummer, dobbel, kansen, venster, merk }) : { vervolg: [], plekken: [] };
  return { partner: 'wsp', sleutel: profiel.sleutel, afspraak: { voorstellen, vervolg: { [goed.voorstelId]: vervolg } }, plekken, uren: null };
}

function vertelWerk({ goed, start }: { goed: { voorstelId: string } & Record<string, unknown>; start: number }, { volgnummer, profiel, dobbel, kansen, venster, merk }: Werkvraag): { vervolg: object[]; plekken: Plek[] } {
  const plaatsingId = `WP-${volgnummer}`;
  const { voorstelId, soort: _, ...werk } = goed;
  const laatste = start + dobbel.geheel(40, 160);
  const eindigt = dobbel.kans(kansen.plaatsingEindigt) && laatste <= venster.tot;
  const werktNog = !dobbel.kans(kansen.plaatsingOnderbroken);
  const urenPerWeek = dobbel.kans(0.3) ? profiel.uren + 2 : profiel.uren;
  const vervolg: object[] = [{ soort: 'PLAATSING', voorstelId, plaatsingId, ...werk }, { soort: 'VOORTGANG', plaatsingId, werktNog, aantalWerkurenPerWeek: urenPerWeek }];
  if (eindigt) {
    merk('plaatsingEindigt');
    vervolg.push({ soort: 'EINDE', plaatsingId, einddatum: iso(laatste), reden: dobbel.kies(['CONTRACT_AFGELOPEN', 'VERVOER', 'STUDIE', 'OVERIG']) });
  } else if (!werktNog) merk('plaatsingOnderbroken');
  const status = eindigt ? 'BEEINDIGD' : werktNog ? 'GESTART' : 'ONDERBROKEN';
  return { vervolg, plekken: [{ soort: 'BETAALD_WERK', organisatie: String(goed.werkgever), urenPerWeek, start, laatste: eindigt ? laatste : null, status }] };
}

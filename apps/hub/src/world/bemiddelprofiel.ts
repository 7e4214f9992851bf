import { iso } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import type { Uitkomst } from './waarheid.js';

/** What a coach wrote down of somebody for whom a place is sought, and when. */
export interface Bemiddelprofiel {
  /** Day number on which the file is written and arrives. */
  dag: number;
  doel: 'VRIJWILLIGERSWERK' | 'BETAALD_WERK';
  toestemming: boolean;
  /** Hours a week that are sought, and that the person can do at most. */
  uren: number;
  hoogsteUren: number;
  /** What the partner can know the person by: a telephone number, or of an anonymous profile what somebody did, where and when. */
  sleutel: string;
  inhoud: string;
}

/** One person for whom a place is sought. */
export interface Profielvraag {
  uitkomst: Uitkomst;
  /** Running number of the person: makes the telephone number. */
  volgnummer: number;
  doel: Bemiddelprofiel['doel'];
  dag: number;
  toestemming: boolean;
  dobbel: Dobbel;
}

const DAGDELEN = ['MA', 'DI', 'WO', 'DO', 'VR', 'ZA'].flatMap((dag) => ['OCHTEND', 'MIDDAG', 'AVOND'].map((deel) => `${dag}_${deel}`));
const BEROEPEN = ['kok', 'kleermaker', 'timmerman', 'leraar', 'chauffeur', 'bakker', 'verkoper', 'lasser', 'schilder', 'boer', 'kapper', 'monteur', 'administratie', 'schoonmaak', 'verzorging', 'bouwvakker'];
const TAKEN = ['keuken', 'winkel', 'magazijn', 'tuin', 'werkplaats', 'kinderopvang', 'kantoor', 'markt', 'fabriek', 'school', 'garage', 'hotel'];
const INTERESSES = ['koken', 'tuinieren', 'voetbal', 'lezen', 'muziek', 'fietsen', 'handwerken', 'dieren', 'computers', 'zwemmen'];
const TALEN = ['ar', 'ti', 'fa', 'uk', 'so', 'tr'];
const VERVOER = ['FIETS', 'OPENBAAR_VERVOER', 'AUTO'];

/** Draws what somebody can and wants. Nobody else in the world has this telephone number; an anonymous profile may be like another's. */
export function bemiddelprofiel({ uitkomst, volgnummer, doel, dag, toestemming, dobbel }: Profielvraag): Bemiddelprofiel {
  const uren = doel === 'VRIJWILLIGERSWERK' ? dobbel.geheel(12, 24) / 2 : dobbel.geheel(8, 20);
  const hoogsteUren = uren + dobbel.geheel(2, 6);
  const telefoon = `+31 6 0${String(volgnummer).padStart(7, '0')}`;
  const postcode4 = String(dobbel.geheel(7601, 7612));
  const beschikbaarheid = greep(DAGDELEN, dobbel.geheel(3, 7), dobbel);
  const ervaring = [dobbel.kies(BEROEPEN), dobbel.kies(TAKEN)];
  const wie = uitkomst.bsn === null ? { vNummer: uitkomst.vNummer } : { bsn: uitkomst.bsn };
  const inhoud = {
    ...wie, doel, toestemming: toestemming ? { gegeven: true, datum: iso(dag - 1) } : { gegeven: false },
    roepnaam: uitkomst.naam.voornamen.split(' ')[0], telefoon, contacttaal: dobbel.kies(TALEN), postcode4, beschikbaarheid,
    urenPerWeek: uren, hoogsteUrenPerWeek: hoogsteUren, reisafstand: dobbel.geheel(3, 25), vervoer: greep(VERVOER, dobbel.geheel(1, 2), dobbel),
    interesses: greep(INTERESSES, 2, dobbel), ervaring, rijbewijzen: dobbel.kans(0.3) ? ['B'] : [], rustOfStructuur: dobbel.kans(0.2), vogNodig: dobbel.kans(0.1),
  };
  const sleutel = doel === 'VRIJWILLIGERSWERK' ? telefoon : [ervaring.join(','), postcode4, beschikbaarheid.join(',')].join('/');
  return { dag, doel, toestemming, uren, hoogsteUren, sleutel, inhoud: `${JSON.stringify(inhoud, null, 1)}\n` };
}

/** So many of these, in their own order. */
function greep<T>(uit: readonly T[], aantal: number, dobbel: Dobbel): T[] {
  const over = [...uit];
  while (over.length > aantal) over.splice(dobbel.geheel(0, over.length - 1), 1);
  return over;
}

import type { Bemiddelprofiel } from './bemiddelprofiel.js';
import { iso, maandBegin, maandNaam, maandVan } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import type { Kans, Kansen } from './kansen.js';
import type { Venster } from './mens.js';
import { metKomma, type Partnerverhaal, type Plek } from './partnerverhaal.js';

/** One person at Avedan. */
export interface Vrijwilligersvraag {
  profiel: Bemiddelprofiel;
  volgnummer: number;
  dobbel: Dobbel;
  kansen: Kansen;
  venster: Venster;
  merk: (k: Kans) => void;
}

const ORGANISATIES = ['Buurthuis De Proef', 'Kringloop De Proef', 'Moestuin Voorbeeld', 'Voedselbank De Proef', 'Speeltuin Voorbeeld'];
const ACTIVITEITEN = ['koffie schenken', 'meubels nakijken', 'tuin onderhouden', 'pakketten maken', 'toezicht houden'];
const SOORTEN = ['VRIJWILLIGERSWERK', 'VRIJWILLIGERSWERK', 'VRIJWILLIGERSWERK', 'BUURTACTIVITEIT', 'WERKERVARINGSPLAATS'];
const DAGEN_PER_WEEK = 7;

/** What Avedan answers about one person, by file: `{referentie}` stands for the reference that the hub will give. */
class Antwoordboek {
  private readonly perGroep = new Map<string, string[]>();

  plaatsing(maand: number, regel: string): void {
    this.voegToe(`PLAATSINGEN_${maandNaam(maand)}`, `{referentie};${regel}`);
  }

  uren(maand: number, regel: string): void {
    this.voegToe(`UREN_${maandNaam(maand)}`, regel);
  }

  antwoorden(): { groep: string; regels: string[] }[] {
    return [...this.perGroep].map(([groep, regels]) => ({ groep, regels }));
  }

  private voegToe(groep: string, regel: string): void {
    this.perGroep.set(groep, [...(this.perGroep.get(groep) ?? []), regel]);
  }
}

/** Draws how volunteer work went for somebody in the Z-route: at most two places, their months of hours, and how Avedan tells of them. */
export function vrijwilligersverhaal(vraag: Vrijwilligersvraag): Partnerverhaal {
  const { profiel, dobbel, venster } = vraag;
  const boek = new Antwoordboek();
  boek.plaatsing(maandVan(profiel.dag), ';;;;AANGEMELD;;;;');
  const plekken: Plek[] = [];
  let kwartieren = 0;
  let start = profiel.dag + dobbel.geheel(10, 45);
  for (let nummer = 1; nummer <= 2 && start <= venster.tot; nummer += 1) {
    const id = `AV-${vraag.volgnummer}-${nummer}`;
    const plek = vertelPlek({ id, start, boek }, vraag);
    plekken.push(plek);
    kwartieren += vertelUren({ id, plek, boek }, vraag);
    start = plek.laatste === null ? Infinity : plek.laatste + dobbel.geheel(10, 40);
  }
  const lopend = plekken.flatMap((plek, i) => (plek.laatste === null ? [`AV-${vraag.volgnummer}-${i + 1}`] : []));
  return { partner: 'avedan', sleutel: profiel.sleutel, afspraak: { antwoorden: boek.antwoorden(), lopend }, plekken, uren: plekken.length === 0 ? null : kwartieren / 4 };
}

function vertelPlek({ id, start, boek }: { id: string; start: number; boek: Antwoordboek }, { profiel, dobbel, kansen, venster, merk }: Vrijwilligersvraag): Plek {
  const keuze = dobbel.geheel(0, ORGANISATIES.length - 1);
  const [soort, organisatie, activiteit] = [dobbel.kies(SOORTEN), ORGANISATIES[keuze] ?? '', ACTIVITEITEN[keuze] ?? ''];
  const laatste = eindeVan(start, dobbel, kansen, venster);
  const regel = (status: string, wat = activiteit): string => `${id};${soort};${organisatie};${wat};${status};${iso(start)};${metKomma(profiel.uren)};;`;
  boek.plaatsing(maandVan(start), regel('GESTART'));
  const plek = { soort, organisatie, urenPerWeek: profiel.uren, start, laatste };
  if (laatste !== null) {
    merk('plaatsingEindigt');
    boek.plaatsing(maandVan(laatste), `${id};${soort};;;BEEINDIGD;;;${iso(laatste)};${dobbel.kies(['AFGEROND', 'BETAALD_WERK', 'NIET_PASSEND', 'VERHUIZING'])}`);
    return { ...plek, status: 'BEEINDIGD' };
  }
  const stil = maandVan(start) + 1;
  if (!dobbel.kans(kansen.plaatsingOnderbroken) || stil > venster.laatsteMaand) return { ...plek, status: 'GESTART' };
  merk('plaatsingOnderbroken');
  boek.plaatsing(stil, regel('ONDERBROKEN'));
  if (stil === venster.laatsteMaand) return { ...plek, status: 'ONDERBROKEN' };
  // A month's file with the very bytes of another month's would be held.
  boek.plaatsing(stil + 1, regel('GESTART', `${activiteit} (hervat)`));
  return { ...plek, status: 'GESTART' };
}

/** Last day of a place that comes to an end within the world. */
function eindeVan(start: number, dobbel: Dobbel, { plaatsingEindigt }: Kansen, { tot }: Venster): number | null {
  const laatste = start + dobbel.geheel(40, 160);
  return dobbel.kans(plaatsingEindigt) && laatste <= tot ? laatste : null;
}

/** Tells each month's hours, now and then put right a month later; returns those that the host confirmed in the end, in quarters of an hour. */
function vertelUren({ id, plek, boek }: { id: string; plek: Plek; boek: Antwoordboek }, { dobbel, kansen, venster, merk }: Vrijwilligersvraag): number {
  const einde = plek.laatste ?? venster.tot;
  let bevestigd = 0;
  for (let maand = maandVan(plek.start); maand <= maandVan(einde); maand += 1) {
    const dagen = Math.min(einde, maandBegin(maand + 1) - 1) - Math.max(plek.start, maandBegin(maand)) + 1;
    const volledig = Math.round((dagen / DAGEN_PER_WEEK) * plek.urenPerWeek * 4);
    const trek = (): number => Math.floor(volledig * (0.7 + 0.3 * dobbel.getal()));
    const regel = (kwartieren: number, akkoord: boolean): string => `${id};${maandNaam(maand)};${metKomma(kwartieren / 4)};${metKomma((volledig - kwartieren) / 4)};0;${akkoord ? 'J' : 'N'}`;
    const akkoord = !dobbel.kans(kansen.urenNietAkkoord);
    const gewerkt = trek();
    boek.uren(maand, regel(gewerkt, akkoord));
    if (dobbel.kans(kansen.urenVerbeterd) && maand < venster.laatsteMaand) {
      merk('urenVerbeterd');
      const beter = trek();
      boek.uren(maand + 1, regel(beter, true));
      bevestigd += beter;
    } else {
      if (!akkoord) merk('urenNietAkkoord');
      bevestigd += akkoord ? gewerkt : 0;
    }
  }
  return bevestigd;
}

import type { Bevinding, Melding, Persoonsdeel } from '#libs/case-model';
import type { Bestand } from '../bestand.js';
import { LANGSTE_REGEL, leesCsv } from '../csv/csv-lezer.js';
import { scheidingsteken } from '../csv/scheidingsteken.js';
import type { GelezenRegel, Regelsleutels } from '../gelezen-regel.js';
import type { Leescontext } from '../leescontext.js';
import { maakBevinding } from '../maak-bevinding.js';
import type { Leesuitkomst } from '../manifest.js';
import { detecteerCodering } from '../tekst/codering.js';
import { tekststroom } from '../tekst/tekststroom.js';
import { leesXlsx } from '../xlsx/xlsx-lezer.js';
import type { Bronlezer, Bronrij } from './bronrij.js';
import { Datarijen } from './datarijen.js';
import { leesKop } from './kop.js';
import type { Kop } from './kop.js';
import { kopsleutel } from './layout.js';
import type { Layout } from './layout.js';
import type { Rij } from './rij.js';
import { isAfgekeurd } from './rij.js';
import { maakRijkeuring } from './rijkeuring.js';

/** What a sound line says, in the words of the kernel. */
export interface Vertaling {
  buitenBereik: boolean;
  sleutels: Regelsleutels;
  melding: Melding | null;
  persoon: Persoonsdeel | null;
}

/** What a connector adds to the layout of one table. */
export interface Tabeluitwisseling {
  layout: Layout;
  /** Adds the findings that no layout can say. */
  keur(rij: Rij, bestand: Bestand): void;
  /** Key of lines that must be identical within a file, or null. */
  groep(rij: Rij): string | null;
  vertaal(rij: Rij, bestand: Bestand, context: Leescontext): Vertaling;
  /** Code of the finding on a file with a header and no lines, where that means something. */
  zonderRegels?: string;
}

/** What `lees` of an exchange is given. */
export interface Leesopdracht {
  bestand: Bestand;
  open: () => AsyncIterable<Buffer>;
  context: Leescontext;
}

/** Makes the reader of a table that comes as CSV or XLSX: the steps are the same for every partner, the layout and three functions are not. */
export function maakTabellezer(uitwisseling: Tabeluitwisseling): (opdracht: Leesopdracht) => AsyncGenerator<GelezenRegel[], Leesuitkomst> {
  const keurRij = maakRijkeuring(uitwisseling.layout);
  return async function* lees({ bestand, open, context }) {
    const datarijen = new Datarijen();
    let kop: Kop | null = null;
    let bevindingen: Bevinding[] = [];
    let aantal = 0;
    const lezer = await kiesLezer(bestand.naam, open, uitwisseling.layout);
    if ('code' in lezer) return { bevindingen: [lezer] };
    for (let stap = await lezer.next(); ; stap = await lezer.next()) {
      if (stap.done) {
        if (stap.value !== null) return { bevindingen: [stap.value] };
        break;
      }
      let rijen: readonly Bronrij[] = stap.value;
      if (kop === null) {
        const gevonden = vindKop(rijen, uitwisseling.layout);
        if (gevonden === null) continue;
        ({ kop, bevindingen, rijen } = gevonden);
        if (bevindingen.some((b) => b.ernst === 'bestand')) {
          await lezer.return(null);
          return { bevindingen };
        }
      }
      const vast: Kop = kop;
      const regels = datarijen.neem(rijen).map((bron) => naarRegel(keurRij(bron, vast), uitwisseling, { bestand, context }));
      aantal += regels.length;
      if (regels.length > 0) yield regels;
    }
    if (kop === null) return { bevindingen: [maakBevinding('bestand-leeg')] };
    if (aantal === 0 && uitwisseling.zonderRegels !== undefined) bevindingen.push(maakBevinding(uitwisseling.zonderRegels));
    return { bevindingen };
  };
}

async function kiesLezer(naam: string, open: () => AsyncIterable<Buffer>, layout: Layout): Promise<Bronlezer | Bevinding> {
  if (/\.xlsx$/i.test(naam)) return leesXlsx(open);
  const codering = await detecteerCodering(open(), LANGSTE_REGEL);
  if ('code' in codering) return codering;
  return leesCsv(tekststroom(open(), codering), (kopregel) => scheidingsteken(kopregel, (cel) => layout.koppen.has(kopsleutel(cel))));
}

function vindKop(rijen: readonly Bronrij[], layout: Layout): { kop: Kop; bevindingen: Bevinding[]; rijen: readonly Bronrij[] } | null {
  const plaats = rijen.findIndex((rij) => rij.cellen.some((cel) => cel.trim() !== ''));
  if (plaats < 0) return null;
  return { ...leesKop(rijen[plaats]?.cellen ?? [], layout), rijen: rijen.slice(plaats + 1) };
}

function naarRegel(rij: Rij, uitwisseling: Tabeluitwisseling, bij: { bestand: Bestand; context: Leescontext }): GelezenRegel {
  uitwisseling.keur(rij, bij.bestand);
  const vertaling = isAfgekeurd(rij) ? null : uitwisseling.vertaal(rij, bij.bestand, bij.context);
  return {
    regel: rij.regel,
    eind: vertaling === null ? 'afgekeurd' : vertaling.buitenBereik ? 'buitenBereik' : 'open',
    bevindingen: rij.bevindingen,
    groep: uitwisseling.groep(rij),
    inhoud: rij.inhoud,
    sleutels: vertaling?.sleutels ?? {},
    melding: vertaling?.melding ?? null,
    persoon: vertaling?.persoon ?? null,
  };
}

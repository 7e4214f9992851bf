import { cijfers } from '../map/cijfers.js';
import { leesJsonobject } from '../map/lees-jsonobject.js';
import type { Antwoord, Gelezen, Leesvraag, Leverbestand, Mappartner } from '../map/mappartner.js';
import { tabelbestand } from '../map/tabelbestand.js';

const NAAM = /^AVEDAN_AANMELDING_(.+)_v(\d+)[.]json$/;
const PLAATSINGEN = 'referentie;plaatsing_id;soort;organisatie;activiteit;status;datum_start;uren_per_week;datum_einde;reden_einde';
const UREN = 'plaatsing_id;maand;uren_gewerkt;uren_afgemeld;uren_niet_afgemeld;akkoord_organisatie';

/** What was agreed of somebody: lines with `{referentie}`, and which placements then run. */
interface Afspraak {
  antwoorden: Antwoord[];
  lopend: string[];
}

/** Avedan: finds a place for who is offered, tells of it by month, and ends it when the offer is withdrawn. */
export const avedan: Mappartner = {
  naam: 'avedan',
  antwoordnaam: (groep) => `AVEDAN_${groep}`,
  ...tabelbestand((groep) => (groep.startsWith('UREN') ? UREN : PLAATSINGEN)),
  lees,
};

async function lees(bestand: Leverbestand, vraag: Leesvraag): Promise<Gelezen | null> {
  const [, referentie, versie] = NAAM.exec(bestand.naam) ?? [];
  if (referentie === undefined || versie === undefined) return null;
  const over = vraag.fout ? `${referentie.slice(0, -4)}${cijfers(referentie, 4)}` : referentie;
  const antwoorden = antwoord(await leesJsonobject(bestand), { referentie, versie }, vraag);
  return { effect: `${referentie}/${versie}`, antwoorden: antwoorden.map(({ groep, regels }) => ({ groep, regels: regels.map((regel) => regel.replaceAll('{referentie}', over)) })) };
}

function antwoord(bericht: Record<string, unknown> | undefined, { referentie, versie }: { referentie: string; versie: string }, vraag: Leesvraag): Antwoord[] {
  const lopend = vraag.geheugen[referentie] as string[] | undefined;
  if (bericht === undefined || vraag.weigert) return dezeMaand(vraag.datum, [einde('', vraag.datum, 'NIET_PASSEND')]);
  if (bericht.soort === 'INTREKKING') {
    delete vraag.geheugen[referentie];
    return dezeMaand(vraag.datum, ['', ...(lopend ?? [])].map((plaatsing) => einde(plaatsing, vraag.datum, 'OVERIG')));
  }
  if (lopend !== undefined) return [];
  const afspraak = (vraag.draaiboek[String(bericht.telefoon)] as Afspraak | undefined) ?? uitZichzelf(bericht, `AV-${cijfers(`${referentie}/${versie}`, 8)}`, vraag.datum);
  vraag.geheugen[referentie] = afspraak.lopend;
  return afspraak.antwoorden;
}

/** Without an agreement: a place that begins today. */
function uitZichzelf({ urenPerWeek }: Record<string, unknown>, plaatsing: string, datum: string): Afspraak {
  const regels = [`{referentie};;;;;AANGEMELD;;;;`, `{referentie};${plaatsing};VRIJWILLIGERSWERK;Buurthuis De Proef;koffie schenken;GESTART;${datum};${String(urenPerWeek)};;`];
  return { antwoorden: dezeMaand(datum, regels), lopend: [plaatsing] };
}

/** Of a placement, or of the person as a whole. */
function einde(plaatsing: string, datum: string, reden: string): string {
  return `{referentie};${plaatsing};;;;BEEINDIGD;;;${plaatsing === '' ? '' : datum};${reden}`;
}

function dezeMaand(datum: string, regels: string[]): Antwoord[] {
  return [{ groep: `PLAATSINGEN_${datum.slice(0, 7).replace('-', '')}`, regels }];
}

import type { Zgeval } from '../zroute-tabel.js';
import { coabericht, coaPersoon, type Mens, type Partnerbestand, regiemaand } from './partnerbestanden.js';

/** One row of the table as a person of whom partners send files. */
export interface Zmens {
  geval: Zgeval;
  mens: Mens & { vNummer: string };
  /** What Avedan knows the person by. */
  referentie: string;
}

/** An invented person for each row. */
export function zmensen(tabel: readonly Zgeval[]): Zmens[] {
  return tabel.map((geval, nummer) => ({
    geval,
    mens: { vNummer: String(2_800_000_001 + nummer), geslachtsnaam: `Proef${'abcdefghijklmnopqrstuvwxyz'[nummer]}`, voornamen: 'Zed', geboortedatum: '1990-02-03' },
    referentie: `5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b${String(1000 + nummer)}`,
  }));
}

/** The files of all of them: COA's message, regie's month, and Avedan's months in order. */
export function zbestanden(mensen: readonly Zmens[]): Partnerbestand[] {
  const personen = mensen.map(({ mens, geval }) => coaPersoon(mens, { verblijfsvergunning: { soort: geval.doelgroep === 'asiel' ? 'ASIEL_BEPAALDE_TIJD' : 'REGULIER_GEZIN', ingangsdatum: '2024-12-01' } }));
  const regels = mensen.flatMap(({ mens: { vNummer: v_nummer }, geval: { mijlpalen, wordtGezin } }) => [
    ...mijlpalen.map(([mijlpaal, datum, waarde = '']) => ({ v_nummer, mijlpaal, datum, waarde })),
    ...(wordtGezin === undefined ? [] : [{ v_nummer, mijlpaal: 'VOORTGANGSGESPREK', datum: wordtGezin, doelgroep: 'Gezinsmigrant en overige migrant' }]),
  ]);
  return [coabericht({ soort: 'KOPPELING', dag: '2025-02-03', volgnummer: 1, personen }), regiemaand('REGIE_0141_202611.csv', regels), plaatsingen(mensen), ...uren(mensen)];
}

function plaatsingen(mensen: readonly Zmens[]): Partnerbestand {
  const regels = mensen.flatMap(({ referentie, geval }, nummer) => geval.plaatsingen.map(({ id, start, eind, status }) => {
    const einde = eind === undefined ? '' : dagErvoor(eind);
    return [referentie, `${nummer}-${id}`, 'VRIJWILLIGERSWERK', '', '', status ?? (eind === undefined ? 'GESTART' : 'BEEINDIGD'), start, '8', einde, eind === undefined ? '' : 'AFGEROND'];
  }));
  return avedan('AVEDAN_PLAATSINGEN_202610.csv', 'referentie;plaatsing_id;soort;organisatie;activiteit;status;datum_start;uren_per_week;datum_einde;reden_einde', regels);
}

function uren(mensen: readonly Zmens[]): Partnerbestand[] {
  const perBestand = new Map<string, string[][]>();
  mensen.forEach(({ geval }, nummer) => geval.uren.forEach(({ maand, uren: aantal, plaatsing = 'p-1', akkoord = true, in: later = maand }) => {
    perBestand.set(later, [...(perBestand.get(later) ?? []), [`${nummer}-${plaatsing}`, maand, String(aantal).replace('.', ','), '', '', akkoord ? 'J' : 'N']]);
  }));
  return [...perBestand].sort(([a], [b]) => (a < b ? -1 : 1)).map(([maand, regels]) => avedan(`AVEDAN_UREN_${maand}.csv`, 'plaatsing_id;maand;uren_gewerkt;uren_afgemeld;uren_niet_afgemeld;akkoord_organisatie', regels));
}

function avedan(naam: string, kop: string, regels: readonly string[][]): Partnerbestand {
  return { partner: 'avedan', naam, bytes: Buffer.from([kop, ...regels.map((regel) => regel.join(';'))].map((regel) => `${regel}\r\n`).join('')) };
}

function dagErvoor(dag: string): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

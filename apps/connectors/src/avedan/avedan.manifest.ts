import type { InkomendeUitwisseling, PartnerManifest } from '#libs/connector-kit';
import { kopNoemt, leesBestandsnaam, leesCodes, leesLayout, maakBevinding, maakTabellezer, zoekRegel } from '#libs/connector-kit';
import { naarPlaatsing } from './inbound/plaatsingen/mapper.js';
import { keurBestand as keurPlaatsingenbestand, keurPlaatsing } from './inbound/plaatsingen/rules.js';
import { groepVan, naarUren } from './inbound/uren/mapper.js';
import { keurBestand as keurUrenbestand, keurUren } from './inbound/uren/rules.js';

const PLAATSINGEN = 'avedan/plaatsingen/2025-1';
const UREN = 'avedan/uren/2025-1';
/** A month of a thousand placements is some hundreds of kilobytes. */
const GROOTSTE = 64 * 1024 * 1024;

/** Looks for columns that the hub may not receive, under whatever name the file comes. */
function maakVerbod(contract: string): NonNullable<InkomendeUitwisseling['verbiedt']> {
  const woorden = leesCodes(contract, 'verboden-kolommen');
  return async (open) => ((await zoekRegel(open, (regel, kop) => kop && kopNoemt(regel, woorden))) ? maakBevinding('verboden-kolom') : null);
}

const leesPlaatsingennaam = leesBestandsnaam(PLAATSINGEN, 'layout.json');
const leesPlaatsingen = maakTabellezer({ layout: leesLayout(PLAATSINGEN), keur: keurPlaatsing, groep: ({ inhoud }) => inhoud, vertaal: naarPlaatsing });
const leesUrennaam = leesBestandsnaam(UREN, 'layout.json');
const leesUren = maakTabellezer({ layout: leesLayout(UREN), keur: keurUren, groep: groepVan, vertaal: naarUren });

const plaatsingen: InkomendeUitwisseling = {
  naam: 'plaatsingen',
  contract: PLAATSINGEN,
  grootste: GROOTSTE,
  wistBuitenBereik: false,
  // The group is the whole line: the same line twice is one, and lines about one placement may differ.
  groepKolom: 'plaatsing_id',
  rem: true,
  verwijzing: { kolom: 'referentie', code: 'referentie-onbekend', naar: 'verwijzing' },
  neemtAan: () => true,
  verbiedt: maakVerbod(PLAATSINGEN),
  herken(naam, context) {
    const bestand = leesPlaatsingennaam(naam);
    return 'code' in bestand ? bestand : (keurPlaatsingenbestand(bestand, context) ?? bestand);
  },
  lees: (bestand, open, context) => leesPlaatsingen({ bestand, open, context }),
};

const uren: InkomendeUitwisseling = {
  naam: 'uren',
  contract: UREN,
  grootste: GROOTSTE,
  wistBuitenBereik: false,
  groepKolom: 'maand',
  rem: true,
  neemtAan: (naam) => naam.startsWith('AVEDAN_UREN'),
  verbiedt: maakVerbod(UREN),
  herken(naam, context) {
    const bestand = leesUrennaam(naam);
    return 'code' in bestand ? bestand : (keurUrenbestand(bestand, context) ?? bestand);
  },
  lees: (bestand, open, context) => leesUren({ bestand, open, context }),
};

/** Avedan, volunteer work in the Z-route: placements and the hours that hosts confirmed come in. Source: partners.md 5. */
export const avedan: PartnerManifest = {
  partner: 'avedan',
  rooster: '* * * * *',
  inkomend: [uren, plaatsingen],
};

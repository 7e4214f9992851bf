import type { InkomendeUitwisseling, PartnerManifest } from '#libs/connector-kit';
import { keurDagbestand, leesBestandsnaam, leesCodelijst, leesJsonkeuring, leesTekstbezwaren } from '#libs/connector-kit';
import { maakBerichtlezer } from './lees.js';

const BERICHT = 'wsp/bericht/2025-1';
/** A message is some hundreds of bytes. */
const GROOTSTE = 8 * 1024 * 1024;

const leesNaam = leesBestandsnaam(BERICHT, 'layout.schema.json');

const bericht: InkomendeUitwisseling = {
  naam: 'bericht',
  contract: BERICHT,
  grootste: GROOTSTE,
  wistBuitenBereik: false,
  // The group is the whole message: the same message twice is one.
  groepKolom: 'soort',
  rem: true,
  verwijzing: { kolom: 'referentie', code: 'referentie-onbekend', naar: 'verwijzing' },
  neemtAan: () => true,
  herken(naam, context) {
    const bestand = leesNaam(naam);
    return 'code' in bestand ? bestand : (keurDagbestand(bestand, context) ?? bestand);
  },
  lees: maakBerichtlezer({
    keurVorm: leesJsonkeuring(BERICHT),
    plaatsingsoorten: leesCodelijst(BERICHT, 'plaatsingsoort'),
    bezwaren: leesTekstbezwaren(BERICHT, 'gezondheidswoorden'),
    grootste: GROOTSTE,
  }),
};

/** WerkgeverServicePunt, paid work: proposals, placements and how they go come in. Source: partners.md 6. */
export const wsp: PartnerManifest = {
  partner: 'wsp',
  rooster: '* * * * *',
  inkomend: [bericht],
};

import type { InkomendeUitwisseling, PartnerManifest } from '#libs/connector-kit';
import { leesBestandsnaam, leesCodes, leesLayout, maakBevinding, maakTabellezer, zoekRegel } from '#libs/connector-kit';
import { maakGeldtoets } from './inbound/status/geld.rules.js';
import { naarStatus } from './inbound/status/mapper.js';
import { keurBestand, keurStatus } from './inbound/status/rules.js';

const STATUS = 'stadsbank/status/2025-1';

const verbodenKolommen = leesCodes(STATUS, 'verboden-kolommen');
const leesNaam = leesBestandsnaam(STATUS, 'layout.json');
const leesRegels = maakTabellezer({ layout: leesLayout(STATUS), keur: keurStatus, groep: () => null, vertaal: naarStatus });

const status: InkomendeUitwisseling = {
  naam: 'status',
  contract: STATUS,
  grootste: 512 * 1024 * 1024,
  wistBuitenBereik: false,
  rem: true,
  verwijzing: { kolom: 'instructie_id', code: 'instructie-onbekend', naar: 'verwijzing' },
  neemtAan: () => true,
  verbiedt: async (open) => ((await zoekRegel(open, maakGeldtoets(verbodenKolommen))) ? maakBevinding('saldo-in-bestand') : null),
  herken(naam, context) {
    const bestand = leesNaam(naam);
    return 'code' in bestand ? bestand : (keurBestand(bestand, context) ?? bestand);
  },
  lees: (bestand, open, context) => leesRegels({ bestand, open, context }),
};

/** Stadsbank Oost Nederland: how it says that our instructions stand comes in. Source: partners.md 4. */
export const stadsbank: PartnerManifest = {
  partner: 'stadsbank',
  rooster: '* * * * *',
  inkomend: [status],
};

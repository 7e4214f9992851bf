import type { InkomendeUitwisseling, PartnerManifest, Tabeluitwisseling } from '#libs/connector-kit';
import { leesBestandsnaam, leesCodes, leesContractJson, leesJsonkeuring, leesLayout, maakKopzoeker, maakTabellezer } from '#libs/connector-kit';
import { maakBesluitlezer, maakMijlpaallezer, maakOntzorginglezer } from './lees.js';
import { keurAfzender } from './inbound/besluit/rules.js';
import { naarMijlpaal } from './inbound/mijlpalen/mapper.js';
import { keurBestand, maakRegelkeuring } from './inbound/mijlpalen/rules.js';
import { keurDagbestand } from './inbound/ontzorging/rules.js';

const MAANDBESTAND = 'regie/mijlpalen/2025-1';
const MIJLPAAL = 'regie/mijlpaal/2025-1';
/** One milestone is a few hundred bytes. */
const GROOTSTE_MIJLPAAL = 64 * 1024;
const BESLUIT = 'regie/besluit/2025-1';
/** One decision is some hundreds of bytes; a heading of many columns, some thousands. */
const GROOTSTE_BESLUIT = 64 * 1024;
const ONTZORGING = 'regie/ontzorging/2025-1';
/** A household with a hundred payments is some tens of kilobytes. */
const GROOTSTE_ONTZORGING = 256 * 1024;

const afspraak = leesContractJson(MAANDBESTAND, 'layout.json') as { 'schakel:waardelijsten': Record<string, string>; 'schakel:verplichtBijAanmelding': string[] };
const layout = leesLayout(MAANDBESTAND);
const keur = maakRegelkeuring({
  waarden: new Map(Object.entries(afspraak['schakel:waardelijsten']).map(([mijlpaal, lijst]) => [mijlpaal, new Set(leesCodes(MAANDBESTAND, lijst))])),
  verplichtBijAanmelding: afspraak['schakel:verplichtBijAanmelding'],
});
const leesMaandnaam = leesBestandsnaam(MAANDBESTAND, 'layout.json');
const maandtabel: Tabeluitwisseling = {
  layout,
  keur,
  groep: () => null,
  vertaal: (rij, bestand) => naarMijlpaal(rij, { bron: 'regie', gemeentecode: bestand.afzender, maand: bestand.periode ?? '' }),
};
const leesMaandbestand = maakTabellezer(maandtabel);
const zoekKop = maakKopzoeker(maandtabel);
const leesMijlpaalnaam = leesBestandsnaam(MIJLPAAL, 'layout.schema.json');
const leesMijlpaal = maakMijlpaallezer({ layout, keurVorm: leesJsonkeuring(MIJLPAAL), keur, grootste: GROOTSTE_MIJLPAAL });
const leesBesluitnaam = leesBestandsnaam(BESLUIT, 'layout.schema.json');
const leesOntzorgingnaam = leesBestandsnaam(ONTZORGING, 'layout.schema.json');

const mijlpaal: InkomendeUitwisseling = {
  naam: 'mijlpaal',
  contract: MIJLPAAL,
  grootste: GROOTSTE_MIJLPAAL,
  wistBuitenBereik: false,
  rem: false,
  neemtAan: (naam) => naam.startsWith('MIJLPAAL_'),
  herken(naam, context) {
    const bestand = leesMijlpaalnaam(naam);
    return 'code' in bestand ? bestand : (keurBestand(bestand, context) ?? bestand);
  },
  lees: (bestand, open) => leesMijlpaal(bestand.afzender, open),
};

const besluit: InkomendeUitwisseling = {
  naam: 'besluit',
  contract: BESLUIT,
  grootste: GROOTSTE_BESLUIT,
  wistBuitenBereik: false,
  rem: false,
  neemtAan: (naam) => naam.startsWith('BESLUIT_'),
  herken(naam, context) {
    const bestand = leesBesluitnaam(naam);
    return 'code' in bestand ? bestand : (keurAfzender(bestand, context) ?? bestand);
  },
  lees: maakBesluitlezer(leesJsonkeuring(BESLUIT), GROOTSTE_BESLUIT),
};

const ontzorging: InkomendeUitwisseling = {
  naam: 'ontzorging',
  contract: ONTZORGING,
  grootste: GROOTSTE_ONTZORGING,
  wistBuitenBereik: false,
  rem: false,
  slotPerPersoon: true,
  neemtAan: (naam) => naam.startsWith('ONTZORGING_'),
  herken(naam, context) {
    const bestand = leesOntzorgingnaam(naam);
    return 'code' in bestand ? bestand : (keurDagbestand(bestand, context) ?? bestand);
  },
  lees: maakOntzorginglezer(leesJsonkeuring(ONTZORGING), GROOTSTE_ONTZORGING),
};

const mijlpalen: InkomendeUitwisseling = {
  naam: 'mijlpalen',
  contract: MAANDBESTAND,
  grootste: 512 * 1024 * 1024,
  wistBuitenBereik: false,
  rem: true,
  neemtAan: () => true,
  herken(naam, context) {
    const bestand = leesMaandnaam(naam);
    return 'code' in bestand ? bestand : (keurBestand(bestand, context) ?? bestand);
  },
  lees: (bestand, open, context) => leesMaandbestand({ bestand, open, context }),
  zoekKop: (bestand, open, context) => zoekKop({ bestand, open, context }),
};

/** The municipality's own milestones: a monthly file, and one at a time through the API; decisions of people; and households' fixed costs. Source: partners.md 2 and 4. */
export const regie: PartnerManifest = {
  partner: 'regie',
  rooster: '* * * * *',
  inkomend: [mijlpaal, besluit, ontzorging, mijlpalen],
};

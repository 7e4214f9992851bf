import type { InkomendeUitwisseling, PartnerManifest } from '#libs/connector-kit';
import { leesBestandsnaam, leesCodes, leesContractJson, leesLayout, maakKopzoeker, maakTabellezer, type Tabeluitwisseling } from '#libs/connector-kit';
import type { Contracten } from './inbound/kwartaalrapportage/contracten.rules.js';
import { keurBestand, verwachteRapportages } from './inbound/kwartaalrapportage/contracten.rules.js';
import { groepVan, maakMapper } from './inbound/kwartaalrapportage/mapper.js';
import { maakRegelkeuring } from './inbound/kwartaalrapportage/rules.js';

const CONTRACT = 'taalscholen/kwartaalrapportage/2025-1';
const contracten = leesContractJson(CONTRACT, 'contracten.json') as Contracten;
const leesNaam = leesBestandsnaam(CONTRACT, 'layout.json');
const examencodes = {
  onderdelen: new Set(leesCodes(CONTRACT, 'examenonderdeel')),
  niveaus: new Set(leesCodes(CONTRACT, 'niveau')),
  resultaten: new Set(leesCodes(CONTRACT, 'examenresultaat')),
};
const tabel: Tabeluitwisseling = {
  layout: leesLayout(CONTRACT),
  keur: maakRegelkeuring(examencodes),
  groep: groepVan,
  vertaal: maakMapper(examencodes),
  zonderRegels: 'rapport-zonder-deelnemers',
};
const leesRegels = maakTabellezer(tabel);
const zoekKop = maakKopzoeker(tabel);

const kwartaalrapportage: InkomendeUitwisseling = {
  naam: 'kwartaalrapportage',
  contract: CONTRACT,
  grootste: 512 * 1024 * 1024,
  wistBuitenBereik: false,
  rem: true,
  groepKolom: 'deelnemernummer',
  neemtAan: () => true,
  herken(naam, context) {
    const bestand = leesNaam(naam);
    return 'code' in bestand ? bestand : (keurBestand(bestand, contracten, context) ?? bestand);
  },
  lees: (bestand, open, context) => leesRegels({ bestand, open, context }),
  zoekKop: (bestand, open, context) => zoekKop({ bestand, open, context }),
};

/** Language schools: their quarterly reports, and when these are due. Source: partners.md 3. */
export const taalscholen: PartnerManifest = {
  partner: 'taalscholen',
  rooster: '* * * * *',
  inkomend: [kwartaalrapportage],
  verwacht: (tot) => verwachteRapportages(contracten, tot),
};

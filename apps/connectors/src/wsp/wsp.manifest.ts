import type { InkomendeUitwisseling, PartnerManifest, Voorsteller, Voorsteluitwisseling } from '#libs/connector-kit';
import { ContractFout, keurDagbestand, leesBestandsnaam, leesCodelijst, leesContractJson, leesJsonkeuring, leesTekstbezwaren } from '#libs/connector-kit';
import { maakBerichtlezer } from './lees.js';
import type { Detailattributen } from './outbound/detail/attributen.selection.js';
import { type Detail, naarBericht as naarDetailbericht } from './outbound/detail/mapper.js';
import { selecteer as selecteerDetail } from './outbound/detail/selection.js';
import { schrijfBericht as schrijfDetail } from './outbound/detail/writer.js';
import type { Profielattributen } from './outbound/profiel/attributen.selection.js';
import type { Profielregels } from './outbound/profiel/inhoud.selection.js';
import { naarBericht as naarProfielbericht, type Profiel } from './outbound/profiel/mapper.js';
import { selecteer as selecteerProfiel, signaleer } from './outbound/profiel/selection.js';
import { schrijfBericht as schrijfProfiel } from './outbound/profiel/writer.js';

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

const bsns: Voorsteller['bsns'] = ({ persoon }) => (persoon.bsn === null ? [] : [persoon.bsn]);

const profiel: Voorsteluitwisseling = {
  naam: 'profiel',
  contract: 'wsp/profiel/2025-1',
  raakt: '$.bemiddeling',
  bereid(contract) {
    const regels = leesProfielregels(contract);
    const keur = leesJsonkeuring(contract);
    return {
      bsns,
      selecteer: (vraag) => selecteerProfiel(vraag, regels),
      signaleer,
      schrijf: ({ kenmerk, versie, soort, inhoud }) =>
        schrijfProfiel(naarProfielbericht({ referentie: kenmerk, versie, soort: soort as Profiel['soort'], attributen: inhoud as Partial<Profielattributen> }), keur),
    };
  },
};

const detail: Voorsteluitwisseling = {
  naam: 'detail',
  contract: 'wsp/detail/2025-1',
  raakt: '$.bemiddelbesluiten',
  bereid(contract) {
    const keur = leesJsonkeuring(contract);
    return {
      bsns,
      selecteer: selecteerDetail,
      schrijf: ({ kenmerk, versie, soort, inhoud }) =>
        schrijfDetail(naarDetailbericht({ referentie: kenmerk, versie, soort: soort as Detail['soort'], attributen: inhoud as Partial<Detailattributen> }), keur),
    };
  },
};

function leesProfielregels(contract: string): Profielregels {
  const { volleWeekUren } = leesContractJson(contract, 'regels.json') as Partial<Profielregels>;
  if (volleWeekUren === undefined || !Number.isSafeInteger(volleWeekUren)) throw new ContractFout(contract, 'regels.json does not say volleWeekUren in whole hours');
  return { volleWeekUren };
}

/** WerkgeverServicePunt, paid work: an anonymous profile goes out, and contact details for what a coach accepted; proposals, placements and how they go come in. Source: partners.md 6. */
export const wsp: PartnerManifest = {
  partner: 'wsp',
  rooster: '* * * * *',
  inkomend: [bericht],
  voorstel: [profiel, detail],
};

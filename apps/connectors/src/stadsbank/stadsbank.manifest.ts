import type { InkomendeUitwisseling, PartnerManifest, Voorsteluitwisseling } from '#libs/connector-kit';
import { ContractFout, keurDagbestand, leesBestandsnaam, leesCodes, leesContractJson, leesJsonkeuring, leesLayout, maakBevinding, maakTabellezer, zoekRegel } from '#libs/connector-kit';
import { maakGeldtoets } from './inbound/status/geld.rules.js';
import { naarStatus } from './inbound/status/mapper.js';
import { keurStatus } from './inbound/status/rules.js';
import type { Budgetattributen, Instructiesoort } from './outbound/budgetplan/attributen.selection.js';
import { naarBericht } from './outbound/budgetplan/mapper.js';
import type { Budgetregels } from './outbound/budgetplan/rules.js';
import { huishoudenVan, selecteer } from './outbound/budgetplan/selection.js';
import { schrijfBericht } from './outbound/budgetplan/writer.js';

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
    return 'code' in bestand ? bestand : (keurDagbestand(bestand, context) ?? bestand);
  },
  lees: (bestand, open, context) => leesRegels({ bestand, open, context }),
};

const budgetplan: Voorsteluitwisseling = {
  naam: 'budgetplan',
  contract: 'stadsbank/budgetplan/2025-1',
  bereid(contract) {
    const regels = leesBudgetregels(contract);
    const keur = leesJsonkeuring(contract);
    return {
      huishouden: huishoudenVan,
      selecteer: (vraag) => selecteer(vraag, regels),
      schrijf: ({ kenmerk, versie, soort, inhoud }) =>
        schrijfBericht(naarBericht({ instructieId: kenmerk, versie, soort: soort as Instructiesoort, attributen: inhoud as Budgetattributen }), keur),
    };
  },
};

function leesBudgetregels(contract: string): Budgetregels {
  const { leefgeldvloerCenten } = leesContractJson(contract, 'regels.json') as Partial<Budgetregels>;
  if (leefgeldvloerCenten === undefined || !Number.isSafeInteger(leefgeldvloerCenten)) throw new ContractFout(contract, 'regels.json does not say leefgeldvloerCenten in whole cents');
  return { leefgeldvloerCenten };
}

/** Stadsbank Oost Nederland: instructions for a household's budget go out, how it says that they stand comes in. Source: partners.md 4. */
export const stadsbank: PartnerManifest = {
  partner: 'stadsbank',
  rooster: '*/10 * * * * *',
  inkomend: [status],
  voorstel: [budgetplan],
};

import { ContractFout, leesContractJson, leesJsonkeuring } from '#libs/connector-kit';
import type { PartnerManifest, Voorsteluitwisseling } from '#libs/connector-kit';
import type { Budgetattributen, Instructiesoort } from './outbound/budgetplan/attributen.selection.js';
import { naarBericht } from './outbound/budgetplan/mapper.js';
import { huishoudenVan, selecteer } from './outbound/budgetplan/selection.js';
import type { Budgetregels } from './outbound/budgetplan/rules.js';
import { schrijfBericht } from './outbound/budgetplan/writer.js';

const budgetplan: Voorsteluitwisseling = {
  naam: 'budgetplan',
  contract: 'stadsbank/budgetplan/2025-1',
  bereid(contract) {
    const regels = leesRegels(contract);
    const keur = leesJsonkeuring(contract);
    return {
      huishouden: huishoudenVan,
      selecteer: (vraag) => selecteer(vraag, regels),
      schrijf: ({ kenmerk, versie, soort, inhoud }) =>
        schrijfBericht(naarBericht({ instructieId: kenmerk, versie, soort: soort as Instructiesoort, attributen: inhoud as Budgetattributen }), keur),
    };
  },
};

function leesRegels(contract: string): Budgetregels {
  const { leefgeldvloerCenten } = leesContractJson(contract, 'regels.json') as Partial<Budgetregels>;
  if (!Number.isSafeInteger(leefgeldvloerCenten) || leefgeldvloerCenten === undefined) throw new ContractFout(contract, 'regels.json does not say leefgeldvloerCenten in whole cents');
  return { leefgeldvloerCenten };
}

/** Stadsbank Oost Nederland: instructions for the budget of a household go out. Source: partners.md 4. */
export const stadsbank: PartnerManifest = {
  partner: 'stadsbank',
  rooster: '* * * * *',
  inkomend: [],
  voorstel: [budgetplan],
};

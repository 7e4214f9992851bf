import { leesBestandsnaam } from '../contract/bestandsnaam.js';
import { leesContractversies } from '../contract/contract-map.js';
import { nieuwsteContract } from '../contract/nieuwste-contract.js';
import type { Layout } from './layout.js';
import { leesLayout } from './lees-layout.js';

/** What a file that supplements another looks like. */
export interface Aanvulvorm {
  layout: Layout;
  /** Its name: that of the file with `_a<nummer>` for its version, as CSV; null when the contract knows no supplements. */
  naam(bestand: string, nummer: number): string | null;
}

/** Reads it from the newest contract of an exchange (`taalscholen/kwartaalrapportage`); null when that is no table. */
export function leesAanvulvorm(uitwisseling: string): Aanvulvorm | null {
  const contract = nieuwsteContract(uitwisseling);
  if (!leesContractversies().some((versie) => versie.contract === contract && versie.bestanden.includes('layout.json'))) return null;
  const leesNaam = leesBestandsnaam(contract, 'layout.json');
  return {
    layout: leesLayout(contract),
    naam: (bestand, nummer) => {
      const naam = `${bestand.replace(/(?:_[va]\d+)?[.][^.]+$/, '')}_a${nummer}.csv`;
      const gelezen = leesNaam(naam);
      return 'code' in gelezen || gelezen.aanvulling !== nummer ? null : naam;
    },
  };
}

import { parse } from 'yaml';
import { leesContractbestand } from './contract-map.js';

/** Who the hub is in an agreement. */
const HUB = 'uitwisselpunt';

/** What an agreement says about the traffic itself. */
export interface Afspraak {
  /** True when the hub produces what is sent; false when it is what the partner sends. */
  uitgaand: boolean;
  /** How often, in the words of the standard, such as `quarter`; null when it goes by event. */
  eenheid: string | null;
  /** How many days after the period it must be there; null when nothing was agreed. */
  dagen: number | null;
}

interface Overeenkomst {
  team?: { members?: { username: string; role: string }[] };
  slaProperties?: { property: string; value?: unknown; unit?: string }[];
}

/** Reads direction and frequency of a contract version from its agreement: the hub is its Data Producer, or the partner is. */
export function leesAfspraak(contract: string): Afspraak {
  const { team, slaProperties = [] } = parse(leesContractbestand(contract, 'agreement.odcs.yaml')) as Overeenkomst;
  return {
    uitgaand: (team?.members ?? []).some(({ username, role }) => role === 'Data Producer' && username === HUB),
    eenheid: slaProperties.find(({ property }) => property === 'frequency')?.unit ?? null,
    dagen: Number(slaProperties.find(({ property }) => property === 'dueDate')?.value ?? NaN) || null,
  };
}

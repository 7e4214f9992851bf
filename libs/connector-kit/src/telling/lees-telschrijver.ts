import { ContractFout } from '../contract/contract-fout.js';
import { leesContractJson } from '../contract/contract-map.js';
import { leesToegestaan } from '../contract/lees-toegestaan.js';
import { csvRegel } from '../csv/csv-regel.js';
import type { Telrij } from './telling.js';

/** What every line of a file says of the whole. */
export interface Telkop {
  gemeente: string;
  periode: string;
  /** Day as of which everything is counted. */
  peildatum: string;
}

/** Writes a publication of counts as a CSV that opens in a Dutch spreadsheet: semicolons, UTF-8 with byte order mark, nothing that would run. */
export interface Telschrijver {
  /** A file that follows another about the same period says so, as partners' files do: `_v2`. */
  bestandsnaam(kop: Telkop, volgnummer: number): string;
  kopregel: string;
  regel(kop: Telkop, rij: Telrij): string;
}

interface Tellayout {
  'schakel:naamvorm'?: unknown;
  fields?: { name?: unknown }[];
}

const BOM = '\uFEFF';
const VAST = ['gemeentecode', 'periode', 'peildatum', 'onderdeel', 'waarde'] as const;

/**
 * Reads name and columns of a file from `layout.json` in `map`. `kolommen`: the columns of people that the counts have, the total not among them.
 * Throws `ContractFout` when the layout asks for a column that is not counted, or that the agreement of `contract` does not let leave.
 */
export function leesTelschrijver(map: string, contract: string, kolommen: readonly string[]): Telschrijver {
  const layout = leesContractJson(map, 'layout.json') as Tellayout | null;
  const naamvorm = layout?.['schakel:naamvorm'];
  const velden = (layout?.fields ?? []).map(({ name }) => String(name));
  if (typeof naamvorm !== 'string' || velden.length === 0) throw new ContractFout(map, 'layout.json has no schakel:naamvorm or no fields');
  const toegestaan = leesToegestaan(contract);
  const bekend: readonly string[] = [...VAST, ...kolommen, 'totaal'];
  const vreemd = velden.find((veld) => !bekend.includes(veld) || !toegestaan.has(veld));
  if (vreemd !== undefined) throw new ContractFout(map, `layout.json asks for the column ${vreemd}, which is not counted or may not leave`);
  return {
    bestandsnaam: ({ gemeente, periode }, volgnummer) => {
      const versie = volgnummer === 1 ? '' : `_v${volgnummer}`;
      return naamvorm.replace('{gemeente}', gemeente).replace('{periode}', periode).replace(/(?=[.]\w+$)/, versie);
    },
    kopregel: BOM + csvRegel(velden),
    regel: (kop, rij) => csvRegel(velden.map((veld) => celVan(bekend.indexOf(veld), kop, rij))),
  };
}

function celVan(plek: number, { gemeente, periode, peildatum }: Telkop, { onderdeel, waarde, cellen }: Telrij): string {
  return [gemeente, periode, peildatum, onderdeel, waarde, ...cellen][plek] ?? '';
}

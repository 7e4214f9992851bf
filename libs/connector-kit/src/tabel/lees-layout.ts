import { leesContractJson } from '../contract/contract-map.js';
import { maakWoordtoets } from '../waarde/toelichting.js';
import { kopsleutel } from './layout.js';
import type { Layout, Veld, Veldsoort } from './layout.js';

/** The parts of a Table Schema (`layout.json`) that the kit reads; `schakel:*` are our own properties. */
interface Tabelschema {
  fields: { name: string; 'schakel:soort': Veldsoort; 'schakel:codelijst'?: string; constraints?: { required?: boolean; enum?: string[] } }[];
  'schakel:woordenlijst'?: string;
}

interface Codelijst {
  codes: { code: string }[];
}

const SOORTEN: readonly Veldsoort[] = ['tekst', 'toelichting', 'code', 'datum', 'geboortedatum', 'uren', 'bsn', 'v-nummer', 'gemeentecode', 'samengesteld'];

/** Reads `layout.json` and the code lists of a contract version, once, at start. A layout that cannot be interpreted stops the process. */
export function leesLayout(contract: string): Layout {
  const schema = leesContractJson(contract, 'layout.json') as Tabelschema;
  const velden = schema.fields.map((veld): Veld => {
    if (!SOORTEN.includes(veld['schakel:soort'])) throw new Error(`${contract}: column ${veld.name} has no known schakel:soort`);
    const codes = veld['schakel:codelijst'] === undefined ? veld.constraints?.enum : leesCodes(contract, veld['schakel:codelijst']);
    if (veld['schakel:soort'] === 'code' && codes === undefined) throw new Error(`${contract}: column ${veld.name} has no code list`);
    return { naam: veld.name, soort: veld['schakel:soort'], verplicht: veld.constraints?.required === true, codes: codes ? new Set(codes) : null };
  });
  const woorden = schema['schakel:woordenlijst'];
  return {
    velden,
    plaats: new Map(velden.map((veld, i) => [veld.naam, i])),
    koppen: new Map(velden.map((veld, i) => [kopsleutel(veld.naam), i])),
    gezondheid: maakWoordtoets(woorden === undefined ? [] : leesCodes(contract, woorden)),
  };
}

/** The codes of one list in the folder `codes/` of a contract version. */
export function leesCodes(contract: string, lijst: string): string[] {
  return (leesContractJson(contract, `codes/${lijst}.json`) as Codelijst).codes.map(({ code }) => code);
}

import { leesContractJson } from '../contract/contract-map.js';
import type { Codelijst } from '../waarde/code.js';
import { maakWoordtoets } from '../waarde/toelichting.js';
import { kopsleutel } from './layout.js';
import type { Layout, Veld, Veldsoort } from './layout.js';

/** The parts of a Table Schema (`layout.json`) that the kit reads; `schakel:*` are our own properties. */
interface Tabelschema {
  fields: { name: string; 'schakel:soort': Veldsoort; 'schakel:codelijst'?: string; constraints?: { required?: boolean; enum?: string[] } }[];
  'schakel:woordenlijst'?: string;
}

/** What a file in `codes/` says; `ook`: other spellings of the same code. */
interface Codebestand {
  codes: { code: string; ook?: string[] }[];
}

const SOORTEN: readonly Veldsoort[] = ['tekst', 'toelichting', 'code', 'datum', 'geboortedatum', 'maand', 'uren', 'bsn', 'v-nummer', 'gemeentecode', 'samengesteld'];

/** Reads `layout.json` and the code lists of a contract version, once, at start. A layout that cannot be interpreted stops the process. */
export function leesLayout(contract: string): Layout {
  const schema = leesContractJson(contract, 'layout.json') as Tabelschema;
  const velden = schema.fields.map((veld): Veld => {
    if (!SOORTEN.includes(veld['schakel:soort'])) throw new Error(`${contract}: column ${veld.name} has no known schakel:soort`);
    const codes = veld['schakel:codelijst'] === undefined ? zonderSpellingen(veld.constraints?.enum) : leesCodelijst(contract, veld['schakel:codelijst']);
    if (veld['schakel:soort'] === 'code' && codes === null) throw new Error(`${contract}: column ${veld.name} has no code list`);
    return { naam: veld.name, soort: veld['schakel:soort'], verplicht: veld.constraints?.required === true, codes };
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
  return leesCodebestand(contract, lijst).codes.map(({ code }) => code);
}

/** The same with the other spellings of each code, `ook` in the list. */
export function leesCodelijst(contract: string, lijst: string): Codelijst {
  return new Map(leesCodebestand(contract, lijst).codes.flatMap(({ code, ook = [] }) => [code, ...ook].map((spelling) => [spelling, code])));
}

function leesCodebestand(contract: string, lijst: string): Codebestand {
  return leesContractJson(contract, `codes/${lijst}.json`) as Codebestand;
}

function zonderSpellingen(codes: readonly string[] | undefined): Codelijst | null {
  return codes === undefined ? null : new Map(codes.map((code) => [code, code]));
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { isIban, schrijfIban } from '#libs/case-model';
import { leesContractJson } from '../contract/contract-map.js';
import { leesCodelijst } from '../tabel/lees-layout.js';
import { leesCode } from '../waarde/code.js';
import { leesDatum, leesGeboortedatum } from '../waarde/datum.js';
import { leesTijdstip } from '../waarde/tijdstip.js';

/** One place where a message is not as agreed. */
export interface Jsonafwijking {
  /** Keys and indexes from the root to the place itself. */
  pad: string[];
  /** A key that is not agreed, a required key that is absent, a value outside its list, a date that does not exist, or another form. */
  soort: 'onbekend' | 'ontbreekt' | 'code' | 'datum' | 'vorm';
  /** True where the contract says that the hub may not hold anything but the agreed values. */
  gevoelig: boolean;
  /** The finding code that the contract gives to whatever is wrong with this value (`schakel:fout`). */
  fout?: string;
}

const SOORTEN: Readonly<Record<string, Jsonafwijking['soort']>> = { additionalProperties: 'onbekend', required: 'ontbreekt', enum: 'code', 'schakel:codelijst': 'code', format: 'datum' };

/**
 * Compiles `layout.schema.json` (JSON Schema 2020-12) of a contract version, once, at start.
 * Own formats: `schakel-datum`, `schakel-geboortedatum`, `schakel-tijdstip`, `schakel-iban`; own keywords: `schakel:codelijst` (a list in `codes/`
 * that knows the value, repaired or not), `schakel:gevoelig` (true) and `schakel:fout` (see `Jsonafwijking`), and `schakel:gevoeligeSleutels` at the root (a regular expression for names of keys that may hold what the hub may not).
 */
export function leesJsonkeuring(contract: string): (waarde: unknown) => Jsonafwijking[] {
  const schema = leesContractJson(contract, 'layout.schema.json') as Record<string, unknown>;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
  ajv.addVocabulary(['schakel:bestandsnaam', 'schakel:gevoelig', 'schakel:gevoeligeSleutels', 'schakel:fout']);
  ajv.addKeyword({
    keyword: 'schakel:codelijst',
    schemaType: 'string',
    compile: (lijst: string) => {
      const codes = leesCodelijst(contract, lijst);
      return (waarde: unknown) => (typeof waarde === 'string' || typeof waarde === 'number') && leesCode(waarde, codes) !== null;
    },
  });
  ajv.addFormat('schakel-datum', (tekst) => leesDatum(tekst) !== null);
  ajv.addFormat('schakel-geboortedatum', (tekst) => leesGeboortedatum(tekst) !== null);
  ajv.addFormat('schakel-tijdstip', (tekst) => leesTijdstip(tekst) !== null);
  ajv.addFormat('schakel-iban', (tekst) => isIban(schrijfIban(tekst)));
  const past = ajv.compile(schema);
  const gevoeligeSleutel = typeof schema['schakel:gevoeligeSleutels'] === 'string' ? new RegExp(schema['schakel:gevoeligeSleutels'], 'iu') : null;
  return (waarde) => (past(waarde) ? [] : (past.errors ?? []).map((fout) => naarAfwijking(fout, gevoeligeSleutel)));
}

/** What a contract says beside the place that a deviation is about. */
interface Merken {
  'schakel:gevoelig'?: boolean;
  'schakel:fout'?: string;
}

function naarAfwijking({ instancePath, keyword, params, parentSchema }: ErrorObject, gevoeligeSleutel: RegExp | null): Jsonafwijking {
  const pad = instancePath.split('/').slice(1).map((deel) => deel.replaceAll('~1', '/').replaceAll('~0', '~'));
  const soort = SOORTEN[keyword] ?? 'vorm';
  const { additionalProperty, missingProperty } = params as { additionalProperty?: string; missingProperty?: string };
  const sleutel = additionalProperty ?? missingProperty;
  if (sleutel !== undefined) pad.push(sleutel);
  const merken = (parentSchema ?? {}) as Merken;
  const verdacht = soort === 'onbekend' && gevoeligeSleutel?.test(sleutel ?? '') === true;
  return { pad, soort, gevoelig: verdacht || merken['schakel:gevoelig'] === true, ...foutVan(merken) };
}

function foutVan({ 'schakel:fout': fout }: Merken): Pick<Jsonafwijking, 'fout'> {
  return fout === undefined ? {} : { fout };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { contracten } from '../support/contractmonsters.js';

interface Eigenschap {
  name: string;
  required?: boolean;
  classification?: string;
  properties?: Eigenschap[];
  items?: { properties?: Eigenschap[] };
}

interface Overeenkomst {
  apiVersion: string;
  kind: string;
  id: string;
  version: string;
  description: { purpose: string };
  team: { members: { role: string }[] };
  slaProperties: { property: string }[];
  customProperties: { property: string; value: string }[];
  schema: { properties: Eigenschap[] }[];
}

interface Jsonschema {
  required?: string[];
  properties?: Record<string, Jsonschema>;
  items?: Jsonschema;
}

const KLASSEN = ['openbaar', 'persoonsgegeven', 'identificerend', 'wettelijk-nummer', 'bijzonder'];

/** Every leaf of an agreement: `personen.bsn`, with what is said about it. */
function bladeren(eigenschappen: readonly Eigenschap[], pad = ''): { pad: string; required: boolean; classification: string | undefined }[] {
  return eigenschappen.flatMap(({ name, required = false, classification, properties, items }) => {
    const onder = properties ?? items?.properties;
    return onder === undefined ? [{ pad: `${pad}${name}`, required, classification }] : bladeren(onder, `${pad}${name}.`);
  });
}

/** The same of a layout, as far as it says so. */
function layoutvelden(map: string): { pad: string; required: boolean }[] {
  if (existsSync(join(map, 'layout.json'))) {
    const { fields } = JSON.parse(readFileSync(join(map, 'layout.json'), 'utf8')) as { fields: { name: string; constraints?: { required?: boolean } }[] };
    return fields.map(({ name, constraints }) => ({ pad: name, required: constraints?.required ?? false }));
  }
  return schemavelden(JSON.parse(readFileSync(join(map, 'layout.schema.json'), 'utf8')) as Jsonschema);
}

function schemavelden(schema: Jsonschema, pad = ''): { pad: string; required: boolean }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([naam, deel]) => {
    const onder = deel.items ?? deel;
    return onder.properties === undefined ? [{ pad: `${pad}${naam}`, required: schema.required?.includes(naam) ?? false }] : schemavelden(onder, `${pad}${naam}.`);
  });
}

describe.each(contracten())('the agreement $contract', ({ contract }) => {
  const map = join('contracts', contract);
  const overeenkomst = parse(readFileSync(join(map, 'agreement.odcs.yaml'), 'utf8')) as Overeenkomst;

  it('is an open data contract with owner, purpose, legal basis, service level and retention', () => {
    expect(overeenkomst).toMatchObject({ apiVersion: 'v3.1.0', kind: 'DataContract', id: contract.replaceAll('/', '-') });
    expect(overeenkomst.description.purpose).not.toBe('');
    expect(overeenkomst.team.members.map(({ role }) => role)).toEqual(expect.arrayContaining(['Owner', 'Data Producer']));
    expect(overeenkomst.slaProperties.map(({ property }) => property)).toEqual(expect.arrayContaining(['frequency', 'retention']));
    expect(overeenkomst.customProperties.map(({ property }) => property)).toContain('grondslag');
    expect(overeenkomst.version.startsWith(`${contract.split('/')[2]?.replace('-', '.')}`)).toBe(true);
  });

  it('says of every field of the layout how it is classified, and names no other', () => {
    const velden = bladeren(overeenkomst.schema[0]?.properties ?? []);
    expect(velden.map(({ pad, required }) => ({ pad, required }))).toEqual(layoutvelden(map));
    expect(velden.filter(({ classification = '' }) => !KLASSEN.includes(classification))).toEqual([]);
  });

  it('has its sources, changes and samples beside it', () => {
    expect(readdirSync(map)).toEqual(expect.arrayContaining(['CHANGES.md', 'SOURCE.md', 'agreement.odcs.yaml', 'samples']));
    expect(readdirSync(join(map, 'samples'))).toEqual(['invalid', 'valid']);
  });

  it('has no code list that nobody reads', () => {
    const lijsten = existsSync(join(map, 'codes')) ? readdirSync(join(map, 'codes')) : [];
    const layout = readdirSync(map).filter((naam) => naam.startsWith('layout')).map((naam) => readFileSync(join(map, naam), 'utf8')).join('');
    const partner = contract.split('/')[0] ?? '';
    const manifest = readFileSync(`apps/connectors/src/${partner}/${partner}.manifest.ts`, 'utf8');
    expect(lijsten.map((naam) => naam.replace('.json', '')).filter((naam) => !layout.includes(`"${naam}"`) && !manifest.includes(`'${naam}'`))).toEqual([]);
  });
});

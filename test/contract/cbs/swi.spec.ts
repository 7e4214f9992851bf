import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Opmaakbevinding, Opmaakkop, Opmaker, Zaakblik } from '#libs/connector-kit';
import { leesPartners, leesToegestaan, maakXsdkeuring, opmaakbevindingTekst } from '#libs/connector-kit';
import { manifests } from '../../../apps/connectors/src/manifests.js';
import { SWI_ATTRIBUTEN, SWI_DELEN } from '../../../apps/connectors/src/cbs/outbound/swi/attributen.selection.js';
import { Opmakers } from '../../../apps/connectors/src/opmakers.js';
import { legePlaatsing } from '../../support/builders/plaatsing.builder.js';
import { metTaaluren, zaakblik } from '../../support/builders/zaakblik.builder.js';
import { nietGedraaid } from '../../support/niet-gedraaid.js';

const MAP = 'contracts/cbs/swi/2025-1';
const VRAAG = { gemeente: '0141', periode: '2026K3', soort: 'R', volgnummer: 1, basis: '2026-10-21T09:14:03' } as const;
const BSNS = ['999992351', '999999199', '999999230'];

const maker = (mappen: Record<string, string> = {}): Opmaker => new Opmakers(manifests, mappen).van('cbs', 'swi');
const keur = maakXsdkeuring(readFileSync(`${MAP}/layout.xsd`, 'utf8'));
let tijdelijk: string;
beforeAll(() => {
  tijdelijk = mkdtempSync(join(tmpdir(), 'swi-'));
});
afterAll(() => rmSync(tijdelijk, { recursive: true, force: true }));

interface Gemaakt {
  xml: string;
  kop: Opmaakkop;
  bevindingen: Opmaakbevinding[];
}

async function maak(groepen: Zaakblik[][], vraag: Parameters<Opmaker>[0] = VRAAG, opmaker = maker()): Promise<Gemaakt> {
  const delen = opmaker(vraag, (async function* () { yield* groepen; })());
  let romp = '';
  const bevindingen: Opmaakbevinding[] = [];
  for (;;) {
    const stap = await delen.next();
    if (stap.done === true) return { xml: `${stap.value.bytes.toString()}${romp}`, kop: stap.value, bevindingen };
    romp += stap.value.bytes.toString();
    bevindingen.push(...stap.value.bevindingen);
  }
}

/** People 1, 2, 3...: each a case of their own. */
function mens(nr: number, stand: Parameters<typeof zaakblik>[0] = {}, persoon: Parameters<typeof zaakblik>[1] = {}): Zaakblik {
  return zaakblik(stand, { bsn: BSNS[nr - 1] ?? null, ...persoon }, `3f0c2f5e-0000-4000-8000-00000000000${nr}`);
}

const VOL = mens(1, {
  ...metTaaluren('2026K3', 611), pvt: '2026-01-05', map: '2026-02-01',
  ontzorging: { start: '2025-03-01', eind: '2025-09-01', verlengd: false }, leerbaarheidstoets: { datum: '2025-05-01', uitkomst: 'B1-route haalbaar' },
  plaatsingen: [legePlaatsing({ bron: 'wsp', soort: 'BETAALD_WERK', start: '2026-02-02', eind: '2026-06-01', urenPerWeek: 50, redenEinde: 'CONTRACT_AFGELOPEN', contract: 'B' })],
});
const Z = mens(3, {
  leerroute: 'Z', niveauPip: null, ...metTaaluren('2026K2', 1201), participatie: { bevestigd: 130, perMaand: [{ maand: '202609', bevestigd: 130 }] }, zrouteEindgesprek: '2026-09-29',
  plaatsingen: [legePlaatsing(), legePlaatsing({ kenmerk: 'p-2', soort: 'BUURTACTIVITEIT', urenPerWeek: null })],
});
const GEZIN = mens(2, { doelgroep: 'Gezinsmigrant en overige migrant', dagtekeningInitielePip: null, dagtekeningPip: null, leerroute: null, niveauPip: null, inburgeringstermijn: null });

/** Runs libxml2's own program, or says that it is not here. */
function xmllint(xml: string, naam: string): number | null {
  const pad = join(tijdelijk, naam);
  writeFileSync(pad, xml);
  const { status, error } = spawnSync('xmllint', ['--noout', '--schema', `${MAP}/layout.xsd`, pad], { stdio: 'ignore' });
  if (error === undefined) return status;
  nietGedraaid('xmllint --schema over de CBS-levering: xmllint (libxml2-utils) staat niet op deze machine');
  return null;
}

describe('what may leave for CBS', () => {
  const { rijen } = JSON.parse(readFileSync('test/contract/cbs/minimalisatie-j2.json', 'utf8')) as { rijen: { rij: string; cbs: string; gegevens: string[] }[] };

  it('is in the agreement what the minimisation matrix lets leave, and nothing in doubt', () => {
    const nee = rijen.filter(({ cbs }) => !cbs.startsWith('U') || cbs.startsWith('U?') || cbs.includes('only if'));
    expect(nee.filter(({ gegevens }) => gegevens.length > 0)).toEqual([]);
    expect([...leesToegestaan('cbs/swi/2025-1')].sort()).toEqual(rijen.flatMap(({ gegevens }) => gegevens).sort());
  });

  it('is what the mapper takes, what the profile asks and what the schema knows', () => {
    expect([...leesToegestaan('cbs/swi/2025-1')]).toEqual([...SWI_ATTRIBUTEN]);
    const { kenmerken, kopvelden } = JSON.parse(readFileSync(`${MAP}/profiel.json`, 'utf8')) as Record<'kenmerken' | 'kopvelden', { element: string; attribuut: string; delen?: { element: string; deel: string }[] }[]>;
    expect(kenmerken.map(({ attribuut }) => attribuut).sort()).toEqual([...SWI_ATTRIBUTEN].sort());
    const inSchema = [...readFileSync(`${MAP}/layout.xsd`, 'utf8').matchAll(/<xs:element name="(\w+)" type="(\w|:)+"/g)].map(([, naam]) => naam);
    const delen = kenmerken.flatMap((kenmerk) => kenmerk.delen ?? []);
    expect(inSchema).toEqual(['Kop', 'Inburgeraar', ...kopvelden.map(({ element }) => element), ...kenmerken.map(({ element }) => element), ...delen.map(({ element }) => element)]);
    expect(delen.map(({ deel }) => deel)).toEqual([...SWI_DELEN]);
    const { schema } = parse(readFileSync(`${MAP}/agreement.odcs.yaml`, 'utf8')) as { schema: { properties: { name: string; items?: { properties: { name: string }[] } }[] }[] };
    expect(schema[0]?.properties.find(({ name }) => name === 'activiteiten')?.items?.properties.map(({ name }) => name)).toEqual([...SWI_DELEN]);
  });

  it('is told with owner, purpose, legal basis, due date and retention, and the layout says that it stands in for another', () => {
    const o = parse(readFileSync(`${MAP}/agreement.odcs.yaml`, 'utf8')) as Record<string, never> & { slaProperties: { property: string; value: unknown }[]; team: { members: { role: string }[] } };
    expect(o).toMatchObject({ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'cbs-swi-2025-1', description: { purpose: expect.stringContaining('Statistiek') } });
    expect(JSON.stringify(o['customProperties'])).toContain('"grondslag"');
    expect(o.slaProperties.map(({ property, value }) => [property, value])).toEqual([['frequency', 1], ['dueDate', 28], ['retention', 'nog vast te stellen']]);
    expect(o.team.members.map(({ role }) => role)).toEqual(['Owner', 'Data Producer', 'Data Consumer']);
    for (const bestand of ['layout.xsd', 'profiel.json', 'SOURCE.md']) expect(readFileSync(`${MAP}/${bestand}`, 'utf8')).toMatch(/plaatsvervanger/i);
  });

  it('is all that stands in the bytes: no name, V-nummer, birth date, test result, permit or end', async () => {
    const kanarie = {
      vNummer: '2899999977', naam: { geslachtsnaam: 'Kanariegeel', voorvoegsel: 'vander', voornamen: 'Piepkuiken' }, geboortedatum: '1987-11-23', geslacht: 'X' as const,
    };
    const stand = { ...VOL.stand, einde: { datum: '2026-08-08', reden: 'Kanarieziek' }, bijstandsdatum: '2026-08-07', welkomgesprek: '2026-08-06', voortgangsgesprekken: ['2026-08-05'] };
    const { xml } = await maak([[mens(1, stand, kanarie)]]);
    const verboden = [
      '2899999977', '899999977', 'CONTRACT_AFGELOPEN', 'p-1', 'wsp', 'Kanariegeel', 'vander', 'Piepkuiken', '1987', 'haalbaar', 'Kanarieziek', '2026-08-0', '2025-05-01', '5101', 'BEPAALDE', '2025-02-03', '2025-03-01T', mens(1).id,
    ];
    expect(verboden.filter((tekst) => xml.toLowerCase().includes(tekst.toLowerCase()))).toEqual([]);
    const { kenmerken } = JSON.parse(readFileSync(`${MAP}/profiel.json`, 'utf8')) as { kenmerken: { element: string }[] };
    const record = xml.split('\n').find((regel) => regel.startsWith('  <Inburgeraar>')) ?? '';
    const elementen = [...record.matchAll(/<(\w+)>[^<]+<\/\1>/g)].map(([, naam]) => naam);
    const binnen = ['SoortActiviteit', 'DatumStartActiviteit', 'DatumEindeActiviteit', 'UrenPerWeek'];
    expect(elementen).toEqual([...kenmerken.map(({ element }) => element).filter((naam) => !['DatumAfrondingZroute', 'GevolgdeUrenParticipatie', 'Participatieactiviteit'].includes(naam)), ...binnen]);
    expect(xml.match(/<Participatieactiviteit>/g)).toHaveLength(1);
  });

  it('is of the hours of participation what the law asks: of asylum status holders on the Z-route', async () => {
    const uren = { participatie: { bevestigd: 130, perMaand: [{ maand: '202609', bevestigd: 130 }] } };
    const erIn = async (stand: Parameters<typeof zaakblik>[0]): Promise<boolean> => (await maak([[mens(1, { ...uren, ...stand })]])).xml.includes('<GevolgdeUrenParticipatie>32<');
    const z = { leerroute: 'Z', niveauPip: null } as const;
    expect([await erIn(z), await erIn({ ...z, doelgroep: 'Gezinsmigrant en overige migrant' }), await erIn({}), await erIn({ leerroute: 'O' })]).toEqual([true, false, false, false]);
  });

  it('lets those send files for whom there is an inbound contract, and nobody else', () => {
    expect(leesPartners()).toEqual(['avedan', 'cbs', 'coa', 'regie', 'stadsbank', 'taalscholen', 'wsp']);
  });
});

describe('a delivery', () => {
  it('is exactly the sample', async () => {
    const { xml, kop, bevindingen } = await maak([[VOL], [GEZIN, Z]]);
    expect([kop.naam, kop.soort, kop.records, bevindingen]).toEqual(['SWI_0141_2026K3_R1.xml', 'R', 3, []]);
    expect(xml).toBe(readFileSync(`${MAP}/samples/valid/gewoon/SWI_0141_2026K3_R1.xml`, 'utf8'));
    expect((await maak([[VOL, GEZIN, Z]])).xml).toBe(xml);
  });

  it('corrects by being delivered whole again, and is a null delivery when there is nobody', async () => {
    const correctie = await maak([[VOL, GEZIN]], { ...VRAAG, soort: 'C' });
    expect([correctie.kop.naam, correctie.kop.records]).toEqual(['SWI_0141_2026K3_C1.xml', 2]);
    expect(correctie.xml).toBe((await maak([[VOL, GEZIN]])).xml.replace('<SoortLevering>R<', '<SoortLevering>C<'));
    const niemand = await maak([]);
    expect([niemand.kop.soort, niemand.xml]).toEqual(['N', readFileSync(`${MAP}/samples/valid/nullevering/SWI_0141_2026K3_N1.xml`, 'utf8')]);
  });

  it('is never of before the end of its quarter', async () => {
    expect((await maak([], { ...VRAAG, basis: '2026-09-30T23:59:59' })).xml).toContain('<AanmaakdatumTijd>2026-10-01T00:00:00<');
    expect((await maak([], { ...VRAAG, periode: '2026K4', basis: '2027-01-02T03:04:05' })).xml).toContain('<AanmaakdatumTijd>2027-01-02T03:04:05<');
  });

  it('names and leaves out who can have no record, and names whom CBS would send back', async () => {
    const slecht = [
      mens(1, { niveauPip: 'A2' }), mens(2, {}, { bsn: '999992352' }), mens(3, {}, { bsn: null }), mens(4, {}, { bsn: BSNS[0] as string }), mens(5, { doelgroep: null }, { bsn: '999990482' }),
      mens(6, metTaaluren('2026K3', 40_000), { bsn: '999990494' }), mens(7, { niveauPip: null }, { bsn: BSNS[1] as string }), mens(8, {}, { bsn: BSNS[2] as string }),
    ];
    const { xml, kop, bevindingen } = await maak([slecht]);
    expect(bevindingen.map(({ zaak, code, weggelaten }) => [zaak.at(-1), code, weggelaten])).toEqual([
      ['1', 'a2-in-eerste-pip', false], ['2', 'bsn-ongeldig', true], ['3', 'kenmerk-ontbreekt-p1', true], ['4', 'bsn-dubbel', true], ['5', 'kenmerk-ontbreekt-p3', true],
      ['7', 'kenmerk-ontbreekt-l4', true], ['6', 'strijdig-met-schema', true],
    ]);
    expect([kop.records, xml.match(/<Inburgeraar>/g)?.length, keur(Buffer.from(xml))]).toEqual([2, 2, []]);
    for (const { code } of bevindingen) expect(opmaakbevindingTekst(code)).toMatch(/^[A-Z].*[.]$/);
  });
});

describe('the schema', () => {
  const monsters = (soort: string): [string, string][] =>
    readdirSync(`${MAP}/samples/${soort}`).flatMap((situatie) => readdirSync(`${MAP}/samples/${soort}/${situatie}`).map((naam): [string, string] => [situatie, `${MAP}/samples/${soort}/${situatie}/${naam}`]));

  it.each(monsters('valid'))('takes %s, as xmllint does', (situatie, pad) => {
    const xml = readFileSync(pad, 'utf8');
    expect(keur(Buffer.from(xml))).toEqual([]);
    expect([0, null]).toContain(xmllint(xml, `${situatie}.xml`));
  });

  it.each(monsters('invalid'))('refuses %s, as xmllint does', (situatie, pad) => {
    const xml = readFileSync(pad, 'utf8');
    expect(keur(Buffer.from(xml))).not.toEqual([]);
    expect([3, 1, null]).toContain(xmllint(xml, `${situatie}.xml`));
  });
});

describe('another profile and schema', () => {
  function map(naam: string, verander: (bestand: string, inhoud: string) => string): string {
    const doel = mkdtempSync(join(tijdelijk, `${naam}-`));
    for (const bestand of ['profiel.json', 'layout.xsd']) writeFileSync(join(doel, bestand), verander(bestand, readFileSync(`${MAP}/${bestand}`, 'utf8')));
    return doel;
  }

  it('are put in by configuration', async () => {
    const anders = map('anders', (_, inhoud) => inhoud.replaceAll('Burgerservicenummer', 'Sofinummer').replaceAll('urn:schakel:plaatsvervanger', 'urn:echt'));
    const { xml } = await maak([[VOL]], VRAAG, maker({ 'cbs/swi': anders }));
    expect(xml).toContain('<Sofinummer>999992351</Sofinummer>');
    expect(xml).toContain('xmlns="urn:echt:cbs:swi:2025-1"');
  });

  it.each<[string, (bestand: string, inhoud: string) => string, string]>([
    ['a profile that its schema refuses', (b, s) => (b === 'profiel.json' ? s.replace('"Leerroute"', '"Route"') : s), 'what profiel.json makes is not valid by layout.xsd'],
    ['a schema that is none', (b, s) => (b === 'layout.xsd' ? s.replace('type="Leerroute"', 'type="Nergens"') : s), 'layout.xsd is no schema'],
    ['a schema that is no XML', (b, s) => (b === 'layout.xsd' ? s.slice(0, 900) : s), 'layout.xsd is no schema'],
    ['a profile that is no JSON', (b, s) => (b === 'profiel.json' ? s.slice(0, 99) : s), 'profiel.json is no JSON'],
    ['an attribute that may not leave', (b, s) => (b === 'profiel.json' ? s.replace('"attribuut": "pvt"', '"attribuut": "vNummer"') : s), 'asks for an attribute that does not exist'],
  ])('are refused at start: %s', (_, verander, reden) => {
    const anders = map('fout', verander);
    expect(() => maker({ 'cbs/swi': anders })).toThrow(reden);
  });

  it('are refused at start when the folder is not there', () => {
    expect(() => maker({ 'cbs/swi': '/nergens' })).toThrow('contract /nergens: profiel.json cannot be read');
  });
});

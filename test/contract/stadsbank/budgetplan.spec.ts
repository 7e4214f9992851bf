import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { BUDGETATTRIBUTEN } from '../../../apps/connectors/src/stadsbank/outbound/budgetplan/attributen.selection.js';
import { stadsbank } from '../../../apps/connectors/src/stadsbank/stadsbank.manifest.js';
import { leesJsonkeuring, type EerderVoorstel, type Uitbericht, type Voorsteller, voorstelredenTekst, type Voorstelvraag } from '#libs/connector-kit';
import { huishouden, KETEN, VASTE_LASTEN, vraag } from '../../support/builders/huishouden.builder.js';

const CONTRACT = 'stadsbank/budgetplan/2025-1';
const MAP = `contracts/${CONTRACT}`;
const KOP = ['instructieId', 'versie', 'soort'];
const voorsteller: Voorsteller = stadsbank.voorstel![0]!.bereid(CONTRACT);
const keur = leesJsonkeuring(CONTRACT);

/** What is proposed for this question, as it leaves. */
function maak(meer: Partial<Voorstelvraag> = {}): Uitbericht & { voorstel: EerderVoorstel } {
  const besluit = voorsteller.selecteer(vraag(meer));
  if (besluit.besluit !== 'voorstellen') throw new Error('nothing is proposed');
  return { ...voorsteller.schrijf(besluit.voorstel), voorstel: { ...besluit.voorstel, stand: 'verzonden' } };
}

interface Deel {
  name: string;
  properties?: Deel[];
  items?: { properties?: Deel[] };
  classification?: string;
}

function bladeren(delen: readonly Deel[], boven = ''): string[] {
  return delen.flatMap(({ name, properties, items }) => {
    const onder = properties ?? items?.properties;
    return onder === undefined ? [`${boven}${name}`] : bladeren(onder, `${boven}${name}.`);
  });
}

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
}

const velden = (schema: Schema, boven = ''): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([naam, deel]) => ((deel.items ?? deel).properties === undefined ? [`${boven}${naam}`] : velden(deel.items ?? deel, `${boven}${naam}.`)));

/** Every path of a message that holds a value. */
function gevuld(waarde: unknown, boven = ''): string[] {
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => gevuld(deel, boven));
  if (typeof waarde !== 'object' || waarde === null) return [boven.slice(0, -1)];
  return Object.entries(waarde).flatMap(([naam, deel]) => gevuld(deel, `${boven}${naam}.`));
}

const KANARIE = huishouden({
  verlengd: true,
  stand: {
    leerroute: 'Z', niveauPip: 'A2', dagtekeningPip: '2026-08-07', dagtekeningInitielePip: '2026-08-06', koppelingsdatum: '2026-08-05', huisvestingsdatum: '2026-08-04', pvt: '2026-08-03',
    inburgeringstermijn: { start: '2026-08-08', eind: '2029-08-08' }, leerbaarheidstoets: { datum: '2026-08-02', uitkomst: 'Kanarietoets' }, voortgangsgesprekken: ['2026-08-01'],
    einde: { datum: '2029-01-09', reden: 'Kanarieziek' }, taal: { cumulatief: 77777, niveaus: { LE: 'B2', LU: null, SC: null, SP: null }, school: '5101', status: 'ACTIEF', examens: [] },
  },
  persoon: { vNummer: '2899999977', geslacht: 'X' },
  vasteLasten: { ...VASTE_LASTEN, bijstand: { ...VASTE_LASTEN.bijstand, norm: 'GEHUWD' }, partner: { bsn: '999999199', vNummer: '2899999988', naam: 'S. Tekle' } },
});
const VERBODEN = [
  '2899999977', '2899999988', '2026-08-0', '2029-', 'Kanarie', '5101', '77777', 'B2', 'ASIEL', 'Asielstatus', 'PIP', 'leerroute', 'vergunning', 'reden', 'beslis', '"X"', huishouden().id,
];

describe('what may leave for Stadsbank', () => {
  const { bericht, rijen } = JSON.parse(readFileSync('test/contract/stadsbank/minimalisatie-j2.json', 'utf8')) as { bericht: string[]; rijen: { son: string; gegevens: string[] }[] };
  const overeenkomst = parse(readFileSync(`${MAP}/agreement.odcs.yaml`, 'utf8')) as Record<string, unknown> & { schema: { properties: Deel[] }[]; slaProperties: { property: string }[] };
  const toegestaan = bladeren(overeenkomst.schema[0]?.properties ?? []);

  it('is in the agreement what the minimisation matrix lets leave, and nothing in doubt', () => {
    const nee = rijen.filter(({ son }) => !(son.startsWith('U') || son === 'only bijstandsnorm + partner') || son.startsWith('U?'));
    expect(nee.filter(({ gegevens }) => gegevens.length > 0)).toEqual([]);
    expect([...toegestaan].sort()).toEqual([...bericht, ...rijen.flatMap(({ gegevens }) => gegevens)].sort());
  });

  it('is what the mapper takes and what the layout knows', () => {
    expect(toegestaan).toEqual([...KOP, ...BUDGETATTRIBUTEN]);
    expect(velden(JSON.parse(readFileSync(`${MAP}/layout.schema.json`, 'utf8')) as Schema)).toEqual(toegestaan);
  });

  it('is told with owner, purpose, legal basis, service level and retention', () => {
    expect(overeenkomst).toMatchObject({ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'stadsbank-budgetplan-2025-1', description: { purpose: expect.stringContaining('vaste lasten') } });
    expect(JSON.stringify(overeenkomst['customProperties'])).toContain('artikel 56a');
    expect(overeenkomst.slaProperties.map(({ property }) => property)).toEqual(['frequency', 'dueDate', 'retention']);
  });

  it('is all that stands in the bytes of every kind of instruction: nothing about progress, permit or reasons', () => {
    const nieuw = maak({ blik: KANARIE });
    const stop = { ...KANARIE, stand: { ...KANARIE.stand, vergunning: 'REGULIER_OVERIG' as const, ontzorging: null } };
    const pauze = { ...KANARIE, vasteLasten: { ...VASTE_LASTEN, machtiging: { ontvangen: false } } };
    const anders = { ...KANARIE, vasteLasten: { ...VASTE_LASTEN, restant: { ...VASTE_LASTEN.restant, betaaldag: 9 } } };
    const soorten = [nieuw, ...[stop, pauze, anders].map((blik) => maak({ blik, eerder: [nieuw.voorstel] })), maak({ blik: KANARIE, eerder: [maak().voorstel] })];
    expect(soorten.map(({ voorstel }) => voorstel.soort)).toEqual(['NIEUW', 'BEEINDIGING', 'OPSCHORTING', 'WIJZIGING', 'VERLENGING']);
    for (const { bytes } of soorten) {
      const tekst = bytes.toString();
      expect(VERBODEN.filter((woord) => tekst.toLowerCase().includes(woord.toLowerCase()))).toEqual([]);
      expect(gevuld(JSON.parse(tekst)).filter((pad) => !toegestaan.includes(pad))).toEqual([]);
    }
  });

  it('cannot be more than the layout lets through', () => {
    const { voorstel } = maak();
    const inhoud = voorstel.inhoud as { client: object; betalingen: object[] };
    const metMeer = [{ ...inhoud, client: { ...inhoud.client, vNummer: '2800000001' } }, { ...inhoud, betalingen: inhoud.betalingen.map((b) => ({ ...b, saldo: 1 })) }];
    for (const fout of metMeer) expect(() => voorsteller.schrijf({ ...voorstel, inhoud: fout })).toThrow(/onbekend$/);
    expect(() => voorsteller.schrijf({ ...voorstel, inhoud: { ...inhoud, restant: undefined } })).toThrow('restant ontbreekt');
    const { bytes } = voorsteller.schrijf({ ...voorstel, inhoud: { ...inhoud, notitie: 'geheim' } });
    expect(bytes.toString()).not.toContain('notitie');
  });

  it('says where a message is wrong and never what stands there', () => {
    const { voorstel } = maak();
    const inhoud = voorstel.inhoud as { restant: object };
    const slecht = { ...voorstel, inhoud: { ...inhoud, restant: { ...inhoud.restant, iban: 'NL69TEST0000000099' } } };
    expect(() => voorsteller.schrijf(slecht)).toThrow('a message is not as agreed: restant.iban datum');
  });
});

describe('an instruction', () => {
  it('is exactly the sample, however often it is written', () => {
    const { naam, bytes, voorstel } = maak();
    expect(naam).toBe(`BUDGETPLAN_${KETEN}_v1.json`);
    expect(bytes.toString()).toBe(readFileSync(`${MAP}/samples/valid/nieuw/${naam}`, 'utf8'));
    expect(voorsteller.schrijf(JSON.parse(JSON.stringify(voorstel)) as typeof voorstel).bytes.equals(bytes)).toBe(true);
  });

  const monsters = (soort: string): [string, string][] => readdirSync(`${MAP}/samples/${soort}`).flatMap((situatie) => readdirSync(`${MAP}/samples/${soort}/${situatie}`).map((naam): [string, string] => [situatie, `${MAP}/samples/${soort}/${situatie}/${naam}`]));

  it.each(monsters('valid'))('is as agreed: %s', (_, pad) => {
    expect(keur(JSON.parse(readFileSync(pad, 'utf8')))).toEqual([]);
  });

  it.each(monsters('invalid'))('is not as agreed: %s', (_, pad) => {
    expect(keur(JSON.parse(readFileSync(pad, 'utf8')))).not.toEqual([]);
  });
});

describe('why nothing leaves', () => {
  const bron = readFileSync(`${MAP}/SOURCE.md`, 'utf8');
  const codes = [...(/Codes waarmee er niets uitgaat:([^]*?)\.\n/.exec(bron)?.[1] ?? '').matchAll(/`([a-z-]+)`/g), ...bron.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code ?? '');

  it('is a code with a sentence that a coach can act on', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => voorstelredenTekst(code).includes(`(${code})`))).toEqual([]);
  });
});

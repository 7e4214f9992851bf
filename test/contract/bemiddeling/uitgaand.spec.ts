import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { avedan } from '../../../apps/connectors/src/avedan/avedan.manifest.js';
import { AANMELDATTRIBUTEN } from '../../../apps/connectors/src/avedan/outbound/aanmelding/attributen.selection.js';
import { DETAILATTRIBUTEN } from '../../../apps/connectors/src/wsp/outbound/detail/attributen.selection.js';
import { PROFIELATTRIBUTEN } from '../../../apps/connectors/src/wsp/outbound/profiel/attributen.selection.js';
import { wsp } from '../../../apps/connectors/src/wsp/wsp.manifest.js';
import type { Bemiddelaar } from '#libs/case-model';
import { type EerderVoorstel, leesJsonkeuring, type Uitbericht, type Voorsteller, type Voorstelvraag, voorstelredenTekst } from '#libs/connector-kit';
import { bemiddelvraag, besluit, PROFIEL, REFERENTIE, teBemiddelen, verzonden, voorstel } from '../../support/builders/bemiddeling.builder.js';

interface Uit {
  contract: string;
  bemiddelaar: Bemiddelaar;
  attributen: readonly string[];
  /** Names the first message; `vraag` is when it leaves. */
  soort: string;
  vraag: (meer?: Parameters<typeof teBemiddelen>[1]) => Voorstelvraag;
  /** What of J.2's column may leave in this message. */
  mag: RegExp;
}

const AANVAARD = { bemiddelstanden: [voorstel()], bemiddelbesluiten: [besluit('aanvaard')] };
const UIT: readonly Uit[] = [
  {
    contract: 'avedan/aanmelding/2025-1', bemiddelaar: 'avedan', attributen: AANMELDATTRIBUTEN, soort: 'AANMELDING', vraag: (wens) => bemiddelvraag('avedan', { blik: teBemiddelen('avedan', wens) }),
    mag: /^(U|I\/U|roepnaam|birth year|postcode4|trefwoorden|mondeling only|uiterste startdatum only|max uren\/week)$/,
  },
  {
    contract: 'wsp/profiel/2025-1', bemiddelaar: 'wsp', attributen: PROFIELATTRIBUTEN, soort: 'PROFIEL', vraag: (wens) => bemiddelvraag('wsp', { blik: teBemiddelen('wsp', wens) }),
    mag: /^(U|I\/U|leeftijdscategorie|postcode4\/6 \(mobiliteit\)|TWV-vrij j\/n|VUM scale|lesrooster only|max uren\/week, functionele eisen)$/,
  },
  {
    contract: 'wsp/detail/2025-1', bemiddelaar: 'wsp', attributen: DETAILATTRIBUTEN, soort: 'DETAIL',
    vraag: (wens = {}) => bemiddelvraag('wsp', { blik: teBemiddelen('wsp', { ...wens, stand: { ...AANVAARD, ...wens.stand } }), ernaast: { profiel: [verzonden('PROFIEL', {})] } }),
    mag: /^(U|I\/U|step 2 only|step 2|max uren\/week, functionele eisen)$/,
  },
];

const vind = (contract: string): Voorsteller => [...avedan.voorstel!, ...wsp.voorstel!].find((een) => een.contract === contract)!.bereid(contract);

/** What is proposed for this question, as it leaves. */
function maak(voorsteller: Voorsteller, vraag: Voorstelvraag): Uitbericht & { voorstel: EerderVoorstel } {
  const besluit = voorsteller.selecteer(vraag);
  if (besluit.besluit !== 'voorstellen') throw new Error(`nothing is proposed: ${JSON.stringify(besluit)}`);
  return { ...voorsteller.schrijf(besluit.voorstel), voorstel: verzonden(besluit.voorstel.soort, besluit.voorstel.inhoud, { versie: besluit.voorstel.versie }) };
}

interface Deel {
  name: string;
  properties?: Deel[];
  items?: { properties?: Deel[] };
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

/** Everything that the hub may know of somebody and that has no business with these partners. */
const KANARIE: Required<Pick<NonNullable<Parameters<typeof teBemiddelen>[1]>, 'stand' | 'persoon'>> = {
  stand: {
    koppelingsdatum: '2026-08-05', huisvestingsdatum: '2026-08-04', pvt: '2026-08-03', dagtekeningPip: '2026-08-07', leerbaarheidstoets: { datum: '2026-08-02', uitkomst: 'Kanarietoets' },
    voortgangsgesprekken: ['2026-08-01'], bijstandsdatum: '2026-08-06', taal: { cumulatief: 77777, niveaus: { LE: 'B2', LU: 'A1', SC: null, SP: 'A2' }, school: '5101', status: 'ACTIEF', examens: [] },
    vasteLasten: { besluitdatum: '2026-08-08', machtiging: { ontvangen: true }, norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 88888, betalingen: [] },
  },
  persoon: { vNummer: '2899999977', geslacht: 'X', naam: { geslachtsnaam: 'Kanarienaam', voorvoegsel: 'van', voornamen: 'Kanarievoornaam' }, geboortedatum: '1991-05-17' },
};
const NOOIT = [
  '2899999977', '999992351', '2026-08-0', '05-17', 'Kanarievoornaam', 'Kanarietoets', '5101', '77777', '88888', 'ASIEL', 'Asielstatus', 'PIP', 'leerroute', 'vergunning', 'reden', 'norm', '"X"', 'geslacht"', 'bijstand',
  'toestemming', teBemiddelen('avedan').id,
];
const PER_UIT: Readonly<Record<string, readonly string[]>> = {
  'avedan/aanmelding/2025-1': ['Kanarienaam', '1991-', 'B2', 'rust'],
  'wsp/profiel/2025-1': ['Kanarienaam', '1991', 'Omar', '+31 6', 'B2', 'rust', 'vog'],
  'wsp/detail/2025-1': ['1991', '7607', 'B2', 'vog', 'MA_OCHTEND'],
};

const J2 = JSON.parse(readFileSync('test/contract/bemiddeling/minimalisatie-j2.json', 'utf8')) as {
  berichten: Record<string, string[]>;
  rijen: { rij: string; avedan: string; wsp: string; gegevens: Record<string, string[]> }[];
};

describe.each(UIT)('what may leave in $contract', ({ contract, bemiddelaar, attributen, soort, vraag, mag }) => {
  const map = `contracts/${contract}`;
  const voorsteller = vind(contract);
  const keur = leesJsonkeuring(contract);
  const overeenkomst = parse(readFileSync(`${map}/agreement.odcs.yaml`, 'utf8')) as Record<string, unknown> & { schema: { properties: Deel[] }[]; slaProperties: { property: string }[] };
  const toegestaan = bladeren(overeenkomst.schema[0]?.properties ?? []);

  it('is in the agreement what the minimisation matrix lets leave, and nothing in doubt', () => {
    const hier = J2.rijen.map((rij) => ({ zegt: rij[bemiddelaar], gegevens: rij.gegevens[contract] ?? [] }));
    expect(hier.filter(({ zegt, gegevens }) => gegevens.length > 0 && !mag.test(zegt))).toEqual([]);
    expect([...toegestaan].sort()).toEqual([...(J2.berichten[contract] ?? []), ...hier.flatMap(({ gegevens }) => gegevens)].sort());
  });

  it('is what the mapper takes and what the layout knows', () => {
    expect(toegestaan).toEqual(['referentie', 'versie', 'soort', ...attributen]);
    expect(velden(JSON.parse(readFileSync(`${map}/layout.schema.json`, 'utf8')) as Schema)).toEqual(toegestaan);
  });

  it('is told with owner, purpose, legal basis, service level and retention', () => {
    expect(overeenkomst).toMatchObject({ apiVersion: 'v3.1.0', kind: 'DataContract', id: contract.replaceAll('/', '-'), description: { purpose: expect.any(String) } });
    expect(JSON.stringify(overeenkomst['customProperties'])).toContain('Wet inburgering 2021');
    expect(overeenkomst.slaProperties.map(({ property }) => property)).toEqual(['frequency', 'latency', 'retention']);
  });

  it('is all that stands in the bytes: no number, no birthday, nothing about progress, permit, money or reasons', () => {
    const eerste = maak(voorsteller, vraag(KANARIE));
    const weg = maak(voorsteller, { ...vraag({ ...KANARIE, stand: { ...KANARIE.stand, einde: { datum: '2026-03-31', reden: 'Kanarieziek' } } }), eerder: [eerste.voorstel] });
    expect([eerste.voorstel.soort, weg.voorstel.soort]).toEqual([soort, 'INTREKKING']);
    for (const { bytes } of [eerste, weg]) {
      const tekst = bytes.toString().replace(/"soort":"PROFIEL"/, '').toLowerCase();
      expect([...NOOIT, ...(PER_UIT[contract] ?? []), 'Kanarieziek'].filter((woord) => tekst.includes(woord.toLowerCase()))).toEqual([]);
      expect(gevuld(JSON.parse(bytes.toString())).filter((pad) => !toegestaan.includes(pad))).toEqual([]);
    }
    expect(Object.keys(JSON.parse(weg.bytes.toString()) as object).sort()).toEqual(['referentie', 'soort', 'versie']);
  });

  it('cannot be more than the layout lets through, and a fault is told without what stands there', () => {
    const { voorstel: eerste } = maak(voorsteller, vraag());
    const inhoud = eerste.inhoud as Record<string, unknown>;
    const metMeer = voorsteller.schrijf({ ...eerste, inhoud: { ...inhoud, bsn: '999992351', notitie: 'geheim' } });
    expect(metMeer.bytes.toString()).not.toMatch(/999992351|notitie/);
    expect(keur({ referentie: REFERENTIE, versie: 1, soort, ...inhoud, bsn: '999992351' })).toEqual([expect.objectContaining({ pad: ['bsn'], soort: 'onbekend' })]);
    expect(() => voorsteller.schrijf({ ...eerste, kenmerk: 'geen-referentie' })).toThrow('a message is not as agreed: referentie vorm');
  });

  it('is exactly the sample, however often it is written', () => {
    const { naam, bytes, voorstel: eerste } = maak(voorsteller, vraag());
    expect(bytes.toString()).toBe(readFileSync(`${map}/samples/valid/${soort.toLowerCase()}/${naam}`, 'utf8'));
    expect(voorsteller.schrijf(JSON.parse(JSON.stringify(eerste)) as EerderVoorstel).bytes.equals(bytes)).toBe(true);
  });

  const monsters = (kant: string): [string, string][] => readdirSync(`${map}/samples/${kant}`).flatMap((situatie) => readdirSync(`${map}/samples/${kant}/${situatie}`).map((naam): [string, string] => [situatie, `${map}/samples/${kant}/${situatie}/${naam}`]));

  it.each(monsters('valid'))('is as agreed: %s', (_, pad) => {
    expect(keur(JSON.parse(readFileSync(pad, 'utf8')))).toEqual([]);
  });

  it.each(monsters('invalid'))('is not as agreed: %s', (_, pad) => {
    expect(keur(JSON.parse(readFileSync(pad, 'utf8')))).not.toEqual([]);
  });

  it('does not leave for a reason that has a sentence for a coach', () => {
    const codes = [...(/Codes waarmee er niets uitgaat:([^]*?)\.\n/.exec(readFileSync(`${map}/SOURCE.md`, 'utf8'))?.[1] ?? '').matchAll(/`([a-z0-9-]+)`/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(2);
    expect(codes.filter((code) => voorstelredenTekst(code).includes(`(${code})`))).toEqual([]);
  });
});

describe('hours to Avedan', () => {
  it.each([[34, 8.5], [25, 6.25], [24, 6]])('of %i quarters a week leave as %d', (kwartieren, uren) => {
    const { stand } = teBemiddelen('avedan');
    const { bytes } = maak(vind('avedan/aanmelding/2025-1'), bemiddelvraag('avedan', { blik: teBemiddelen('avedan', { stand: { bemiddeling: { ...stand.bemiddeling!, urenPerWeek: kwartieren } } }) }));
    expect((JSON.parse(bytes.toString()) as { urenPerWeek: number }).urenPerWeek).toBe(uren);
  });
});

describe('two partners', () => {
  it('cannot join what they have: each knows a reference of its own, and the profile names nobody', () => {
    const profiel = maak(vind('wsp/profiel/2025-1'), bemiddelvraag('wsp')).bytes.toString();
    expect([PROFIEL.roepnaam, PROFIEL.telefoon!, 'Haddad'].filter((woord) => profiel.includes(woord))).toEqual([]);
  });
});

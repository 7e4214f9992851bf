import { describe, expect, it } from '@jest/globals';
import type { VasteLasten } from '#libs/case-model';
import type { Voorstelbesluit } from '#libs/connector-kit';
import { BETAALD, huishouden, KETEN, stap, vraag, VASTE_LASTEN } from '../../../../../../test/support/builders/huishouden.builder.js';
import type { Budgetattributen } from './attributen.selection.js';
import { selecteer } from './selection.js';

const REGELS = { leefgeldvloerCenten: 25_000 };
const kies = (...delen: Parameters<typeof vraag>): Voorstelbesluit => selecteer(vraag(...delen), REGELS);
const lasten = (meer: Partial<VasteLasten>): { vasteLasten: VasteLasten } => ({ vasteLasten: { ...VASTE_LASTEN, ...meer } });

/** What was decided, in one line: the kind with version, or the codes. */
function kort(besluit: Voorstelbesluit): string {
  if (besluit.besluit !== 'voorstellen') return besluit.besluit === 'geen' ? besluit.redenen.join(' ') : 'blijft';
  const { soort, versie, vierOgen, grondslag } = besluit.voorstel;
  return `${soort} v${versie} ${vierOgen ? 'vier ogen ' : ''}(${String(grondslag.reden)})`;
}

function inhoudVan(besluit: Voorstelbesluit): Budgetattributen {
  if (besluit.besluit !== 'voorstellen') throw new Error(`nothing is proposed: ${kort(besluit)}`);
  return besluit.voorstel.inhoud as Budgetattributen;
}

const NIEUW = stap('NIEUW', inhoudVan(kies()));
const STOP = { client: NIEUW.inhoud.client, looptijd: NIEUW.inhoud.looptijd };

describe('a first instruction', () => {
  it('has what may leave of the household, with the last day included and nothing that is told elsewhere', () => {
    const besluit = kies();
    expect(kort(besluit)).toBe('NIEUW v1 vier ogen (recht-ontstaan)');
    expect(besluit).toMatchObject({ voorstel: {
      kenmerk: KETEN, grondslag: { peildatum: '2026-04-01', opgave: { bericht: 7, regel: 1 }, waarschuwingen: [], beslisdatumVerlenging: { vanafPip: '2025-11-10', vanafStart: '2026-08-01', uiterlijk: '2025-11-10' } },
    } });
    expect(inhoudVan(besluit)).toEqual({
      client: { hubId: '7f3c2f5e-0000-4000-8000-00000000000a', bsn: '999992351', geslachtsnaam: 'Haddad', voorvoegsel: 'al', voornamen: 'Omar', geboortedatum: '1991-05-17' },
      looptijd: { startdatum: '2026-03-01', einddatum: '2026-08-31' }, grondslag: 'P56a', besluit: VASTE_LASTEN.besluit, machtiging: { ontvangen: true, datum: '2026-02-24' },
      bijstand: { ingangsdatum: '2026-03-01', norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 131500, betaaldag: 5 }, betalingen: BETAALD, restant: VASTE_LASTEN.restant,
    });
  });

  it.each<[string, string, boolean, string]>([
    ['an ordinary month', '2026-03-01', false, '2026-08-31'], ['a month end', '2026-08-31', false, '2027-02-27'], ['before a leap day', '2027-08-31', false, '2028-02-28'],
    ['on a leap day', '2028-02-29', false, '2028-08-28'], ['on a leap day, extended', '2028-02-29', true, '2029-02-27'], ['the last of the year, extended', '2026-12-31', true, '2027-12-30'],
  ])('runs from %s', (_, start, verlengd, einddatum) => {
    expect(inhoudVan(kies({ blik: huishouden({ start, verlengd }), peildatum: '2026-04-01' })).looptijd).toEqual({ startdatum: start, einddatum });
  });

  it.each<[string | null, string, string | null, string]>([
    [null, '2026-08-31', null, '2027-01-31'], ['2026-08-15', '2026-08-31', '2027-01-15', '2027-01-15'],
    ['2026-10-01', '2026-09-30', '2027-03-01', '2027-02-28'], ['2026-08-31', '2026-08-31', '2027-01-31', '2027-01-31'],
  ])('shows both dates on which an extension must be decided: PIP %s, start %s', (pip, start, vanafPip, uiterlijk) => {
    const besluit = kies({ blik: huishouden({ start, stand: { dagtekeningInitielePip: pip } }), peildatum: '2026-04-01' });
    expect(besluit).toMatchObject({ voorstel: { grondslag: { beslisdatumVerlenging: { vanafPip, uiterlijk } } } });
  });

  it('names the partner only of bijstand that two people have together', () => {
    const partner = { bsn: '999999199', vNummer: '2800000002', naam: 'S. Tekle' };
    const samen = { ...VASTE_LASTEN.bijstand, norm: 'GEHUWD' } as const;
    expect(inhoudVan(kies({ blik: huishouden(lasten({ partner })) })).partner).toBeUndefined();
    expect(inhoudVan(kies({ blik: huishouden(lasten({ partner, bijstand: samen })) })).partner).toEqual({ bsn: '999999199', naam: 'S. Tekle' });
    expect(inhoudVan(kies({ blik: huishouden(lasten({ partner: { vNummer: '2800000002' }, bijstand: samen })) })).partner).toBeUndefined();
    expect(kies({ blik: huishouden(lasten({ bijstand: samen })) })).toMatchObject({ voorstel: { grondslag: { waarschuwingen: ['partner-onbekend'] } } });
  });

  it('warns when little is left, and not a cent above', () => {
    const netto = (nettoMaandbedragCenten: number) => kies({ blik: huishouden(lasten({ bijstand: { ...VASTE_LASTEN.bijstand, nettoMaandbedragCenten } })) });
    expect(netto(105_249)).toMatchObject({ voorstel: { grondslag: { waarschuwingen: ['restant-onder-leefgeldvloer'] } } });
    expect(netto(105_250)).toMatchObject({ voorstel: { grondslag: { waarschuwingen: [] } } });
    expect(kort(netto(80_250))).toContain('NIEUW');
    expect(kort(netto(80_249))).toBe('restant-negatief');
  });

  it.each<[string, Parameters<typeof huishouden>[0]]>([
    ['vaste-lasten-ontbreken', { vasteLasten: null }],
    ['machtiging-ontbreekt', lasten({ machtiging: { ontvangen: false } })],
    ['machtiging-ontbreekt', lasten({ machtiging: { ontvangen: true } })],
    ['machtiging-in-toekomst', lasten({ machtiging: { ontvangen: true, datum: '2026-04-02' } })],
    ['besluit-ontbreekt', lasten({ besluit: { kenmerk: '', datum: '2026-02-20' } })],
    ['besluit-in-toekomst', lasten({ besluit: { kenmerk: 'X', datum: '2026-04-02' } })],
    ['iban-ongeldig', lasten({ restant: { ...VASTE_LASTEN.restant, iban: 'NL69TEST0000000002' } })],
    ['iban-ongeldig', lasten({ betalingen: VASTE_LASTEN.betalingen.map((b) => ({ ...b, iban: 'NL00TEST0000000001' })) })],
    ['bedrag-ongeldig', lasten({ betalingen: VASTE_LASTEN.betalingen.map((b) => ({ ...b, bedragCenten: 0 })) })],
    ['naam-te-lang', lasten({ betalingen: VASTE_LASTEN.betalingen.map((b) => ({ ...b, crediteur: 'x'.repeat(71) })) })],
    ['betaling-ontbreekt-huur', lasten({ betalingen: VASTE_LASTEN.betalingen.filter(({ soort }) => soort !== 'HUUR') })],
    ['betaling-ontbreekt-zorgverzekering', lasten({ betalingen: VASTE_LASTEN.betalingen.filter(({ soort }) => soort === 'HUUR') })],
    ['bsn-ontbreekt', { persoon: { bsn: null } }], ['bsn-ongeldig', { persoon: { bsn: '999992352' } }], ['geboortedatum-ontbreekt', { persoon: { geboortedatum: null } }],
    ['naam-ontbreekt', { persoon: { naam: { geslachtsnaam: null, voorvoegsel: null, voornamen: 'Omar' } } }],
    ['identiteit-tegenstrijdig', { persoon: { tegenstrijdigheden: [{ veld: 'naam.voornamen', waarden: [] }] } }],
    ['geen-asiel-bepaalde-tijd', { stand: { vergunning: 'REGULIER_NAREIS', ontzorging: null } }],
    ['geen-bijstand', { stand: { bijstandsdatum: null, ontzorging: null } }],
    ['vergunning-onbekend', { stand: { vergunning: null, ontzorging: null } }],
    ['looptijd-strijdig', { stand: { ontzorging: { start: '2026-03-01', eind: '2026-08-31', verlengd: false } } }],
    ['', { stand: { einde: { datum: '2026-04-01', reden: null } } }],
  ])('does not leave: %s', (code, hoe) => {
    expect(kort(kies({ blik: huishouden(hoe) }))).toBe(code);
  });

  it('does not leave when its term is over, the case is gone, or somebody of the household has one already', () => {
    expect(kort(kies({ peildatum: '2026-08-31' }))).toContain('NIEUW');
    expect(kort(kies({ peildatum: '2026-09-01' }))).toBe('');
    expect(kort(kies({ blik: null }))).toBe('');
    expect(kort(kies({ elders: true }))).toBe('huishouden-elders');
  });
});

describe('what follows', () => {
  const na = (hoe: Parameters<typeof huishouden>[0], meer: Parameters<typeof vraag>[0] = {}) => kies({ blik: huishouden(hoe), eerder: [NIEUW], ...meer });
  const huurNaar = (iban: string): { vasteLasten: VasteLasten } => lasten({ betalingen: VASTE_LASTEN.betalingen.map((b) => (b.soort === 'HUUR' ? { ...b, iban } : b)) });

  it('is nothing while nothing is different, also under a later statement', () => {
    expect(kort(na({}))).toBe('');
    expect(kort(na({ stand: { herkomst: { vasteLasten: { bron: 'coach', bericht: 9, regel: 1, peildatum: '2026-03-20' } } } }))).toBe('');
  });

  it.each<[string, Parameters<typeof huishouden>[0], string]>([
    ['an amount', lasten({ betalingen: VASTE_LASTEN.betalingen.map((b) => ({ ...b, bedragCenten: 60_000 })) }), 'WIJZIGING v2 (opgave-gewijzigd)'],
    ['a creditor', lasten({ betalingen: VASTE_LASTEN.betalingen.map((b) => ({ ...b, crediteur: 'Ander' })) }), 'WIJZIGING v2 (opgave-gewijzigd)'],
    ['a reference', lasten({ betalingen: VASTE_LASTEN.betalingen.map((b) => ({ ...b, kenmerk: 'ANDERS' })) }), 'WIJZIGING v2 (opgave-gewijzigd)'],
    ['the account of the rent', huurNaar('NL15TEST0000000003'), 'WIJZIGING v2 vier ogen (opgave-gewijzigd)'],
    ['the own account', lasten({ restant: { ...VASTE_LASTEN.restant, iban: 'NL42TEST0000000002' } }), 'WIJZIGING v2 vier ogen (opgave-gewijzigd)'],
    ['the start', { start: '2026-03-15' }, 'WIJZIGING v2 (opgave-gewijzigd)'],
    ['an extension', { verlengd: true }, 'VERLENGING v2 (verlengd)'],
    ['the permit', { stand: { vergunning: 'ASIEL_ONBEPAALDE_TIJD', ontzorging: null } }, 'BEEINDIGING v2 (geen-asiel-bepaalde-tijd)'],
    ['bijstand', { stand: { bijstandsdatum: null, ontzorging: null } }, 'BEEINDIGING v2 (geen-bijstand)'],
    ['the case', { stand: { einde: { datum: '2026-03-20', reden: 'Verhuisd' } } }, 'BEEINDIGING v2 (zaak-beeindigd)'],
    ['the authorisation', lasten({ machtiging: { ontvangen: false } }), 'OPSCHORTING v2 (machtiging-ingetrokken)'],
    ['the statement', { vasteLasten: null }, 'OPSCHORTING v2 (vaste-lasten-ingetrokken)'],
    ['the BSN', { persoon: { tegenstrijdigheden: [{ veld: 'bsn', waarden: [] }] } }, 'OPSCHORTING v2 (bsn-tegenstrijdig)'],
    ['a permit that was taken back', { stand: { vergunning: null, ontzorging: null } }, 'OPSCHORTING v2 (vergunning-onbekend)'],
    ['a name in doubt', { persoon: { tegenstrijdigheden: [{ veld: 'naam.voornamen', waarden: [] }] } }, 'identiteit-tegenstrijdig'],
  ])('%s changed', (_, hoe, verwacht) => {
    expect(kort(na(hoe))).toBe(verwacht);
  });

  it('says when an extension was decided and until when is paid', () => {
    expect(inhoudVan(na({ verlengd: true }))).toMatchObject({ grondslag: 'VERLENGING-6M', verlenging: { besluitdatum: '2026-07-20' }, looptijd: { startdatum: '2026-03-01', einddatum: '2027-02-28' } });
  });

  it.each<[string, Parameters<typeof huishouden>[0] | null, string, string]>([
    ['the term', {}, '2026-09-01', '2026-08-31'], ['the case', { stand: { einde: { datum: '2026-03-20', reden: null } } }, '2026-04-01', '2026-03-20'],
    ['a case that is gone', null, '2026-04-01', '2026-04-01'], ['a case that is gone after the term', null, '2026-12-01', '2026-08-31'],
  ])('ends with %s, telling only whom and until when', (_, hoe, peildatum, einddatum) => {
    const besluit = kies({ blik: hoe === null ? null : huishouden(hoe), eerder: [NIEUW], peildatum });
    const { hubId, bsn } = NIEUW.inhoud.client;
    expect(inhoudVan(besluit)).toEqual({ client: { hubId, bsn }, looptijd: { startdatum: '2026-03-01', einddatum } });
  });

  it('pauses once, and goes on with a new version that says all', () => {
    const pauze = stap('OPSCHORTING', { ...STOP, opschorting: { ingangsdatum: '2026-04-01' } }, { versie: 2 });
    expect(kort(na(lasten({ machtiging: { ontvangen: false } }), { eerder: [NIEUW, pauze], peildatum: '2026-04-02' }))).toBe('machtiging-ingetrokken');
    expect(kort(na({}, { eerder: [NIEUW, pauze] }))).toBe('WIJZIGING v3 (opschorting-voorbij)');
    expect(kort(na(huurNaar('NL15TEST0000000003'), { eerder: [NIEUW, pauze] }))).toBe('WIJZIGING v3 vier ogen (opgave-gewijzigd)');
    expect(kort(kies({ blik: null, eerder: [NIEUW, pauze] }))).toBe('BEEINDIGING v3 (zaak-ingetrokken)');
  });

  it('begins a chain anew after an end, which it names', () => {
    const einde = stap('BEEINDIGING', STOP, { versie: 2 });
    const besluit = kies({ eerder: [NIEUW, einde], nieuwKenmerk: '9f3c2f5e-0000-4000-8000-000000000002' });
    expect(kort(besluit)).toBe('NIEUW v1 vier ogen (recht-ontstaan)');
    expect(besluit).toMatchObject({ voorstel: { kenmerk: '9f3c2f5e-0000-4000-8000-000000000002', inhoud: { vervangtInstructieId: KETEN } } });
    expect(kort(kies({ blik: null, eerder: [NIEUW, einde] }))).toBe('');
    expect(kort(kies({ eerder: [NIEUW, einde], peildatum: '2026-09-01' }))).toBe('');
  });
});

describe('what waits, was refused, or was answered', () => {
  const open = stap('NIEUW', NIEUW.inhoud, { stand: 'open' });
  const duurder = huishouden(lasten({ bijstand: { ...VASTE_LASTEN.bijstand, nettoMaandbedragCenten: 140_000 } }));
  const opnieuw = huishouden({ stand: { herkomst: { vasteLasten: { bron: 'coach', bericht: 9, regel: 1, peildatum: '2026-03-20' } } } });
  const zegt = (status: string, versie = 1) => [{ kenmerk: KETEN, versie, status }];

  it('stays while it still says it, and gives its number to what takes its place', () => {
    expect(kort(kies({ eerder: [open] }))).toBe('blijft');
    const anders = kies({ eerder: [open], blik: duurder, nieuwKenmerk: '9f3c2f5e-0000-4000-8000-000000000002' });
    expect([kort(anders), anders]).toEqual(['NIEUW v1 vier ogen (recht-ontstaan)', expect.objectContaining({ voorstel: expect.objectContaining({ kenmerk: KETEN }) })]);
    expect(kort(kies({ eerder: [open], blik: null }))).toBe('');
    expect(kort(kies({ eerder: [{ ...open, stand: 'goedgekeurd' }] }))).toBe('');
  });

  it('is not proposed again unchanged after a coach said no, until the costs are told again', () => {
    const nee = stap('NIEUW', NIEUW.inhoud, { stand: 'afgewezen' });
    expect(kort(kies({ eerder: [nee] }))).toBe('voorstel-afgewezen');
    expect(kort(kies({ eerder: [{ ...nee, grondslag: { opgave: { regel: 1, bericht: 7 } } }] }))).toBe('voorstel-afgewezen');
    expect(kort(kies({ eerder: [nee], blik: duurder }))).toBe('NIEUW v1 vier ogen (recht-ontstaan)');
    expect(kort(kies({ eerder: [nee], blik: opnieuw }))).toBe('NIEUW v1 vier ogen (recht-ontstaan)');
  });

  it('is mended after Stadsbank refused it: what ran goes on running', () => {
    expect(kort(kies({ eerder: [NIEUW], antwoorden: zegt('AFGEWEZEN') }))).toBe('afgewezen-door-stadsbank');
    expect(kort(kies({ eerder: [NIEUW], antwoorden: zegt('AFGEWEZEN'), blik: duurder }))).toBe('NIEUW v2 vier ogen (recht-ontstaan)');
    const wijziging = stap('WIJZIGING', inhoudVan(kies({ eerder: [NIEUW], blik: duurder })), { versie: 2 });
    expect(kort(kies({ eerder: [NIEUW, wijziging], antwoorden: zegt('AFGEWEZEN', 2), blik: duurder }))).toBe('afgewezen-door-stadsbank');
    expect(kort(kies({ eerder: [NIEUW, wijziging], antwoorden: zegt('AFGEWEZEN', 2) }))).toBe('');
    expect(kort(kies({ eerder: [NIEUW, wijziging], antwoorden: zegt('AFGEWEZEN', 2), blik: null }))).toBe('BEEINDIGING v3 (zaak-ingetrokken)');
    const einde = stap('BEEINDIGING', STOP, { versie: 2, grondslag: { opgave: null } });
    expect(kort(kies({ eerder: [NIEUW, einde], antwoorden: zegt('AFGEWEZEN', 2), blik: null }))).toBe('afgewezen-door-stadsbank');
  });

  it('is closed when Stadsbank ended it, until something else is told', () => {
    expect(kort(kies({ eerder: [NIEUW], antwoorden: zegt('ACTIEF') }))).toBe('');
    expect(kort(kies({ eerder: [NIEUW], antwoorden: zegt('BEEINDIGD') }))).toBe('beeindigd-door-stadsbank');
    expect(kort(kies({ eerder: [NIEUW], antwoorden: zegt('BEEINDIGD'), blik: null }))).toBe('');
    const anders = kies({ eerder: [NIEUW], antwoorden: zegt('BEEINDIGD'), blik: duurder, nieuwKenmerk: '9f3c2f5e-0000-4000-8000-000000000002' });
    expect([kort(anders), inhoudVan(anders).vervangtInstructieId]).toEqual(['NIEUW v1 vier ogen (recht-ontstaan)', KETEN]);
  });
});

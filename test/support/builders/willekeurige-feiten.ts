import fc from 'fast-check';
import {
  type BemiddelingMelding, type BesluitMelding, type Bronwaarde, type CoaMelding, type Feit, isPersoonsveld, type Keuze, type Melding, type MijlpaalMelding, type OntzorgingMelding, type Persoonsdeel,
  type PlaatsingMelding, type ProfielMelding, type StadsbankMelding, type TaalMelding, type Terugmelding, type UrenMelding,
} from '#libs/case-model';

/** Few values per field, so that statements meet, agree, repeat and contradict each other. */
const datum = fc.constantFrom('2024-02-29', '2025-05-31', '2025-08-31', '2025-12-31', '2026-01-01');
const niveau = fc.constantFrom('<A1' as const, 'A1' as const, 'A2+' as const, 'B1' as const);

/** fast-check gives an absent key as undefined; a melding leaves the key out. */
function zonderLeeg<T extends object>(waarde: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(waarde).filter(([, deel]) => deel !== undefined)) as T;
}

const soms = <T>(waarde: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(waarde, { nil: undefined });

const persoon: fc.Arbitrary<Persoonsdeel> = fc
  .record({
    bsn: soms(fc.constantFrom('015000011', '105000024')),
    vNummer: soms(fc.constantFrom('2800000001', '2800000002')),
    geslachtsnaam: soms(fc.constantFrom('Haddad', 'Al-Haddad', 'van den Berg', 'Berg')),
    voorvoegsel: soms(fc.constant('van den')),
    voornamen: soms(fc.constantFrom('Omar', 'omar', 'Selam')),
    geboortedatum: soms(fc.constantFrom('1991-05-17', '1991-00-00', '1991-01-01', '1988-11-02')),
    geslacht: soms(fc.constantFrom('M' as const, 'V' as const)),
  })
  .map((deel) => zonderLeeg<Persoonsdeel>(deel));

const coa: fc.Arbitrary<CoaMelding> = fc
  .record({
    soort: fc.constant('coa' as const),
    bericht: fc.constantFrom('KOPPELING' as const, 'OVERDRACHT' as const, 'WIJZIGING' as const, 'INTREKKING' as const),
    verzonden: fc.constantFrom('2025-02-03T08:00:00Z', '2025-04-14T08:00:00Z', '2025-06-02T08:00:00Z'),
    gemeentecode: fc.constantFrom('0141', '0153'),
    koppelingsdatum: soms(datum),
    huisvestingsdatum: soms(datum),
    vergunning: soms(fc.record({ soort: fc.constantFrom('ASIEL_BEPAALDE_TIJD' as const, 'REGULIER_GEZIN' as const) })),
  })
  .map((deel) => zonderLeeg<CoaMelding>(deel));

const mijlpaal: fc.Arbitrary<MijlpaalMelding> = fc
  .record({
    soort: fc.constant('mijlpaal' as const),
    mijlpaal: fc.constantFrom(
      'AANMELDING' as const, 'PIP' as const, 'PIP' as const, 'LEERBAARHEIDSTOETS' as const, 'BIJSTAND_TOEGEKEND' as const, 'VERLENGING_ONTZORGING' as const,
      'VOORTGANGSGESPREK' as const, 'WELKOMGESPREK' as const, 'EINDE' as const,
    ),
    datum,
    waarde: soms(fc.constantFrom('B:B1', 'Z', 'O:B1', 'Ja', 'Nee')),
    doelgroep: soms(fc.constantFrom('Asielstatushouder' as const, 'Gezinsmigrant en overige migrant' as const)),
    gemeentecode: fc.constantFrom('0141', '0153'),
    bron: fc.constantFrom('regie' as const, 'coach' as const),
    maand: fc.constantFrom('202506', '202507', '202601'),
  })
  .map((deel) => zonderLeeg<MijlpaalMelding>(deel));

/** Milestones whose value is hours or a day. */
const getal: fc.Arbitrary<MijlpaalMelding> = fc
  .record({
    soort: fc.constant('mijlpaal' as const), datum, gemeentecode: fc.constant('0141'), bron: fc.constantFrom('regie' as const, 'coach' as const), maand: fc.constantFrom('202506', '202601'),
    wat: fc.constantFrom(['PARTICIPATIE_INTAKE', '12.5'] as const, ['ONTHEFFING_PARTICIPATIE', '0'] as const, ['ONTHEFFING_PARTICIPATIE', '30'] as const, ['VERLENGING_TERMIJN', '2030-01-01'] as const, ['VERLENGING_TERMIJN', '2024-03-01'] as const),
  })
  .map(({ wat: [mijlpaal, waarde], ...deel }) => ({ ...deel, mijlpaal, waarde }));

const taal: fc.Arbitrary<TaalMelding> = fc
  .record({
    soort: fc.constant('taal' as const),
    school: fc.constantFrom('5101', '5102'),
    leerroute: fc.constantFrom('B' as const, 'O' as const, 'Z' as const),
    kwartaal: fc.constantFrom('2025K2', '2025K3', '2025K4', '2026K1'),
    gemeentecode: fc.constant('0141'),
    start: soms(datum),
    aangeboden: fc.constant(320),
    gevolgd: fc.constantFrom(100, 200),
    verzuimGeoorloofd: fc.constant(0),
    verzuimOngeoorloofd: fc.constant(0),
    cumulatief: fc.constantFrom(100, 200, 300),
    niveaus: fc.record({ LE: soms(niveau), SP: soms(niveau) }).map((deel) => zonderLeeg<TaalMelding['niveaus']>(deel)),
    examens: fc.array(
      fc.record({
        onderdeel: fc.constantFrom('LE' as const, 'SP' as const), niveau, datum, resultaat: fc.constantFrom('Geslaagd' as const, 'Gezakt' as const),
      }),
      { maxLength: 2 },
    ),
    status: fc.constantFrom('AANGEMELD' as const, 'ACTIEF' as const),
  })
  .map((deel) => zonderLeeg<TaalMelding>(deel));

const ontzorging: fc.Arbitrary<OntzorgingMelding> = fc
  .record({
    soort: fc.constant('ontzorging' as const),
    gemeentecode: fc.constant('0141'),
    bron: fc.constantFrom('regie' as const, 'coach' as const),
    dag: datum,
    vastgelegd: soms(fc.constantFrom('2026-01-01T08:00:00.000Z', '2026-01-01T14:00:00.000Z')),
    besluitdatum: datum,
    machtiging: fc.record({ ontvangen: fc.boolean() }),
    norm: fc.constantFrom('ALLEENSTAANDE' as const, 'GEHUWD' as const),
    nettoMaandbedragCenten: fc.constantFrom(100000, 131500),
    betalingen: fc.array(fc.record({ soort: fc.constantFrom('HUUR' as const, 'GAS' as const), bedragCenten: fc.constantFrom(1, 2), ingangsdatum: datum }), { maxLength: 2 }),
  })
  .map((deel) => zonderLeeg<OntzorgingMelding>(deel));

const stadsbank: fc.Arbitrary<StadsbankMelding> = fc
  .record({
    soort: fc.constant('stadsbank' as const),
    instructieId: fc.constantFrom('een', 'twee'),
    versie: fc.constantFrom(1, 2),
    status: fc.constantFrom('ONTVANGEN' as const, 'AFGEWEZEN' as const, 'ACTIEF' as const, 'ACHTERSTAND_SIGNAAL' as const, 'BEEINDIGD' as const),
    datum,
    registratienummer: soms(fc.constantFrom('SON-1', 'SON-2')),
    adviesVerlengen: soms(fc.boolean()),
  })
  .map((deel) => zonderLeeg<StadsbankMelding>(deel));

const terugmelding: fc.Arbitrary<Terugmelding> = fc
  .record({
    soort: fc.constant('terugmelding' as const),
    bron: fc.constant('cbs' as const),
    periode: fc.constantFrom('2025K4', '2026K1'),
    recordnummer: fc.constantFrom(1, 2),
    code: fc.constantFrom('E1', 'E2'),
    melding: soms(fc.constantFrom('datum klopt niet', 'route ontbreekt')),
  })
  .map((deel) => zonderLeeg<Terugmelding>(deel));

const bemiddelaar = fc.constantFrom('avedan' as const, 'wsp' as const);
const plek = {
  dag: datum, volgnummer: soms(fc.constantFrom(1, 2)), plaatsingsoort: soms(fc.constantFrom('VRIJWILLIGERSWERK' as const, 'STAGE' as const)), urenPerWeek: soms(fc.constantFrom(24, 32)),
  start: soms(datum), redenEinde: soms(fc.constantFrom('OVERIG', 'VERHUIZING')), noemtOrganisatie: soms(fc.constant(true as const)), noemtActiviteit: soms(fc.constant(true as const)),
};

const plaatsing: fc.Arbitrary<PlaatsingMelding> = fc
  .record({
    soort: fc.constant('plaatsing' as const), bron: bemiddelaar, plaatsing: fc.constantFrom('p-1', 'p-2'), ...plek, voorstel: soms(fc.constantFrom('v-1', 'v-2')),
    status: fc.constantFrom('GEPLAATST' as const, 'GESTART' as const, 'ONDERBROKEN' as const, 'BEEINDIGD' as const), eind: soms(datum), knelpunt: soms(fc.constant('TAAL')),
  })
  .map((deel) => zonderLeeg<PlaatsingMelding>(deel));

const uren: fc.Arbitrary<UrenMelding> = fc
  .record({
    soort: fc.constant('uren' as const), bron: fc.constant('avedan' as const), dag: datum, plaatsing: fc.constantFrom('p-1', 'p-2'), maand: fc.constantFrom('202505', '202508', '202512'),
    gewerkt: fc.constantFrom(10, 20, 40), afgemeld: soms(fc.constant(4)), akkoord: fc.boolean(),
  })
  .map((deel) => zonderLeeg<UrenMelding>(deel));

const bemiddeling: fc.Arbitrary<BemiddelingMelding> = fc
  .record({
    soort: fc.constant('bemiddeling' as const), bron: bemiddelaar, voorstel: soms(fc.constantFrom('v-1', 'v-2', 'p-1')), ...plek,
    status: fc.constantFrom('AANGEMELD' as const, 'KENNISMAKING' as const, 'VOORGESTELD' as const, 'BEEINDIGD' as const),
  })
  .map((deel) => zonderLeeg<BemiddelingMelding>(deel));

const profiel: fc.Arbitrary<ProfielMelding> = fc
  .record({
    soort: fc.constant('profiel' as const), gemeentecode: fc.constant('0141'), bron: fc.constantFrom('regie' as const, 'coach' as const), dag: datum,
    vastgelegd: soms(fc.constantFrom('2026-01-01T08:00:00.000Z', '2026-01-01T14:00:00.000Z')), doel: fc.constantFrom('VRIJWILLIGERSWERK' as const, 'BETAALD_WERK' as const), ingetrokken: fc.boolean(),
    toestemming: fc.record({ gegeven: fc.boolean() }), urenPerWeek: soms(fc.constantFrom(24, 32)),
  })
  .map((deel) => zonderLeeg<ProfielMelding>(deel));
const over = (...waarden: string[]): Bronwaarde[] => ['regie', 'coa', 'taalscholen'].flatMap((bron) => waarden.map((waarde) => ({ bron, waarde })));

/** Decisions upon whatever may be said of a field, or upon less. */
const keuze: fc.Arbitrary<{ veld: string; keuze: Keuze }> = fc.constantFrom(
  { veld: 'bsn', keuze: { waarde: '105000024', over: over('105000024', '015000011') } },
  { veld: 'naam.geslachtsnaam', keuze: { waarde: 'Berg', over: over('Haddad', 'Al-Haddad', 'van den Berg', 'Berg') } },
  { veld: 'geboortedatum', keuze: { waarde: '1988-11-02', over: over('1991-05-17', '1988-11-02') } },
  { veld: 'geboortedatum', keuze: { waarde: '1991-05-17', over: over('1991-05-17', '1991-00-00', '1991-01-01', '1988-11-02') } },
  { veld: 'leerroute', keuze: { waarde: 'O', over: over('B', 'O', 'Z') } },
  { veld: 'taal.school', keuze: { waarde: '5101', over: over('5101', '5102') } },
);

/** With the choice in its own place where that is not the person. */
const besluit: fc.Arbitrary<{ melding: BesluitMelding; persoon: Persoonsdeel }> = fc
  .record({ gekozen: keuze, vastgelegd: fc.constantFrom('2026-01-05T10:00:00Z', '2026-02-05T10:00:00Z') })
  .map(({ gekozen: { veld, keuze: gemaakt }, vastgelegd }) => ({
    melding: { soort: 'besluit', bron: 'coach', kenmerk: '0f8fad5b-d9cb-469f-a165-70867728950e', vastgelegd, gemeentecode: '0141', besluit: isPersoonsveld(veld) ? { soort: 'kies', veld } : { soort: 'kies', veld, keuze: gemaakt } },
    persoon: isPersoonsveld(veld) ? { keuze: gemaakt } : {},
  }));

/** A file, its second version, another file, and that one sent again. */
const BERICHTEN = [
  { bericht: 4, bestand: 'a.csv', slot: 'a', versie: 1, aanvulling: null },
  { bericht: 2, bestand: 'a_v2.csv', slot: 'a', versie: 2, aanvulling: null },
  { bericht: 3, bestand: 'b.csv', slot: 'b', versie: 1, aanvulling: null },
  { bericht: 1, bestand: 'b.csv', slot: 'b', versie: 1, aanvulling: null },
];

const gezegd = fc.record({ persoon, melding: fc.oneof<fc.Arbitrary<Melding>[]>(coa, mijlpaal, mijlpaal, getal, taal, ontzorging, stadsbank, stadsbank, terugmelding, terugmelding, plaatsing, plaatsing, uren, uren, bemiddeling, profiel) });
const regel = fc.record({ plaats: fc.constantFrom(...BERICHTEN), actief: fc.boolean(), inhoud: fc.oneof({ weight: 8, arbitrary: gezegd }, { weight: 1, arbitrary: besluit }) });

/** Feiten of one person, at most 14, each on a line of its own. */
export const willekeurigeFeiten: fc.Arbitrary<Feit[]> = fc
  .array(regel, { maxLength: 14 })
  .map((regels) => regels.map(({ plaats, actief, inhoud }, nummer): Feit => ({ ...plaats, regel: 15 - nummer, actief, ...inhoud })));

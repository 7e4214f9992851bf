/** Small partner files for tests, of people who do not exist. */

/** A file as a partner sends it. */
export interface Partnerbestand {
  partner: string;
  naam: string;
  bytes: Buffer;
}

/** Somebody invented, with what each partner says of them. */
export interface Mens {
  bsn?: string;
  vNummer?: string;
  geslachtsnaam: string;
  voornamen: string;
  /** `jjjj-mm-dd`. */
  geboortedatum: string;
}

const KR_KOLOMMEN = [
  'gemeentecode', 'deelnemernummer', 'bsn', 'v_nummer', 'achternaam', 'voorvoegsel', 'voornamen', 'geboortedatum', 'leerroute', 'datum_aanmelding', 'datum_start_les',
  'lesvorm', 'groepscode', 'uren_aangeboden', 'uren_gevolgd', 'uren_verzuim_geoorloofd', 'uren_verzuim_ongeoorloofd', 'uren_gevolgd_cumulatief', 'niveau_lezen',
  'niveau_luisteren', 'niveau_schrijven', 'niveau_spreken', 'datum_toets', 'examens', 'afschaaladvies', 'schakeladvies', 'status', 'reden_uitval', 'datum_einde', 'signaal',
  'toelichting',
] as const;
type KrKolom = (typeof KR_KOLOMMEN)[number];

/** One line of a school's report: somebody's number there, and what differs from an ordinary line. */
export type KrRegel = { deelnemernummer: string } & Partial<Record<KrKolom, string>>;

const GEWONE_KR: Partial<Record<KrKolom, string>> = {
  gemeentecode: '0141', leerroute: 'B', datum_aanmelding: '01-09-2025', datum_start_les: '15-09-2025', lesvorm: 'DAG', groepscode: 'G1', uren_aangeboden: '80', uren_gevolgd: '76',
  uren_verzuim_geoorloofd: '4', uren_verzuim_ongeoorloofd: '0', uren_gevolgd_cumulatief: '76', niveau_lezen: 'A1', niveau_luisteren: 'A1', niveau_schrijven: '<A1', niveau_spreken: 'A1',
  datum_toets: '01-12-2025', afschaaladvies: 'N', status: 'ACTIEF', signaal: 'GEEN',
};

/** A school's report as a table, header first; `alsXlsx` makes a spreadsheet of the same bytes. */
export function kwartaalrapport(naam: string, regels: readonly KrRegel[]): Partnerbestand {
  const rijen = regels.map((regel) => KR_KOLOMMEN.map((kolom) => ({ ...GEWONE_KR, ...regel })[kolom] ?? ''));
  return { partner: 'taalscholen', naam, bytes: csv([KR_KOLOMMEN, ...rijen]) };
}

/** Columns of a report that tell who somebody is. */
export function krPersoon({ bsn, vNummer, geslachtsnaam, voornamen, geboortedatum }: Mens): Partial<Record<KrKolom, string>> {
  return { bsn: bsn ?? '', v_nummer: vNummer ?? '', achternaam: geslachtsnaam, voornamen, geboortedatum };
}

const REGIE_KOLOMMEN = ['bsn', 'v_nummer', 'achternaam', 'voornamen', 'geboortedatum', 'geslacht', 'doelgroep', 'mijlpaal', 'datum', 'waarde', 'medewerker'] as const;

/** One line of regie's month. */
export type RegieRegel = { mijlpaal: string; datum: string } & Partial<Record<(typeof REGIE_KOLOMMEN)[number], string>>;

/** Regie's month, `naam` like `REGIE_0141_202506.csv`. */
export function regiemaand(naam: string, regels: readonly RegieRegel[]): Partnerbestand {
  return { partner: 'regie', naam, bytes: csv([REGIE_KOLOMMEN, ...regels.map((regel) => REGIE_KOLOMMEN.map((kolom) => regel[kolom] ?? ''))]) };
}

/** The AANMELDING of somebody. */
export function aanmelding(mens: Mens, datum: string): RegieRegel {
  const { bsn, vNummer, geslachtsnaam, voornamen, geboortedatum } = mens;
  const persoon = { bsn: bsn ?? '', v_nummer: vNummer ?? '', achternaam: geslachtsnaam, voornamen, geboortedatum, geslacht: 'V', doelgroep: 'Gezinsmigrant en overige migrant' };
  return { ...persoon, mijlpaal: 'AANMELDING', datum, medewerker: 'm01' };
}

/** Accounts of nobody, creditors and references that tests look for: none of them may stand anywhere in the clear. */
export const REKENINGEN = { eigen: 'NL69TEST0000000001', huur: 'NL42TEST0000000002', zorg: 'NL15TEST0000000003' } as const;

/** What a household's file says unless a test says otherwise: rent and health insurance of a single person. */
export const GEWONE_LASTEN = {
  besluit: { kenmerk: 'KENMERKBESLUIT', datum: '2026-02-20' },
  machtiging: { ontvangen: true, datum: '2026-02-24' },
  bijstand: { norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 131500, betaaldag: 5 },
  restant: { iban: REKENINGEN.eigen, naamRekeninghouder: 'Rekeninghouder', frequentie: 'MAAND', betaaldag: 7 },
  betalingen: [
    { soort: 'HUUR', crediteur: 'Verhuurproef', iban: REKENINGEN.huur, kenmerk: 'KENMERKHUUR', bedragCenten: 65000, betaaldag: 1, ingangsdatum: '2026-03-01' },
    { soort: 'ZORGVERZEKERING', crediteur: 'Verzekeraarproef', iban: REKENINGEN.zorg, kenmerk: 'KENMERKZORG', bedragCenten: 15250, betaaldag: 25, ingangsdatum: '2026-03-01' },
  ],
};

/** A household's fixed costs, `naam` like `ONTZORGING_0141_20260301.json`. */
export function ontzorging(naam: string, wie: { bsn?: string | undefined; vNummer?: string | undefined }, meer: Record<string, unknown> = {}): Partnerbestand {
  return { partner: 'regie', naam, bytes: Buffer.from(JSON.stringify({ bsn: wie.bsn, vNummer: wie.vNummer, ...GEWONE_LASTEN, ...meer })) };
}

/** What a person decided and about whom; `nummer` makes its kenmerk, a later version takes it back. */
export interface Besluitwens {
  nummer: number;
  versie?: number;
  wie?: Pick<Mens, 'bsn' | 'vNummer'>;
  vastgelegd?: string;
  besluit: Record<string, unknown>;
}

/** A decision of a person, as the API records it. */
export function besluitbericht({ nummer, versie = 1, wie = {}, vastgelegd = '2026-11-20T09:15:00Z', besluit }: Besluitwens): Partnerbestand {
  const kenmerk = `0f8fad5b-d9cb-469f-a165-${String(nummer).padStart(12, '0')}`;
  const inhoud = { bsn: wie.bsn, v_nummer: wie.vNummer, kenmerk, vastgelegd, medewerker: 'coach.jansen', besluit };
  return { partner: 'regie', naam: `BESLUIT_0141_${kenmerk}${versie === 1 ? '' : `_v${versie}`}.json`, bytes: Buffer.from(JSON.stringify(inhoud)) };
}

type CoaSoort = 'KOPPELING' | 'OVERDRACHT' | 'WIJZIGING' | 'INTREKKING';
const LETTER: Record<CoaSoort, string> = { KOPPELING: 'K', OVERDRACHT: 'O', WIJZIGING: 'W', INTREKKING: 'I' };

const STATUS_KOLOMMEN = ['instructie_id', 'versie', 'registratienummer', 'status', 'datum', 'reden', 'advies_verlengen'] as const;

/** One answer of Stadsbank; what is not given is empty, but for version 1. */
export type StatusRegel = { instructie_id: string; status: string; datum: string } & Partial<Record<(typeof STATUS_KOLOMMEN)[number], string>>;

/** Stadsbank's day, `naam` like `STADSBANK_STATUS_20260316.csv`. */
export function stadsbankdag(naam: string, regels: readonly StatusRegel[]): Partnerbestand {
  const rijen = regels.map((regel) => STATUS_KOLOMMEN.map((kolom) => ({ versie: '1', ...regel })[kolom] ?? ''));
  return { partner: 'stadsbank', naam, bytes: csv([STATUS_KOLOMMEN, ...rijen]) };
}

const PLAATSING_KOLOMMEN = ['referentie', 'plaatsing_id', 'soort', 'organisatie', 'activiteit', 'status', 'datum_start', 'uren_per_week', 'datum_einde', 'reden_einde'] as const;

/** One line of Avedan's month; what is not given is empty. */
export type PlaatsingRegel = { referentie: string; status: string } & Partial<Record<(typeof PLAATSING_KOLOMMEN)[number], string>>;

/** Avedan's placements of a month, `naam` like `AVEDAN_PLAATSINGEN_202603.csv`. */
export function avedanPlaatsingen(naam: string, regels: readonly PlaatsingRegel[]): Partnerbestand {
  return { partner: 'avedan', naam, bytes: csv([PLAATSING_KOLOMMEN, ...regels.map((regel) => PLAATSING_KOLOMMEN.map((kolom) => regel[kolom] ?? ''))]) };
}

/** Avedan's hours of a month, `naam` like `AVEDAN_UREN_202603.csv`: per line placement, month, hours and whether the host confirms (J or N). */
export function avedanUren(naam: string, regels: readonly (readonly [plaatsing: string, maand: string, gewerkt: string, akkoord: string])[]): Partnerbestand {
  const kop = ['plaatsing_id', 'maand', 'uren_gewerkt', 'uren_afgemeld', 'uren_niet_afgemeld', 'akkoord_organisatie'];
  return { partner: 'avedan', naam, bytes: csv([kop, ...regels.map(([plaatsing, maand, gewerkt, akkoord]) => [plaatsing, maand, gewerkt, '', '', akkoord])]) };
}

/** Messages of WSP, `naam` like `WSP_20260316_1.json`. */
export function wspBericht(naam: string, berichten: readonly Record<string, unknown>[]): Partnerbestand {
  return { partner: 'wsp', naam, bytes: Buffer.from(JSON.stringify({ berichten })) };
}

/** What a coach knows of somebody who looks for volunteer work, unless a test says otherwise. */
export const GEWOON_PROFIEL = {
  doel: 'VRIJWILLIGERSWERK', toestemming: { gegeven: true, datum: '2026-02-20' }, roepnaam: 'Roepnaamproef', telefoon: '0600000000', contacttaal: 'ti', postcode4: '7607',
  beschikbaarheid: ['MA_OCHTEND', 'DO_MIDDAG'], urenPerWeek: 8, hoogsteUrenPerWeek: 12.5, reisafstand: 10, vervoer: ['FIETS'], interesses: ['interesseproef'], ervaring: ['ervaringproef'], rijbewijzen: ['AM'],
  rustOfStructuur: true, vogNodig: false,
};

/** A profile, `naam` like `BEMIDDELING_0141_20260301.json`. */
export function bemiddeling(naam: string, wie: { bsn?: string | undefined; vNummer?: string | undefined }, inhoud: Record<string, unknown> = GEWOON_PROFIEL): Partnerbestand {
  return { partner: 'regie', naam, bytes: Buffer.from(JSON.stringify({ bsn: wie.bsn, vNummer: wie.vNummer, ...inhoud })) };
}

/** CBS's report on a delivery, `naam` like `CBS_VERWERKINGSVERSLAG_2026K3.csv`: per line record, code and words. */
export function verwerkingsverslag(naam: string, regels: readonly (readonly [record: number, code: string, melding?: string])[]): Partnerbestand {
  return { partner: 'cbs', naam, bytes: csv([['recordnummer', 'code', 'melding'], ...regels.map(([record, code, melding = '']) => [String(record), code, melding])]) };
}

/** What one COA message says; `personen` as they stand in it. */
export interface Coawens {
  soort: CoaSoort;
  /** Day of sending, `jjjj-mm-dd`. */
  dag: string;
  volgnummer: number;
  personen: readonly Record<string, unknown>[];
  dossier?: Record<string, unknown>;
}

/** A COA message to Almelo. */
export function coabericht({ soort, dag, volgnummer, personen, dossier = {} }: Coawens): Partnerbestand {
  const nummer = String(volgnummer).padStart(4, '0');
  const bericht = { berichtId: `00000000-0000-4000-8000-00000000${nummer}`, soort, versie: '1.0', gemeentecode: '0141', verzonden: `${dag}T08:00:00Z` };
  const inhoud = { bericht, dossier: { tvsNummer: `T000${nummer}`, koppelingsdatum: dag, ...dossier }, personen };
  return { partner: 'coa', naam: `TVS-0141-${dag.replaceAll('-', '')}-${nummer}${LETTER[soort]}.json`, bytes: Buffer.from(JSON.stringify(inhoud)) };
}

/** Somebody as COA writes them. */
export function coaPersoon({ bsn, vNummer, geslachtsnaam, voornamen, geboortedatum }: Mens, meer: Record<string, unknown> = {}): Record<string, unknown> {
  const permit = { soort: 'ASIEL_BEPAALDE_TIJD', ingangsdatum: '2024-12-01' };
  return { vNummer, ...(bsn === undefined ? {} : { bsn }), rol: 'HOOFDPERSOON', geslachtsnaam, voornamen, geslacht: 'M', geboortedatum, verblijfsvergunning: permit, ...meer };
}

/** A number of nine digits that passes the eleven-test and belongs to nobody: the n-th from 105000000. */
export function bsnVan(n: number): string {
  for (let voorste = 10500000 + n; ; voorste += 1000) {
    const cijfers = [...String(voorste)].map(Number);
    const rest = cijfers.reduce((som, cijfer, i) => som + cijfer * (9 - i), 0) % 11;
    if (rest < 10) return `${voorste}${rest}`;
  }
}

function csv(rijen: readonly (readonly string[])[]): Buffer {
  const cel = (waarde: string): string => (/[;"\r\n]/.test(waarde) ? `"${waarde.replaceAll('"', '""')}"` : waarde);
  return Buffer.from(`${rijen.map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`);
}

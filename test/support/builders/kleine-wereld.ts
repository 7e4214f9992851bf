import { aanmelding, besluitbericht, bsnVan, coabericht, coaPersoon, GEWONE_LASTEN, krPersoon, kwartaalrapport, type KrRegel, type Mens, ontzorging, type Partnerbestand, regiemaand, stadsbankdag, type StatusRegel } from './partnerbestanden.js';

/** Nobody of these exists. */
const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const RAHIM: Mens = { bsn: bsnVan(3), vNummer: '2800000003', geslachtsnaam: 'Noori', voornamen: 'Rahim', geboortedatum: '1979-03-28' };
const ELIF: Mens = { bsn: bsnVan(4), geslachtsnaam: 'Öztürk', voornamen: 'Elif', geboortedatum: '1995-08-09' };
const AHMAD: Mens = { bsn: bsnVan(5), vNummer: '2800000005', geslachtsnaam: 'Azizi', voornamen: 'Ahmad', geboortedatum: '1990-10-10' };
const ANDERE_AHMAD: Mens = { bsn: bsnVan(6), vNummer: '2800000006', geslachtsnaam: 'Azizi', voornamen: 'Ahmad', geboortedatum: '1990-10-10' };
const KIND: Mens = { vNummer: '2800000007', geslachtsnaam: 'Haddad', voornamen: 'Lina', geboortedatum: '2019-01-20' };

const zonderBsn = ({ bsn: _, ...rest }: Mens): Mens => rest;
const alleenNaam = ({ geslachtsnaam, voornamen, geboortedatum }: Mens): Mens => ({ geslachtsnaam, voornamen, geboortedatum });

function coa(): Partnerbestand[] {
  const bericht = (soort: 'KOPPELING' | 'OVERDRACHT', dag: string, volgnummer: number, mensen: readonly Mens[]): Partnerbestand =>
    coabericht({ soort, dag, volgnummer, personen: mensen.map((mens) => coaPersoon(mens, mens === KIND ? { rol: 'KIND' } : {})), dossier: soort === 'KOPPELING' ? {} : { huisvestingsdatum: dag } });
  const weg = (dag: string, volgnummer: number, { vNummer }: Mens): Partnerbestand => coabericht({ soort: 'INTREKKING', dag, volgnummer, personen: [{ vNummer }] });
  return [
    bericht('KOPPELING', '2025-02-03', 1, [zonderBsn(OMAR), KIND]),
    bericht('OVERDRACHT', '2025-04-14', 501, [OMAR, KIND]),
    coabericht({ soort: 'WIJZIGING', dag: '2025-06-02', volgnummer: 8, personen: [{ vNummer: OMAR.vNummer, geslachtsnaam: 'Al-Haddad', verblijfsvergunning: { soort: 'ASIEL_ONBEPAALDE_TIJD', ingangsdatum: '2025-06-01' } }] }),
    bericht('OVERDRACHT', '2025-03-03', 2, [SELAM]),
    weg('2026-03-02', 9, SELAM),
    bericht('KOPPELING', '2025-02-10', 3, [RAHIM]),
    weg('2025-07-01', 10, RAHIM),
    bericht('KOPPELING', '2025-08-01', 11, [RAHIM]),
    bericht('KOPPELING', '2025-02-17', 5, [AHMAD]),
    bericht('KOPPELING', '2025-09-17', 6, [ANDERE_AHMAD]),
  ];
}

function regie(): Partnerbestand[] {
  const van = ({ bsn }: Mens, mijlpaal: string, datum: string, waarde = ''): { bsn: string; mijlpaal: string; datum: string; waarde: string } => ({ bsn: bsn ?? '', mijlpaal, datum, waarde });
  return [
    regiemaand('REGIE_0141_202506.csv', [
      aanmelding(ELIF, '2025-06-02'), van(OMAR, 'PIP', '2025-06-10', 'B:B1'), van(OMAR, 'PIP', '2025-06-10', 'B:B1'), van(OMAR, 'BIJSTAND_TOEGEKEND', '2025-06-15'),
      van(SELAM, 'WELKOMGESPREK', '2025-06-12'), van(AHMAD, 'PIP', '2025-06-20', 'Z'), van(AHMAD, 'PIP', '2025-06-20', 'X:X'), { bsn: bsnVan(99), mijlpaal: 'EINDGESPREK_INTAKE', datum: '2025-06-21' },
    ]),
    regiemaand('REGIE_0141_202509.csv', [
      van(OMAR, 'PIP', '2025-06-10', 'B:A2'), van(OMAR, 'PIP', '2025-09-10', 'O:B1'), van(OMAR, 'BIJSTAND_TOEGEKEND', '2025-06-15'), van(ELIF, 'PIP', '2025-09-01', 'B:B1'),
      van(RAHIM, 'PVT_ONDERTEKEND', '2025-09-03'), { ...van(OMAR, 'VOORTGANGSGESPREK', '2025-09-04'), v_nummer: SELAM.vNummer ?? '' }, aanmelding(ANDERE_AHMAD, '2025-09-20'), aanmelding({ ...OMAR, geboortedatum: '1991-05-18' }, '2025-09-22'),
    ]),
  ];
}

function scholen(): Partnerbestand[] {
  const regel = (deelnemernummer: string, mens: Mens, meer: Partial<KrRegel> = {}): KrRegel => ({ deelnemernummer, ...krPersoon(mens), ...meer });
  const vierde = [
    regel('D1', OMAR), regel('D2', zonderBsn(SELAM)), regel('D3', alleenNaam(RAHIM)), regel('D4', alleenNaam(AHMAD)), regel('D5', alleenNaam(ELIF)),
    regel('D6', ELIF, { gemeentecode: '0153' }), regel('D7', OMAR, { uren_gevolgd: '99' }), regel('D8', { ...OMAR, vNummer: SELAM.vNummer ?? '' }),
    regel('D1', OMAR), regel('D9', alleenNaam(OMAR), { uren_gevolgd: '70' }), regel('D9', alleenNaam(OMAR), { uren_gevolgd: '60' }),
  ];
  const eerste = { uren_gevolgd_cumulatief: '150', niveau_lezen: '<A1', datum_toets: '01-03-2026' };
  return [
    kwartaalrapport('KR_5101_B_2025K4.csv', vierde),
    kwartaalrapport('KR_5101_B_2025K4_v2.csv', [regel('D1', OMAR, { uren_aangeboden: '90', uren_gevolgd: '86', uren_gevolgd_cumulatief: '86' }), ...vierde.slice(1, 5)]),
    kwartaalrapport('KR_5101_B_2025K4_a1.csv', [regel('D2', SELAM, { uren_aangeboden: '20', uren_gevolgd: '20', uren_verzuim_geoorloofd: '0', uren_gevolgd_cumulatief: '20' }), regel('D10', { ...RAHIM, geboortedatum: '1979' })]),
    kwartaalrapport('KR_5101_B_2026K1.csv', [regel('D4', AHMAD, eerste), regel('D1', OMAR, eerste), regel('D2', SELAM, eerste), regel('D5', { ...ELIF, bsn: bsnVan(98) }, eerste)]),
    kwartaalrapport('KR_5102_B_2026K1.csv', [regel('D1', OMAR, { ...eerste, datum_start_les: '02-02-2026', examens: 'LE:A2:2026-03-20:Geslaagd' }), regel('D4', ANDERE_AHMAD, eerste)]),
  ];
}

/** Two statements about one household, a later version of one, two households on one day, somebody withdrawn, and nobody known. */
function vasteLasten(): Partnerbestand[] {
  const netto = (nettoMaandbedragCenten: number): Record<string, unknown> => ({ bijstand: { ...GEWONE_LASTEN.bijstand, nettoMaandbedragCenten } });
  return [
    ontzorging('ONTZORGING_0141_20250701.json', { bsn: OMAR.bsn }, netto(110000)),
    ontzorging('ONTZORGING_0141_20250901.json', { vNummer: OMAR.vNummer }, netto(120000)),
    ontzorging('ONTZORGING_0141_20250901_v2.json', { vNummer: OMAR.vNummer }, { ...netto(125000), machtiging: { ontvangen: false } }),
    ontzorging('ONTZORGING_0141_20250901.json', { bsn: AHMAD.bsn }, netto(130000)),
    ontzorging('ONTZORGING_0141_20250902.json', { bsn: SELAM.bsn }),
    ontzorging('ONTZORGING_0141_20250903.json', { bsn: OMAR.bsn }, netto(50000)),
    ontzorging('ONTZORGING_0141_20250904.json', { bsn: bsnVan(97) }),
  ];
}

/** What the hub gave Stadsbank: two instructions for one household, one for somebody who is withdrawn, and one for nobody who is known. */
export const KLEINE_VERWIJZINGEN: readonly { verwijzing: string; persoon: Pick<Mens, 'bsn' | 'vNummer'> }[] = [
  { verwijzing: 'aaaa-1', persoon: { vNummer: OMAR.vNummer! } },
  { verwijzing: 'aaaa-2', persoon: { bsn: OMAR.bsn!, vNummer: OMAR.vNummer! } },
  { verwijzing: 'bbbb-1', persoon: { bsn: SELAM.bsn!, vNummer: SELAM.vNummer! } },
  { verwijzing: 'cccc-1', persoon: { bsn: bsnVan(96) } },
];

/** Answers late, double, crossed and to nothing that was asked; a second version of a day, and a supplement. */
function stadsbank(): Partnerbestand[] {
  const zegt = (instructie_id: string, status: string, datum: string, meer: Partial<StatusRegel> = {}): StatusRegel => ({ instructie_id, status, datum, ...meer });
  const eerste = [zegt('aaaa-1', 'ONTVANGEN', '2025-09-01'), zegt('aaaa-1', 'GEACCEPTEERD', '2025-09-02'), zegt('bbbb-1', 'ONTVANGEN', '2025-09-01'), zegt('cccc-1', 'ONTVANGEN', '2025-09-02'), zegt('dddd-1', 'ONTVANGEN', '2025-09-02')];
  return [
    stadsbankdag('STADSBANK_STATUS_20250902.csv', eerste),
    stadsbankdag('STADSBANK_STATUS_20250902_v2.csv', [...eerste.slice(0, 1), zegt('aaaa-1', 'AFGEWEZEN', '2025-09-02', { reden: 'machtiging ontbreekt' }), ...eerste.slice(2, 4)]),
    stadsbankdag('STADSBANK_STATUS_20250902_a1.csv', [zegt('aaaa-2', 'ACTIEF', '2025-09-02', { registratienummer: 'SON-7', advies_verlengen: 'J' }), zegt('aaaa-1', 'ONTVANGEN', '2025-09-01')]),
    stadsbankdag('STADSBANK_STATUS_20250905.csv', [
      zegt('aaaa-1', 'GEACCEPTEERD', '2025-09-04', { versie: '2' }), zegt('aaaa-1', 'ACTIEF', '2025-09-05'), zegt('aaaa-1', 'AFGEWEZEN', '2025-09-02', { reden: 'machtiging ontbreekt' }),
      zegt('aaaa-2', 'ACHTERSTAND_SIGNAAL', '2025-09-05', { registratienummer: 'SON-7' }), zegt('cccc-1', 'ONTVANGEN', '2025-09-02'), zegt('aaaa-2', 'AFGEWEZEN', '2025-09-05'),
    ]),
  ];
}

/** Choices about the person and the school; one that is taken back, one that a later statement overtook, and one about somebody who is withdrawn. */
function besluiten(): Partnerbestand[] {
  const geboorte = (mens: Mens, nummer: number, over: readonly string[], vastgelegd: string): Partnerbestand =>
    besluitbericht({ nummer, wie: mens, vastgelegd, besluit: { soort: 'kies', veld: 'geboortedatum', waarde: '1991-05-17', over: over.map((waarde, i) => ({ bron: i === 0 ? 'regie' : 'coa', waarde })) } });
  const naam = { soort: 'kies', veld: 'naam.geslachtsnaam', waarde: 'Al-Haddad', over: [{ bron: 'regie', waarde: 'Haddad' }, { bron: 'coa', waarde: 'Al-Haddad' }] };
  const school = { soort: 'kies', veld: 'taal.school', waarde: '5101', over: [{ bron: 'taalscholen', waarde: '5102' }, { bron: 'taalscholen', waarde: '5101' }] };
  return [
    geboorte(OMAR, 1, ['1991-05-18', '1991-05-17'], '2025-10-01T08:00:00Z'),
    geboorte(OMAR, 2, ['1991-05-19', '1991-05-17'], '2025-10-02T08:00:00Z'),
    besluitbericht({ nummer: 2, versie: 2, wie: OMAR, besluit: { soort: 'herroep' } }),
    besluitbericht({ nummer: 3, wie: { vNummer: OMAR.vNummer! }, besluit: naam }),
    besluitbericht({ nummer: 4, wie: OMAR, besluit: school }),
    geboorte(SELAM, 5, ['1988-11-03', '1988-11-02'], '2025-10-01T08:00:00Z'),
    besluitbericht({ nummer: 6, besluit: { soort: 'afhandelen', taak: 'taak.1', code: 'hersteld' } }),
  ];
}

/**
 * Files of a few people in whom everything happens that makes order tempting to depend on: withdrawn and linked again, homonyms, a number that a
 * school's other line teaches, versions and a supplement, households' fixed costs told twice, answers of Stadsbank that cross each other, decisions that are taken back or overtaken, numbers that contradict, lines that are refused, double or another municipality's.
 */
export function kleineWereld(): Partnerbestand[] {
  return [...coa(), ...regie(), ...scholen(), ...vasteLasten(), ...stadsbank(), ...besluiten()];
}

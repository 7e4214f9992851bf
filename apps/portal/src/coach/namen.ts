/** Codes of the API as coaches say them. What is not here is shown as it is. */
export const NAMEN: Readonly<Record<'status' | 'termijn' | 'bron' | 'veld' | 'gebeurtenis' | 'code', Readonly<Record<string, string>>>> = {
  status: {
    AANGEKONDIGD: 'aangekondigd', GEKOPPELD: 'gekoppeld', WELKOM_GEVOERD: 'welkomgesprek gevoerd', INTAKE_GESTART: 'intake gestart',
    INTAKE_AFGEROND: 'intake afgerond', PIP_VASTGESTELD: 'PIP vastgesteld', TRAJECT_ACTIEF: 'volgt een traject', AFGESLOTEN: 'afgesloten',
  },
  termijn: {
    huisvesting: 'Huisvesting', welkomgesprek: 'Welkomgesprek', vragenlijst: 'Vragenlijst', 'brede-intake': 'Brede intake', pip: 'PIP vaststellen',
    inburgeringstermijn: 'Inburgeringstermijn', voortgangsgesprekken: 'Voortgangsgesprekken', ontzorgen: 'Ontzorgen', 'beoordeling-verlenging': 'Besluit over verlengen van ontzorgen',
    'verlengd-ontzorgen': 'Verlengd ontzorgen', vrijwilligerswerk: 'Vrijwilligerswerk beginnen', taaluren: '800 uur taal', 'participatie-uren': '800 uur participatie',
    afschalen: 'Afschalen naar A2', 'schakelen-leerroute': 'Van leerroute wisselen', pvt: 'Participatieverklaring tekenen', map: 'Eindgesprek MAP',
    'zroute-eindgesprek': 'Eindgesprek Z-route', 'niet-verwijtbaar-melden': 'Niet verwijtbaar melden bij DUO', 'bezwaar-pip': 'Bezwaar tegen het PIP (door de inburgeraar)',
  },
  bron: { coa: 'COA', regie: 'regie', coach: 'een coach', taalscholen: 'de taalschool', stadsbank: 'de Stadsbank', avedan: 'Avedan', wsp: 'het WerkgeverServicePunt', cbs: 'het CBS', monitor: 'de monitor' },
  veld: {
    bsn: 'BSN', vNummer: 'V-nummer', 'naam.geslachtsnaam': 'Achternaam', 'naam.voornamen': 'Voornamen', 'naam.voorvoegsel': 'Voorvoegsel', geboortedatum: 'Geboortedatum', geslacht: 'Geslacht',
    doelgroep: 'Doelgroep', leerroute: 'Leerroute', niveauPip: 'Niveau in het PIP', 'taal.school': 'Taalschool', 'taal.status': 'Stand bij de taalschool', 'taal.urenCumulatief': 'Lesuren',
  },
  gebeurtenis: {
    COA_OVERDRACHT: 'Overdracht door COA', COA_KOPPELING: 'Koppeling door COA', COA_WIJZIGING: 'Wijziging door COA', COA_INTREKKING: 'Intrekking door COA', KWARTAALRAPPORTAGE: 'Rapport van de taalschool',
    VASTE_LASTEN: 'Vaste lasten', BUDGETBEHEER: 'Antwoord van de Stadsbank', TERUGMELDING: 'Terugmelding van het CBS', PLAATSING: 'Plaatsing', UREN: 'Uren participatie',
    BEMIDDELING: 'Bemiddeling', BEMIDDELINGSPROFIEL: 'Bemiddelingsprofiel', BESLUIT_KIES: 'Keuze van een coach', BESLUIT_KOPPEL: 'Koppeling door een coach', BESLUIT_ONTKOPPEL: 'Ontkoppeling door een coach',
    BESLUIT_AFHANDELEN: 'Werk afgehandeld', BESLUIT_BEMIDDELING: 'Besluit over een voorstel', BESLUIT_HERROEP: 'Besluit teruggenomen',
  },
  code: {
    LE: 'lezen', LU: 'luisteren', SC: 'schrijven', SP: 'spreken', KNM: 'kennis van de Nederlandse maatschappij', B: 'B1-route', O: 'onderwijsroute', Z: 'Z-route', M: 'man', V: 'vrouw', X: 'anders of onbekend',
    NIET_GESTART: 'nog niet begonnen', LOOPT: 'loopt', BEEINDIGD: 'beëindigd', AANGEMELD: 'aangemeld', KENNISMAKING: 'kennismaking', VOORGESTELD: 'voorgesteld', GEPLAATST: 'geplaatst', GESTART: 'gestart', ONDERBROKEN: 'onderbroken',
    VRIJWILLIGERSWERK: 'vrijwilligerswerk', WERKERVARINGSPLAATS: 'werkervaringsplaats', LEERBAAN: 'leerbaan', BETAALD_WERK: 'betaald werk', STAGE: 'stage', BUURTACTIVITEIT: 'activiteit in de buurt',
    WACHTLIJST: 'op de wachtlijst', ACTIEF: 'actief', AFGEROND: 'afgerond', UITGEVALLEN: 'uitgevallen', ONTVANGEN: 'ontvangen', GEACCEPTEERD: 'geaccepteerd', AFGEWEZEN: 'afgewezen', REKENING_GEOPEND: 'rekening geopend', ACHTERSTAND_SIGNAAL: 'signaal van achterstand',
    NIET_AANGEBODEN: 'niet aangeboden', AANGEBODEN: 'aangeboden', BEKENDGEMAAKT: 'profiel bekendgemaakt', INGETROKKEN: 'ingetrokken', gemeente: 'wij', partner: 'de partner',
  },
};

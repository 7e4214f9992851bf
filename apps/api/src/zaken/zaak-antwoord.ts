import { type Bemiddeling, type Budgetinstructie, termijnen, type Herkomst, type Peilmoment, type Termijn, type Tegenstrijdigheid, type ZaakPersoon, type Zaakterugmelding, vasteLastenOp, type ZaakStand } from '#libs/case-model';
import { type Plektekst, regelsleutel } from '#libs/case-store';
import type { BemiddelingResponse } from './bemiddeling.response.js';
import type { BudgetinstructieResponse } from './budgetbeheer.response.js';
import type { HerkomstResponse, OntzorgingResponse, TaalResponse, TegenstrijdigheidResponse, TermijnResponse } from './zaak-delen.response.js';
import { bemiddelstandAntwoord, plaatsingAntwoord } from './plaatsing-antwoord.js';
import type { TerugmeldingResponse } from './terugmelding.response.js';
import { urenAntwoord } from './uren.response.js';
import type { VasteLastenResponse } from './vaste-lasten.response.js';
import type { ZaakResponse } from './zaak.response.js';

/** What is needed to show a case. */
export interface Zaakgegevens {
  id: string;
  stand: ZaakStand;
  persoon: ZaakPersoon;
}

/** When messages were received, by their number. */
export type Ontvangstmomenten = ReadonlyMap<number, Date>;

/** What stands beside cases: when what they come from was received, in Stadsbank's own words why an instruction stands so, by `instructieId`, and in those of Avedan and WSP where somebody works, by line. */
export interface Zaakbijlage {
  ontvangen: Ontvangstmomenten;
  redenen: ReadonlyMap<string, string>;
  plekteksten: ReadonlyMap<string, Plektekst>;
}

/** A case in the API's shape, as it stands at a moment: field by field, so that nothing leaves by accident. */
export function zaakAntwoord({ id, stand, persoon }: Zaakgegevens, { ontvangen, redenen, plekteksten }: Zaakbijlage, moment: Peilmoment): ZaakResponse {
  const { peildatum } = moment;
  const uren = urenAntwoord(stand, peildatum);
  return {
    id, bsn: persoon.bsn, vNummer: persoon.vNummer,
    naam: { geslachtsnaam: persoon.naam.geslachtsnaam, voorvoegsel: persoon.naam.voorvoegsel, voornamen: persoon.naam.voornamen },
    geboortedatum: persoon.geboortedatum, geslacht: persoon.geslacht,
    doelgroep: stand.doelgroep, gemeentecode: stand.gemeentecode, status: stand.status,
    koppelingsdatum: stand.koppelingsdatum, huisvestingsdatum: stand.huisvestingsdatum,
    kennisgevingDuo: stand.kennisgevingDuo, welkomgesprek: stand.welkomgesprek, startVragenlijst: stand.startVragenlijst,
    leerbaarheidstoets: stand.leerbaarheidstoets && { datum: stand.leerbaarheidstoets.datum, uitkomst: stand.leerbaarheidstoets.uitkomst }, eindgesprekIntake: stand.eindgesprekIntake,
    leerroute: stand.leerroute, niveauPip: stand.niveauPip, dagtekeningInitielePip: stand.dagtekeningInitielePip,
    dagtekeningPip: stand.dagtekeningPip, inburgeringstermijn: stand.inburgeringstermijn && { start: stand.inburgeringstermijn.start, eind: stand.inburgeringstermijn.eind },
    taal: taalAntwoord(stand.taal), participatie: { urenBevestigd: uren.participatie.urenGedaan, prognoseEinde: uren.participatie.prognose?.prognoseEinde ?? null }, uren,
    plaatsingen: stand.plaatsingen.map((plaatsing, i) => plaatsingAntwoord(plaatsing, plektekst(stand, `plaatsingen.${i}`, plekteksten))),
    bemiddelstanden: stand.bemiddelstanden.map((een, i) => bemiddelstandAntwoord(een, plektekst(stand, `bemiddelstanden.${i}`, plekteksten))),
    bemiddeling: bemiddelingAntwoord(stand.bemiddeling),
    bijstandsdatum: stand.bijstandsdatum, ontzorging: ontzorgingAntwoord(stand.ontzorging, peildatum),
    vasteLasten: vasteLastenAntwoord(stand.vasteLasten, peildatum), budgetbeheer: stand.budgetbeheer.map((instructie) => budgetinstructieAntwoord(instructie, redenen)),
    terugmeldingen: stand.terugmeldingen.map(terugmeldingAntwoord),
    pvt: stand.pvt, map: stand.map, voortgangsgesprekken: stand.voortgangsgesprekken, zrouteEindgesprek: stand.zrouteEindgesprek,
    einde: stand.einde && { datum: stand.einde.datum, reden: stand.einde.reden },
    termijnen: termijnen(stand, moment).map(termijnAntwoord),
    tegenstrijdigheden: tegenstrijdighedenAntwoord(stand, persoon),
    herkomst: herkomstAntwoord({ ...persoon.herkomst, ...stand.herkomst }, ontvangen),
  };
}

/** What sources disagree about, the person's own fields first. */
export function tegenstrijdighedenAntwoord(stand: ZaakStand, persoon: ZaakPersoon): TegenstrijdigheidResponse[] {
  return [...persoon.tegenstrijdigheden, ...stand.tegenstrijdigheden].map(tegenstrijdigheidAntwoord);
}

/** The messages that the values of a case come from. */
export function bronberichten({ stand, persoon }: Zaakgegevens): number[] {
  return [...Object.values(stand.herkomst), ...Object.values(persoon.herkomst)].map((h) => h.bericht);
}

function plektekst({ herkomst }: ZaakStand, veld: string, plekteksten: Zaakbijlage['plekteksten']): Plektekst {
  const tekst = (soort: keyof Plektekst): string | null => {
    const genoemd = herkomst[`${veld}.${soort}`];
    return genoemd === undefined ? null : (plekteksten.get(regelsleutel(genoemd))?.[soort] ?? null);
  };
  return { organisatie: tekst('organisatie'), activiteit: tekst('activiteit') };
}

function bemiddelingAntwoord(bemiddeling: Bemiddeling | null): BemiddelingResponse | null {
  if (bemiddeling === null) return null;
  const { doel, ingetrokken, toestemming, urenPerWeek, hoogsteUrenPerWeek } = bemiddeling;
  return {
    doel, ingetrokken, toestemming: { gegeven: toestemming.gegeven, datum: toestemming.datum ?? null },
    urenPerWeek: urenPerWeek && urenPerWeek / 4, hoogsteUrenPerWeek: hoogsteUrenPerWeek && hoogsteUrenPerWeek / 4,
  };
}

function taalAntwoord(taal: ZaakStand['taal']): TaalResponse | null {
  if (taal === null) return null;
  const { LE, LU, SC, SP } = taal.niveaus;
  const examens = taal.examens.map(({ onderdeel, niveau, datum, resultaat }) => ({ onderdeel, niveau, datum, resultaat }));
  return { urenCumulatief: taal.cumulatief / 4, niveaus: { LE, LU, SC, SP }, school: taal.school, status: taal.status, examens };
}

function ontzorgingAntwoord(ontzorging: ZaakStand['ontzorging'], peildatum: string): OntzorgingResponse | null {
  if (ontzorging === null) return null;
  const { start, eind, verlengd } = ontzorging;
  const status = peildatum < start ? 'NIET_GESTART' : peildatum < eind ? 'LOOPT' : 'BEEINDIGD';
  return { start, eind, verlengd, status };
}

function termijnAntwoord({ naam, uiterlijk, status, grond }: Termijn): TermijnResponse {
  return { naam, uiterlijk, status, grond };
}

function vasteLastenAntwoord(vasteLasten: ZaakStand['vasteLasten'], peildatum: string): VasteLastenResponse | null {
  if (vasteLasten === null) return null;
  const { besluitdatum, machtiging, norm, nettoMaandbedragCenten } = vasteLasten;
  const { aantal, totaalCenten, restantCenten } = vasteLastenOp(vasteLasten, peildatum);
  return {
    besluitdatum, machtigingOntvangen: machtiging.ontvangen, machtigingsdatum: machtiging.datum ?? null, norm, nettoMaandbedragCenten,
    aantalBetalingen: aantal, totaalCenten, restantCenten,
  };
}

function budgetinstructieAntwoord({ instructieId, versie, status, datum, achterstandssignaal, registratienummer, adviesVerlengen }: Budgetinstructie, redenen: Zaakbijlage['redenen']): BudgetinstructieResponse {
  return { instructieId, versie, status, datum, achterstandssignaal, registratienummer, reden: redenen.get(instructieId) ?? null, adviesVerlengen };
}

function terugmeldingAntwoord({ partner, periode, code, melding }: Zaakterugmelding): TerugmeldingResponse {
  return { partner, periode, code, melding };
}

function tegenstrijdigheidAntwoord({ veld, waarden }: Tegenstrijdigheid): TegenstrijdigheidResponse {
  return { veld, waarden: waarden.map(({ waarde, herkomst: { bron, bericht, regel } }) => ({ waarde, bron, bericht, regel })) };
}

function herkomstAntwoord(herkomst: Record<string, Herkomst>, ontvangen: Ontvangstmomenten): Record<string, HerkomstResponse> {
  const uit: Record<string, HerkomstResponse> = {};
  const momenten = new Map<number, string | null>();
  for (const [veld, { bron, bericht, regel, peildatum }] of Object.entries(herkomst)) {
    const moment = momenten.get(bericht) ?? ontvangen.get(bericht)?.toISOString() ?? null;
    momenten.set(bericht, moment);
    uit[veld] = { bron, bericht, regel, peildatum, ontvangen: moment };
  }
  return uit;
}

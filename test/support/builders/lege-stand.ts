import { GEEN_VERLOOP, type ZaakStand } from '#libs/case-model';

/** A case of which nothing is known but that it is there. */
export const legeStand: ZaakStand = {
  gemeentecode: '0141', status: 'GEKOPPELD', doelgroep: null, vergunning: null, koppelingsdatum: null, huisvestingsdatum: null, leerroute: null, niveauPip: null,
  dagtekeningInitielePip: null, dagtekeningPip: null, inburgeringstermijn: null, taal: null, participatie: null, plaatsingen: [], bemiddelstanden: [], bemiddelbesluiten: [], bemiddeling: null, bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [], terugmeldingen: [], pvt: null, map: null,
  voortgangsgesprekken: [], kennisgevingDuo: null, welkomgesprek: null, startVragenlijst: null, leerbaarheidstoets: null, eindgesprekIntake: null, zrouteEindgesprek: null,
  einde: null, verloop: GEEN_VERLOOP, tegenstrijdigheden: [], herkomst: {},
};

import { GEEN_VERLOOP, type ZaakPersoon, type ZaakStand } from '#libs/case-model';
import type { Zaakblik } from '#libs/connector-kit';

const HERKOMST = { bron: 'regie', bericht: 1, regel: 2, peildatum: '2025-02-03' } as const;

/** An invented asylum case on the B1-route with a PIP of 2025-06-10, as it stands without anything else; what is given goes over it. */
export function zaakblik(stand: Partial<ZaakStand> = {}, persoon: Partial<ZaakPersoon> = {}, id = '3f0c2f5e-0000-4000-8000-000000000001'): Zaakblik {
  return {
    id,
    stand: {
      gemeentecode: '0141', status: 'PIP_VASTGESTELD', doelgroep: 'Asielstatushouder', vergunning: 'ASIEL_BEPAALDE_TIJD', koppelingsdatum: '2025-02-03', huisvestingsdatum: '2025-03-01',
      leerroute: 'B', niveauPip: 'B1', dagtekeningInitielePip: '2025-06-10', dagtekeningPip: '2025-06-10', inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' },
      taal: null, participatie: null, plaatsingen: [], bemiddelstanden: [], bemiddelbesluiten: [], bemiddeling: null, bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [], terugmeldingen: [], pvt: null, map: null, voortgangsgesprekken: [], kennisgevingDuo: null, welkomgesprek: null, startVragenlijst: null,
      leerbaarheidstoets: null, eindgesprekIntake: null, zrouteEindgesprek: null, einde: null, verloop: GEEN_VERLOOP, tegenstrijdigheden: [], herkomst: { koppelingsdatum: HERKOMST },
      ...stand,
    },
    persoon: {
      bsn: '999992351', vNummer: '2800000001', naam: { geslachtsnaam: 'Haddad', voorvoegsel: 'al', voornamen: 'Omar' }, geboortedatum: '1991-05-17', geslacht: 'M',
      tegenstrijdigheden: [], herkomst: { bsn: HERKOMST },
      ...persoon,
    },
  };
}

/** The same, with those hours as they stood at the end of a quarter. */
export function metTaaluren(kwartaal: string, cumulatief: number): Pick<ZaakStand, 'taal' | 'verloop'> {
  return { taal: taalstand(cumulatief), verloop: { ...GEEN_VERLOOP, taaluren: [{ kwartaal, gevolgd: cumulatief, cumulatief }] } };
}

/** What a school reported, with its hours as whole quarters of an hour. */
export function taalstand(cumulatief: number): NonNullable<ZaakStand['taal']> {
  return { cumulatief, niveaus: { LE: null, LU: null, SC: null, SP: null }, school: '5101', status: 'ACTIEF', examens: [] };
}

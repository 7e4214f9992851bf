import type { OntzorgingMelding } from '../melding/ontzorging-melding.js';
import type { Doelgroep } from '../melding/mijlpaal-melding.js';
import type { Examen, Leerroute, Niveau, TrajectStatus, Vaardigheid } from '../melding/taal-melding.js';
import type { Vergunningsoort } from '../melding/coa-melding.js';
import type { Bemiddelbesluit } from './bemiddelbesluit.js';
import type { Bemiddeling } from './bemiddeling.js';
import type { Bemiddelstand } from './bemiddelstand.js';
import type { Budgetinstructie } from './budgetinstructie.js';
import type { Herkomst } from './herkomst.js';
import type { Participatie } from './participatie.js';
import type { Plaatsing } from './plaatsing.js';
import type { Tegenstrijdigheid } from './tegenstrijdigheid.js';
import type { Verloop } from './verloop.js';
import type { Zaakterugmelding } from './zaakterugmelding.js';

/** Half-open period [start, eind) in local dates. */
export interface Periode {
  start: string;
  eind: string;
}

/** Where the case stands on the way (domain J.3), as far as milestones tell. */
export type ZaakStatus =
  | 'AANGEKONDIGD' | 'GEKOPPELD' | 'WELKOM_GEVOERD' | 'INTAKE_GESTART' | 'INTAKE_AFGEROND' | 'PIP_VASTGESTELD' | 'TRAJECT_ACTIEF' | 'AFGESLOTEN';

/** The reconciled case without what identifies the person. A pure function of its feiten; unknown is null. */
export interface ZaakStand {
  gemeentecode: string;
  status: ZaakStatus;
  doelgroep: Doelgroep | null;
  vergunning: Vergunningsoort | null;
  /** COA dossier numbers are person data and not here. */
  koppelingsdatum: string | null;
  huisvestingsdatum: string | null;
  leerroute: Leerroute | null;
  niveauPip: 'B1' | 'A2' | null;
  dagtekeningInitielePip: string | null;
  dagtekeningPip: string | null;
  inburgeringstermijn: Periode | null;
  taal: {
    /** Quarters of an hour; shown as decimal hours. */
    cumulatief: number;
    niveaus: Record<Vaardigheid, Niveau | null>;
    school: string;
    status: TrajectStatus;
    examens: Examen[];
  } | null;
  /** Hours of participation that the hosts confirmed; null while nobody reported any. */
  participatie: Participatie | null;
  /** What Avedan and WSP found, the earliest first day first. */
  plaatsingen: Plaatsing[];
  /** How Avedan and WSP say that mediation stands as long as there is no placement, the newest statement first. */
  bemiddelstanden: Bemiddelstand[];
  /** What coaches decided about proposals of Avedan and WSP, the last recorded first. */
  bemiddelbesluiten: Bemiddelbesluit[];
  /** Whether a place is sought, as a coach last told. */
  bemiddeling: Bemiddeling | null;
  bijstandsdatum: string | null;
  ontzorging: (Periode & { verlengd: boolean | null }) | null;
  /** The household's fixed costs as last told; what they come to on a day: `vasteLastenOp`. */
  vasteLasten: Pick<OntzorgingMelding, 'besluitdatum' | 'machtiging' | 'norm' | 'nettoMaandbedragCenten' | 'betalingen'> | null;
  /** What Stadsbank answered to instructions, the one that changed last first. */
  budgetbeheer: Budgetinstructie[];
  /** What partners said back of records that were delivered about this case, the newest period first. */
  terugmeldingen: Zaakterugmelding[];
  pvt: string | null;
  map: string | null;
  voortgangsgesprekken: string[];
  kennisgevingDuo: string | null;
  welkomgesprek: string | null;
  startVragenlijst: string | null;
  leerbaarheidstoets: { datum: string; uitkomst: string } | null;
  eindgesprekIntake: string | null;
  zrouteEindgesprek: string | null;
  einde: { datum: string; reden: string | null } | null;
  verloop: Verloop;
  tegenstrijdigheden: Tegenstrijdigheid[];
  /** By field path as in the API. */
  herkomst: Record<string, Herkomst>;
}

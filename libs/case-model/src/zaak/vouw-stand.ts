import type { Feit } from '../melding/feit.js';
import type { Leerroute } from '../melding/taal-melding.js';
import { beslisTaal } from './beslis-taal.js';
import { sprekendeFeiten } from './feiten-per-soort.js';
import type { Herkomst } from './herkomst.js';
import { pipsVan } from './pip.js';
import { taalVolgorde } from './taal-volgorde.js';
import { uitspraken } from './uitspraken.js';
import { laatstGemeldEerst, laatstOpgegevenEerst, laatstVerteldEerst, laatstVerzondenEerst, nieuwsteDatumEerst, nieuwsteTerugmeldingEerst } from './volgorde.js';
import { vouwBemiddelbesluiten } from './vouw-bemiddelbesluiten.js';
import { vouwBemiddeling } from './vouw-bemiddeling.js';
import { vouwBemiddelstanden } from './vouw-bemiddelstanden.js';
import { vouwBudgetbeheer } from './vouw-budgetbeheer.js';
import { vouwCoa } from './vouw-coa.js';
import { vouwDoelgroep } from './vouw-doelgroep.js';
import { vouwMijlpalen } from './vouw-mijlpalen.js';
import { vouwOntzorging } from './vouw-ontzorging.js';
import { vouwParticipatie } from './vouw-participatie.js';
import { vouwPip } from './vouw-pip.js';
import { vouwPlaatsingen } from './vouw-plaatsingen.js';
import { vouwTaal } from './vouw-taal.js';
import { vouwTerugmeldingen } from './vouw-terugmeldingen.js';
import { vouwVasteLasten } from './vouw-vaste-lasten.js';
import { vouwVerloop } from './vouw-verloop.js';
import { zaakStatusVan } from './zaak-status-van.js';
import type { ZaakStand } from './zaak-stand.js';

/**
 * Folds everything that was claimed about one person into the case as it stands, without what identifies the person.
 *
 * Promise: the same feiten in whatever order give the same case; what is inactive or withdrawn claims nothing; no clock is read.
 * Source: partners.md (1 to 7 and Which source wins); design.md, Reconciling.
 */
export function vouwStand(feiten: readonly Feit[]): ZaakStand {
  const delen = sprekendeFeiten(feiten);
  delen.coa.sort(laatstVerzondenEerst);
  delen.mijlpalen.sort(nieuwsteDatumEerst);
  delen.plaatsingen.sort(laatstVerteldEerst);
  delen.uren.sort(laatstVerteldEerst);
  const pips = pipsVan(delen.mijlpalen);
  const besluit = beslisTaal(taalVolgorde(delen.taal, pips), pips, delen.besluiten);
  const taal = besluit.rijen;
  const perMijlpaal = uitspraken(delen.mijlpalen);
  const herkomst: Record<string, Herkomst> = {};
  const coadeel = vouwCoa(delen.coa, herkomst);
  const pipdeel = vouwPip(pips, perMijlpaal.get('VERLENGING_TERMIJN'), herkomst);
  return {
    gemeentecode: (delen.coa[0] ?? delen.mijlpalen[0] ?? taal[0])?.melding.gemeentecode ?? '',
    status: zaakStatusVan({ koppelingsdatum: coadeel.koppelingsdatum, dagtekeningPip: pipdeel.dagtekeningPip }, perMijlpaal, taal),
    doelgroep: vouwDoelgroep(delen.mijlpalen, delen.coa, herkomst),
    ...coadeel,
    ...pipdeel,
    ...gekozenRoute(pipdeel, besluit.leerroute, herkomst),
    taal: vouwTaal(taal, herkomst),
    participatie: vouwParticipatie(delen.uren, herkomst),
    plaatsingen: vouwPlaatsingen(delen.plaatsingen, delen.uren, herkomst),
    bemiddelstanden: vouwBemiddelstanden(delen.bemiddelingen.sort(laatstVerteldEerst), delen.plaatsingen, herkomst),
    bemiddelbesluiten: vouwBemiddelbesluiten(delen.besluiten, herkomst),
    bemiddeling: vouwBemiddeling(delen.profielen.sort(laatstOpgegevenEerst), herkomst),
    ontzorging: vouwOntzorging(perMijlpaal, coadeel.vergunning, herkomst),
    vasteLasten: vouwVasteLasten(delen.opgaven.sort(laatstOpgegevenEerst), herkomst),
    budgetbeheer: vouwBudgetbeheer(delen.antwoorden.sort(laatstGemeldEerst), herkomst),
    terugmeldingen: vouwTerugmeldingen(delen.terugmeldingen.sort(nieuwsteTerugmeldingEerst), herkomst),
    ...vouwMijlpalen(delen.mijlpalen, perMijlpaal, herkomst),
    verloop: vouwVerloop({ pips, mijlpalen: delen.mijlpalen, perMijlpaal, coa: delen.coa, taal }),
    tegenstrijdigheden: besluit.tegenstrijdigheden,
    herkomst: Object.assign(herkomst, besluit.herkomst),
  };
}

/** The level is the plan's: on a route that the plan does not name, it is not known. */
function gekozenRoute(plan: Pick<ZaakStand, 'leerroute' | 'niveauPip'>, gekozen: Leerroute | null, herkomst: Record<string, Herkomst>): Partial<Pick<ZaakStand, 'leerroute' | 'niveauPip'>> {
  if (gekozen === null || gekozen === plan.leerroute) return {};
  delete herkomst.niveauPip;
  return { leerroute: gekozen, niveauPip: null };
}

import { BEMIDDELWIJZEN, bemiddelketen, bemiddelsignalen, kiesAanbod, type Signaal, type Voorstelbesluit, type Voorstelvraag } from '#libs/connector-kit';
import { inhoudVan, type Profielregels } from './inhoud.selection.js';

const WIJZE = BEMIDDELWIJZEN.wsp;

/** Which profile must leave for a candidate on a day, seen what left before; or none, and why. Source: partners.md 6; contracts/wsp/profiel, SOURCE.md. */
export function selecteer(vraag: Voorstelvraag, regels: Profielregels): Voorstelbesluit {
  return kiesAanbod(vraag, WIJZE, 'PROFIEL', () => inhoudVan(vraag.blik, vraag.peildatum, regels));
}

/** What a coach must look at, in both steps. */
export function signaleer(vraag: Voorstelvraag): readonly Signaal[] {
  return bemiddelsignalen(bemiddelketen(vraag, WIJZE, WIJZE.aanbod).stand, vraag.peildatum);
}

import type { Bemiddelingsprofiel, ProfielMelding } from '#libs/case-model';
import type { Bestand, GelezenRegel } from '#libs/connector-kit';
import { dagVan, leesDatum, leesKwartieren, leesTijdstip, zonderLege } from '#libs/connector-kit';
import { leesNummers } from '../ontzorging/mapper.js';

/** One statement after its form was found to be as in layout.schema.json. Source: domain G.2, G.3. */
export interface Profielopgave extends Partial<Omit<Bemiddelingsprofiel, 'postcode4'>> {
  bsn?: string | number;
  vNummer?: string | number;
  doel: ProfielMelding['doel'];
  ingetrokken?: boolean;
  toestemming?: ProfielMelding['toestemming'];
  urenPerWeek?: string | number;
  hoogsteUrenPerWeek?: string | number;
  postcode4?: string | number;
  medewerker?: string;
  vastgelegd?: string;
}

/** The one statement of a message as a line of the ledger. A number that is not right is told, and identifies nobody. */
export function naarRegel(opgave: Profielopgave, bestand: Bestand, bevindingen: GelezenRegel['bevindingen']): GelezenRegel {
  const sleutels = leesNummers(opgave, '', bevindingen);
  const persoon = zonderLege({ ...sleutels, bemiddelingsprofiel: naarProfiel(opgave), medewerker: opgave.medewerker });
  return { regel: 1, eind: 'open', bevindingen, groep: null, inhoud: '', sleutels, melding: naarMelding(opgave, bestand), persoon };
}

/** What a withdrawal does not repeat is gone with it. */
function naarProfiel(opgave: Profielopgave): Bemiddelingsprofiel | undefined {
  const { roepnaam, telefoon, contacttaal, postcode4, beschikbaarheid = [], reisafstand, vervoer = [], interesses = [], ervaring = [], rijbewijzen = [], rustOfStructuur, vogNodig } = opgave;
  if (opgave.ingetrokken === true || roepnaam === undefined) return undefined;
  return {
    roepnaam, beschikbaarheid, vervoer, interesses, ervaring, rijbewijzen,
    ...zonderLege({ telefoon, contacttaal, postcode4: postcode4 === undefined ? undefined : String(postcode4), reisafstand, rustOfStructuur, vogNodig }),
  };
}

function naarMelding(opgave: Profielopgave, bestand: Bestand): ProfielMelding {
  const { doel, ingetrokken = false, toestemming = { gegeven: false }, vastgelegd } = opgave;
  const moment = vastgelegd === undefined ? null : leesTijdstip(vastgelegd);
  const sinds = toestemming.datum === undefined ? undefined : (leesDatum(toestemming.datum) ?? undefined);
  return {
    soort: 'profiel', gemeentecode: bestand.afzender, bron: bestand.soort === '' ? 'regie' : 'coach', dag: dagVan(bestand), doel, ingetrokken,
    toestemming: { gegeven: toestemming.gegeven, ...zonderLege({ datum: sinds }) },
    ...zonderLege({ vastgelegd: moment ?? undefined, urenPerWeek: kwartieren(opgave.urenPerWeek), hoogsteUrenPerWeek: kwartieren(opgave.hoogsteUrenPerWeek) }),
  };
}

function kwartieren(uren: string | number | undefined): number | undefined {
  const gelezen = uren === undefined ? undefined : leesKwartieren(String(uren));
  return typeof gelezen === 'number' ? gelezen : undefined;
}

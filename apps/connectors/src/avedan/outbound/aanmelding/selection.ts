import { plusMaanden } from '#libs/case-model';
import { BEMIDDELWIJZEN, bemiddelketen, bemiddelsignalen, type Inhoud, type Jsonwaarde, kiesAanbod, type Signaal, vumVervoer, type Voorstelbesluit, type Voorstelblik, type Voorstelvraag, zonderLege } from '#libs/connector-kit';
import type { Aanmeldattributen } from './attributen.selection.js';

const WIJZE = BEMIDDELWIJZEN.avedan;
/** From the start of the term to volunteer work. Source: partners.md 5; domain J.4 D15. */
const MAANDEN = 3;

/** Which message must leave for a person on a day, seen what left before; or none, and why. Source: partners.md 5; contracts/avedan/aanmelding, SOURCE.md. */
export function selecteer(vraag: Voorstelvraag): Voorstelbesluit {
  return kiesAanbod(vraag, WIJZE, 'AANMELDING', () => inhoudVan(vraag.blik));
}

/** What a coach must look at. */
export function signaleer(vraag: Voorstelvraag): readonly Signaal[] {
  return bemiddelsignalen(bemiddelketen(vraag, WIJZE, WIJZE.aanbod).stand, vraag.peildatum);
}

function inhoudVan(blik: Voorstelblik | null): Inhoud {
  const profiel = blik?.bemiddelingsprofiel ?? null;
  if (blik === null || profiel === null) return { redenen: ['profiel-ontbreekt'] };
  const { bemiddeling, inburgeringstermijn, taal } = blik.stand;
  if (bemiddeling === null || inburgeringstermijn === null) throw new Error('somebody is offered whom the case does not let');
  const { roepnaam, telefoon, contacttaal, postcode4, beschikbaarheid, reisafstand, vervoer, interesses, ervaring, vogNodig } = profiel;
  const attributen: Aanmeldattributen = {
    roepnaam, beschikbaarheid, interesses, ervaring,
    urenPerWeek: uren(bemiddeling.urenPerWeek) ?? 0,
    vervoer: vervoer.map(vumVervoer),
    uitersteStartdatum: plusMaanden(inburgeringstermijn.start, MAANDEN),
    ...zonderLege({ telefoon, contacttaal, postcode4, reisafstand, vogNodig, geboortejaar: jaarVan(blik.persoon.geboortedatum), hoogsteUrenPerWeek: uren(bemiddeling.hoogsteUrenPerWeek), taalniveauMondeling: taal?.niveaus.SP ?? undefined }),
  };
  return { inhoud: attributen as unknown as Jsonwaarde };
}

function uren(kwartieren: number | null): number | undefined {
  return kwartieren === null ? undefined : kwartieren / 4;
}

function jaarVan(geboortedatum: string | null): number | undefined {
  return geboortedatum === null ? undefined : Number(geboortedatum.slice(0, 4)) || undefined;
}

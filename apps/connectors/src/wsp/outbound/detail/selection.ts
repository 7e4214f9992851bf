import { BEMIDDELWIJZEN, type Inhoud, type Jsonwaarde, kiesBekendmaking, type Voorstelbesluit, type Voorstelblik, type Voorstelvraag, zonderLege } from '#libs/connector-kit';
import type { Detailattributen } from './attributen.selection.js';

/** Which contact details must leave for a candidate on a day, or be taken back; or none, and why. Source: partners.md 6; contracts/wsp/detail, SOURCE.md. */
export function selecteer(vraag: Voorstelvraag): Voorstelbesluit {
  return kiesBekendmaking(vraag, BEMIDDELWIJZEN.wsp, 'DETAIL', ({ stand }) => inhoudVan(vraag.blik, stand.bekendVoor));
}

function inhoudVan(blik: Voorstelblik | null, voorstellen: readonly string[]): Inhoud {
  const profiel = blik?.bemiddelingsprofiel ?? null;
  if (blik === null || profiel === null) return { redenen: ['profiel-ontbreekt'] };
  const { roepnaam, telefoon, rustOfStructuur, interesses } = profiel;
  const { geslachtsnaam, voorvoegsel } = blik.persoon.naam;
  if (telefoon === undefined) return { redenen: ['telefoon-ontbreekt'] };
  if (geslachtsnaam === null) return { redenen: ['naam-ontbreekt'] };
  const attributen: Detailattributen = { voorstellen: [...voorstellen], roepnaam, geslachtsnaam, telefoon, interesses, ...zonderLege({ rustOfStructuur, voorvoegsel: voorvoegsel ?? undefined }) };
  return { inhoud: attributen as unknown as Jsonwaarde };
}

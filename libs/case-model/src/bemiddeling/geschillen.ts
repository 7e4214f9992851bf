import type { Bemiddelaar } from '../melding/plaatsing-melding.js';
import type { Beeld } from './beeld.js';
import type { Geschil } from './geschil.js';
import type { Partnerzet } from './bemiddelingszet.js';
import type { Eigenstand } from './eigenstand.js';
import { isGeplaatst, plekkenVan, type Spoor } from './sporen.js';

/** Where both sides cannot be right. What was said before our withdrawal was there contradicts nothing. */
export function geschillenVan({ sporen, eigen, persoon, vraag: { bemiddelaar } }: Beeld): Geschil[] {
  const overPlekken = sporen.flatMap((spoor) => [...overAanbod(spoor, eigen), ...overBesluit(spoor, bemiddelaar), ...overUren(spoor)]);
  return [...overPlekken, ...overPersoon(persoon, eigen), ...overBekend(sporen, eigen)];
}

function overAanbod(spoor: Spoor, { aanbod }: Eigenstand): Geschil[] {
  const geplaatst = plekkenVan(spoor).filter(isGeplaatst);
  if (aanbod === null) return geplaatst.map((zet) => naarGeschil('geplaatst-zonder-aanbod', zet));
  const weg = aanbod.wat === 'intrekking' ? aanbod.aangekomen : null;
  if (weg === null) return [];
  const { voorstel } = spoor;
  const isNieuw = voorstel !== null && spoor.loopt && geplaatst.length === 0 && voorstel.dag > weg;
  const na = geplaatst.filter((zet) => (zet.start ?? zet.dag) > weg).map((zet) => naarGeschil('geplaatst-na-intrekking', zet));
  return isNieuw ? [...na, naarGeschil('voorstel-na-intrekking', voorstel)] : na;
}

/** A partner of two steps places nobody whom it may not know; no partner places where a coach said no. */
function overBesluit(spoor: Spoor, bemiddelaar: Bemiddelaar): Geschil[] {
  const besluit = spoor.besluit?.besluit ?? null;
  if (besluit === 'aanvaard' || (besluit === null && bemiddelaar === 'avedan')) return [];
  const code = besluit === null ? 'geplaatst-zonder-aanvaarding' : 'geplaatst-na-afwijzing';
  return plekkenVan(spoor).filter(isGeplaatst).map((zet) => naarGeschil(code, zet));
}

function overUren(spoor: Spoor): Geschil[] {
  const later = plekkenVan(spoor).filter(({ eind, laatsteUren }) => eind !== null && laatsteUren !== null && laatsteUren >= eind);
  return later.map((zet) => naarGeschil('uren-na-einde', zet));
}

/** The partner ended it for the person as a whole, after our last offer was there and while that stands. */
function overPersoon(persoon: Partnerzet | null, { aanbod }: Eigenstand): Geschil[] {
  if (persoon?.fase !== 'BEEINDIGD' || aanbod?.wat !== 'aanbod' || aanbod.aangekomen === null || persoon.dag < aanbod.aangekomen) return [];
  return [naarGeschil('beeindigd-door-partner', persoon)];
}

/** Contact details lie there for a proposal on which no decision stands: it was undone, or there never was one. */
function overBekend(sporen: readonly Spoor[], { bekend }: Eigenstand): Geschil[] {
  if (bekend?.wat !== 'bekendmaking') return [];
  const zonder = bekend.voorstellen.filter((kenmerk) => (sporen.find((spoor) => spoor.kenmerk === kenmerk)?.besluit ?? null) === null);
  return zonder.map((kenmerk) => ({ code: 'bekend-zonder-aanvaarding', kenmerk, dag: bekend.dag }));
}

function naarGeschil(code: Geschil['code'], { kenmerk, dag }: Partnerzet): Geschil {
  return { code, kenmerk, dag };
}

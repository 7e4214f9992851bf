import type { Beeld } from './beeld.js';
import type { Bemiddelingsvraag } from './bemiddelingsvraag.js';
import type { Beurt } from './beurt.js';
import type { Geschil } from './geschil.js';
import { type Eigenstand, eigenstand } from './eigenstand.js';
import { beurtenVan } from './beurten.js';
import { geschillenVan } from './geschillen.js';
import type { Bemiddelaar } from '../melding/plaatsing-melding.js';
import type { Bemiddelingsfase, Bemiddelingszet, Gemeentezet } from './bemiddelingszet.js';
import { verst } from './verst.js';
import { type Spoor, sporenVan, woordOverPersoon } from './sporen.js';

/** How it stands from our side: by what left and was not refused. */
export type OnzeKijk = 'NIET_AANGEBODEN' | 'AANGEBODEN' | 'BEKENDGEMAAKT' | 'INGETROKKEN';

/** How mediation with one partner stands on a day, as both sides see it. Nothing in `beurten`: it has ended, or never began. */
export interface Bemiddelingsstand {
  onzeKijk: OnzeKijk;
  /** The furthest of what runs, else the end; null: the partner said nothing yet. */
  hunKijk: Bemiddelingsfase | null;
  /** What must leave now, at most one of each pair. */
  teVersturen: readonly Gemeentezet['wat'][];
  /** Proposals for which contact details must be there. */
  bekendVoor: readonly string[];
  geschillen: readonly Geschil[];
  /** Ours first, then by their last day. */
  beurten: readonly Beurt[];
}

/**
 * Judges mediation with one partner from everything that was sent, said and decided.
 *
 * Promise: the same moves in whatever order, and however often, give the same; no contact details are asked for without an acceptance that
 * stands; whatever is not ended is somebody's turn, with a last day. Source: partners.md 5, 6; domain G, J.5.
 */
export function bemiddelingsstand(zetten: readonly Bemiddelingszet[], vraag: Bemiddelingsvraag): Bemiddelingsstand {
  const beeld: Beeld = { eigen: eigenstand(zetten), sporen: sporenVan(zetten), persoon: woordOverPersoon(zetten), vraag };
  const { eigen, sporen } = beeld;
  const bekendVoor = vraag.aanbieden ? teBekend(sporen, vraag.bemiddelaar) : [];
  const teVersturen = [...aanbodzet(eigen, vraag.aanbieden), ...bekendzet(eigen, bekendVoor)];
  const geschillen = geschillenVan(beeld);
  return { onzeKijk: onzeKijk(eigen), hunKijk: hunKijk(beeld), teVersturen, bekendVoor, geschillen, beurten: beurtenVan(beeld, teVersturen, geschillen) };
}

function aanbodzet({ aanbod }: Eigenstand, aanbieden: boolean): Gemeentezet['wat'][] {
  if (aanbieden) return aanbod?.wat === 'aanbod' ? [] : ['aanbod'];
  return aanbod?.wat === 'aanbod' ? ['intrekking'] : [];
}

function bekendzet({ bekend }: Eigenstand, bekendVoor: readonly string[]): Gemeentezet['wat'][] {
  const nu = bekend?.wat === 'bekendmaking' ? bekend.voorstellen : [];
  const gelijk = nu.length === bekendVoor.length && nu.every((voorstel) => bekendVoor.includes(voorstel));
  if (gelijk) return [];
  return bekendVoor.length === 0 ? ['bekendmaking-intrekking'] : ['bekendmaking'];
}

/** In two steps only: what the partner proposed, a coach accepted, and has not ended. */
function teBekend(sporen: readonly Spoor[], bemiddelaar: Bemiddelaar): string[] {
  if (bemiddelaar !== 'wsp') return [];
  return sporen.filter(({ besluit, loopt }) => besluit?.besluit === 'aanvaard' && loopt).map(({ kenmerk }) => kenmerk);
}

function onzeKijk({ aanbod, bekend }: Eigenstand): OnzeKijk {
  if (aanbod === null) return 'NIET_AANGEBODEN';
  if (aanbod.wat === 'intrekking') return 'INGETROKKEN';
  return bekend?.wat === 'bekendmaking' ? 'BEKENDGEMAAKT' : 'AANGEBODEN';
}

/** What runs goes before what ended. */
function hunKijk({ sporen, persoon }: Beeld): Bemiddelingsfase | null {
  const fasen = [...sporen.flatMap(({ fase }) => (fase === null ? [] : [fase])), ...(persoon === null ? [] : [persoon.fase])];
  const lopend = fasen.filter((fase) => fase !== 'BEEINDIGD');
  return verst(lopend.length > 0 ? lopend : fasen);
}

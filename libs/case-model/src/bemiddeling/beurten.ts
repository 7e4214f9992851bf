import { plusDagen } from '../termijn/plus-dagen.js';
import type { Beeld } from './beeld.js';
import type { Bemiddelingsvraag } from './bemiddelingsvraag.js';
import type { Beurt } from './beurt.js';
import type { Geschil } from './geschil.js';
import type { Gemeentezet } from './bemiddelingszet.js';
import { isGeplaatst, plekkenVan, type Plekzet, type Spoor } from './sporen.js';

/** How many days somebody has for it, from the day on which it became their turn. Assumed, to be agreed with the partners: docs/bemiddeling.md. */
const DAGEN: Readonly<Record<Beurt['wat'], number>> = {
  ophelderen: 5, versturen: 1, bezorgen: 1, besluiten: 7, antwoorden: 14, plaatsen: 42, starten: 14, bijhouden: 62, zoeken: 42, beeindigen: 14,
};

/** Whose turn it is, for everything that has not ended: ours first, then by the last day. */
export function beurtenVan(beeld: Beeld, teVersturen: readonly Gemeentezet['wat'][], geschillen: readonly Geschil[]): Beurt[] {
  const { eigen, vraag } = beeld;
  const ons = [
    ...geschillen.map(({ kenmerk, dag }) => beurt('gemeente', 'ophelderen', kenmerk, dag)),
    ...teVersturen.map(() => beurt('gemeente', 'versturen', null, vraag.peildatum)),
    ...[eigen.aanbod, eigen.bekend].flatMap((zet) => (zet === null || zet.aangekomen !== null ? [] : [beurt('gemeente', 'bezorgen', null, zet.dag)])),
  ];
  return [...ons, ...(eigen.aanbod?.wat === 'aanbod' && vraag.aanbieden ? opAanbod(beeld, eigen.aanbod) : naIntrekking(beeld))].sort(onsEerst);
}

/** While the offer stands: a place. */
function opAanbod(beeld: Beeld, { aangekomen }: Gemeentezet): Beurt[] {
  const lopend = beeld.sporen.filter(({ loopt }) => loopt);
  const perSpoor = lopend.flatMap((spoor) => vanSpoor(spoor, beeld.vraag, beeld.eigen.bekend));
  const perPlek = geplaatsten(beeld).map(vanPlek);
  return perSpoor.length + perPlek.length > 0 || aangekomen === null ? [...perSpoor, ...perPlek] : [zonderPlek(beeld, aangekomen)];
}

/** After it was withdrawn: an end of what had begun before. */
function naIntrekking(beeld: Beeld): Beurt[] {
  const { aanbod } = beeld.eigen;
  const sinds = aanbod?.wat === 'intrekking' ? aanbod.aangekomen : null;
  return sinds === null ? [] : geplaatsten(beeld).filter(({ start, dag }) => (start ?? dag) <= sinds).map(({ kenmerk }) => beurt('partner', 'beeindigen', kenmerk, sinds));
}

function geplaatsten({ sporen }: Beeld): Plekzet[] {
  return sporen.flatMap((spoor) => plekkenVan(spoor).filter(isGeplaatst));
}

/** A proposal that did not become a placement yet. A partner of one step goes on unless a coach says no; one of two waits for the coach, and then for contact details. */
function vanSpoor(spoor: Spoor, { bemiddelaar }: Bemiddelingsvraag, bekend: Gemeentezet | null): Beurt[] {
  const { voorstel, besluit, kenmerk } = spoor;
  if (voorstel === null || plekkenVan(spoor).some(isGeplaatst) || isNee(besluit)) return [];
  if (bemiddelaar === 'avedan') return [beurt('partner', 'plaatsen', kenmerk, voorstel.dag)];
  if (besluit === null) return [beurt('gemeente', 'besluiten', kenmerk, voorstel.dag)];
  const sinds = bekend?.voorstellen.includes(kenmerk) === true ? bekend.aangekomen : null;
  return sinds === null ? [] : [beurt('partner', 'plaatsen', kenmerk, sinds)];
}

function isNee(besluit: Spoor['besluit']): boolean {
  return besluit !== null && besluit.besluit !== 'aanvaard';
}

function vanPlek({ kenmerk, fase, start, dag, laatsteUren }: Plekzet): Beurt {
  if (fase === 'GEPLAATST') return beurt('partner', 'starten', kenmerk, start ?? dag);
  return beurt('partner', 'bijhouden', kenmerk, laatsteUren === null || laatsteUren < dag ? dag : laatsteUren);
}

/** Nothing was said of a place, or all of it came to an end. */
function zonderPlek({ sporen, persoon }: Beeld, aangekomen: string): Beurt {
  if (persoon !== null && persoon.fase !== 'BEEINDIGD') return beurt('partner', 'plaatsen', null, persoon.dag);
  const laatste = sporen.flatMap(dagenVan).sort().at(-1);
  return laatste === undefined || laatste < aangekomen ? beurt('partner', 'antwoorden', null, aangekomen) : beurt('partner', 'zoeken', null, laatste);
}

/** The days on which something was said or decided of a track. */
function dagenVan({ voorstel, plaatsingen, besluit }: Spoor): string[] {
  const gezegd = [...(voorstel === null ? [] : [voorstel]), ...plaatsingen].map(({ eind, dag }) => eind ?? dag);
  return besluit === null ? gezegd : [...gezegd, besluit.dag.slice(0, 10)];
}

function beurt(wie: Beurt['wie'], wat: Beurt['wat'], kenmerk: string | null, vanaf: string): Beurt {
  return { wie, wat, kenmerk, uiterlijk: plusDagen(vanaf, DAGEN[wat]) };
}

function onsEerst(a: Beurt, b: Beurt): number {
  const sleutel = ({ wie, uiterlijk, wat, kenmerk }: Beurt): string => `${wie === 'gemeente' ? 0 : 1} ${uiterlijk} ${wat} ${kenmerk ?? ''}`;
  return sleutel(a) < sleutel(b) ? -1 : 1;
}

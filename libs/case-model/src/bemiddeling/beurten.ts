import { plusDagen } from '../termijn/plus-dagen.js';
import type { Beurt, Bemiddelingsvraag, Geschil } from './bemiddelingsstand.js';
import type { Gemeentezet, Partnerzet } from './bemiddelingszet.js';
import type { Eigenstand } from './eigenstand.js';
import { isGeplaatst, plekkenVan, type Spoor } from './sporen.js';

/** How many days somebody has for it, from the day on which it became their turn. Assumed, to be agreed with the partners: docs/bemiddeling.md. */
const DAGEN: Readonly<Record<Beurt['wat'], number>> = {
  ophelderen: 5, versturen: 1, bezorgen: 1, besluiten: 7, antwoorden: 14, plaatsen: 42, starten: 14, bijhouden: 62, zoeken: 42, beeindigen: 14,
};

interface Beurtvraag {
  sporen: readonly Spoor[];
  eigen: Eigenstand;
  vraag: Bemiddelingsvraag;
  teVersturen: readonly Gemeentezet['wat'][];
  geschillen: readonly Geschil[];
}

/** Whose turn it is, for everything that has not ended: ours first, then by the last day. */
export function beurtenVan({ sporen, eigen, vraag, teVersturen, geschillen }: Beurtvraag): Beurt[] {
  const ons = [
    ...geschillen.map(({ kenmerk, dag }) => beurt('gemeente', 'ophelderen', kenmerk, dag)),
    ...teVersturen.map(() => beurt('gemeente', 'versturen', null, vraag.peildatum)),
    ...[eigen.aanbod, eigen.bekend].flatMap((zet) => (zet === null || zet.aangekomen !== null ? [] : [beurt('gemeente', 'bezorgen', null, zet.dag)])),
  ];
  return [...ons, ...overSporen(sporen, eigen, vraag)].sort(onsEerst);
}

/** What the offer asks of both: while it stands, a place; after it was withdrawn, an end. */
function overSporen(sporen: readonly Spoor[], { aanbod, bekend }: Eigenstand, vraag: Bemiddelingsvraag): Beurt[] {
  const lopend = sporen.filter(({ loopt }) => loopt);
  const geplaatst = lopend.flatMap((spoor) => plekkenVan(spoor).filter(isGeplaatst));
  if (aanbod?.wat !== 'aanbod' || !vraag.aanbieden) {
    const sinds = aanbod?.wat === 'intrekking' ? aanbod.aangekomen : null;
    return sinds === null ? [] : geplaatst.filter(({ start, dag }) => (start ?? dag) <= sinds).map(({ kenmerk }) => beurt('partner', 'beeindigen', kenmerk, sinds));
  }
  const aangekomen = aanbod.aangekomen;
  const perSpoor = lopend.flatMap((spoor) => vanSpoor(spoor, vraag, bekend));
  if (perSpoor.length > 0 || geplaatst.length > 0 || aangekomen === null) return [...perSpoor, ...geplaatst.map(vanPlek)];
  return [zonderPlek(sporen, aangekomen)];
}

/** A proposal that did not become a placement yet. */
function vanSpoor(spoor: Spoor, { bemiddelaar }: Bemiddelingsvraag, bekend: Gemeentezet | null): Beurt[] {
  const { voorstel, besluit, kenmerk } = spoor;
  if (voorstel === null || plekkenVan(spoor).some(isGeplaatst)) return [];
  if (bemiddelaar === 'avedan') return besluit === null || besluit.besluit === 'aanvaard' ? [beurt('partner', 'plaatsen', kenmerk, voorstel.dag)] : [];
  if (besluit === null) return [beurt('gemeente', 'besluiten', kenmerk, voorstel.dag)];
  if (besluit.besluit !== 'aanvaard') return [];
  const sinds = bekend?.voorstellen.includes(kenmerk) === true ? bekend.aangekomen : null;
  return sinds === null ? [] : [beurt('partner', 'plaatsen', kenmerk, sinds)];
}

function vanPlek({ kenmerk, fase, start, dag, laatsteUren }: Partnerzet): Beurt {
  if (fase === 'GEPLAATST') return beurt('partner', 'starten', kenmerk, start ?? dag);
  return beurt('partner', 'bijhouden', kenmerk, laatsteUren === null || laatsteUren < dag ? dag : laatsteUren);
}

/** Nothing was said, or all of it came to an end. */
function zonderPlek(sporen: readonly Spoor[], aangekomen: string): Beurt {
  const dagen = sporen.flatMap((spoor) => [...plekkenVan(spoor).map(({ eind, dag }) => eind ?? dag), ...(spoor.voorstel === null ? [] : [spoor.voorstel.dag]), ...(spoor.besluit === null ? [] : [spoor.besluit.dag.slice(0, 10)])]);
  const laatste = dagen.sort().at(-1);
  return laatste === undefined || laatste < aangekomen ? beurt('partner', 'antwoorden', null, aangekomen) : beurt('partner', 'zoeken', null, laatste);
}

function beurt(wie: Beurt['wie'], wat: Beurt['wat'], kenmerk: string | null, vanaf: string): Beurt {
  return { wie, wat, kenmerk, uiterlijk: plusDagen(vanaf, DAGEN[wat]) };
}

function onsEerst(a: Beurt, b: Beurt): number {
  const sleutel = ({ wie, uiterlijk, wat, kenmerk }: Beurt): string => `${wie === 'gemeente' ? 0 : 1} ${uiterlijk} ${wat} ${kenmerk ?? ''}`;
  return sleutel(a) < sleutel(b) ? -1 : 1;
}

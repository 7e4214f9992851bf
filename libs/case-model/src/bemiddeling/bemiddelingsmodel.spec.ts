import { describe, expect, it } from '@jest/globals';
import { plusDagen } from '../termijn/plus-dagen.js';
import { bemiddelingsstand, type Bemiddelingsstand } from './bemiddelingsstand.js';
import type { Bemiddelingszet, Coachzet, Gemeentezet, Partnerzet } from './bemiddelingszet.js';
import type { Bemiddelaar } from '../melding/plaatsing-melding.js';

/** From every point of the ordinary course so many moves of anybody, in every order that can be; each round of the clock is three weeks. */
const DIEPTE = 4;
const BEGIN = '2026-03-02';
const RONDE = 21;

/** Everything that is so, on both sides and in between. What a side knows is a part of it. */
interface Wereld {
  ronde: number;
  wil: boolean;
  omslagen: number;
  verzonden: readonly Gemeentezet[];
  gezegd: readonly (Partnerzet & { gehoord: boolean })[];
  besloten: readonly Coachzet[];
}

const NIEUW: Wereld = { ronde: 0, wil: true, omslagen: 0, verzonden: [], gezegd: [], besloten: [] };
const vandaag = ({ ronde }: Wereld): string => plusDagen(BEGIN, ronde * RONDE);

/** What the hub knows: what it sent itself, what it heard, and what was decided. */
function bekend({ verzonden, gezegd, besloten }: Wereld): Bemiddelingszet[] {
  return [...verzonden, ...gezegd.flatMap(({ gehoord, ...zet }) => (gehoord ? [zet] : [])), ...besloten];
}

const oordeel = (wereld: Wereld, bemiddelaar: Bemiddelaar): Bemiddelingsstand => bemiddelingsstand(bekend(wereld), { bemiddelaar, aanbieden: wereld.wil, peildatum: vandaag(wereld) });

/** The hub looks, and sends what must leave; it lies on the road. */
function kijk(wereld: Wereld, bemiddelaar: Bemiddelaar): Wereld {
  const { teVersturen, bekendVoor } = oordeel(wereld, bemiddelaar);
  const nieuw = teVersturen.map((wat): Gemeentezet => {
    const voorstellen = wat === 'bekendmaking' ? bekendVoor : [];
    const versie = wereld.verzonden.filter((zet) => (zet.wat.startsWith('bekend') ? 1 : 0) === (wat.startsWith('bekend') ? 1 : 0)).length + 1;
    return { door: 'gemeente', wat, versie, dag: vandaag(wereld), aangekomen: null, geweigerd: false, voorstellen };
  });
  return nieuw.length === 0 ? wereld : { ...wereld, verzonden: [...wereld.verzonden, ...nieuw] };
}

const vervang = <T>(lijst: readonly T[], plaats: number, deel: Partial<T>): T[] => lijst.map((een, i) => (i === plaats ? { ...een, ...deel } : een));
const zeg = (wereld: Wereld, kenmerk: string | null, fase: Partnerzet['fase'], meer: Partial<Partnerzet> = {}): Wereld => ({
  ...wereld,
  gezegd: [...wereld.gezegd, { door: 'partner', kenmerk, voorstel: null, fase, dag: vandaag(wereld), start: null, eind: null, laatsteUren: null, ...meer, gehoord: false }],
});
/** How the partner itself stands: its last word of each reference. */
const zelf = ({ gezegd }: Wereld): Map<string, Partnerzet> => new Map(gezegd.map((zet) => [zet.kenmerk ?? '', zet]));
const isPlek = ({ fase }: Partnerzet): boolean => fase === 'GEPLAATST' || fase === 'GESTART';

/** Whatever the partner may do, sound or not: propose, place (also when nobody asked), begin, end, tell hours after the end, stop altogether. */
function partnerzetten(wereld: Wereld, bemiddelaar: Bemiddelaar): Wereld[] {
  const [kenmerk, meer] = bemiddelaar === 'wsp' ? ['p', { voorstel: 'v' }] : ['v', {}];
  const stop = zelf(wereld).has('') ? [] : [zeg(wereld, null, 'BEEINDIGD')];
  return [...overVoorstel(wereld, kenmerk), ...overPlek(wereld, kenmerk, meer), ...stop];
}

function overVoorstel(wereld: Wereld, plek: string): Wereld[] {
  const nu = zelf(wereld).get('v');
  if (nu === undefined) return [zeg(wereld, 'v', 'VOORGESTELD')];
  return plek === 'p' && nu.fase === 'VOORGESTELD' && !zelf(wereld).has('p') ? [zeg(wereld, 'v', 'BEEINDIGD')] : [];
}

function overPlek(wereld: Wereld, kenmerk: string, meer: Partial<Partnerzet>): Wereld[] {
  const dag = vandaag(wereld);
  const nu = zelf(wereld).get(kenmerk);
  const einde = () => zeg(wereld, kenmerk, 'BEEINDIGD', { ...meer, eind: dag });
  switch (nu?.fase) {
    case 'GEPLAATST':
      return [zeg(wereld, kenmerk, 'GESTART', meer), einde()];
    case 'GESTART':
      return [einde()];
    case 'BEEINDIGD':
      return nu.eind === null || nu.laatsteUren !== null ? [] : [zeg(wereld, kenmerk, 'BEEINDIGD', { ...meer, laatsteUren: dag })];
    default:
      return [zeg(wereld, kenmerk, 'GEPLAATST', { ...meer, start: dag })];
  }
}

/** Every world that can be the next one. */
function volgende(wereld: Wereld, bemiddelaar: Bemiddelaar): Wereld[] {
  const { verzonden, gezegd, besloten, ronde, omslagen, wil } = wereld;
  const gehoord = gezegd.some((zet) => zet.gehoord && zet.kenmerk === 'v');
  const besluiten = besloten.length < 2 && gehoord ? (['aanvaard', 'afgewezen', 'ingetrokken'] as const) : [];
  return [
    ...(ronde < 2 ? [{ ...wereld, ronde: ronde + 1 }] : []),
    ...(omslagen < 2 ? [{ ...wereld, wil: !wil, omslagen: omslagen + 1 }] : []),
    kijk(wereld, bemiddelaar),
    ...verzonden.flatMap((zet, i) => (zet.aangekomen === null && !zet.geweigerd ? [{ ...wereld, verzonden: vervang(verzonden, i, { aangekomen: vandaag(wereld) }) }, { ...wereld, verzonden: vervang(verzonden, i, { geweigerd: true }) }] : [])),
    ...gezegd.flatMap((zet, i) => (zet.gehoord ? [] : [{ ...wereld, gezegd: vervang(gezegd, i, { gehoord: true }) }])),
    ...partnerzetten(wereld, bemiddelaar),
    ...besluiten.map((besluit) => ({ ...wereld, besloten: [...besloten, { door: 'coach' as const, voorstel: 'v', besluit, dag: `${vandaag(wereld)}T0${besloten.length}` }] })),
  ];
}

/** How it goes when everything goes well, from the first look to the end: where the search begins. */
function gewoneLoop(bemiddelaar: Bemiddelaar): Wereld[] {
  const aan = (wereld: Wereld): Wereld => ({ ...wereld, verzonden: wereld.verzonden.map((zet) => ({ ...zet, aangekomen: zet.aangekomen ?? vandaag(wereld) })) });
  const hoor = (wereld: Wereld): Wereld => ({ ...wereld, gezegd: wereld.gezegd.map((zet) => ({ ...zet, gehoord: true })) });
  const [plek, bron] = bemiddelaar === 'avedan' ? ['v', {}] : ['p', { voorstel: 'v' }];
  const stappen: ((wereld: Wereld) => Wereld)[] = [
    (w) => aan(kijk(w, bemiddelaar)),
    (w) => hoor(zeg(w, 'v', 'VOORGESTELD')),
    (w) => ({ ...w, besloten: [{ door: 'coach', voorstel: 'v', besluit: 'aanvaard', dag: `${vandaag(w)}T00` }] }),
    (w) => aan(kijk(w, bemiddelaar)),
    (w) => hoor(zeg(w, plek, 'GEPLAATST', { ...bron, start: vandaag(w) })),
    (w) => aan(kijk({ ...w, ronde: 1, wil: false, omslagen: 1 }, bemiddelaar)),
    (w) => hoor(zeg(w, plek, 'BEEINDIGD', { ...bron, eind: vandaag(w) })),
  ];
  return stappen.reduce((loop, stap) => [...loop, stap(loop.at(-1) as Wereld)], [NIEUW]);
}

/** All worlds that so many moves can lead to, each once. */
function* werelden(bemiddelaar: Bemiddelaar): Generator<Wereld> {
  let rand = gewoneLoop(bemiddelaar);
  const gezien = new Set(rand.map((wereld) => JSON.stringify(wereld)));
  yield* rand;
  for (let diepte = 0; diepte < DIEPTE; diepte += 1) {
    const verder: Wereld[] = [];
    for (const wereld of rand.flatMap((een) => volgende(een, bemiddelaar))) {
      const sleutel = JSON.stringify(wereld);
      if (gezien.has(sleutel)) continue;
      gezien.add(sleutel);
      verder.push(wereld);
      yield wereld;
    }
    rand = verder;
  }
}

const laatste = (zetten: readonly Gemeentezet[], soort: 'aanbod' | 'bekend'): Gemeentezet | undefined =>
  zetten.filter(({ wat, geweigerd }) => !geweigerd && wat.startsWith('bekend') === (soort === 'bekend')).at(-1);
const besluitNu = ({ besloten }: Wereld): string | undefined => besloten.at(-1)?.besluit;

/** Everything on the road arrives, everything said is heard, and the hub looks until it has nothing to send. */
function stilte(wereld: Wereld, bemiddelaar: Bemiddelaar): Wereld {
  let nu: Wereld = { ...wereld, gezegd: wereld.gezegd.map((zet) => ({ ...zet, gehoord: true })) };
  for (let keer = 0; keer < 3; keer += 1) {
    nu = { ...nu, verzonden: nu.verzonden.map((zet) => (zet.aangekomen === null && !zet.geweigerd ? { ...zet, aangekomen: vandaag(nu) } : zet)) };
    nu = kijk(nu, bemiddelaar);
  }
  return { ...nu, verzonden: nu.verzonden.map((zet) => (zet.aangekomen === null && !zet.geweigerd ? { ...zet, aangekomen: vandaag(nu) } : zet)) };
}

/** One world, as it is and as it becomes when everybody knows everything. */
interface Beeld {
  bemiddelaar: Bemiddelaar;
  wereld: Wereld;
  stand: Bemiddelingsstand;
  stil: Wereld;
  stilstand: Bemiddelingsstand;
}

const GEWEIGERD = ['afgewezen', 'ingetrokken'];
const plekken = (wereld: Wereld): Partnerzet[] => [...zelf(wereld).values()].filter(isPlek);
const isWeg = (zet: Gemeentezet | undefined): boolean => zet === undefined || (zet.aangekomen !== null && (zet.wat === 'intrekking' || zet.wat === 'bekendmaking-intrekking'));
const nietAanvaard = ({ bemiddelaar, stil }: Beeld): boolean => (bemiddelaar === 'wsp' ? besluitNu(stil) !== 'aanvaard' : GEWEIGERD.includes(besluitNu(stil) ?? ''));
const heeft = ({ stilstand }: Beeld, code: string): boolean => stilstand.geschillen.some((geschil) => geschil.code === code);

/** Read from the world itself, without the code under test. */
const REGELS: readonly [string, (beeld: Beeld) => boolean][] = [
  ['order and repetition do not matter', ({ wereld, stand, bemiddelaar }) => {
    const anders = bemiddelingsstand([...bekend(wereld)].reverse().flatMap((zet) => [zet, zet]), { bemiddelaar, aanbieden: wereld.wil, peildatum: vandaag(wereld) });
    return JSON.stringify(anders) === JSON.stringify(stand);
  }],
  ['no details leave without an acceptance that stands', ({ wereld, stand, bemiddelaar }) =>
    !stand.teVersturen.includes('bekendmaking') || (bemiddelaar === 'wsp' && wereld.wil && besluitNu(wereld) === 'aanvaard' && wereld.gezegd.some(({ gehoord, kenmerk }) => gehoord && kenmerk !== null))],
  ['somebody has the turn, or it has ended', ({ wereld, stand }) =>
    stand.beurten.length > 0 || (!wereld.wil && isWeg(laatste(wereld.verzonden, 'aanbod')) && isWeg(laatste(wereld.verzonden, 'bekend')))],
  ['every turn has a last day', ({ stand }) => stand.beurten.every(({ uiterlijk }) => /^\d{4}-\d{2}-\d{2}$/.test(uiterlijk))],
  ['every dispute is our turn', ({ stand }) => stand.geschillen.every(({ kenmerk }) => stand.beurten.some((beurt) => beurt.wat === 'ophelderen' && beurt.wie === 'gemeente' && beurt.kenmerk === kenmerk))],
  ['what may not stand any more is taken back at the next look', ({ wereld, bemiddelaar }) => {
    const na = kijk({ ...wereld, wil: false }, bemiddelaar).verzonden;
    return laatste(na, 'aanbod')?.wat !== 'aanbod' && laatste(na, 'bekend')?.wat !== 'bekendmaking';
  }],
  ['details are taken back when the acceptance is', ({ wereld, bemiddelaar }) =>
    laatste(kijk({ ...wereld, besloten: [...wereld.besloten, { door: 'coach', voorstel: 'v', besluit: 'ingetrokken', dag: '2027-01-01' }] }, bemiddelaar).verzonden, 'bekend')?.wat !== 'bekendmaking'],
  ['the hub has done sending at last', ({ stilstand }) => stilstand.teVersturen.length === 0],
  ['nobody is placed without somebody who looks at it', ({ stil, stilstand }) => plekken(stil).length === 0 || stilstand.beurten.length > 0],
  ['placed after our withdrawal is a dispute', (beeld) => {
    const weg = laatste(beeld.stil.verzonden, 'aanbod');
    const na = weg?.wat === 'intrekking' && plekken(beeld.stil).some(({ start }) => (start ?? '') > (weg.aangekomen ?? ''));
    return !na || heeft(beeld, 'geplaatst-na-intrekking');
  }],
  ['placed against our decision is a dispute', (beeld) => plekken(beeld.stil).length === 0 || !nietAanvaard(beeld) || beeld.stilstand.geschillen.length > 0],
  ['hours after the end are a dispute', (beeld) => ![...zelf(beeld.stil).values()].some(({ laatsteUren }) => laatsteUren !== null) || plekken(beeld.stil).length > 0 || heeft(beeld, 'uren-na-einde')],
  ['there is no dispute over nothing', ({ stil, stilstand }) => plekken(stil).length > 0 || stilstand.geschillen.every(({ code }) => ['voorstel-na-intrekking', 'uren-na-einde', 'beeindigd-door-partner'].includes(code))],
];

function gebreken(wereld: Wereld, bemiddelaar: Bemiddelaar): string[] {
  const stil = stilte(wereld, bemiddelaar);
  const beeld: Beeld = { bemiddelaar, wereld, stand: oordeel(wereld, bemiddelaar), stil, stilstand: oordeel(stil, bemiddelaar) };
  return REGELS.flatMap(([regel, klopt]) => (klopt(beeld) ? [] : [regel]));
}

describe('everything that two sides may do to each other, in every order, within bounds', () => {
  it.each<Bemiddelaar>(['avedan', 'wsp'])('%s: no details without acceptance, always a turn or an end, no difference unseen, every withdrawal sent', (bemiddelaar) => {
    const geteld = new Map<string, number>();
    let aantal = 0;
    let voorbeeld: Wereld | undefined;
    for (const wereld of werelden(bemiddelaar)) {
      aantal += 1;
      for (const gebrek of gebreken(wereld, bemiddelaar)) {
        voorbeeld ??= wereld;
        geteld.set(gebrek, (geteld.get(gebrek) ?? 0) + 1);
      }
    }
    expect({ gebreken: Object.fromEntries(geteld), voorbeeld }).toEqual({ gebreken: {}, voorbeeld: undefined });
    expect(aantal).toBeGreaterThan(4_000);
  });
});

import { describe, expect, it } from '@jest/globals';
import { plusDagen } from '../termijn/plus-dagen.js';
import { bemiddelingsstand, type Bemiddelingsstand } from './bemiddelingsstand.js';
import type { Bemiddelaar, Bemiddelingszet, Coachzet, Gemeentezet, Partnerzet } from './bemiddelingszet.js';

/** From every point of the ordinary course so many moves of anybody, in every order that can be; each round of the clock is three weeks. */
const DIEPTE = 5;
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
const zeg = (wereld: Wereld, kenmerk: string, fase: Partnerzet['fase'], meer: Partial<Partnerzet> = {}): Wereld => ({
  ...wereld,
  gezegd: [...wereld.gezegd, { door: 'partner', kenmerk, voorstel: null, fase, dag: vandaag(wereld), start: null, eind: null, laatsteUren: null, ...meer, gehoord: false }],
});
/** How the partner itself stands: its last word of each reference. */
const zelf = ({ gezegd }: Wereld): Map<string, Partnerzet> => new Map(gezegd.map((zet) => [zet.kenmerk, zet]));
const isPlek = ({ fase }: Partnerzet): boolean => fase === 'GEPLAATST' || fase === 'GESTART';

/** Whatever the partner may do, sound or not: propose, place (also nobody asked), begin, end. Never more than it can with two references. */
function partnerzetten(wereld: Wereld, bemiddelaar: Bemiddelaar): Wereld[] {
  const { v, p } = Object.fromEntries(zelf(wereld)) as { v?: Partnerzet; p?: Partnerzet };
  const plek = bemiddelaar === 'avedan' ? 'v' : 'p';
  const nu = bemiddelaar === 'avedan' ? v : p;
  const bron = bemiddelaar === 'avedan' ? {} : { voorstel: 'v' };
  return [
    ...(v === undefined ? [zeg(wereld, 'v', 'VOORGESTELD')] : []),
    ...(nu === undefined || nu.fase === 'VOORGESTELD' ? [zeg(wereld, plek, 'GEPLAATST', { ...bron, start: vandaag(wereld) })] : []),
    ...(nu?.fase === 'GEPLAATST' ? [zeg(wereld, plek, 'GESTART', bron)] : []),
    ...(v?.fase === 'VOORGESTELD' && plek === 'p' && p === undefined ? [zeg(wereld, 'v', 'BEEINDIGD')] : []),
    ...(nu !== undefined && isPlek(nu) ? [zeg(wereld, plek, 'BEEINDIGD', { ...bron, eind: vandaag(wereld) })] : []),
  ];
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

/** What is not as promised in this world; by rule. */
function gebreken(wereld: Wereld, bemiddelaar: Bemiddelaar): string[] {
  const stand = oordeel(wereld, bemiddelaar);
  const uit: string[] = [];
  const eis = (waar: boolean, regel: string): void => void (waar || uit.push(regel));

  const zetten = bekend(wereld);
  const anders = bemiddelingsstand([...zetten].reverse().flatMap((zet) => [zet, zet]), { bemiddelaar, aanbieden: wereld.wil, peildatum: vandaag(wereld) });
  eis(JSON.stringify(anders) === JSON.stringify(stand), 'order and repetition matter');

  // Acceptance, read from the world itself.
  const aanvaard = besluitNu(wereld) === 'aanvaard' && wereld.gezegd.some(({ gehoord }) => gehoord);
  eis(!stand.teVersturen.includes('bekendmaking') || (aanvaard && wereld.wil && bemiddelaar === 'wsp'), 'details would leave without acceptance');

  // Everybody who holds something is waited for, and nobody is when nothing is held.
  const aanbod = laatste(wereld.verzonden, 'aanbod');
  const details = laatste(wereld.verzonden, 'bekend');
  const klaar = !wereld.wil && (aanbod === undefined || (aanbod.wat === 'intrekking' && aanbod.aangekomen !== null)) && (details === undefined || (details.wat !== 'bekendmaking' && details.aangekomen !== null));
  eis(klaar || stand.beurten.length > 0, 'nobody has the turn');
  eis(stand.beurten.every(({ uiterlijk }) => /^\d{4}-\d{2}-\d{2}$/.test(uiterlijk)), 'a turn without a last day');
  eis(stand.geschillen.every(({ kenmerk }) => stand.beurten.some((beurt) => beurt.wat === 'ophelderen' && beurt.wie === 'gemeente' && beurt.kenmerk === kenmerk)), 'a dispute is nobody\'s');

  // What must be taken back leaves at the next look.
  const weg = kijk({ ...wereld, wil: false }, bemiddelaar).verzonden;
  eis(laatste(weg, 'aanbod')?.wat !== 'aanbod' && laatste(weg, 'bekend')?.wat !== 'bekendmaking', 'a withdrawal stays out');
  const zonder = kijk({ ...wereld, besloten: [...wereld.besloten, { door: 'coach', voorstel: 'v', besluit: 'ingetrokken', dag: '2027-01-01' }] }, bemiddelaar).verzonden;
  eis(laatste(zonder, 'bekend')?.wat !== 'bekendmaking', 'details stay after the acceptance was taken back');
  return [...uit, ...naStilte(wereld, bemiddelaar)];
}

/** When both sides know everything, no difference between them stays unseen. */
function naStilte(wereld: Wereld, bemiddelaar: Bemiddelaar): string[] {
  const stil = stilte(wereld, bemiddelaar);
  const stand = oordeel(stil, bemiddelaar);
  const uit: string[] = [];
  const eis = (waar: boolean, regel: string): void => void (waar || uit.push(regel));
  eis(stand.teVersturen.length === 0, 'the hub never has done sending');
  const plekken = [...zelf(stil).values()].filter(isPlek);
  eis(plekken.length === 0 || stand.beurten.length > 0, 'somebody is placed and nobody looks at it');
  const weg = laatste(stil.verzonden, 'aanbod');
  const naWeg = weg?.wat === 'intrekking' && weg.aangekomen !== null && plekken.some(({ start }) => (start ?? '') > (weg.aangekomen ?? ''));
  eis(!naWeg || stand.geschillen.some(({ code }) => code === 'geplaatst-na-intrekking'), 'placed after our withdrawal, and no dispute');
  const nietAanvaard = bemiddelaar === 'wsp' ? besluitNu(stil) !== 'aanvaard' : ['afgewezen', 'ingetrokken'].includes(besluitNu(stil) ?? '');
  eis(plekken.length === 0 || !nietAanvaard || stand.geschillen.length > 0, 'placed against our decision, and no dispute');
  eis(stand.geschillen.length === 0 || plekken.length > 0 || stand.geschillen.every(({ code }) => code === 'voorstel-na-intrekking'), 'a dispute over nothing');
  return uit;
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
    expect(aantal).toBeGreaterThan(5_000);
  });
});

import type { Wie } from '../sessie/sessie.js';
import type { Werk } from './antwoorden.js';
import { eigenaartekst } from './eigenaartekst.js';
import { werkkop } from './werkkop.js';

/** Decisions that say enough by themselves; the others need to be looked at first. */
const METEEN = new Set(['vrijgeven', 'aangekomen', 'niet-aangekomen', 'vervallen', 'afhandelen']);

/** A way to decide, as a button or a choice of a form: `besluit`, or `besluit:code`. */
interface Keus {
  waarde: string;
  tekst: string;
}

/** A piece of work as the list shows it. */
export interface Werkbeeld extends Werk {
  /** What has to be done, in short. */
  kop: string;
  wie: string;
  vanMij: boolean;
  /** Where it is about. */
  plek: string;
  /** Decisions that can be taken at once. */
  keuzes: Keus[];
  /** Whether there is more to decide on its own page. */
  meer: boolean;
  /** Page of the message or delivery, for who may see it. */
  paden: { pad: string; tekst: string }[];
}

export function werkbeeld(werk: Werk, ik: Pick<Wie, 'sub' | 'rollen'>): Werkbeeld {
  const { bestand, regel, aantal, kolom, partner } = werk;
  const delen = [partner, bestand, aantal > 1 ? `${aantal} regels, de eerste is ${String(regel ?? '?')}` : regel === null ? null : `regel ${regel}`, kolom === null ? null : `veld ${kolom}`];
  return {
    ...werk, kop: werkkop(werk.omschrijving), wie: eigenaartekst(werk.eigenaar, ik.sub), vanMij: werk.eigenaar.medewerker === ik.sub, plek: delen.filter((deel) => deel !== null).join(', '),
    keuzes: keuzes(werk), meer: werk.elders !== null || werk.besluiten.some(({ besluit }) => !METEEN.has(besluit)), paden: paden(werk, ik.rollen),
  };
}

function keuzes({ besluiten }: Werk): Keus[] {
  return besluiten.filter(({ besluit }) => METEEN.has(besluit)).flatMap(({ besluit, wat, codes }) => (codes.length === 0 ? [{ waarde: besluit, tekst: wat }] : codes.map((een) => ({ waarde: `${besluit}:${een.code}`, tekst: een.wat }))));
}

function paden({ zaak, bericht, levering, elders }: Werk, rollen: readonly string[]): { pad: string; tekst: string }[] {
  const beheer = rollen.includes('beheerder');
  const voorstel = /^\/api\/v1\/voorstellen\/(\d+)$/.exec(elders ?? '')?.[1];
  return [
    ...(zaak !== null && rollen.includes('coach') ? [{ pad: `/zaken/${zaak}`, tekst: 'Naar de zaak' }] : []),
    ...(bericht !== null && beheer ? [{ pad: `/beheer/berichten/${bericht}`, tekst: `Naar bericht ${bericht}` }] : []),
    ...(levering !== null && beheer ? [{ pad: `/beheer/leveringen/${levering}`, tekst: `Naar levering ${levering}` }] : []),
    ...(voorstel === undefined ? [] : [{ pad: `/voorstellen/${voorstel}`, tekst: 'Naar het voorstel' }]),
  ];
}

import { iso } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import type { Kans, Kansen } from './kansen.js';
import type { Mens } from './mens.js';
import { zonderElfproef } from './nummers.js';
import type { Leskwartaal } from './onderwijs.js';
import type { Aard, Bewijs, Rapportregel, Schoolmelding } from './rapportregel.js';
import { NAMEN_VOLSTAAN_SINDS, schoolVan, type School } from './scholen.js';
import { andersGeschreven, groveSleutel, verschreven } from './schrijfwijze.js';

/** What kind of file a line will stand in; decides what can happen to it there. */
export interface Bestandskennis {
  soort: (school: string, route: string, kwartaal: number) => Kans | 'gewoon';
  laatsteKwartaal: number;
  gemeente: string;
}

export interface Schoolvraag {
  mens: Mens;
  /** False when somebody else has the same name and birth date. */
  naamUniek: boolean;
  /** Another adult of the household with a BSN that the hub will know, for mixed-up numbers. */
  ander: Mens | undefined;
  /** True when sources disagree about name or birth date: name and birth date then prove nothing here. */
  betwist: boolean;
  naamBijSchool: { geslachtsnaam: string; voornamen: string };
  heeft: (k: Kans) => boolean;
  /** A BSN that nobody has, for a note. */
  bsnVanNiemand: () => string;
}

/** A birth date that can carry a link by name: full, and neither 1 January nor 1 July. */
export function datumBruikbaar(datum: string): boolean {
  return !datum.includes('-00') && !datum.endsWith('-01-01') && !datum.endsWith('-07-01');
}

/** The lines that schools write about one person, with everything that goes wrong in them. */
export function schrijfSchoolmeldingen(lessen: readonly Leskwartaal[], vraag: Schoolvraag, dobbel: Dobbel, rest: { kansen: Kansen; kennis: Bestandskennis }): Schoolmelding[] {
  const meldingen = lessen.map((les, i) => eenMelding(les, i, { vraag, dobbel, rest, lessen }));
  verstoor(meldingen, vraag, dobbel);
  const eerste = meldingen[0];
  if (eerste !== undefined && vraag.heeft('teVroegGemeld') && /^versie2/.test(rest.kennis.soort(eerste.school, eerste.regel.route, eerste.kwartaal - 1))) {
    meldingen.unshift(teVroeg(eerste));
  }
  return meldingen;
}

interface Omgeving {
  vraag: Schoolvraag;
  dobbel: Dobbel;
  rest: { kansen: Kansen; kennis: Bestandskennis };
  lessen: readonly Leskwartaal[];
}

function eenMelding(les: Leskwartaal, i: number, om: Omgeving): Schoolmelding {
  const { vraag, dobbel, rest } = om;
  const school = schoolVan(les.school);
  const { mens } = vraag;
  const naam = naamOpRegel(vraag, dobbel);
  const regel = maakRegel(les, dobbel, {
    gemeente: rest.kennis.gemeente,
    bsn: school.bsn ? bsnOpRegel(vraag, i, dobbel) : '',
    vNummer: schrijftVNummer(school, les.kwartaal, om) ? mens.vNummer : '',
    achternaam: naam.achternaam, voorvoegsel: mens.voorvoegsel, voornamen: naam.voornamen, geboortedatum: mens.geboortedatum,
  });
  const zonder: Bewijs = !naam.verschreven && vraag.naamUniek && !vraag.betwist ? 'naam' : 'niets';
  const bewijs: Bewijs = regel.bsn !== '' || regel.vNummer !== '' ? 'nummer' : zonder;
  const aard = kiesAard(rest.kennis.soort(les.school, les.route, les.kwartaal), i, om);
  return { school: les.school, kwartaal: les.kwartaal, aard, bewijs, regel };
}

/** The BSN, without its leading zero where a spreadsheet ate it. */
function bsnOpRegel(vraag: Schoolvraag, i: number, dobbel: Dobbel): string {
  return vraag.heeft('nulKwijt') && (i === 0 || dobbel.kans(0.6)) ? vraag.mens.bsn.replace(/^0+/, '') : vraag.mens.bsn;
}

/** Some schools leave the V-nummer out where name and birth date suffice. */
function schrijftVNummer(school: School, kwartaal: number, om: Omgeving): boolean {
  if (school.vNummer !== 'zonodig') return school.vNummer === 'altijd';
  return kwartaal < om.rest.kennis.laatsteKwartaal - NAMEN_VOLSTAAN_SINDS || !datumBruikbaar(om.vraag.mens.geboortedatum);
}

function naamOpRegel(vraag: Schoolvraag, dobbel: Dobbel): { achternaam: string; voornamen: string; verschreven: boolean } {
  const { geslachtsnaam, voornamen } = vraag.naamBijSchool;
  if (vraag.heeft('naamVerschreven') && dobbel.kans(0.6)) return { achternaam: verschreven(geslachtsnaam, dobbel), voornamen, verschreven: true };
  if (vraag.heeft('naamAndersGeschreven') && dobbel.kans(0.6)) {
    return { achternaam: andersGeschreven(geslachtsnaam, dobbel), voornamen: andersGeschreven(voornamen, dobbel), verschreven: false };
  }
  return { achternaam: geslachtsnaam, voornamen, verschreven: false };
}

type Wie = Pick<Rapportregel, 'gemeente' | 'bsn' | 'vNummer' | 'achternaam' | 'voorvoegsel' | 'voornamen' | 'geboortedatum'>;

/** Written out key by key: a spread of this many keys costs more than all the rest of a large world. */
function maakRegel(les: Leskwartaal, dobbel: Dobbel, wie: Wie): Rapportregel {
  const dag = (d: number | null): string => (d === null ? '' : iso(d));
  return {
    gemeente: wie.gemeente, deelnemer: les.deelnemer, bsn: wie.bsn, vNummer: wie.vNummer, achternaam: wie.achternaam, voorvoegsel: wie.voorvoegsel,
    voornamen: wie.voornamen, geboortedatum: wie.geboortedatum, route: les.route, aanmelding: iso(les.aanmelding), start: dag(les.start),
    lesvorm: dobbel.kies(LESVORMEN), groep: `${les.route}${(les.kwartaal % 4) + 1}-${dobbel.geheel(1, 9)}`, aangeboden: les.aangeboden, gevolgd: les.gevolgd,
    geoorloofd: les.geoorloofd, ongeoorloofd: les.ongeoorloofd, cumulatief: les.cumulatief, niveaus: les.niveaus, toets: dag(les.toets), examens: les.examens,
    status: les.status, reden: les.reden, einde: dag(les.einde), signaal: dobbel.kies(SIGNALEN), toelichting: '',
  };
}

const LESVORMEN = ['DAG', 'AVOND', 'BLENDED', 'ONLINE', 'WEEKEND'] as const;
const SIGNALEN = ['GEEN', 'GEEN', 'GEEN', 'VERZUIM', 'VOORTGANG'] as const;

const IN_SOORT: Readonly<Partial<Record<Kans | 'gewoon', readonly (readonly [Kans, Aard])[]>>> = {
  versie2: [['regelVerbeterd', 'verbeterd']],
  versie2Eerst: [['regelVerbeterd', 'verbeterd']],
  aanvulling: [['regelHersteld', 'hersteld'], ['regelAangevuld', 'aangevuld']],
};

/** In a file of the kind the person whose oddity it is always meets it; others by chance. */
function kiesAard(soort: Kans | 'gewoon', i: number, om: Omgeving): Aard {
  const { vraag, dobbel, rest } = om;
  const keuzen = IN_SOORT[soort] ?? [];
  const keuze = keuzen.find(([k]) => vraag.heeft(k)) ?? keuzen.find(([k]) => dobbel.kans(rest.kansen[k]));
  if (keuze !== undefined) return keuze[1];
  return soort === 'gewoon' && vraag.heeft('tegenspraakInBestand') && i === om.lessen.length - 1 ? 'tegenspraak' : 'gewoon';
}

/** Oddities that hit one of the person's lines. */
function verstoor(meldingen: Schoolmelding[], vraag: Schoolvraag, dobbel: Dobbel): void {
  const laatste = meldingen.at(-1);
  if (laatste === undefined) return;
  if (vraag.heeft('urenKloppenNiet')) laatste.regel.geoorloofd += 4;
  const vorige = meldingen.at(-2);
  if (vorige !== undefined) wijktAfVan(vorige, laatste, vraag);
  if (vraag.heeft('formule')) dobbel.kies(meldingen).regel.toelichting = '=HYPERLINK("http://voorbeeld.invalid";"klik")';
  else if (vraag.heeft('bsnInToelichting')) dobbel.kies(meldingen).regel.toelichting = `zie ook ${vraag.bsnVanNiemand()}`;
  if (vraag.heeft('elfproefFout')) breekBsn(meldingen, vraag);
  if (vraag.ander !== undefined) verwissel(meldingen, vraag.ander, vraag);
}

/** The last line does not follow from the one before it. */
function wijktAfVan(vorige: Schoolmelding, laatste: Schoolmelding, vraag: Schoolvraag): void {
  const { regel } = laatste;
  if (vraag.heeft('cumulatiefKloptNiet')) regel.cumulatief += 10.5;
  if (vraag.heeft('niveauLager')) regel.niveaus = ['<A1', ...regel.niveaus.slice(1)];
  if (vraag.heeft('niveauLeeg') && vorige.school === laatste.school && vorige.aard === 'gewoon') regel.niveaus = ['', ...regel.niveaus.slice(1)];
}

function breekBsn(meldingen: Schoolmelding[], vraag: Schoolvraag): void {
  const m = meldingen.findLast((x) => x.regel.bsn.length === 9);
  if (m === undefined || (m.regel.vNummer === '' && vraag.betwist)) return;
  m.regel.bsn = zonderElfproef(m.regel.bsn);
  if (m.regel.vNummer !== '') return;
  const naamKlopt = groveSleutel(m.regel.achternaam) === groveSleutel(vraag.naamBijSchool.geslachtsnaam);
  m.bewijs = naamKlopt && vraag.naamUniek && datumBruikbaar(vraag.mens.geboortedatum) ? 'naam' : 'niets';
}

/** Another person's BSN on this person's line: beside the own V-nummer, or alone beside the own name and birth date. */
function verwissel(meldingen: Schoolmelding[], ander: Mens, vraag: Schoolvraag): void {
  const m = meldingen.at(-1);
  if (m === undefined) return;
  const hoort = m.school === '5103' ? 'nummersTegenstrijdig' : m.school === '5101' ? 'nummerVanAnder' : undefined;
  if (hoort === undefined || !vraag.heeft(hoort)) return;
  m.regel.bsn = ander.bsn;
  m.bewijs = 'strijdig';
}

/** Reported a quarter too early, and withdrawn by the file's second version. */
function teVroeg(eerste: Schoolmelding): Schoolmelding {
  const regel: Rapportregel = {
    ...eerste.regel, aangeboden: 0, gevolgd: 0, geoorloofd: 0, ongeoorloofd: 0, cumulatief: 0, status: 'AANGEMELD', start: '', toets: '', examens: [], niveaus: ['', '', '', ''],
    toelichting: '', reden: '', einde: '',
  };
  return { ...eerste, kwartaal: eerste.kwartaal - 1, aard: 'alleenEerste', regel };
}

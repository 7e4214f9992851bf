import type { Rapportregel } from './rapportregel.js';
import type { School } from './scholen.js';
import { inWindows1252 } from './schrijfwijze.js';

/** The columns of a quarterly report in the order of partners.md 3. */
export const KOLOMMEN: readonly string[] = (
  'gemeentecode deelnemernummer bsn v_nummer achternaam voorvoegsel voornamen geboortedatum leerroute datum_aanmelding datum_start_les lesvorm groepscode ' +
  'uren_aangeboden uren_gevolgd uren_verzuim_geoorloofd uren_verzuim_ongeoorloofd uren_gevolgd_cumulatief niveau_lezen niveau_luisteren niveau_schrijven ' +
  'niveau_spreken datum_toets examens afschaaladvies schakeladvies status reden_uitval datum_einde signaal toelichting'
).split(' ');

/** A day or a partial birth date in the school's own form. */
export function datumIn(school: School, iso: string): string {
  if (iso === '' || school.datum === 'iso') return iso;
  const [jaar, maand, dag] = iso.split('-');
  return [dag, maand, jaar].join(school.datum === 'dmj-streep' ? '-' : '/');
}

function uren(school: School, waarde: number): string {
  const tekst = String(waarde);
  return school.decimaal === ',' ? tekst.replace('.', ',') : tekst;
}

/** A line as the cells that this school would fill. */
export function cellenVan(regel: Rapportregel, school: School): string[] {
  const naam = (tekst: string): string => (school.codering === 'windows-1252' ? inWindows1252(tekst) : tekst);
  const examens = regel.examens.map((e) => `${e.onderdeel}:${e.niveau ?? ''}:${e.datum}:${e.resultaat}`).join('|');
  const getallen = [regel.aangeboden, regel.gevolgd, regel.geoorloofd, regel.ongeoorloofd, regel.cumulatief].map((u) => uren(school, u));
  return [
    regel.gemeente, regel.deelnemer, regel.bsn, regel.vNummer, naam(regel.achternaam), naam(regel.voorvoegsel), naam(regel.voornamen),
    datumIn(school, regel.geboortedatum), regel.route, datumIn(school, regel.aanmelding), datumIn(school, regel.start), regel.lesvorm, regel.groep,
    ...getallen, ...regel.niveaus, datumIn(school, regel.toets), examens, 'N', '', regel.status, regel.reden, datumIn(school, regel.einde),
    regel.signaal, regel.toelichting,
  ];
}

/** Header in words, as some programs write it: 'Uren Gevolgd'. */
export function kopInWoorden(kolom: string): string {
  return kolom.split('_').map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join(' ');
}

/** One line of text, quoted where it must be, without its line end. */
export function alsCsv(cellen: readonly string[], scheiding: string): string {
  return cellen.map((c) => (c.includes(scheiding) || c.includes('"') || c.includes('\n') ? `"${c.replaceAll('"', '""')}"` : c)).join(scheiding);
}

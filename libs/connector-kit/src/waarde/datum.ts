import { isBestaandeDatum } from '#libs/case-model';

const JAAR_EERST = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const DAG_EERST = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/;

/**
 * A date as partners write it (dd-mm-jjjj, d-m-jjjj, dd/mm/jjjj, jjjj-mm-dd) as `jjjj-mm-dd`,
 * or null when it cannot be read or does not exist. Source: partners.md, "Every inbound file", Values.
 */
export function leesDatum(tekst: string): string | null {
  const datum = inDelen(tekst);
  return datum !== null && isBestaandeDatum(datum) ? datum : null;
}

/**
 * A birth date, which may be partial: `1990`, `1990-00-00`, `00-00-1990`, `1990-05-00`.
 * Gives `jjjj-mm-dd` with `00` for what is unknown, or null when it cannot be read or does not exist.
 */
export function leesGeboortedatum(tekst: string): string | null {
  if (/^\d{4}$/.test(tekst)) return bestaatJaar(tekst) ? `${tekst}-00-00` : null;
  const datum = inDelen(tekst);
  if (datum === null) return null;
  if (datum.endsWith('-00-00')) return bestaatJaar(datum.slice(0, 4)) ? datum : null;
  if (datum.endsWith('-00')) return isBestaandeDatum(`${datum.slice(0, 7)}-01`) ? datum : null;
  return isBestaandeDatum(datum) ? datum : null;
}

function inDelen(tekst: string): string | null {
  const jaarEerst = JAAR_EERST.exec(tekst);
  if (jaarEerst) return `${jaarEerst[1]}-${jaarEerst[3]?.padStart(2, '0')}-${jaarEerst[4]?.padStart(2, '0')}`;
  const dagEerst = DAG_EERST.exec(tekst);
  if (dagEerst) return `${dagEerst[4]}-${dagEerst[3]?.padStart(2, '0')}-${dagEerst[1]?.padStart(2, '0')}`;
  return null;
}

const bestaatJaar = (jaar: string): boolean => isBestaandeDatum(`${jaar}-01-01`);

import { isVerslagperiode } from '#libs/case-model';

const VORMEN = [/^(?<jaar>\d{4})(?<maand>\d{2})$/, /^(?<jaar>\d{4})[-/](?<maand>\d{1,2})$/, /^(?<maand>\d{1,2})[-/](?<jaar>\d{4})$/];

/** A month as partners write it (jjjjmm, jjjj-mm, mm-jjjj, mm/jjjj) as `jjjjmm`, or null when it cannot be read or does not exist in this century. */
export function leesMaand(tekst: string): string | null {
  for (const vorm of VORMEN) {
    const delen = vorm.exec(tekst)?.groups;
    if (delen === undefined) continue;
    const maand = `${delen['jaar']}${delen['maand']?.padStart(2, '0')}`;
    return isVerslagperiode('maand', maand) ? maand : null;
  }
  return null;
}

import { plusMaanden } from '../../kernel/datum.js';
import { beslisdataVerlenging } from '../beslisdata-verlenging.js';
import { plusDagen } from '../plus-dagen.js';
import { telwoord } from '../telwoord.js';
import { type Peiling, plicht, type Termijnfeiten, type Termijnregel } from '../termijnregel.js';

const MAANDEN = 6;

/** Ontzorgen, its extension, and when that must be decided. */
export const ONTZORGREGELS: readonly Termijnregel[] = [
  { code: 'D11', naam: 'ontzorgen', soort: 'wettelijk', naAfloop: 'gehaald', eindigtMetZaak: true, feiten: ontzorgen },
  plicht({ code: 'D12', naam: 'beoordeling-verlenging', soort: 'beleid', feiten: beoordeling }),
  { code: 'D14', naam: 'verlengd-ontzorgen', soort: 'wettelijk', naAfloop: 'gehaald', eindigtMetZaak: true, feiten: verlengd },
];

function ontzorgen({ stand: { ontzorging, verloop } }: Peiling): Termijnfeiten | null {
  if (ontzorging === null) return null;
  const besluit = ontzorging.verlengd === true ? verloop.besluitVerlenging : null;
  return {
    trigger: { wat: 'recht op bijstand', datum: ontzorging.start }, uiterlijk: plusDagen(plusMaanden(ontzorging.start, MAANDEN), -1), gedaan: null,
    vervalt: besluit === null ? null : { datum: besluit, reden: 'Het ontzorgen is verlengd.' },
    grond: 'Participatiewet, artikel 56a: zes maanden vanaf de bijstand',
  };
}

function beoordeling({ stand, beleid }: Peiling): Termijnfeiten | null {
  const { ontzorging, verloop, dagtekeningInitielePip: pip } = stand;
  const data = beslisdataVerlenging(stand, beleid);
  if (ontzorging === null || data === null) return null;
  const maanden = telwoord(beleid.beoordelingVerlengingMaanden, 'maand', 'maanden');
  return {
    trigger: pip !== null && data.uiterlijk !== data.vanafStart ? { wat: 'eerste PIP', datum: pip } : { wat: 'start van het ontzorgen', datum: ontzorging.start },
    vanaf: ontzorging.start, uiterlijk: data.uiterlijk, gedaan: verloop.besluitVerlenging,
    grond: `${beleid.naam}: binnen ${maanden} na het PIP, en niet later dan ${maanden} na de start van het ontzorgen`,
  };
}

function verlengd({ stand: { ontzorging, verloop } }: Peiling): Termijnfeiten | null {
  if (ontzorging === null || ontzorging.verlengd !== true || verloop.besluitVerlenging === null) return null;
  return {
    trigger: { wat: 'einde van de eerste zes maanden', datum: plusMaanden(ontzorging.start, MAANDEN) }, vanaf: verloop.besluitVerlenging,
    uiterlijk: plusDagen(ontzorging.eind, -1), gedaan: null, grond: 'Participatiewet, artikel 56a: met zes maanden verlengd',
  };
}

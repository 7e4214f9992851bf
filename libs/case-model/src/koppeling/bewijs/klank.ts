type Regel = readonly [RegExp, string];

/**
 * Ways in which one sound is written when a name is brought over into our letters, and the one way it gets here; applied in this order to a folded name.
 * Arabic, Tigrinya, Somali, Turkish, Persian and Dari through English, French, German or Dutch hands, as passports and schools show them.
 */
const SPELLINGEN: readonly Regel[] = [
  [/([^aeiou])\1+/gu, '$1'],
  // The article written on to the name: Alahmad is Al Ahmad.
  [/^[ae]l(?=\p{L}{4})/u, ''],
  // Abdulrahman, Abdelrahman, Abdurrahman, Abdirahman, Abd al-Rahman.
  [/^abd[aeiou]*[lr]?(?=r)/, 'abd'],
  [/^abd[aeiou]*l(?=[^aeioul])/, 'abd'],
  [/^abd[aeiou](?=[^aeiou])/, 'abd'],
  // Nour Eddin, Nureddin, Noor al-Din, Nouredine.
  [/(?<=.{3})[aeiou]l?d[eiy]+ne?$/, 'din'],
  [/(?<=[^aeiou])d[eiy]+ne?$/, 'din'],
  [/tsch|tch|tsj|tj/g, 'c'],
  [/sch|sh|sj/g, 's'],
  [/kh|ch/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh/g, 'g'],
  [/zh/g, 'z'],
  [/dj|j/g, 'y'],
  [/t[sz]/g, 's'],
  [/q|ck/g, 'k'],
  [/x/g, 'ks'],
  [/v/g, 'w'],
  // Ouassim is Wassim; Dawoud is Daoud.
  [/^ou(?=[aeiou])/, 'w'],
  [/(?<=[ao])w(?=[ou])/g, ''],
  [/oe|ou|oo|o/g, 'u'],
  [/ee|ie|iy|yi/g, 'i'],
  [/[ae][iy]|ae/g, 'ai'],
  [/ai[ae]$/, 'ai'],
  [/(?<=[^aeiou])y(?![aeiou])/g, 'i'],
  [/^e/, 'i'],
  [/e/g, 'a'],
  [/ah$/, 'a'],
  // Ahmet is Ahmed, Zeynep is Zaynab.
  [/t$/, 'd'],
  [/p$/, 'b'],
  [/(.)\1+/gu, '$1'],
];

/** Letters that some hands use for another sound. Somali writes Xasan and Cali for Hasan and Ali; French writes Rachid for Rashid, where others write ch for kh. */
const ANDERE_HANDEN: readonly (readonly Regel[])[] = [[[/x/g, 'h'], [/^c(?=[aeiou])/, '']], [[/(?<!s)ch/g, 'sh']]];

/**
 * How a folded name (`vouwNaam`) sounds: one spelling for the many of one name. Names that sound alike share at least one of these; most names have one.
 * Never empty for a name with letters.
 */
export function klanken(gevouwen: string): readonly string[] {
  const lezingen = new Set([gevouwen, ...ANDERE_HANDEN.map((hand) => herschrijf(gevouwen, hand))]);
  return [...new Set([...lezingen].map(klankVan))];
}

/** Consonants only, voiced and unvoiced alike: what is left of a sound when vowels and many slips are set aside. The sound itself when less than two are left. */
export function medeklinkers(klank: string): string {
  const kern = klank.slice(0, 1).replace(/[aeiou]/, 'a') + klank.slice(1).replace(/[aeiouhyw]/g, '');
  const stemloos = kern.replace(/d/g, 't').replace(/b/g, 'p').replace(/z/g, 's').replace(/g/g, 'k');
  return stemloos.length < 2 ? klank : stemloos;
}

function klankVan(gevouwen: string): string {
  const klank = herschrijf(gevouwen, SPELLINGEN);
  return klank === '' ? gevouwen : klank;
}

function herschrijf(tekst: string, regels: readonly Regel[]): string {
  return regels.reduce((t, [van, naar]) => t.replace(van, naar), tekst);
}

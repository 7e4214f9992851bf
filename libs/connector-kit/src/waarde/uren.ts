/** Why a cell is not a number of hours; the order of judgement is the order here. */
export type Urenfout = 'uren-geen-getal' | 'uren-negatief' | 'uren-geen-kwartier';

/** At most nine digits before the comma: a sum of these stays an exact integer. */
const GETAL = /^([+-]?)(\d{0,9})(?:[.,](\d*))?$/;

/** Hours with a decimal comma or point, as whole quarters of an hour (`12,5` is 50), or the reason why not. Source: partners.md 3. */
export function leesKwartieren(tekst: string): number | Urenfout {
  const delen = GETAL.exec(tekst);
  if (delen === null) return 'uren-geen-getal';
  const [, teken, heel = '', breuk = ''] = delen;
  if (heel + breuk === '') return 'uren-geen-getal';
  if (teken === '-' && /[1-9]/.test(heel + breuk)) return 'uren-negatief';
  const kwart = KWARTIER.get(breuk.replace(/0+$/, ''));
  return kwart === undefined ? 'uren-geen-kwartier' : Number(heel) * 4 + kwart;
}

const KWARTIER: ReadonlyMap<string, number> = new Map([['', 0], ['25', 1], ['5', 2], ['75', 3]]);

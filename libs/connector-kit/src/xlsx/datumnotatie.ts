/** True when a number format shows a date: one of the built-in date formats, or a format of its own that has a day or a year in it. Source: ECMA-376, 18.8.30 and 18.8.31. */
export function isDatumnotatie(nummer: number, notatie: string | undefined): boolean {
  if (notatie === undefined) return (nummer >= 14 && nummer <= 22) || (nummer >= 27 && nummer <= 36) || (nummer >= 50 && nummer <= 58);
  // Text between quotes, escaped characters and conditions such as [Red] or [$-413] say nothing.
  const kaal = notatie.toLowerCase().replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[dy]/.test(kaal) && !/[0#?]/.test(kaal);
}

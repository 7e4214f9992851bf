/**
 * SQL condition: no file is being read and no line waits to be judged. Until then a case may be half known, and rounds over all cases would only take the machine from
 * what people wait for.
 */
export const IN_RUST = `not exists (select from exchange.opdracht where soort in ('lezen', 'herbereken') and klaar is null and geparkeerd is null)`;

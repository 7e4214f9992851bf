import { appendFileSync } from 'node:fs';

/** Says that something could not be tried on this machine, and why; `npm test` lists it above its last line. */
export function nietGedraaid(wat: string): void {
  const bestand = process.env.SCHAKEL_NIET_GEDRAAID;
  if (bestand) appendFileSync(bestand, `${wat}\n`);
}

/** Elsewhere than on a terminal a line now and then is enough: a log holds every one of them. */
const STILTE_MS = 5000;

let laatst = Date.now();

/** Shows how far it is on standard error: in place on a terminal, else a line now and then. */
export function meldVoortgang(tekst: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\x1b[2K${tekst}`);
  } else if (Date.now() - laatst > STILTE_MS) {
    laatst = Date.now();
    process.stderr.write(`${tekst}\n`);
  }
}

/** Takes the progress away before the outcome is printed. */
export function wisVoortgang(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}

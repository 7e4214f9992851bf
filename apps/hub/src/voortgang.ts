/** Shows how far it is on standard error; on a terminal in place, else not at all: a log of it helps nobody. */
export function meldVoortgang(tekst: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${tekst}`);
}

/** Takes the progress away before the outcome is printed. */
export function wisVoortgang(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}

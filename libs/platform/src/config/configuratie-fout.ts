/** Settings that are missing or wrong: names and reasons, never values. */
export class ConfiguratieFout extends Error {
  readonly code = 'configuratie';
  readonly zonderInhoud = true;

  constructor(readonly redenen: readonly string[]) {
    super(`configuration: ${redenen.join('; ')}`);
    this.name = 'ConfiguratieFout';
  }
}

/** One thing that the API finds wrong with what somebody filled in. */
export interface Probleemdeel {
  plaats: string;
  code: string;
  melding: string;
}

/** The API did not do what was asked. */
export class ApiFout extends Error {
  constructor(
    readonly status: number,
    readonly uitleg: string,
    readonly delen: readonly Probleemdeel[] = [],
  ) {
    super(`the API answered ${status}`);
    this.name = 'ApiFout';
  }
}

interface Paginawens {
  /** Template below `apps/portal/src`, without `.eta`. */
  sjabloon: string;
  /** Heading, and title of the window. */
  titel: string;
  /** What the template shows, as `it`. */
  gegevens?: object;
  /** Way back, from the home page down, this page left out. */
  kruimels?: readonly { pad: string; tekst: string }[];
  status?: number;
}

/** What a controller gives to show a page; the layout comes around it. */
export class Pagina {
  readonly sjabloon: string;
  readonly titel: string;
  readonly gegevens: object;
  readonly kruimels: readonly { pad: string; tekst: string }[];
  readonly status: number;

  constructor({ sjabloon, titel, gegevens = {}, kruimels = [], status = 200 }: Paginawens) {
    Object.assign(this, { sjabloon, titel, gegevens, kruimels, status });
  }
}

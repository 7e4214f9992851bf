import type { Betrokkene, Verwerking } from '#libs/exchange';

/** What one call has shown or changed so far, and of whom that stands in the log. */
export interface Inzagesessie {
  /** True where the route is declared to be about people. */
  overPersonen: boolean;
  verwerking: Omit<Verwerking, 'einde'>;
  /** Whether the handler said whom it is about, be it nobody. */
  gemeld: boolean;
  /** Lines in the log. */
  regels: number;
  gezien: Set<string>;
}

/** A case, as the log is about it. */
export const alsZaak = (id: string): Betrokkene => ({ soort: 'zaak', kenmerk: id.toLowerCase() });

/** A line of a file, as the log is about whoever it is about. */
export const alsRegel = ({ bericht, regel }: { bericht: number; regel: number }): Betrokkene => ({ soort: 'regel', kenmerk: `${bericht}/${regel}` });

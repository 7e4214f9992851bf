import { werkdagenTussen } from '#libs/case-model';
import type { Versieantwoord } from '#libs/connector-kit';

/** One version that left. */
export interface Verzonden {
  kenmerk: string;
  versie: number;
  levering: number;
  /** Day on which it was prepared, `jjjj-mm-dd`. */
  dag: string;
  /** True when the road itself brought a refusal back. */
  geweigerd: boolean;
}

/** One day of one flow: sent = confirmed + refused + open. */
export interface Aansluitdag {
  dag: string;
  verzonden: number;
  bevestigd: number;
  geweigerd: number;
  open: number;
  /** How long the oldest that is open waits for an answer, in working days; null when none is. */
  oudsteOpen: number | null;
}

/** What waits for an answer, and for how many working days. */
export interface Openstaand extends Verzonden {
  werkdagen: number;
}

type Uitkomst = 'bevestigd' | 'geweigerd' | 'open';

/** What left against what was answered, by day. An answer to a later version that was not refused settles the earlier ones: they are no longer acted on. */
export function sluitAan(verzonden: readonly Verzonden[], antwoorden: readonly Versieantwoord[], vandaag: string): { dagen: Aansluitdag[]; open: Openstaand[] } {
  const perKeten = new Map<string, Versieantwoord[]>();
  for (const antwoord of antwoorden) perKeten.set(antwoord.kenmerk, [...(perKeten.get(antwoord.kenmerk) ?? []), antwoord]);
  const perDag = new Map<string, Aansluitdag>();
  const open: Openstaand[] = [];
  for (const een of verzonden) {
    const dag = perDag.get(een.dag) ?? { dag: een.dag, verzonden: 0, bevestigd: 0, geweigerd: 0, open: 0, oudsteOpen: null };
    const uitkomst = uitkomstVan(een, perKeten.get(een.kenmerk) ?? []);
    dag.verzonden += 1;
    dag[uitkomst] += 1;
    perDag.set(een.dag, dag);
    if (uitkomst !== 'open') continue;
    const werkdagen = werkdagenTussen(een.dag, vandaag);
    dag.oudsteOpen = werkdagen;
    open.push({ ...een, werkdagen });
  }
  return { dagen: [...perDag.values()].sort((a, b) => (a.dag < b.dag ? -1 : 1)), open };
}

function uitkomstVan({ versie, geweigerd }: Verzonden, antwoorden: readonly Versieantwoord[]): Uitkomst {
  const eigen = antwoorden.find((antwoord) => antwoord.versie === versie);
  if (geweigerd || eigen?.status === 'AFGEWEZEN') return 'geweigerd';
  if (eigen !== undefined || antwoorden.some((antwoord) => antwoord.versie > versie && antwoord.status !== 'AFGEWEZEN')) return 'bevestigd';
  return 'open';
}

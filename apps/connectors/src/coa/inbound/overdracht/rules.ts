import type { Bevinding } from '#libs/case-model';
import type { Jsonafwijking } from '#libs/connector-kit';
import { maakBevinding } from '#libs/connector-kit';

/** The finding code of a fault that refuses one person's line. */
const REGELCODE: Readonly<Partial<Record<Jsonafwijking['soort'], string>>> = { ontbreekt: 'verplicht-leeg', code: 'code-onbekend', datum: 'datum-bestaat-niet' };

/** How the deviations of a message weigh. */
export interface Weging {
  /** True when the message as a whole is not as agreed: `schema`. */
  geweigerd: boolean;
  /** True when it holds what the hub may not hold. */
  nietBewaren: boolean;
  /** Findings by person, from 0. */
  perPersoon: (index: number) => Bevinding[];
}

/**
 * A fault in a date or code of a person refuses that person's line, one in the dossier every line;
 * everything else that is not as agreed refuses the message. Source: contracts/coa/overdracht/2025-1/SOURCE.md.
 */
export function weeg(afwijkingen: readonly Jsonafwijking[]): Weging {
  const fouten = afwijkingen.filter(({ soort }) => soort !== 'onbekend');
  const perRegel = fouten.filter((fout) => isRegelfout(fout));
  const perPlaats = naarPlaats(perRegel);
  return {
    geweigerd: perRegel.length < fouten.length,
    nietBewaren: afwijkingen.some(({ gevoelig }) => gevoelig),
    perPersoon: (index) =>
      [...(perPlaats.get(String(index)) ?? []), ...(perPlaats.get('dossier') ?? [])].map(({ pad, soort }) =>
        maakBevinding(REGELCODE[soort] ?? 'schema', index + 1, pad[0] === 'dossier' ? pad.join('.') : pad.slice(2).join('.')),
      ),
  };
}

function isRegelfout({ pad, soort, gevoelig }: Jsonafwijking): boolean {
  if (gevoelig || REGELCODE[soort] === undefined) return false;
  return (pad[0] === 'personen' && pad.length > 2) || (pad[0] === 'dossier' && soort !== 'ontbreekt');
}

/** By the place of the person in the list, or `dossier`. */
function naarPlaats(afwijkingen: readonly Jsonafwijking[]): Map<string, Jsonafwijking[]> {
  const perPlaats = new Map<string, Jsonafwijking[]>();
  for (const afwijking of afwijkingen) {
    const plaats = afwijking.pad[0] === 'dossier' ? 'dossier' : (afwijking.pad[1] ?? '');
    const lijst = perPlaats.get(plaats);
    if (lijst === undefined) perPlaats.set(plaats, [afwijking]);
    else lijst.push(afwijking);
  }
  return perPlaats;
}

import type { Deelnemerregel } from './schoolkwartaal.js';

/**
 * Finds among these lines of a school the one about the same participant: by its own number first, then by the case, for numbers change and a line may wait.
 * Of several the one of the same route. Undefined when there is none.
 */
export function zelfdeDeelnemer(regels: readonly Deelnemerregel[]): (regel: Deelnemerregel) => Deelnemerregel | undefined {
  const perDeelnemer = gegroepeerd(regels, ({ deelnemer }) => deelnemer);
  const perZaak = gegroepeerd(regels, ({ zaak }) => zaak);
  return ({ deelnemer, zaak, melding }) => {
    const gevonden = perDeelnemer.get(deelnemer ?? '') ?? perZaak.get(zaak ?? '') ?? [];
    return gevonden.find((een) => een.melding.leerroute === melding.leerroute) ?? gevonden[0];
  };
}

function gegroepeerd(regels: readonly Deelnemerregel[], sleutel: (regel: Deelnemerregel) => string | null): Map<string, Deelnemerregel[]> {
  const groepen = new Map<string, Deelnemerregel[]>();
  for (const regel of regels) {
    const onder = sleutel(regel);
    if (onder === null) continue;
    const groep = groepen.get(onder);
    if (groep === undefined) groepen.set(onder, [regel]);
    else groep.push(regel);
  }
  return groepen;
}

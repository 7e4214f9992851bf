import type { Feit } from '../melding/feit.js';
import type { Mijlpaal, MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { ZaakStand } from './zaak-stand.js';

type Uitspraken = ReadonlyMap<Mijlpaal, Feit<MijlpaalMelding>>;
type Mijlpaaldeel = Pick<
  ZaakStand,
  | 'bijstandsdatum' | 'pvt' | 'map' | 'voortgangsgesprekken' | 'kennisgevingDuo' | 'welkomgesprek' | 'startVragenlijst'
  | 'leerbaarheidstoets' | 'eindgesprekIntake' | 'zrouteEindgesprek' | 'einde'
>;

/** The milestones that happen once, and the conversations: of each the newest date. Takes milestones newest first and their `uitspraken`. */
export function vouwMijlpalen(mijlpalen: readonly Feit<MijlpaalMelding>[], perMijlpaal: Uitspraken, herkomst: Record<string, Herkomst>): Mijlpaaldeel {
  const datum = (mijlpaal: Mijlpaal, veld: string): string | null => {
    const feit = perMijlpaal.get(mijlpaal);
    if (feit === undefined) return null;
    herkomst[veld] = herkomstVan(feit);
    return feit.melding.datum;
  };
  const einddatum = datum('EINDE', 'einde');
  return {
    bijstandsdatum: datum('BIJSTAND_TOEGEKEND', 'bijstandsdatum'),
    pvt: datum('PVT_ONDERTEKEND', 'pvt'),
    map: datum('MAP_EINDGESPREK', 'map'),
    voortgangsgesprekken: datum('VOORTGANGSGESPREK', 'voortgangsgesprekken') === null ? [] : gesprekken(mijlpalen),
    kennisgevingDuo: datum('KENNISGEVING_DUO', 'kennisgevingDuo'),
    welkomgesprek: datum('WELKOMGESPREK', 'welkomgesprek'),
    startVragenlijst: datum('START_VRAGENLIJST', 'startVragenlijst'),
    leerbaarheidstoets: leerbaarheidstoets(datum('LEERBAARHEIDSTOETS', 'leerbaarheidstoets'), perMijlpaal),
    eindgesprekIntake: datum('EINDGESPREK_INTAKE', 'eindgesprekIntake'),
    zrouteEindgesprek: datum('ZROUTE_EINDGESPREK', 'zrouteEindgesprek'),
    einde: einddatum === null ? null : { datum: einddatum, reden: redenVanEinde(mijlpalen, einddatum) },
  };
}

function leerbaarheidstoets(datum: string | null, perMijlpaal: Uitspraken): ZaakStand['leerbaarheidstoets'] {
  const uitkomst = perMijlpaal.get('LEERBAARHEIDSTOETS')?.melding.waarde;
  return datum === null || uitkomst === undefined ? null : { datum, uitkomst };
}

function gesprekken(mijlpalen: readonly Feit<MijlpaalMelding>[]): string[] {
  const datums = new Set<string>();
  for (const { melding } of mijlpalen) if (melding.mijlpaal === 'VOORTGANGSGESPREK') datums.add(melding.datum);
  return [...datums].reverse();
}

// A later line about the same end without a reason does not erase the reason given before.
function redenVanEinde(mijlpalen: readonly Feit<MijlpaalMelding>[], datum: string): string | null {
  const metReden = mijlpalen.find(({ melding }) => melding.mijlpaal === 'EINDE' && melding.datum === datum && melding.waarde !== undefined);
  return metReden?.melding.waarde ?? null;
}

import { type BemiddelingMelding, type Bemiddelstatus, dagErna, type PlaatsingMelding, type Plaatsingsoort, type Plaatsingstatus, type Plekgegevens, verslagperiodeEinde } from '#libs/case-model';
import type { Bestand, Rij, Vertaling } from '#libs/connector-kit';
import { bevatNummer, kwartierenVan, tekstVan, zonderLege } from '#libs/connector-kit';

/** What is said before there is a placement, whatever its id. */
const ERVOOR: ReadonlySet<string> = new Set<Bemiddelstatus>(['AANGEMELD', 'KENNISMAKING', 'VOORGESTELD']);

/** Turns one sound line into what it says of a placement, or of the mediation that comes before it. It names the person by our reference. Source: partners.md 5; domain G.2. */
export function naarPlaatsing(rij: Rij, bestand: Bestand): Vertaling {
  const plaatsing = tekstVan(rij, 'plaatsing_id');
  const status = tekstVan(rij, 'status') ?? '';
  const overig = naarTeksten(rij);
  const vast = { bron: 'avedan', dag: verslagperiodeEinde('maand', bestand.periode ?? ''), ...naarGegevens(rij, overig) } as const;
  const eind = tekstVan(rij, 'datum_einde');
  const isPlaatsing = plaatsing !== undefined && !ERVOOR.has(status);
  const melding: PlaatsingMelding | BemiddelingMelding = isPlaatsing
    ? { ...vast, soort: 'plaatsing', plaatsing, status: status as Plaatsingstatus, ...(eind === undefined ? {} : { eind: dagErna(eind) }) }
    : { ...vast, soort: 'bemiddeling', status: status as Bemiddelstatus, ...(plaatsing === undefined ? {} : { voorstel: plaatsing }) };
  return {
    eind: 'open',
    sleutels: isPlaatsing ? { deelnemer: deelnemersleutel(plaatsing) } : {},
    verwijzing: (tekstVan(rij, 'referentie') ?? '').toLowerCase(),
    melding,
    persoon: Object.keys(overig).length === 0 ? null : { overig },
  };
}

/** The key under which a placement is known by whoever names it. */
export function deelnemersleutel(plaatsing: string): string {
  return `avedan/${plaatsing}`;
}

function naarGegevens(rij: Rij, overig: Record<string, string>): Plekgegevens {
  return zonderLege({
    plaatsingsoort: tekstVan(rij, 'soort') as Plaatsingsoort | undefined,
    urenPerWeek: kwartierenVan(rij, 'uren_per_week'),
    start: tekstVan(rij, 'datum_start'),
    redenEinde: tekstVan(rij, 'reden_einde'),
    noemtOrganisatie: overig['organisatie'] === undefined ? undefined : (true as const),
    noemtActiviteit: overig['activiteit'] === undefined ? undefined : (true as const),
  });
}

/** What may name somebody. The layout has dropped what speaks of health or holds a BSN. */
function naarTeksten(rij: Rij): Record<string, string> {
  return zonderLege({ organisatie: zonderNummer(tekstVan(rij, 'organisatie')), activiteit: zonderNummer(tekstVan(rij, 'activiteit')) }) as Record<string, string>;
}

function zonderNummer(tekst: string | undefined): string | undefined {
  return tekst === undefined || bevatNummer(tekst) ? undefined : tekst;
}

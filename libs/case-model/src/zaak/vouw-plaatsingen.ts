import type { Feit } from '../melding/feit.js';
import type { PlaatsingMelding } from '../melding/plaatsing-melding.js';
import type { UrenMelding } from '../melding/uren-melding.js';
import type { Herkomst } from './herkomst.js';
import { merkPlek } from './merk-plek.js';
import { nieuwsteWaarde } from './nieuwste-waarde.js';
import { perSleutel } from './per-sleutel.js';
import type { Plaatsing } from './plaatsing.js';
import { hoogsteEerst } from './volgorde.js';

/** A placement with the lines that tell of it, the one that speaks first. */
interface Gevouwen {
  plaatsing: Plaatsing;
  regels: readonly Feit<PlaatsingMelding>[];
}

/**
 * What Avedan and WSP found, one entry a placement, the earliest first day first and without one last. Of a placement the newest statement
 * counts, field by field: an empty value erases nothing. One of which nobody tells what it is, is none yet, and one of which only the end is told
 * was a proposal that fell through. Takes lines in the order of `laatstVerteldEerst`. Source: partners.md 5, 6 and Which source wins.
 */
export function vouwPlaatsingen(meldingen: readonly Feit<PlaatsingMelding>[], uren: readonly Feit<UrenMelding>[], herkomst: Record<string, Herkomst>): Plaatsing[] {
  if (meldingen.length === 0) return [];
  const groepen = perSleutel(meldingen, ({ melding }) => plaatsingsleutel(melding));
  const laatste = laatsteUrenVan(uren);
  const gevouwen = [...groepen].flatMap(([sleutel, regels]) => vouwPlaatsing(regels, laatste.get(sleutel) ?? null)).sort(eersteBegonnenEerst);
  gevouwen.forEach(({ regels }, plaats) => merkPlek(regels, `plaatsingen.${plaats}`, herkomst));
  return gevouwen.map(({ plaatsing }) => plaatsing);
}

/** What parts one placement from another: its partner and that partner's id of it. */
export function plaatsingsleutel({ bron, plaatsing }: Pick<PlaatsingMelding, 'bron' | 'plaatsing'>): string {
  return `${bron}/${plaatsing}`;
}

/** At most one entry. */
function vouwPlaatsing(regels: readonly Feit<PlaatsingMelding>[], laatsteUren: string | null): Gevouwen[] {
  const nieuwste = regels[0]?.melding;
  const soort = nieuwsteWaarde(regels, 'plaatsingsoort');
  const start = nieuwsteWaarde(regels, 'start');
  if (nieuwste === undefined || soort === null || (start === null && !regels.some(({ melding }) => melding.status !== 'BEEINDIGD'))) return [];
  const { bron, plaatsing: kenmerk, status, knelpunt = null } = nieuwste;
  const plaatsing: Plaatsing = {
    bron, kenmerk, soort, status, start, laatsteUren,
    voorstel: nieuwsteWaarde(regels, 'voorstel'),
    urenPerWeek: nieuwsteWaarde(regels, 'urenPerWeek'),
    eind: nieuwsteWaarde(regels, 'eind'),
    redenEinde: status === 'BEEINDIGD' ? nieuwsteWaarde(regels, 'redenEinde') : null,
    contract: nieuwsteWaarde(regels, 'contract'),
    knelpunt,
  };
  return [{ plaatsing, regels }];
}

/** By placement the last month with hours, of each month by its newest statement. */
function laatsteUrenVan(uren: readonly Feit<UrenMelding>[]): Map<string, string> {
  const gezegd = new Set<string>();
  const laatste = new Map<string, string>();
  for (const { melding } of uren) {
    const sleutel = plaatsingsleutel(melding);
    const maand = `${sleutel}/${melding.maand}`;
    if (!gezegd.has(maand) && melding.gewerkt > 0 && melding.maand > (laatste.get(sleutel) ?? '')) laatste.set(sleutel, melding.maand);
    gezegd.add(maand);
  }
  return laatste;
}

const NOOIT = '9999';

function eersteBegonnenEerst({ plaatsing: a }: Gevouwen, { plaatsing: b }: Gevouwen): number {
  return hoogsteEerst(b.start ?? NOOIT, a.start ?? NOOIT) || hoogsteEerst(b.bron, a.bron) || hoogsteEerst(b.kenmerk, a.kenmerk);
}

import type { Bemiddeling, Bemiddelingsprofiel, Niveau, Vaardigheid, ZaakStand } from '#libs/case-model';
import { type Inhoud, type Jsonwaarde, vumVervoer, type Voorstelblik, zonderLege } from '#libs/connector-kit';
import type { Leeftijdscategorie, Profielattributen, Taalbeheersing } from './attributen.selection.js';

/** What the agreement lets be set. */
export interface Profielregels {
  /** Hours of a full week: what lessons leave of it is the most that somebody can work. */
  volleWeekUren: number;
}

const WEKEN_PER_KWARTAAL = 13;
const KWARTIEREN_PER_UUR = 4;

/** The anonymous profile of somebody who is to be offered; or why it cannot be made. */
export function inhoudVan(blik: Voorstelblik | null, peildatum: string, { volleWeekUren }: Profielregels): Inhoud {
  const profiel = blik?.bemiddelingsprofiel ?? null;
  const bemiddeling = blik?.stand.bemiddeling ?? null;
  if (blik === null || profiel === null || bemiddeling === null) return { redenen: ['profiel-ontbreekt'] };
  const lesurenPerWeek = lesuren(blik.stand);
  const werktijden = werktijdenVan(bemiddeling, volleWeekUren - (lesurenPerWeek ?? 0));
  if (werktijden === null) return { redenen: ['geen-uren-naast-les'] };
  const attributen: Profielattributen = {
    ...profieldeel(profiel, blik.stand), werktijden,
    ...zonderLege({ lesurenPerWeek, leeftijdscategorie: leeftijdscategorie(blik.persoon.geboortedatum, peildatum), twvVrij: isTwvVrij(blik.stand) }),
  };
  return { inhoud: attributen as unknown as Jsonwaarde };
}

function profieldeel({ postcode4, reisafstand, vervoer, beschikbaarheid, rijbewijzen, ervaring, contacttaal }: Bemiddelingsprofiel, { taal }: ZaakStand): Omit<Profielattributen, 'werktijden'> {
  const mobiliteit = zonderLege({ bemiddelingspostcode: postcode4, maximaleReisafstand: reisafstand });
  return {
    beschikbaarheid,
    vervoermiddel: vervoer.map(vumVervoer),
    arbeidsmarktkwalificatie: { taalbeheersing: taalbeheersing(taal), rijbewijs: rijbewijzen.map((codeSoortRijbewijs) => ({ codeSoortRijbewijs })), werkervaring: ervaring.map((beroep) => ({ beroep })) },
    ...zonderLege({ contacttaal, mobiliteit: Object.keys(mobiliteit).length === 0 ? undefined : mobiliteit }),
  };
}

/** Who has asylum needs no work permit; of others the hub does not know. Source: domain G.3. */
function isTwvVrij({ doelgroep }: ZaakStand): true | undefined {
  return doelgroep === 'Asielstatushouder' ? true : undefined;
}

/** Hours of lessons a week in the newest quarter, rounded up; unknown while no school reported any. */
function lesuren({ verloop: { taaluren } }: ZaakStand): number | undefined {
  const [vorige, laatste] = [taaluren.at(-2), taaluren.at(-1)];
  if (laatste === undefined) return undefined;
  return Math.ceil(Math.max(0, laatste.cumulatief - (vorige?.cumulatief ?? 0)) / KWARTIEREN_PER_UUR / WEKEN_PER_KWARTAAL);
}

/** Whole hours, lessons first; null: nothing is left. */
function werktijdenVan({ urenPerWeek, hoogsteUrenPerWeek }: Bemiddeling, naastLes: number): Profielattributen['werktijden'] | null {
  const hoogste = Math.min(naastLes, Math.floor((hoogsteUrenPerWeek ?? Infinity) / KWARTIEREN_PER_UUR));
  if (hoogste < 1) return null;
  const gevraagd = Math.max(1, Math.floor((urenPerWeek ?? 0) / KWARTIEREN_PER_UUR));
  return { aantalWerkurenPerWeekMinimaal: Math.min(gevraagd, hoogste), aantalWerkurenPerWeekMaximaal: hoogste };
}

const GRENZEN: readonly (readonly [number, Leeftijdscategorie])[] = [[27, 'TOT_27'], [35, '27_TOT_35'], [45, '35_TOT_45'], [55, '45_TOT_55']];

/** Of a birth date of which a part is unknown (`00`) the birthday counts as past. */
function leeftijdscategorie(geboortedatum: string | null, peildatum: string): Leeftijdscategorie | undefined {
  const jaar = Number(geboortedatum?.slice(0, 4) ?? 0);
  if (geboortedatum === null || jaar === 0) return undefined;
  const leeftijd = Number(peildatum.slice(0, 4)) - jaar - (peildatum.slice(5) < geboortedatum.slice(5) ? 1 : 0);
  return GRENZEN.find(([tot]) => leeftijd < tot)?.[1] ?? 'VANAF_55';
}

/** From CEFR to VUM. Source: domain G.1. */
const VUM: Readonly<Record<Niveau, string>> = { '<A1': '1', A1: '2', 'A1+': '2', A2: '2', 'A2+': '2', B1: '3', 'B1+': '3', B2: '4' };

function taalbeheersing(taal: ZaakStand['taal']): Taalbeheersing[] {
  if (taal === null || Object.values(taal.niveaus).every((niveau) => niveau === null)) return [];
  const code = (vaardigheid: Vaardigheid): string => {
    const niveau = taal.niveaus[vaardigheid];
    return niveau === null ? '0' : VUM[niveau];
  };
  return [{ codeTaal: 'nld', lezen: code('LE'), luisteren: code('LU'), mondeling: code('SP'), schriftelijk: code('SC') }];
}

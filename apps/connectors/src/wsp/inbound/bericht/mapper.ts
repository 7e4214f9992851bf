import { type BemiddelingMelding, dagErna, type Melding, type PlaatsingMelding, type Plaatsingsoort, type Plaatsingstatus, type Plekgegevens, type Zegmoment } from '#libs/case-model';
import type { Bestand, Codelijst, GelezenRegel } from '#libs/connector-kit';
import { dagVan, leesCode, leesDatum, leesKwartieren, zonderLege } from '#libs/connector-kit';

/** One message after its form was found to be as in layout.schema.json. Source: partners.md 6; domain G.3. */
export interface WspBericht {
  soort: 'VOORSTEL' | 'PLAATSING' | 'VOORTGANG' | 'EINDE';
  referentie: string;
  voorstelId?: string | number;
  plaatsingId?: string | number;
  codeTypeOvereenkomst?: string | number;
  codeTypeArbeidscontract?: 'B' | 'O';
  werkgever?: string;
  functie?: string;
  aantalWerkurenPerWeek?: string | number;
  startdatum?: string;
  einddatum?: string;
  werktNog?: boolean | 'J' | 'N';
  knelpunt?: string;
  reden?: string;
}

/** What the mapper needs beside a message. */
export interface Berichtcontext {
  bestand: Bestand;
  /** VUM's codes of kinds of placement. */
  plaatsingsoorten: Codelijst;
  /** What is wrong with a free text; such a text is not kept. */
  bezwaren: (tekst: string) => readonly string[];
}

/** Turns one sound message into a line of the ledger. It names the candidate by our reference. */
export function naarRegel(bericht: WspBericht, plaats: Pick<GelezenRegel, 'regel' | 'bevindingen'>, context: Berichtcontext): GelezenRegel {
  const overig = naarTeksten(bericht, context);
  const melding = naarMelding(bericht, overig, context);
  const verwijzing = bericht.referentie.toLowerCase();
  // The same message twice in one file is one: the group is all that it says.
  const inhoud = JSON.stringify([verwijzing, melding, overig]);
  return {
    ...plaats, eind: 'open', groep: inhoud, inhoud, verwijzing, melding,
    sleutels: melding.soort === 'plaatsing' ? { deelnemer: `wsp/${melding.plaatsing}` } : {},
    persoon: Object.keys(overig).length === 0 ? null : { overig },
  };
}

function naarMelding(bericht: WspBericht, overig: Record<string, string>, context: Berichtcontext): Extract<Melding, Zegmoment> {
  const vast = { bron: 'wsp', ...momentVan(context.bestand), ...naarGegevens(bericht, overig, context) } as const;
  const voorstel = kenmerk(bericht.voorstelId);
  const plaatsing = kenmerk(bericht.plaatsingId);
  if (plaatsing === undefined || bericht.soort === 'VOORSTEL') {
    const status: BemiddelingMelding['status'] = bericht.soort === 'EINDE' ? 'BEEINDIGD' : 'VOORGESTELD';
    return { ...vast, soort: 'bemiddeling', status, ...zonderLege({ voorstel }) };
  }
  const eind = datum(bericht.einddatum);
  return { ...vast, soort: 'plaatsing', plaatsing, status: statusVan(bericht), ...zonderLege({ voorstel, knelpunt: bericht.knelpunt, eind: eind && dagErna(eind) }) } satisfies PlaatsingMelding;
}

function statusVan({ soort, werktNog }: WspBericht): Plaatsingstatus {
  if (soort === 'PLAATSING') return 'GEPLAATST';
  if (soort === 'EINDE') return 'BEEINDIGD';
  return werktNog === true || werktNog === 'J' ? 'GESTART' : 'ONDERBROKEN';
}

function momentVan(bestand: Bestand): Zegmoment {
  return { dag: dagVan(bestand), volgnummer: Number(bestand.soort) };
}

function naarGegevens(bericht: WspBericht, overig: Record<string, string>, { plaatsingsoorten }: Berichtcontext): Plekgegevens {
  const { codeTypeOvereenkomst, aantalWerkurenPerWeek } = bericht;
  const uren = aantalWerkurenPerWeek === undefined ? undefined : leesKwartieren(String(aantalWerkurenPerWeek));
  return zonderLege({
    plaatsingsoort: codeTypeOvereenkomst === undefined ? undefined : (leesCode(codeTypeOvereenkomst, plaatsingsoorten)?.code as Plaatsingsoort | undefined),
    urenPerWeek: typeof uren === 'number' ? uren : undefined,
    start: datum(bericht.startdatum),
    contract: bericht.codeTypeArbeidscontract,
    redenEinde: bericht.reden,
    noemtOrganisatie: overig['organisatie'] === undefined ? undefined : (true as const),
    noemtActiviteit: overig['activiteit'] === undefined ? undefined : (true as const),
  });
}

/** What may name somebody. */
function naarTeksten({ werkgever, functie }: WspBericht, { bezwaren }: Berichtcontext): Record<string, string> {
  const schoon = (tekst: string | undefined): string | undefined => (tekst === undefined || bezwaren(tekst).length > 0 ? undefined : tekst);
  return zonderLege({ organisatie: schoon(werkgever), activiteit: schoon(functie) }) as Record<string, string>;
}

const kenmerk = (waarde: string | number | undefined): string | undefined => (waarde === undefined ? undefined : String(waarde));
const datum = (tekst: string | undefined): string | undefined => (tekst === undefined ? undefined : (leesDatum(tekst) ?? undefined));

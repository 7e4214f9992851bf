import type { Bevinding } from '#libs/case-model';
import type { Bestand, GelezenRegel, Jsonafwijking, Kop, Layout, Leesuitkomst, Rij } from '#libs/connector-kit';
import { leesJson, maakBevinding, maakRijkeuring, naarGelezenRegel, onbekendeSleutels } from '#libs/connector-kit';
import { type Besluitbericht, naarRegel as naarBesluitregel } from './inbound/besluit/mapper.js';
import { keurBericht } from './inbound/besluit/rules.js';
import type { GeplaatsteMijlpaal } from './inbound/mijlpaal/mapper.js';
import { naarCellen } from './inbound/mijlpaal/mapper.js';
import { naarMijlpaal } from './inbound/mijlpalen/mapper.js';
import type { Waardevormen } from './inbound/mijlpalen/waarde.mapper.js';
import { naarRegel as naarProfielregel, type Profielopgave } from './inbound/bemiddeling/mapper.js';
import { keurProfiel } from './inbound/bemiddeling/rules.js';
import { afgekeurdeRegel, naarRegel, type Opgave } from './inbound/ontzorging/mapper.js';
import { keurOpgave, weegVorm } from './inbound/ontzorging/rules.js';

/** What reading one posted milestone needs: the columns and rules are those of the monthly file. */
export interface Mijlpaallezer {
  layout: Layout;
  keurVorm: (waarde: unknown) => Jsonafwijking[];
  keur: (rij: Rij) => void;
  vormen: Waardevormen;
  grootste: number;
}

/** Makes the reader of one milestone that a coach recorded: a JSON object of one line, judged as a line of the monthly file is. */
export function maakMijlpaallezer({ layout, keurVorm, keur, vormen, grootste }: Mijlpaallezer) {
  const keurRij = maakRijkeuring(layout);
  const kop: Kop = { plaatsen: layout.velden.map((_, i) => i), breedte: layout.velden.length };
  return async function* lees(gemeentecode: string, open: () => AsyncIterable<Buffer>): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
    const json = await leesJson(open, grootste);
    if ('code' in json) return { bevindingen: [json] };
    const afwijkingen = keurVorm(json.waarde);
    if (afwijkingen.some(({ soort }) => soort !== 'onbekend')) return { bevindingen: [maakBevinding('schema')] };
    const geplaatst = json.waarde as GeplaatsteMijlpaal;
    const rij = keurRij({ regel: 1, cellen: naarCellen(geplaatst, layout) }, kop);
    keur(rij);
    yield [naarGelezenRegel(rij, null, (goed) => naarMijlpaal(goed, { bron: 'coach', gemeentecode, maand: geplaatst.maand }, vormen))];
    return { bevindingen: onbekendeSleutels(afwijkingen) };
  };
}

/** How one statement about a person or household is judged and mapped, once its form is known to be right. */
interface Opgavelezer<O> {
  keurVorm: (waarde: unknown) => Jsonafwijking[];
  keur: (opgave: O, bestand: Bestand) => Bevinding[];
  vertaal: (opgave: O, bestand: Bestand, bevindingen: Bevinding[]) => GelezenRegel;
  grootste: number;
  /** A finding after which only the hash of the file is kept. */
  nietBewarenBij?: string;
}

/** Makes the reader of one statement: a JSON object is one line. */
function maakOpgavelezer<O>({ keurVorm, keur, vertaal, grootste, nietBewarenBij }: Opgavelezer<O>) {
  return async function* lees(bestand: Bestand, open: () => AsyncIterable<Buffer>): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
    const json = await leesJson(open, grootste);
    if ('code' in json) return { bevindingen: [json] };
    const afwijkingen = keurVorm(json.waarde);
    const { geweigerd, nietBewaren, bevindingen } = weegVorm(afwijkingen);
    if (geweigerd) return { bevindingen: [maakBevinding('schema')], nietBewaren };
    // Rules look at sound values only: a statement that is refused already is not judged further.
    if (bevindingen.length === 0) bevindingen.push(...keur(json.waarde as O, bestand));
    const afgekeurd = bevindingen.some(({ ernst }) => ernst === 'regel');
    yield [afgekeurd ? afgekeurdeRegel(bevindingen) : vertaal(json.waarde as O, bestand, bevindingen)];
    return { bevindingen: onbekendeSleutels(afwijkingen), nietBewaren: nietBewaren || bevindingen.some(({ code }) => code === nietBewarenBij) };
  };
}

/** Makes the reader of one decision of a person: a JSON object is one line. */
export function maakBesluitlezer(keurVorm: (waarde: unknown) => Jsonafwijking[], grootste: number) {
  return async function* lees(bestand: Bestand, open: () => AsyncIterable<Buffer>): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
    const json = await leesJson(open, grootste);
    if ('code' in json) return { bevindingen: [json] };
    const afwijkingen = keurVorm(json.waarde);
    const geweigerd = keurBericht(json.waarde, afwijkingen, bestand);
    if (geweigerd) return { bevindingen: [geweigerd] };
    yield [naarBesluitregel(json.waarde as Besluitbericht, bestand)];
    return { bevindingen: onbekendeSleutels(afwijkingen) };
  };
}

/** The reader of one household's fixed costs. */
export function maakOntzorginglezer(keurVorm: (waarde: unknown) => Jsonafwijking[], grootste: number) {
  return maakOpgavelezer<Opgave>({ keurVorm, keur: keurOpgave, vertaal: naarRegel, grootste });
}

/** The reader of what a coach knows of one person for whom a place is sought. What speaks of health is not kept. */
export function maakProfiellezer(keurVorm: (waarde: unknown) => Jsonafwijking[], bezwaren: Parameters<typeof keurProfiel>[2], grootste: number) {
  return maakOpgavelezer<Profielopgave>({
    keurVorm, keur: (opgave, bestand) => keurProfiel(opgave, bestand, bezwaren), vertaal: naarProfielregel, grootste, nietBewarenBij: 'gezondheid-in-tekst',
  });
}

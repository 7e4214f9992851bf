import { Injectable } from '@nestjs/common';
import { type Beschrijving, kandidaatsleutels, kiesVoorstellen, type Koppelvoorstel, ontleed, type Weegbaar, weegBewijs } from '#libs/case-model';
import { type Gewogen, type Kandidaat, leesVerklaringen, neemTeWegen, schrijfGewogen, type TeWegenRegel, zoekKandidaten } from '#libs/case-store';
import { grendel, Opdrachten, regelcontext } from '#libs/exchange';
import { Kluis, type Tx } from '#libs/platform';

/** A line that waits, opened. */
interface Wachtende {
  regel: TeWegenRegel;
  deelnemer: string | null;
  wie: Weegbaar;
  hashes: string[];
  kandidaten: Koppelvoorstel[];
}

/**
 * Finds whom waiting lines may be about, and keeps the likeliest with their evidence. Lines are weighed after they were linked and apart from it, so that lines that
 * are sure do not wait for those that are not; under the same lock, so that nobody becomes known unseen (docs/adr, evidence has a version).
 */
@Injectable()
export class Weger {
  /** Lines in one order; the outcome does not depend on it. */
  portie = 500;

  constructor(
    private readonly opdrachten: Opdrachten,
    private readonly kluis: Kluis,
  ) {}

  /** Does a `wegen` order: so many of all lines that are marked, whichever message it was made for. */
  async weeg(opdrachtId: number): Promise<void> {
    await this.opdrachten.voerUit(opdrachtId, async (tx, { onderwerp }) => {
      await grendel(tx);
      const regels = await neemTeWegen(tx, this.portie);
      await schrijfGewogen(tx, await this.weegAlle(tx, regels));
      return regels.length < this.portie ? [] : [await this.opdrachten.maak(tx, { soort: 'wegen', wachtrij: 'zaak.wegen', onderwerp })];
    });
  }

  private async weegAlle(tx: Tx, regels: readonly TeWegenRegel[]): Promise<Gewogen[]> {
    const wachtend = regels.flatMap((regel) => (regel.wacht === null ? [] : [this.open(regel, regel.wacht)]));
    const kandidaten = await zoekKandidaten(tx, wachtend.map(({ regel: { bericht, regel }, deelnemer, hashes }) => ({ bericht, regel, deelnemer, hashes })));
    const verklaringen = await leesVerklaringen(tx, this.kluis, [...new Set(kandidaten.map(({ zaak }) => zaak))]);
    const bekend = new Map([...verklaringen].map(([zaak, van]) => [zaak, ontleed(van)]));
    for (const kandidaat of kandidaten) weegKandidaat(wachtend[kandidaat.plaats], kandidaat, bekend.get(kandidaat.zaak));
    const los = regels.filter(({ wacht }) => wacht === null).map(({ bericht, regel }): Gewogen => ({ bericht, regel, hashes: [], voorstellen: [] }));
    return [...los, ...wachtend.map(({ regel: { bericht, regel }, hashes, kandidaten }) => ({ bericht, regel, hashes, voorstellen: kiesVoorstellen(kandidaten) }))];
  }

  private open(regel: TeWegenRegel, { deelnemer, geheim }: NonNullable<TeWegenRegel['wacht']>): Wachtende {
    const persoon = JSON.parse(this.kluis.ontzegel(geheim, regelcontext(regel.bericht, regel.regel)).toString()) as Beschrijving;
    const hashes = kandidaatsleutels(persoon).map((sleutel) => this.kluis.sleutelhash('kandidaat', sleutel));
    return { regel, deelnemer, wie: ontleed([persoon], deelnemer === null ? [] : [deelnemer]), hashes, kandidaten: [] };
  }
}

/** Somebody to whom the school's number leads also has that number, and the line waits under that case whatever else they share. */
function weegKandidaat(wachtende: Wachtende | undefined, { zaak, deelnemer }: Kandidaat, persoon: Weegbaar | undefined): void {
  if (wachtende === undefined || persoon === undefined) return;
  if (deelnemer) wachtende.hashes.push(zaak);
  const bekend = deelnemer ? { ...persoon, deelnemers: wachtende.wie.deelnemers } : persoon;
  wachtende.kandidaten.push({ zaak, bewijs: weegBewijs(wachtende.wie, bekend) });
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Voorstelzaken, type Voorstelkeuze } from '#libs/case-store';
import type { NieuwVoorstel, Voorstelbesluit, Voorstelblik, Voorsteller, Voorstelvraag } from '#libs/connector-kit';
import { type Bevonden, LeverAansluiting, Opdrachten, type Voorgeschiedenis, Voorstelbereiding, Voorstelboek } from '#libs/exchange';
import { Database, type Tx } from '#libs/platform';

/** One flow to look at, as of a day. */
export interface Rondevraag extends Voorstelkeuze {
  voorsteller: Voorsteller;
  /** Working days that the partner may take to answer; absent: it does not answer version by version. */
  antwoordWerkdagen?: number;
  vandaag: string;
}

const GROEP = 100;
/** What would leave is not as agreed: nobody can approve that. */
const STRIJDIG_MET_CONTRACT = 'strijdig-met-contract';

/** One case with what is known of it under the lock. */
interface Geval {
  zaak: string;
  blik: Voorstelblik | null;
  geschiedenis: Voorgeschiedenis | undefined;
  /** Keyed hashes of the household's BSNs. */
  personen: readonly string[];
}

/** A group of cases as it is gone through. */
interface Gang {
  tx: Tx;
  vraag: Rondevraag;
  /** Under which cases somebody has a live chain. */
  levend: Map<string, Set<string>>;
  bellen: number[];
}

/** Looks at cases and proposes what must leave. */
@Injectable()
export class Voorstelronde {
  constructor(
    private readonly database: Database,
    private readonly zaken: Voorstelzaken,
    private readonly boek: Voorstelboek,
    private readonly bereiding: Voorstelbereiding,
    private readonly opdrachten: Opdrachten,
    private readonly aansluiting: LeverAansluiting,
  ) {}

  /**
   * Looks at every case that changed, and on a new day at all. Each group is one transaction, and the cursor moves after the last:
   * dying halfway looks again at what then gives nothing new. Tasks for answers that stay out come last: an answer changes its case, and a new day looks at all. False while lines wait to be judged: then a case may be half known.
   */
  async kijk(vraag: Rondevraag): Promise<boolean> {
    await this.database.run(async (tx) => {
      await this.boek.grendel(tx);
      await this.boek.verhuis(tx, vraag);
    });
    const teBekijken = await this.zaken.teBekijken(vraag, vraag.vandaag);
    if (teBekijken === null) return false;
    const { zaken, tot } = teBekijken;
    for (let plaats = 0; plaats < zaken.length; plaats += GROEP) {
      const bellen = await this.database.run(async (tx) => this.groep(tx, zaken.slice(plaats, plaats + GROEP), vraag));
      if (bellen === null) return false;
      await this.opdrachten.bel(bellen);
    }
    await this.zaken.bekeken(vraag, tot, vraag.vandaag);
    if (zaken.length > 0 && vraag.antwoordWerkdagen !== undefined) await this.aansluiting.werkBij(vraag, vraag.vandaag, vraag.antwoordWerkdagen);
    return true;
  }

  /** The lock comes first: what is read after it is what the one before left. */
  private async groep(tx: Tx, zaken: readonly string[], vraag: Rondevraag): Promise<number[] | null> {
    await this.boek.grendel(tx);
    const blikken = await this.zaken.lees(zaken, vraag.gemeenten);
    if (blikken === null) return null;
    const geschiedenis = await this.boek.voorgeschiedenis(tx, vraag, zaken);
    const gevallen = zaken.map((zaak): Geval => {
      const blik = blikken.get(zaak) ?? null;
      return { zaak, blik, geschiedenis: geschiedenis.get(zaak), personen: blik === null ? [] : this.boek.personen(vraag.voorsteller.bsns(blik)) };
    });
    const levend = await this.boek.levend(tx, vraag, gevallen.flatMap(({ personen }) => personen));
    const gang: Gang = { tx, vraag, levend, bellen: [] };
    const bevonden: Bevonden[] = [];
    for (const geval of gevallen) {
      const gesteld = this.stel(gang, geval);
      bevonden.push({ zaak: geval.zaak, weg: geval.blik === null, redenen: await this.bekijk(gang, geval, gesteld), signalen: vraag.voorsteller.signaleer?.(gesteld) ?? [] });
    }
    await this.boek.noteer(tx, vraag, bevonden);
    return gang.bellen;
  }

  /** Returns why nothing leaves, where that is worth telling. */
  private async bekijk({ tx, vraag, levend, bellen }: Gang, geval: Geval, gesteld: Voorstelvraag): Promise<readonly string[]> {
    const besluit = besluitOver(vraag.voorsteller, gesteld);
    if (besluit.besluit === 'geen') {
      await this.boek.laatVervallen(tx, vraag, [geval.zaak]);
      return besluit.redenen;
    }
    if (besluit.besluit === 'blijft') return [];
    const { zaak, personen, blik, geschiedenis } = geval;
    const gemeente = blik?.stand.gemeentecode ?? geschiedenis?.gemeente ?? '';
    const id = await this.boek.bewaar(tx, vraag, { ...besluit.voorstel, zaak, personen, gemeente, ...nummersVan(blik) });
    for (const hash of personen) levend.set(hash, (levend.get(hash) ?? new Set()).add(zaak));
    // What needs no approval leaves at once.
    if (!besluit.voorstel.vierOgen) bellen.push(...(await this.bereiding.bereid(tx, id, (_, inhoud) => vraag.voorsteller.schrijf(inhoud))));
    return [];
  }

  private stel({ vraag, levend }: Gang, { zaak, blik, geschiedenis, personen }: Geval): Voorstelvraag {
    const { eerder, ernaast, antwoorden } = geschiedenis ?? { eerder: [], ernaast: {}, antwoorden: [] };
    const elders = personen.some((hash) => [...(levend.get(hash) ?? [])].some((ander) => ander !== zaak));
    const pseudoniem = this.boek.pseudoniem(vraag, zaak);
    return { zaak, blik, eerder, ernaast, antwoorden, elders, pseudoniem, nieuwKenmerk: randomUUID(), peildatum: vraag.vandaag };
  }
}

function besluitOver(voorsteller: Voorsteller, gesteld: Voorstelvraag): Voorstelbesluit {
  const besluit = voorsteller.selecteer(gesteld);
  return besluit.besluit === 'voorstellen' && !isTeSchrijven(voorsteller, besluit.voorstel) ? { besluit: 'geen', redenen: [STRIJDIG_MET_CONTRACT] } : besluit;
}

/** One case that cannot be written must not keep the others waiting. */
function isTeSchrijven(voorsteller: Voorsteller, voorstel: NieuwVoorstel): boolean {
  try {
    voorsteller.schrijf(voorstel);
    return true;
  } catch {
    return false;
  }
}

function nummersVan(blik: Voorstelblik | null): { nummers?: { bsn?: string; vNummer?: string } } {
  if (blik === null) return {};
  const { bsn, vNummer } = blik.persoon;
  return { nummers: { ...(bsn === null ? {} : { bsn }), ...(vNummer === null ? {} : { vNummer }) } };
}

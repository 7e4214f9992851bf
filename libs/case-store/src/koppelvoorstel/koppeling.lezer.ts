import { Injectable } from '@nestjs/common';
import { type Beschrijving, type Bewijs, type Koppelgrond, type Koppelvoorstel, ontleed, type Reden, weegBewijs } from '#libs/case-model';
import { regelcontext } from '#libs/exchange';
import { Database, Kluis } from '#libs/platform';
import { leesVerklaringen } from '../persoon.zegel.js';
import type { Regelplaats } from './te-wegen.js';

/** A line that is linked to a case, and on what ground. */
export interface Koppelingbeeld extends Regelplaats {
  partner: string;
  bestand: string;
  soort: string;
  grond: Koppelgrond | null;
  /** False when a newer version, a supplement or a withdrawal took the line's place. */
  actief: boolean;
  /** Kenmerk of the decision that linked it; null when the hub did so by itself. */
  besluit: string | null;
  /** What speaks for and against the line being about this person, weighed as lines that wait are; null where the line says nothing of who it is. */
  bewijs: Bewijs | null;
}

/** A line as it stands. */
export interface Regelbeeld extends Regelplaats {
  gemeente: string | null;
  soort: string;
  zaak: string | null;
}

type Rij = Omit<Koppelingbeeld, 'bewijs'> & { geheim: Buffer | null };

const VAN_ZAAK = `
  select k.bericht_id as bericht, k.regel, b.partner, b.naam as bestand, r.soort, k.grond, k.actief and not k.ingetrokken as actief, g.geheim,
         (select d.melding ->> 'kenmerk' from exchange.regel d join zaak.koppeling dk on dk.bericht_id = d.bericht_id and dk.regel = d.regel and dk.zaak_id = k.zaak_id and dk.actief
           where d.soort = 'besluit' and d.melding -> 'besluit' ? 'bericht' and (d.melding -> 'besluit' ->> 'bericht')::bigint = k.bericht_id and (d.melding -> 'besluit' ->> 'regel')::int = k.regel
             and d.melding -> 'besluit' ->> 'soort' = 'koppel'
           order by d.melding ->> 'vastgelegd' desc, d.melding ->> 'kenmerk' desc limit 1) as besluit
    from zaak.koppeling k join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel join exchange.bericht b on b.id = k.bericht_id
    left join exchange.regelgeheim g on g.bericht_id = k.bericht_id and g.regel = k.regel
   where k.zaak_id = $1 and r.soort <> 'besluit' order by k.bericht_id, k.regel`;

/** Reads which lines are about a case and why, and whom waiting lines may be about. Names stay sealed: reasons name no value. */
@Injectable()
export class KoppelingLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** Every line that is linked to a case, with the evidence as it is now. */
  async vanZaak(zaak: string): Promise<Koppelingbeeld[]> {
    const rijen = await this.database.query<Rij>(VAN_ZAAK, [zaak]);
    const verklaringen = (await leesVerklaringen(this.database, this.kluis, [zaak])).get(zaak) ?? [];
    return rijen.map(({ geheim, ...rij }) => ({ ...rij, bewijs: geheim === null ? null : this.weeg(rij, geheim, verklaringen) }));
  }

  /** Where every line stands that is linked to a case. */
  async plaatsen(zaak: string): Promise<Regelplaats[]> {
    return this.database.query('select bericht_id as bericht, regel from zaak.koppeling where zaak_id = $1', [zaak]);
  }

  /** A line that may be linked: none of another municipality, and none that was refused. */
  async vind({ bericht, regel }: Regelplaats): Promise<Regelbeeld | null> {
    const [rij] = await this.database.query<Regelbeeld>(
      `select r.bericht_id as bericht, r.regel, r.melding ->> 'gemeentecode' as gemeente, r.soort, k.zaak_id as zaak
         from exchange.regel r join zaak.koppeling k on k.bericht_id = r.bericht_id and k.regel = r.regel
        where r.bericht_id = $1 and r.regel = $2 and r.eind = 'open' and r.soort <> 'besluit' and k.actief`,
      [bericht, regel],
    );
    return rij ?? null;
  }

  /** Whom a waiting line may be about, most evidence first; and the version of the tables by which that was weighed. */
  async voorstellen({ bericht, regel }: Regelplaats): Promise<(Koppelvoorstel & { versie: string })[]> {
    const rijen = await this.database.query<{ zaak: string; gewicht: number; redenen: Reden[]; versie: string }>(
      `select v.zaak_id as zaak, v.gewicht, v.redenen, v.versie from zaak.koppelvoorstel v join zaak.koppeling k on k.bericht_id = v.bericht_id and k.regel = v.regel and k.stand = 'wacht'
        where v.bericht_id = $1 and v.regel = $2 order by v.gewicht desc, v.zaak_id`,
      [bericht, regel],
    );
    return rijen.map(({ zaak, gewicht, redenen, versie }) => ({ zaak, versie, bewijs: { gewicht, redenen } }));
  }

  /** A line that holds the case is weighed against what others state of it: against itself it would prove nothing. */
  private weeg({ bericht, regel, grond }: Omit<Rij, 'geheim'>, geheim: Buffer, verklaringen: readonly Beschrijving[]): Bewijs | null {
    const eigen = JSON.parse(this.kluis.ontzegel(geheim, regelcontext(bericht, regel)).toString()) as Beschrijving;
    const anderen = grond === 'houder' ? verklaringen.filter((verklaring) => !bevat(eigen, verklaring)) : verklaringen;
    const bewijs = weegBewijs(ontleed([eigen]), ontleed(anderen));
    return bewijs.redenen.length === 0 ? null : bewijs;
  }
}

/** Whether a line states everything that a statement says: then the statement is its own. */
function bevat(regel: Beschrijving, verklaring: Beschrijving): boolean {
  return (['bsn', 'vNummer', 'geslachtsnaam', 'voornamen', 'geboortedatum', 'geslacht'] as const).every((veld) => verklaring[veld] === undefined || verklaring[veld] === regel[veld]);
}

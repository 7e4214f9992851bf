import { Injectable } from '@nestjs/common';
import type { Persoonsdeel } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { regelcontext } from '../lezen/regelrij.js';

/** A line that waits, opened for the coach who must say whose it is. */
export interface Wachtregel {
  bericht: number;
  regel: number;
  gemeente: string | null;
  persoon: Pick<Persoonsdeel, 'bsn' | 'vNummer' | 'geslachtsnaam' | 'voorvoegsel' | 'voornamen' | 'geboortedatum'>;
}

type Rij = Omit<Wachtregel, 'persoon'> & { geheim: Buffer | null };

/** Lines that say of themselves that they are about the same person: one that a school's number holds together teaches the others. */
const ZELFDE = `
  select r.bericht_id as bericht, r.regel, r.melding ->> 'gemeentecode' as gemeente, g.geheim
    from exchange.regel e
    join zaak.koppeling k on k.stand = 'wacht' and k.actief
    join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel
     and ((r.bericht_id, r.regel) = (e.bericht_id, e.regel)
       or e.deelnemer_h is null and r.soort = e.soort and r.deelnemer_h is null and coalesce(e.bsn_h, e.vnr_h, e.naamdatum_h) is not null
          and (r.bsn_h, r.vnr_h, r.naamdatum_h) is not distinct from (e.bsn_h, e.vnr_h, e.naamdatum_h))
    join exchange.bericht b on b.id = r.bericht_id and b.actief
    join exchange.regelgeheim g on g.bericht_id = r.bericht_id and g.regel = r.regel
   where e.bericht_id = $1 and e.regel = $2 order by r.bericht_id, r.regel`;

/** Opens lines that wait. */
@Injectable()
export class Wachtregels {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** This line, when it waits, and those that must be decided with it. */
  async bij(bericht: number, regel: number): Promise<Wachtregel[]> {
    const rijen = await this.database.query<Rij>(ZELFDE, [bericht, regel]);
    return rijen.map(({ geheim, ...rij }) => {
      const open = geheim === null ? {} : (JSON.parse(this.kluis.ontzegel(geheim, regelcontext(rij.bericht, rij.regel)).toString()) as Persoonsdeel);
      const { bsn, vNummer, geslachtsnaam, voorvoegsel, voornamen, geboortedatum } = open;
      return { ...rij, persoon: Object.fromEntries(Object.entries({ bsn, vNummer, geslachtsnaam, voorvoegsel, voornamen, geboortedatum }).filter(([, waarde]) => waarde !== undefined)) };
    });
  }
}

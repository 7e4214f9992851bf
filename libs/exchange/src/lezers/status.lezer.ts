import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** A task for a person. */
export interface Taakoverzicht {
  id: number;
  soort: string;
  partner: string | null;
  bericht: number | null;
  omschrijving: string;
  /** Last day, `jjjj-mm-dd`. */
  uiterlijk: string;
}

export interface Partnerstand {
  partner: string;
  laatsteIn: { id: number; naam: string; ontvangen: Date; status: string } | null;
  laatsteUit: { id: number; naam: string; aangemaakt: Date; status: string } | null;
}

/** What goes on in the hub at this moment, without any content. */
export interface Hubstand {
  /** True when no message and no work order is under way; failed orders do not count as under way. */
  rust: boolean;
  partners: Partnerstand[];
  opdrachten: { wachtend: number; lopend: number; mislukt: number };
  berichten: { onderweg: number; vastgehouden: number };
  taken: Taakoverzicht[];
}

interface Aantallen {
  wachtend: number;
  lopend: number;
  mislukt: number;
  onderweg: number;
  vastgehouden: number;
}

interface Laatste {
  partner: string;
  in_id: number;
  in_naam: string;
  in_moment: Date | null;
  in_status: string;
  uit_id: number;
  uit_naam: string;
  uit_moment: Date | null;
  uit_status: string;
}

/** A rung order that is not done counts as running: the queue, not this ledger, knows which worker has it. One that is due later counts as neither. */
const AANTALLEN = `
  select (select count(*)::int from exchange.opdracht where klaar is null and geparkeerd is null and (niet_voor is null or niet_voor <= now()) and gebeld is null) as wachtend,
         (select count(*)::int from exchange.opdracht where klaar is null and geparkeerd is null and (niet_voor is null or niet_voor <= now()) and gebeld is not null) as lopend,
         (select count(*)::int from exchange.opdracht where klaar is null and geparkeerd is not null) as mislukt,
         (select count(*)::int from exchange.bericht where gereed is null and status in ('ontvangen', 'bezig')) as onderweg,
         (select count(*)::int from exchange.bericht where status = 'vastgehouden') as vastgehouden`;

const LAATSTE = `
  with laatste_in as (select distinct on (partner) partner, id, naam, ontvangen as moment, status from exchange.bericht order by partner, id desc),
       laatste_uit as (select distinct on (partner) partner, id, naam, aangemaakt as moment, stand as status from exchange.levering order by partner, id desc)
  select coalesce(i.partner, u.partner) as partner, i.id as in_id, i.naam as in_naam, i.moment as in_moment, i.status as in_status,
         u.id as uit_id, u.naam as uit_naam, u.moment as uit_moment, u.status as uit_status
    from laatste_in i full join laatste_uit u using (partner) order by 1`;

/** Those of single lines last: they are many, and somebody else's work. Deadlines of cases are coaches' alone. */
const TAKEN = `
  select id, soort, partner, bericht_id as bericht, omschrijving, to_char(uiterlijk, 'YYYY-MM-DD') as uiterlijk
    from exchange.taak where gesloten is null and afgehandeld is null and soort <> 'termijn' order by regel is not null, uiterlijk, id limit 500`;

/** Reads how the hub stands. */
@Injectable()
export class StatusLezer {
  constructor(private readonly database: Database) {}

  async stand(): Promise<Hubstand> {
    const [aantallen] = await this.database.query<Aantallen>(AANTALLEN);
    if (!aantallen) throw new Error('counting gave no row');
    const { onderweg, vastgehouden, ...opdrachten } = aantallen;
    const laatste = await this.database.query<Laatste>(LAATSTE);
    return {
      rust: onderweg + opdrachten.wachtend + opdrachten.lopend === 0,
      partners: laatste.map((l) => ({
        partner: l.partner,
        laatsteIn: l.in_moment && { id: l.in_id, naam: l.in_naam, ontvangen: l.in_moment, status: l.in_status },
        laatsteUit: l.uit_moment && { id: l.uit_id, naam: l.uit_naam, aangemaakt: l.uit_moment, status: l.uit_status },
      })),
      opdrachten,
      berichten: { onderweg, vastgehouden },
      taken: await this.database.query<Taakoverzicht>(TAKEN),
    };
  }
}

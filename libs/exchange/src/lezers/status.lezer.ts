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
  laatsteIn: { id: number; naam: string; ontvangen: Date; status: string };
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

/** A rung order that is not done counts as running: the queue, not this ledger, knows which worker has it. One that is due later counts as neither. */
const AANTALLEN = `
  select (select count(*)::int from exchange.opdracht where klaar is null and geparkeerd is null and (niet_voor is null or niet_voor <= now()) and gebeld is null) as wachtend,
         (select count(*)::int from exchange.opdracht where klaar is null and geparkeerd is null and (niet_voor is null or niet_voor <= now()) and gebeld is not null) as lopend,
         (select count(*)::int from exchange.opdracht where klaar is null and geparkeerd is not null) as mislukt,
         (select count(*)::int from exchange.bericht where gereed is null and status in ('ontvangen', 'bezig')) as onderweg,
         (select count(*)::int from exchange.bericht where status = 'vastgehouden') as vastgehouden`;

const LAATSTE = `
  select distinct on (partner) partner, id, naam, ontvangen, status from exchange.bericht order by partner, id desc`;

const TAKEN = `
  select id, soort, partner, bericht_id as bericht, omschrijving, to_char(uiterlijk, 'YYYY-MM-DD') as uiterlijk
    from exchange.taak where gesloten is null order by uiterlijk, id limit 500`;

/** Reads how the hub stands. */
@Injectable()
export class StatusLezer {
  constructor(private readonly database: Database) {}

  async stand(): Promise<Hubstand> {
    const [aantallen] = await this.database.query<Aantallen>(AANTALLEN);
    if (!aantallen) throw new Error('counting gave no row');
    const { onderweg, vastgehouden, ...opdrachten } = aantallen;
    const laatste = await this.database.query<Partnerstand['laatsteIn'] & { partner: string }>(LAATSTE);
    return {
      rust: onderweg + opdrachten.wachtend + opdrachten.lopend === 0,
      partners: laatste.map(({ partner, ...laatsteIn }) => ({ partner, laatsteIn })),
      opdrachten,
      berichten: { onderweg, vastgehouden },
      taken: await this.database.query<Taakoverzicht>(TAKEN),
    };
  }
}

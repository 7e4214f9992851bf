import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** How one flow stands: its switch, what is under way, and whether its partner is out of reach. */
export interface Stroomstand {
  partner: string;
  uitwisseling: string;
  aan: boolean;
  gewijzigd: Date | null;
  gewijzigdDoor: string | null;
  /** Since when the partner does not answer; null while it does. */
  onbereikbaarSinds: Date | null;
  onderweg: number;
  vastgelopen: number;
  afgerond: number;
}

/** One attempt as it went. */
export interface Pogingoverzicht {
  soort: 'zend' | 'vraag';
  begonnen: Date;
  /** Null: under way, or its process died. */
  beeindigd: Date | null;
  antwoord: string | null;
  storing: string | null;
}

export const LEVERSTANDEN = ['klaar', 'onbekend', 'afgerond', 'vastgelopen'] as const;

/** One delivery with the number of items per outcome; no content. */
export interface Leveringregel {
  id: number;
  partner: string;
  uitwisseling: string;
  volgnummer: number;
  naam: string;
  sha256: string;
  grootte: number;
  grondslag: Record<string, unknown>;
  vervolgVan: number | null;
  aangemaakt: Date;
  afgerond: Date | null;
  stand: (typeof LEVERSTANDEN)[number];
  reden: string | null;
  items: { open: number; bevestigd: number; geweigerd: number; vervallen: number };
}

/** A delivery with its attempts. */
export interface Leveringoverzicht extends Leveringregel {
  pogingen: Pogingoverzicht[];
}

/** Which deliveries: an absent part does not narrow. */
export interface Leveringfilter {
  partner?: string;
  uitwisseling?: string;
  stand?: string;
  /** With an item about this zaak. */
  zaak?: string;
  /** As they stood at this moment; absent: as they stand now. */
  bekendOp?: Date;
}

/** What was, at moment $1, known of deliveries: nothing that came later. */
const TOEN = `
  select l.id, l.partner, l.uitwisseling, l.volgnummer, l.naam, l.sha256, l.grootte, l.grondslag, l.vervolg_van as "vervolgVan", l.aangemaakt,
         case when s.stand = 'afgerond' then s.op end as afgerond, s.stand, s.reden,
         json_build_object('open', s.open, 'bevestigd', s.bevestigd, 'geweigerd', s.geweigerd, 'vervallen', s.vervallen) as items
    from exchange.levering l cross join lateral (
      select * from exchange.leveringstand where levering_id = l.id and op <= coalesce($1::timestamptz, 'infinity') order by id desc limit 1) s`;

/** Reads what goes out. */
@Injectable()
export class LeveringLezer {
  constructor(private readonly database: Database) {}

  async stromen(): Promise<Stroomstand[]> {
    return this.database.query<Stroomstand>(
      `select s.partner, s.uitwisseling, s.aan, s.gewijzigd, s.gewijzigd_door as "gewijzigdDoor", p.open_sinds as "onbereikbaarSinds",
         count(l.id) filter (where l.stand in ('klaar', 'onbekend')) as onderweg, count(l.id) filter (where l.stand = 'vastgelopen') as vastgelopen,
         count(l.id) filter (where l.stand = 'afgerond') as afgerond
       from exchange.stroom s left join exchange.partnerlijn p using (partner) left join exchange.levering l using (partner, uitwisseling)
       group by s.partner, s.uitwisseling, p.open_sinds order by s.partner, s.uitwisseling`,
    );
  }

  /** At most `aantal` deliveries, the newest first, older than number `voor` when that is given. */
  async lijst({ partner, uitwisseling, stand, zaak, bekendOp }: Leveringfilter, { voor, aantal }: { voor?: number; aantal: number }): Promise<Leveringregel[]> {
    return this.database.query(
      `${TOEN} where ($2::text is null or l.partner = $2) and ($3::text is null or l.uitwisseling = $3) and ($4::text is null or s.stand = $4)
         and ($5::uuid is null or exists (select from exchange.leveritem i where i.levering_id = l.id and i.zaak_id = $5)) and ($6::bigint is null or l.id < $6)
       order by l.id desc limit $7`,
      [bekendOp ?? null, partner ?? null, uitwisseling ?? null, stand ?? null, zaak ?? null, voor ?? null, aantal],
    );
  }

  /** One delivery; undefined when there was none of that number. */
  async levering(id: number, bekendOp?: Date): Promise<Leveringoverzicht | undefined> {
    const [rij] = await this.database.query<Leveringregel>(`${TOEN} where l.id = $2`, [bekendOp ?? null, id]);
    if (!rij) return undefined;
    const pogingen = await this.database.query<Pogingoverzicht>(
      `select soort, begonnen, case when gezien then beeindigd end as beeindigd, case when gezien then antwoord end as antwoord, case when gezien then storing end as storing
         from (select *, beeindigd <= coalesce($2::timestamptz, 'infinity') as gezien from exchange.poging) p
        where levering_id = $1 and begonnen <= coalesce($2::timestamptz, 'infinity') order by hek`,
      [id, bekendOp ?? null],
    );
    return { ...rij, pogingen };
  }
}

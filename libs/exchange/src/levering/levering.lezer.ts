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

/** One delivery with its attempts and the number of items per outcome; no content. */
export interface Leveringoverzicht {
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
  stand: 'klaar' | 'onbekend' | 'afgerond' | 'vastgelopen';
  reden: string | null;
  items: { open: number; bevestigd: number; geweigerd: number; vervallen: number };
  pogingen: Pogingoverzicht[];
}

/** Reads what goes out. */
@Injectable()
export class LeveringLezer {
  constructor(private readonly database: Database) {}

  async stromen(): Promise<Stroomstand[]> {
    return this.database.query<Stroomstand>(
      `select s.partner, s.uitwisseling, s.aan, s.gewijzigd, s.gewijzigd_door as "gewijzigdDoor", p.open_sinds as "onbereikbaarSinds",
         count(l.id) filter (where l.stand in ('klaar', 'onbekend')) as onderweg, count(l.id) filter (where l.stand = 'vastgelopen') as vastgelopen,
         count(l.id) filter (where l.stand = 'afgerond') as afgerond
       from exchange.stroom s join exchange.partnerlijn p using (partner) left join exchange.levering l using (partner, uitwisseling)
       group by s.partner, s.uitwisseling, p.open_sinds order by s.partner, s.uitwisseling`,
    );
  }

  /** One delivery; undefined when there is none. */
  async levering(id: number): Promise<Leveringoverzicht | undefined> {
    const [rij] = await this.database.query<Omit<Leveringoverzicht, 'pogingen'>>(
      `select l.id, l.partner, l.uitwisseling, l.volgnummer, l.naam, l.sha256, l.grootte, l.grondslag, l.vervolg_van as "vervolgVan", l.aangemaakt, l.afgerond, l.stand, l.reden,
         (select json_build_object('open', count(*) filter (where uitkomst = 'open'), 'bevestigd', count(*) filter (where uitkomst = 'bevestigd'),
            'geweigerd', count(*) filter (where uitkomst = 'geweigerd'), 'vervallen', count(*) filter (where uitkomst = 'vervallen'))
          from exchange.leveritem where levering_id = l.id) as items
       from exchange.levering l where l.id = $1`,
      [id],
    );
    if (!rij) return undefined;
    const pogingen = await this.database.query<Pogingoverzicht>('select soort, begonnen, beeindigd, antwoord, storing from exchange.poging where levering_id = $1 order by hek', [id]);
    return { ...rij, pogingen };
  }
}

import { Injectable } from '@nestjs/common';
import { HUISHOUDEN_ELDERS, type Voorstelblik } from '#libs/connector-kit';
import { Database, Kluis } from '#libs/platform';
import { ontzegelPersoon } from './persoon.zegel.js';
import { BemiddelingsprofielLezer } from './bemiddelingsprofiel.lezer.js';
import { Termijnbeleidboek } from './termijnbeleid/termijnbeleidboek.js';
import { VasteLastenLezer } from './vaste-lasten.lezer.js';
import { IN_RUST } from './rust.js';
import { leesStand, type Zaakpak } from './zaak.codec.js';

/** Whose proposals: one partner's exchange, for these municipalities. */
export interface Voorstelkeuze {
  partner: string;
  uitwisseling: string;
  /** Jsonpath over the stored case: which it may concern. */
  raakt: string;
  gemeenten: readonly string[];
}

/** Cases to look at, and up to which moment (as PostgreSQL writes it) everything that changed is among them. */
export interface TeBekijken {
  zaken: string[];
  tot: string;
}

/** From when cases must be looked at: on a new day all, for what depends on the day. */
const BEGIN = `
  select ${IN_RUST} as stil, coalesce((select max(gewijzigd) from zaak.zaak), 'epoch')::text as tot,
    coalesce((select gezien_tot from exchange.voorstelcursor where partner = $1 and uitwisseling = $2 and dag >= $3::date), '-infinity')::text as vanaf`;

/** Cases that are not there any more are looked at once, those that wait for another case every time. */
const TE_BEKIJKEN = `
  with gekend as (select zaak_id, weg from exchange.voorstelkijk where partner = $1 and uitwisseling = $2)
  select z.id from zaak.zaak z
   where z.gemeentecode = any($3) and z.gewijzigd > $4::timestamptz and (z.stand @? $5::jsonpath or z.id in (select zaak_id from gekend))
  union select t.zaak_id from exchange.taak t join zaak.zaak z on z.id = t.zaak_id
   where t.soort = 'kan-niet-uit' and t.partner = $1 and t.gesloten is null and t.oorzaak = concat_ws('/', 'kan-niet-uit', $1::text, $2::text, t.zaak_id, $6::text) and z.gemeentecode = any($3)
  union select zaak_id from gekend g where not g.weg and not exists (select from zaak.zaak z where z.id = g.zaak_id)
   order by 1`;

/** In one statement, so from one snapshot: while lines wait to be judged a case may be missing or half known. */
const RUSTIG = `
  select r.rust, z.id, z.stand, z.geheim
    from (select ${IN_RUST} as rust) r
    left join zaak.zaak z on r.rust and z.id = any($1::uuid[]) and z.gemeentecode = any($2)`;

/** Reads cases, with what lies sealed in their lines, for what the hub proposes to send. */
@Injectable()
export class Voorstelzaken {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
    private readonly beleid: Termijnbeleidboek,
  ) {}

  /** What changed since the last look; every case that the exchange may concern, or that something was proposed for, when `vandaag` is a new day. Null while lines wait to be judged. */
  async teBekijken({ partner, uitwisseling, gemeenten, raakt }: Voorstelkeuze, vandaag: string): Promise<TeBekijken | null> {
    const [nu] = await this.database.query<{ stil: boolean; tot: string; vanaf: string }>(BEGIN, [partner, uitwisseling, vandaag]);
    if (nu?.stil !== true) return null;
    const rijen = await this.database.query<{ id: string }>(TE_BEKIJKEN, [partner, uitwisseling, gemeenten, nu.vanaf, raakt, HUISHOUDEN_ELDERS]);
    return { zaken: rijen.map(({ id }) => id), tot: nu.tot };
  }

  /** These cases as they are known; null while lines wait to be judged. One that is not in the answer is there no more. */
  async lees(zaken: readonly string[], gemeenten: readonly string[]): Promise<Map<string, Voorstelblik> | null> {
    const rijen = await this.database.query<{ rust: boolean; id: string | null; stand: Zaakpak; geheim: Buffer }>(RUSTIG, [zaken, gemeenten]);
    if (rijen[0]?.rust !== true) return null;
    const beelden = rijen.flatMap(({ id, stand, geheim }) => (id === null ? [] : [{ id, stand: leesStand(stand), persoon: ontzegelPersoon(this.kluis, id, geheim) }]));
    const lasten = await new VasteLastenLezer(this.database, this.kluis).van(beelden);
    const profielen = await new BemiddelingsprofielLezer(this.database, this.kluis).van(beelden);
    return new Map(beelden.map((beeld) => [
      beeld.id, { ...beeld, vasteLasten: lasten.get(beeld.id) ?? null, bemiddelingsprofiel: profielen.get(beeld.id) ?? null, beleid: this.beleid.van(beeld.stand.gemeentecode) },
    ]));
  }

  /** Remembers that everything up to `tot` was looked at on this day. */
  async bekeken({ partner, uitwisseling }: Voorstelkeuze, tot: string, dag: string): Promise<void> {
    await this.database.query(
      `insert into exchange.voorstelcursor (partner, uitwisseling, gezien_tot, dag) values ($1, $2, $3::timestamptz, $4)
       on conflict (partner, uitwisseling) do update set gezien_tot = greatest(voorstelcursor.gezien_tot, excluded.gezien_tot), dag = greatest(voorstelcursor.dag, excluded.dag)`,
      [partner, uitwisseling, tot, dag],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Handelingenlog, Onderhoudsdatabase } from '#libs/platform';
import type { Bewaarklasse, Bewaartermijnen } from './bewaartermijnen.js';
import { Wisser } from './wisser.js';

const WIE = 'schakel-worker';
const PORTIE = 500;

/** Takes away at most so many ($2) of what is older than a moment ($1), and says how many. Files go as a whole: their hash, size and counts stay. */
const OPDRACHTEN: Readonly<Record<Exclude<Bewaarklasse, 'zaken'>, string>> = {
  originelen: inkomend(`status in ('verwerkt', 'vervangen', 'ingetrokken')`),
  geweigerd: inkomend(`status = 'geweigerd'`),
  leveringen: `
    with oud as (select o.id from exchange.origineel o where o.gewist is null
        and (exists (select from exchange.levering l where l.origineel_id = o.id) or exists (select from exchange.opmaak m where m.origineel_id = o.id and m.gemaakt < $1))
        and not exists (select from exchange.levering l where l.origineel_id = o.id and (l.afgerond is null or l.afgerond >= $1)) limit $2),
    delen as (delete from exchange.opmaak_deel d using exchange.opmaak m, oud where d.opmaak_id = m.id and m.origineel_id = oud.id),
    blokken as (delete from exchange.origineel_blok b using oud where b.origineel_id = oud.id),
    weg as (update exchange.origineel o set gewist = now() from oud where o.id = oud.id returning 1)
    select count(*)::int as aantal from weg`,
  historie: `
    with weg as (delete from zaak.historie where (zaak_id, van) in (select zaak_id, van from zaak.historie where tot < $1 limit $2) returning 1) select count(*)::int as aantal from weg`,
  verwerkingenlog: 'select logboek.ruim_verwerkingen_op($1, $2) as aantal',
};

const AFGELOPEN = `select id from zaak.zaak where (stand -> 'einde' ->> 'datum') < $1 order by id limit $2`;

/** Takes away what was kept long enough, class by class. */
@Injectable()
export class Bewaarronde {
  constructor(
    private readonly database: Onderhoudsdatabase,
    private readonly wisser: Wisser,
    private readonly log: Handelingenlog,
    private readonly termijnen: Bewaartermijnen,
  ) {}

  /** Once over every class, as of this moment. Each class that lost something is a line in the log of actions. */
  async ronde(nu: Date): Promise<void> {
    for (const [klasse, dagen] of Object.entries(this.termijnen) as [Bewaarklasse, number][]) {
      const voor = new Date(nu.getTime() - dagen * 86_400_000);
      const aantal = klasse === 'zaken' ? await this.wisZaken(voor) : await this.ruimOp(OPDRACHTEN[klasse], voor);
      if (aantal > 0) await this.log.schrijf([{ soort: 'wissing', wie: WIE, inhoud: { wat: 'bewaartermijn', klasse, dagen, aantal } }]);
    }
  }

  private async ruimOp(sql: string, voor: Date): Promise<number> {
    for (let samen = 0; ;) {
      const aantal = await this.database.run(async (tx) => (await tx.query<{ aantal: number }>(sql, [voor, PORTIE]))[0]?.aantal ?? 0);
      samen += aantal;
      if (aantal < PORTIE) return samen;
    }
  }

  /** One that cannot be erased now (something about it is under way) has its turn another day. */
  private async wisZaken(voor: Date): Promise<number> {
    let gewist = 0;
    for (const { id } of await this.database.query<{ id: string }>(AFGELOPEN, [voor.toISOString().slice(0, 10), PORTIE])) {
      gewist += (await this.wisser.wis(id, { reden: 'bewaartermijn', door: WIE })).soort === 'gewist' ? 1 : 0;
    }
    return gewist;
  }
}

/** Files that came: one may be read by several messages, and goes when all of these are old enough. */
function inkomend(welke: string): string {
  return `
    with oud as (select distinct b.origineel_id as id from exchange.bericht b where b.origineel_id is not null and ${welke} and coalesce(b.gereed, b.ontvangen) < $1
        and not exists (select from exchange.bericht a where a.origineel_id = b.origineel_id and (a.gereed is null and a.status <> 'geweigerd' or coalesce(a.gereed, a.ontvangen) >= $1)) limit $2),
    los as (update exchange.bericht b set origineel_id = null from oud where b.origineel_id = oud.id),
    weg as (delete from exchange.origineel o using oud where o.id = oud.id returning 1)
    select count(*)::int as aantal from weg`;
}

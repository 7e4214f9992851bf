import { Injectable } from '@nestjs/common';
import type { PartnerManifest } from '#libs/connector-kit';
import { Database, Klok } from '#libs/platform';

/** A delivery that is due and has not come. */
export interface LateLevering {
  partner: string;
  afzender: string;
  soort: string;
  periode: string;
  /** Last day on which it was in time, `jjjj-mm-dd`. */
  uiterlijk: string;
}

const LAAT = `
  select v.partner, v.uitwisseling, v.afzender, v.soort, v.periode, v.uiterlijk from exchange.verwacht v
  where v.uiterlijk < $1::date and not exists (
    select from exchange.bericht b where b.slot = concat_ws('/', v.partner, v.uitwisseling, v.afzender, v.soort, v.periode)
      and b.status in ('bezig', 'verwerkt', 'vervangen') and not b.teruggedraaid)`;

/** The calendar of expected deliveries: a missing report is seen without any file. */
@Injectable()
export class Kalender {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
  ) {}

  /** Writes what a partner's agreement makes due, and one task per delivery that is late; tasks of what came since are closed. */
  async werkBij(manifest: PartnerManifest): Promise<void> {
    const vandaag = this.klok.vandaag();
    const verwacht = manifest.verwacht?.(vandaag) ?? [];
    await this.database.run(async (tx) => {
      await tx.query(
        `insert into exchange.verwacht select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[]) on conflict do nothing`,
        (['partner', 'uitwisseling', 'afzender', 'soort', 'periode', 'uiterlijk'] as const).map((kolom) => verwacht.map((v) => v[kolom])),
      );
      await tx.query(
        `insert into exchange.taak (oorzaak, soort, partner, omschrijving, uiterlijk)
         select concat_ws('/', 'te-laat', partner, uitwisseling, afzender, soort, periode), 'levering-te-laat', partner,
           format('De levering van %s (%s) over %s is er nog niet. Zij moest er zijn op %s.', afzender, soort, periode, uiterlijk), $1::date + 5
         from (${LAAT}) laat where partner = $2 on conflict (oorzaak) do nothing`,
        [vandaag, manifest.partner],
      );
      await tx.query(
        `update exchange.taak t set gesloten = now() where t.soort = 'levering-te-laat' and t.partner = $2 and t.gesloten is null
         and t.oorzaak not in (select concat_ws('/', 'te-laat', partner, uitwisseling, afzender, soort, periode) from (${LAAT}) laat)`,
        [vandaag, manifest.partner],
      );
    });
  }

  /** What is late today, the longest first. */
  async laat(): Promise<LateLevering[]> {
    return this.database.query<LateLevering>(`select partner, afzender, soort, periode, uiterlijk from (${LAAT}) laat order by uiterlijk, afzender, soort`, [this.klok.vandaag()]);
  }
}

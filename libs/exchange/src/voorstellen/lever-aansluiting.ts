import { Injectable } from '@nestjs/common';
import { Database, type Leesbron } from '#libs/platform';
import { leesAntwoorden } from './antwoorden.js';
import { type Aansluitdag, type Openstaand, sluitAan, type Verzonden } from './sluit-aan.js';
import type { Voorstelstroom } from './voorstelboek.js';

/** What became of the last delivery of each version; one that went out again counts once. */
const VERZONDEN = `
  select v.kenmerk::text as kenmerk, v.versie, i.levering_id as levering, to_char(l.aangemaakt at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag, i.uitkomst = 'geweigerd' as geweigerd
    from exchange.verzonden_voorstel v join exchange.levering l on l.id = v.levering_id
    join lateral (
      select n.levering_id, n.uitkomst from exchange.leveritem e join exchange.leveritem n on n.partner = e.partner and n.effect = e.effect
       where e.levering_id = v.levering_id order by n.levering_id desc limit 1) i on true
   where v.partner = $1 and v.uitwisseling = $2 order by v.id`;

/** Reconciles what left with what the partner answered. */
@Injectable()
export class LeverAansluiting {
  constructor(private readonly database: Database) {}

  /** By day of sending, up to `vandaag`: sent = confirmed + refused + open, with the age of the oldest that is open. */
  async dagen(stroom: Voorstelstroom, vandaag: string): Promise<Aansluitdag[]> {
    return (await lees(this.database, stroom, vandaag)).dagen;
  }

  /** A task for everything that waits more than `geduld` working days for an answer; closed when the answer is there, also when it comes late. */
  async werkBij(stroom: Voorstelstroom, vandaag: string, geduld: number): Promise<void> {
    await this.database.run(async (tx) => {
      const { open } = await lees(tx, stroom, vandaag);
      const teLang = open.filter(({ werkdagen }) => werkdagen > geduld);
      await tx.query(
        `insert into exchange.taak (oorzaak, soort, partner, levering_id, omschrijving, uiterlijk)
         select n.oorzaak, 'antwoord-blijft-uit', $1, n.levering, $5, $4::date + 1
         from unnest($2::text[], $3::bigint[]) as n (oorzaak, levering) on conflict (oorzaak) do update set gesloten = null where taak.gesloten is not null`,
        [stroom.partner, teLang.map((een) => oorzaak(stroom, een)), teLang.map(({ levering }) => levering), vandaag, `De partner heeft na ${geduld} werkdagen nog niet geantwoord op deze levering. Vraag na of zij is aangekomen.`],
      );
      await tx.query(
        `update exchange.taak set gesloten = now() where soort = 'antwoord-blijft-uit' and gesloten is null and starts_with(oorzaak, $1) and oorzaak <> all($2)`,
        [begin(stroom), open.map((een) => oorzaak(stroom, een))],
      );
    });
  }
}

async function lees(bron: Leesbron, stroom: Voorstelstroom, vandaag: string): Promise<{ dagen: Aansluitdag[]; open: Openstaand[] }> {
  const verzonden = await bron.query<Verzonden>(VERZONDEN, [stroom.partner, stroom.uitwisseling]);
  return sluitAan(verzonden, await leesAntwoorden(bron, stroom.partner, [...new Set(verzonden.map(({ kenmerk }) => kenmerk))]), vandaag);
}

function begin({ partner, uitwisseling }: Voorstelstroom): string {
  return `antwoord/${partner}/${uitwisseling}/`;
}

function oorzaak(stroom: Voorstelstroom, { kenmerk, versie }: Verzonden): string {
  return `${begin(stroom)}${kenmerk}/v${versie}`;
}

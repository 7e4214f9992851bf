import { Injectable } from '@nestjs/common';
import { Database, Klok, type Tx } from '#libs/platform';
import { Originelen } from '../inbox/originelen.js';
import { Opdrachten } from '../opdrachten/opdrachten.js';
import { bereid, type Bereid, levend, type NieuweLevering } from './bereid.js';
import { bewaarLevering, laadLevering } from './levering-opslag.js';
import { type Leverbesluit, type Levertoestand, naBesluit, naLaatAntwoord } from './levering-toestand.js';
import type { Itemantwoord } from './verzending.js';

/** What an answer that came by another road (a status file) did. `wees`: about nothing that we ever sent. */
export type Verwerkt = 'genoteerd' | 'al-bekend' | 'tegenstrijdig' | 'wees';

interface Bekend {
  levering: number;
  uitkomst: string;
}

/** What goes out: prepared once, settled by what partners and people say. The attempts are the `Bezorger`'s. */
@Injectable()
export class Leveringen {
  constructor(
    private readonly database: Database,
    private readonly originelen: Originelen,
    private readonly opdrachten: Opdrachten,
    private readonly klok: Klok,
  ) {}

  /** Prepares a delivery in the transaction that selected it. Ring its order after the commit (`Opdrachten.bel`). */
  async bereid(tx: Tx, nieuw: NieuweLevering): Promise<Bereid> {
    return bereid(tx, nieuw, { originelen: this.originelen, opdrachten: this.opdrachten, nu: this.klok.nu().getTime() });
  }

  /** Takes in what a partner says of its own accord: late, twice, crossed or about nothing. Returns what it did, and the orders to ring. */
  async verwerkAntwoord(tx: Tx, partner: string, antwoord: Itemantwoord & { uitkomst: 'bevestigd' | 'geweigerd' }): Promise<{ verwerkt: Verwerkt; bellen: number[] }> {
    const bekend = await tx.query<Bekend>(
      'select levering_id as levering, uitkomst from exchange.leveritem where partner = $1 and effect = $2 order by levering_id desc',
      [partner, antwoord.effect],
    );
    const [laatste] = bekend;
    if (laatste === undefined) return { verwerkt: 'wees', bellen: [] };
    const levering = await laadLevering(tx, laatste.levering);
    const item = levering?.toestand.items.find(({ effect }) => effect === antwoord.effect);
    if (levering === undefined || item?.uitkomst === antwoord.uitkomst) return { verwerkt: 'al-bekend', bellen: [] };
    const nu = this.klok.nu().getTime();
    if (item?.uitkomst !== 'open') {
      await meldTegenspraak(tx, levering.id, nu);
      return { verwerkt: 'tegenstrijdig', bellen: [] };
    }
    return { verwerkt: 'genoteerd', bellen: await bewaarLevering(tx, levering, naLaatAntwoord(levering.toestand, [antwoord]), nu) };
  }

  /** Carries out a person's decision about a delivery; false when there is nothing of the kind to decide. */
  async besluit(id: number, besluit: Leverbesluit, door: string): Promise<boolean> {
    const bellen = await this.database.run(async (tx) => {
      const levering = await laadLevering(tx, id);
      const nu = this.klok.nu().getTime();
      const na = levering && naBesluit(levering.toestand, besluit, nu);
      if (!levering || !na || (await staatInDeWeg(tx, levering.partner, levering.toestand, na))) return null;
      await tx.query(`update exchange.levering set besluiten = besluiten || jsonb_build_array(jsonb_build_object('besluit', $2::text, 'door', $3::text, 'op', $4::timestamptz)) where id = $1`, [id, besluit, door, new Date(nu)]);
      const vrij = await bewaarLevering(tx, levering, na, nu);
      const eigen = await tx.query<{ id: number }>('select id from exchange.opdracht where levering_id = $1 and klaar is null', [id]);
      return [...vrij, ...eigen.map((rij) => rij.id)];
    });
    if (bellen === null) return false;
    await this.opdrachten.bel(bellen);
    return true;
  }
}

/** True when a refused item that would be opened again already went out in a later delivery. */
async function staatInDeWeg(tx: Tx, partner: string, voor: Levertoestand, na: Levertoestand): Promise<boolean> {
  const heropend = na.items.filter((item, plaats) => item.uitkomst === 'open' && voor.items[plaats]?.uitkomst !== 'open');
  return heropend.length > 0 && (await levend(tx, partner, heropend.map(({ effect }) => effect))).length > 0;
}

async function meldTegenspraak(tx: Tx, levering: number, nu: number): Promise<void> {
  await tx.query(
    `insert into exchange.taak (oorzaak, soort, partner, levering_id, omschrijving, uiterlijk)
     select 'tegenspraak/' || id, 'antwoord-tegenstrijdig', partner, id, 'De partner zegt nu iets anders over deze levering dan eerder. Zoek het uit met de partner.',
       ($2::timestamptz at time zone 'Europe/Amsterdam')::date + 1
     from exchange.levering where id = $1 on conflict (oorzaak) do nothing`,
    [levering, new Date(nu)],
  );
}

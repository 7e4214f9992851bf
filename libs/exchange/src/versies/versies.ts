import { Injectable } from '@nestjs/common';
import type { InkomendeUitwisseling } from '#libs/connector-kit';
import type { Tx } from '#libs/platform';
import { voerBesluitenUit } from '../besluiten/voer-besluiten-uit.js';
import { grendel } from '../grendel.js';
import { werkRegeltakenBij } from '../taken/regeltaken.js';
import { splitsRegels } from './splits-regels.js';
import { besluitVersies, type Kandidaat, type Versiestand } from './versiebesluit.js';

interface SlotBericht extends Kandidaat {
  status: string;
  actief: boolean;
  gereed: Date | null;
  /** How many orders to judge its lines it ever had: none for a file that was just read. */
  opdrachten: number;
}

/** Which files of a slot count, and what has to be judged again when that changes. */
@Injectable()
export class Versies {
  /** Takes a file that was just read into its slot. Returns the work orders to ring. */
  async neemOp(tx: Tx, berichtId: number, uitwisseling: InkomendeUitwisseling): Promise<number[]> {
    await grendel(tx);
    const [bericht] = await tx.query<{ slot: string; ouder: number | null }>(
      `select b.slot, (select min(a.id) from exchange.bericht a where a.sha256 = b.sha256 and a.partner = b.partner and a.id < b.id
         and a.periode <> b.periode and a.status not in ('geweigerd', 'al-ontvangen')) as ouder
       from exchange.bericht b where b.id = $1 and b.regels > 0 and b.periode is not null`,
      [berichtId],
    );
    if (bericht !== undefined && bericht.ouder !== null) {
      await houdVast(tx, berichtId, 'zelfde-inhoud-andere-periode');
      return [];
    }
    return this.besluit(tx, berichtId, uitwisseling.rem);
  }

  /** Decides the slot of this message anew and applies what changed. Returns the work orders to ring. */
  async besluit(tx: Tx, berichtId: number, rem: boolean): Promise<number[]> {
    const slot = await tx.query<SlotBericht>(
      `select id, coalesce(herstel_van, id) as ontvangst, versie, aanvulling, vrijgegeven, teruggedraaid, status, actief, gereed,
         (select count(*) from exchange.opdracht o where o.bericht_id = b.id and o.soort = 'herbereken') as opdrachten from exchange.bericht b
       where slot = (select slot from exchange.bericht where id = $1) and status not in ('geweigerd', 'al-ontvangen', 'ontvangen')
       and (vastgehouden_om is distinct from 'zelfde-inhoud-andere-periode' or vrijgegeven) order by id`,
      [berichtId],
    );
    const besluit = await besluitVersies(slot, async (oud, nieuw) => rem && remtAf(await verschil(tx, oud.id, nieuw.id)));
    const opdrachten: number[] = [];
    for (const bericht of slot) opdrachten.push(...(await pasToe(tx, bericht, besluit.get(bericht.id) ?? 'actief')));
    await werkRegeltakenBij(tx, slot.map(({ id }) => id));
    opdrachten.push(...(await voerBesluitenUit(tx, slot.map(({ id }) => id))));
    return opdrachten;
  }
}

/** The brake: more than 20 % of the people, and at least 10 (partners.md, Brake). */
export function remtAf({ mensen, weg }: { mensen: number; weg: number }): boolean {
  return weg >= 10 && weg * 5 > mensen;
}

/** People with a usable line in the old file, and how many of them have none in the new one. */
async function verschil(tx: Tx, oud: number, nieuw: number): Promise<{ mensen: number; weg: number }> {
  const [rij] = await tx.query<{ mensen: number; weg: number }>(
    `with mens as (select bericht_id, coalesce(deelnemer_h, vnr_h, bsn_h, naamdatum_h) as sleutel from exchange.regel where bericht_id in ($1, $2) and eind = 'open'),
          oud as (select distinct sleutel from mens where bericht_id = $1 and sleutel is not null)
     select count(*) as mensen, count(*) filter (where sleutel not in (select sleutel from mens where bericht_id = $2 and sleutel is not null)) as weg from oud`,
    [oud, nieuw],
  );
  return rij ?? { mensen: 0, weg: 0 };
}

async function pasToe(tx: Tx, bericht: SlotBericht, stand: Versiestand): Promise<number[]> {
  const wasVast = bericht.status === 'vastgehouden';
  const nieuw = bericht.gereed === null && bericht.opdrachten === 0;
  if (stand === 'rem') {
    if (wasVast) return [];
    await houdVast(tx, bericht.id, 'rem');
    return nieuw ? [] : splitsRegels(tx, bericht.id);
  }
  const actief = stand === 'actief';
  if (!nieuw && !wasVast && bericht.actief === actief) return [];
  await tx.query(
    `update exchange.bericht set actief = $2, vastgehouden_om = null, bevindingen = (select coalesce(jsonb_agg(b), '[]') from jsonb_array_elements(bevindingen) b where b ->> 'ernst' <> 'vasthouden'),
       gereed = case when $3 then null else gereed end, bewijs = case when $3 then null else bewijs end,
       status = case when $3 or status = 'bezig' then 'bezig' when $2 then 'verwerkt' else 'vervangen' end where id = $1`,
    [bericht.id, actief, wasVast],
  );
  return splitsRegels(tx, bericht.id);
}

async function houdVast(tx: Tx, berichtId: number, reden: string): Promise<void> {
  await tx.query(
    `update exchange.bericht set status = 'vastgehouden', actief = false, gereed = now(), vastgehouden_om = $2,
       bevindingen = bevindingen || jsonb_build_array(jsonb_build_object('regel', null, 'kolom', null, 'code', $2::text, 'ernst', 'vasthouden')),
       bewijs = jsonb_build_object('status', 'vastgehouden', 'opgemaakt', now(), 'bevindingen', '[]'::jsonb) where id = $1`,
    [berichtId, reden],
  );
  await tx.query(
    `insert into exchange.taak (oorzaak, soort, partner, bericht_id, omschrijving, uiterlijk)
     select 'vastgehouden/' || id, 'vastgehouden', partner, id, 'Dit bestand is vastgehouden. Kijk of het klopt en geef het vrij.', current_date + 2
     from exchange.bericht where id = $1 on conflict (oorzaak) do update set gesloten = null`,
    [berichtId],
  );
}

import { Injectable } from '@nestjs/common';
import { type Termijn, type Termijnnaam, termijnen } from '#libs/case-model';
import { Database, type Tx } from '#libs/platform';
import { Termijnbeleidboek } from './termijnbeleid/termijnbeleidboek.js';
import { IN_RUST } from './rust.js';
import { leesStand, type Zaakpak } from './zaak.codec.js';

/** Days before its last day from which a deadline is work. */
const NADERT_DAGEN = 14;
const BATCH = 500;

/** A deadline of the inburgeraar himself: nobody here can meet it. */
const NIET_VAN_ONS: readonly Termijnnaam[] = ['bezwaar-pip'];

interface Rij {
  id: string;
  gemeentecode: string;
  stand: Zaakpak;
}

/** A round over the cases that is under way. */
interface Ronde {
  dag: string;
  vanaf: string;
  tot: string;
  /** The last case that was looked at. */
  na: string;
}

/** Since when cases must be looked at: on a new day all, for what depends on the day. */
const BEGIN = `
  select case when c.dag >= $1::date then c.gezien_tot::text else '-infinity' end as vanaf, coalesce((select max(gewijzigd) from zaak.zaak), 'epoch')::text as tot
    from (select 1) een left join zaak.termijnronde c on true`;

const BIJWERKEN = `
  insert into exchange.taak as t (oorzaak, soort, zaak_id, omschrijving, uiterlijk)
  select concat_ws('/', 'termijn', n.zaak, n.code), 'termijn', n.zaak, n.omschrijving, n.uiterlijk from jsonb_to_recordset($1::jsonb) as n(zaak uuid, code text, omschrijving text, uiterlijk date)
  on conflict (oorzaak) do update set gesloten = null, omschrijving = excluded.omschrijving, uiterlijk = excluded.uiterlijk,
    afgehandeld = case when t.uiterlijk = excluded.uiterlijk then t.afgehandeld end
  where t.gesloten is not null or (t.omschrijving, t.uiterlijk) is distinct from (excluded.omschrijving, excluded.uiterlijk)`;

const SLUITEN = `
  update exchange.taak set gesloten = now() where soort = 'termijn' and gesloten is null and zaak_id = any($1::uuid[])
     and oorzaak not in (select concat_ws('/', 'termijn', n.zaak, n.code) from jsonb_to_recordset($2::jsonb) as n(zaak uuid, code text))`;

/** Whether a case fell away since this moment; what was told of it may be committed minutes after. */
const VERVALLEN = `
  select clock_timestamp()::text as nu, $1::timestamptz is null or exists (select from exchange.gebeurtenis where soort = 'zaak-vervallen' and op > $1::timestamptz - interval '10 minutes') as nodig`;

const WEES = `update exchange.taak t set gesloten = now() where soort = 'termijn' and gesloten is null and ${IN_RUST} and not exists (select from zaak.zaak z where z.id = t.zaak_id)`;

/** Keeps a task for every deadline that is near or missed: on a new day all cases are looked at, between days those that changed. */
@Injectable()
export class Termijntaken {
  private ronde: Ronde | null = null;
  /** Up to when tasks were closed whose case is gone; null: not yet by this process. */
  private geveegd: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly beleid: Termijnbeleidboek,
  ) {}

  /**
   * Goes on with the round of this day, or begins one. False when it stopped because lines wait to be judged; the next call then goes on where it was. Looking twice,
   * also from two processes, changes nothing.
   */
  async werkBij(dag: string): Promise<boolean> {
    const ronde = this.ronde?.dag === dag ? this.ronde : await this.begin(dag);
    this.ronde = ronde;
    for (;;) {
      const rijen = await this.volgende(ronde);
      if (rijen === null) return false;
      if (rijen.length === 0) break;
      await this.database.run(async (tx) => this.groep(tx, rijen, dag));
      ronde.na = rijen.at(-1)?.id ?? ronde.na;
    }
    await this.veeg();
    await this.database.query(
      `insert into zaak.termijnronde (een, gezien_tot, dag) values (true, $1::timestamptz, $2) on conflict (een) do update set gezien_tot = excluded.gezien_tot, dag = excluded.dag`,
      [ronde.tot, dag],
    );
    this.ronde = null;
    return true;
  }

  private async begin(dag: string): Promise<Ronde> {
    const [rij] = await this.database.query<{ vanaf: string | null; tot: string }>(BEGIN, [dag]);
    return { dag, vanaf: rij?.vanaf ?? '-infinity', tot: rij?.tot ?? 'epoch', na: '00000000-0000-0000-0000-000000000000' };
  }

  /** Over all tasks, so only when there may be something: cases seldom fall away. */
  private async veeg(): Promise<void> {
    const [rij] = await this.database.query<{ nu: string; nodig: boolean }>(VERVALLEN, [this.geveegd]);
    if (rij?.nodig === true) await this.database.query(WEES);
    this.geveegd = rij?.nu ?? null;
  }

  /** In one statement with the look whether it may: null when it may not. */
  private async volgende({ vanaf, na }: Ronde): Promise<Rij[] | null> {
    const rijen = await this.database.query<Rij | { id: null; rust: boolean }>(
      `select r.rust, z.* from (select ${IN_RUST} as rust) r left join lateral (
         select id, gemeentecode, stand from zaak.zaak where r.rust and gewijzigd > $1::timestamptz and id > $2 order by id limit $3) z on true`,
      [vanaf, na, BATCH],
    );
    const [eerste] = rijen;
    if (eerste !== undefined && eerste.id === null) return eerste.rust ? [] : null;
    return rijen as Rij[];
  }

  private async groep(tx: Tx, rijen: readonly Rij[], dag: string): Promise<void> {
    const taken = rijen.flatMap(({ id, gemeentecode, stand }) =>
      termijnen(leesStand(stand), { peildatum: dag, beleid: this.beleid.van(gemeentecode) })
        .filter((termijn) => isWerk(termijn, dag))
        .map((termijn) => ({ zaak: id, code: termijn.code, omschrijving: tekst(termijn), uiterlijk: termijn.uiterlijk })),
    );
    const json = JSON.stringify(taken);
    if (taken.length > 0) await tx.query(BIJWERKEN, [json]);
    await tx.query(SLUITEN, [rijen.map(({ id }) => id), json]);
  }
}

/** Near and still to be done, or missed and still not done. */
function isWerk({ naam, status, uiterlijk, gedaanOp }: Termijn, dag: string): boolean {
  if (NIET_VAN_ONS.includes(naam) || gedaanOp !== null) return false;
  return status === 'overschreden' || (status === 'open' && Date.parse(uiterlijk) - Date.parse(dag) <= NADERT_DAGEN * 86_400_000);
}

function tekst({ naam, status, uiterlijk, trigger, grond }: Termijn): string {
  return `De termijn voor ${naam.replaceAll('-', ' ')} ${status === 'open' ? 'loopt tot en met' : 'is voorbij sinds'} ${uiterlijk} (vanaf ${trigger.wat} op ${trigger.datum}; ${grond}).`;
}

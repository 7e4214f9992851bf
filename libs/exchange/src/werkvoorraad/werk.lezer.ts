import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Werk, Werkbereik, Werkrol } from './werk.js';
import { WERKSOORTEN } from './werksoorten.js';

/** Who looks after the files of which partner; of partners that are not named, an operator does. */
export type Bestandseigenaren = Readonly<Record<string, Werkrol>>;

/** Which work: an absent part does not narrow. */
export interface Werkfilter {
  bereik: Werkbereik;
  eigenaren: Bestandseigenaren;
  soort?: string;
  partner?: string;
  zaak?: string;
  /** What was given to this person. */
  medewerker?: string;
  id?: string;
  /** The last that was shown. */
  na?: { uiterlijk: string; id: string };
  aantal: number;
}

/** Days within which each is to be done, counted from when it came. */
const DAGEN = { afgekeurd: 5, geweigerd: 2, koppelen: 5, wachten: 14, strijdig: 5, voorstel: 2 };

/** What every source of work gives; what it does not know is null. `afgehandeld`: whether a decision of that name ends it. */
const LEEG = {
  eigenaar: 'null', gemeente: 'null', route: 'null', partner: 'null', bericht: 'null::bigint', bestand: 'null', regel: 'null::int', zaak: 'null::uuid', levering: 'null::bigint', code: 'null',
  kolom: 'null', aantal: '1', kandidaten: 'null::jsonb', omschrijving: 'null', herstelbaar: 'false', afgehandeld: 'true',
};
type Kolom = keyof typeof LEEG;

/** The columns of one source, in the order of all; `sinds` with days until it is due, or `uiterlijk` itself. */
function kolommen(id: string, soort: string, deel: Partial<Record<Kolom, string>> & { sinds: string; uiterlijk: string }): string {
  const { sinds, uiterlijk, ...gevuld } = deel;
  const rest = Object.entries({ ...LEEG, ...gevuld }).map(([naam, sql]) => `${sql} as ${naam}`);
  return `select ${id} as id, ${soort} as soort, ${rest.join(', ')}, ${sinds} as sinds, ${uiterlijk} as uiterlijk`;
}

const na = (moment: string, dagen: number): string => `(${moment} at time zone 'Europe/Amsterdam')::date + ${dagen}`;
const BESTAND = { eigenaar: `'bestand'`, gemeente: 'b.afzender', route: 'b.soort', partner: 'b.partner', bericht: 'b.id', bestand: 'b.naam' };

/**
 * Refused lines of files that count, by cause: each line stands with that of its findings which refuses most lines of the file, so that the numbers add
 * up. Where another heading mends them, they are one piece of work.
 */
const AFGEKEURD = `
  ${kolommen(`concat_ws('.', 'afgekeurd', b.id, case when h.bericht_id is null then g.code end, case when h.bericht_id is null then g.kolom end)`, `'regels-afgekeurd'`, {
    ...BESTAND, regel: 'min(g.regel)', code: 'mode() within group (order by g.code)', kolom: 'mode() within group (order by g.kolom)', aantal: 'count(*)::int', herstelbaar: 'h.bericht_id is not null',
    sinds: 'b.ontvangen', uiterlijk: na('b.ontvangen', DAGEN.afgekeurd),
  })}
    from exchange.bericht b left join exchange.herstel h on h.bericht_id = b.id cross join lateral (
      select distinct on (f.regel) f.regel, f.code, f.kolom from (
        select r.regel, e ->> 'code' as code, e ->> 'kolom' as kolom, count(*) over (partition by e ->> 'code', e ->> 'kolom') as lijnen
          from exchange.regel r cross join jsonb_array_elements(r.bevindingen) e where r.bericht_id = b.id and r.eind = 'afgekeurd' and e ->> 'ernst' = 'regel') f
       order by f.regel, f.lijnen desc, f.code, f.kolom) g
   where b.actief and b.afgekeurd > 0
   group by b.id, h.bericht_id, case when h.bericht_id is null then g.code end, case when h.bericht_id is null then g.kolom end`;

/** Refused files, each name once, until one of that name is used. */
const GEWEIGERD = `
  ${kolommen(`'geweigerd.' || b.id`, `'bestand-geweigerd'`, {
    ...BESTAND, code: `b.bevindingen -> 0 ->> 'code'`, kolom: `b.bevindingen -> 0 ->> 'kolom'`, herstelbaar: 'h.bericht_id is not null', sinds: 'b.ontvangen', uiterlijk: na('b.ontvangen', DAGEN.geweigerd),
  })}
    from exchange.bericht b left join exchange.herstel h on h.bericht_id = b.id
   where b.status = 'geweigerd'
     and not exists (select from exchange.bericht n where n.partner = b.partner and n.naam = b.naam and n.id > b.id and n.status <> 'al-ontvangen' and not n.teruggedraaid)`;

/** Lines that wait. Those that may be somebody's are one piece of work for each person; the others one for each file. */
const WACHTEND = `
  ${kolommen(`case when w.vraag is null then 'wachten.' || min(w.bericht) else concat_ws('.', 'koppelen', (min(array[w.bericht, w.regel]))[1], (min(array[w.bericht, w.regel]))[2]) end`, `case when w.vraag is null then 'wacht-op-persoon' else 'koppelen' end`, {
    eigenaar: `'coach'`, gemeente: 'w.gemeente', partner: 'min(w.partner)', bericht: '(min(array[w.bericht, w.regel]))[1]', bestand: '(array_agg(w.bestand order by w.bericht, w.regel))[1]',
    regel: '(min(array[w.bericht, w.regel]))[2]::int', code: 'min(w.code)', aantal: 'count(*)::int', kandidaten: '(array_agg(w.voorstellen order by w.bericht, w.regel))[1]',
    sinds: 'min(w.ontvangen)', uiterlijk: `${na('min(w.ontvangen)', 0)} + case when w.vraag is null then ${DAGEN.wachten} else ${DAGEN.koppelen} end`,
  })}
    from (
      select k.bericht_id as bericht, k.regel::bigint as regel, b.partner, b.naam as bestand, b.ontvangen, v.voorstellen, r.melding ->> 'gemeentecode' as gemeente, k.bevindingen -> 0 ->> 'code' as code,
          case when v.voorstellen is not null then coalesce(r.deelnemer_h::text, nullif(concat_ws('|', r.bsn_h, r.vnr_h, r.naamdatum_h), ''), concat_ws('/', k.bericht_id, k.regel)) end as vraag
        from zaak.koppeling k join exchange.bericht b on b.id = k.bericht_id join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel
          left join lateral (select jsonb_agg(zaak_id order by gewicht desc, zaak_id) as voorstellen from zaak.koppelvoorstel where bericht_id = k.bericht_id and regel = k.regel) v on true
       where k.stand = 'wacht' and k.actief and b.actief and r.soort <> 'besluit') w
   group by w.vraag, w.gemeente, case when w.vraag is null then w.bericht end`;

const STRIJDIG = `
  ${kolommen(`concat_ws('.', 'tegenstrijdig', z.id, split_part(s, ':', 1))`, `'tegenstrijdigheid'`, {
    eigenaar: `'coach'`, gemeente: 'z.gemeentecode', zaak: 'z.id', kolom: `split_part(s, ':', 1)`, sinds: 'b.ontvangen', uiterlijk: na('b.ontvangen', DAGEN.strijdig),
  })}
    from zaak.zaak z cross join unnest(coalesce(z.strijdig, '{}') || coalesce(z.strijdig_persoon, '{}')) s join exchange.bericht b on b.id = split_part(s, ':', 2)::bigint
   where z.strijdig is not null or z.strijdig_persoon is not null`;

const VOORSTELLEN = `
  ${kolommen(`'voorstel.' || v.id`, `'voorstel'`, {
    eigenaar: `'coach'`, gemeente: 'v.gemeente', partner: 'v.partner', zaak: 'v.zaak_id', code: 'v.soort', sinds: 'v.gemaakt', uiterlijk: na('v.gemaakt', DAGEN.voorstel),
  })}
    from exchange.voorstel v where v.stand = 'open'`;

/**
 * Tasks that are open; they keep themselves what was said to be done. Whose case it is, is told by its line's link or its delivery where the task itself does not say; of which municipality also to who may not see that case.
 * The case by `case`: PostgreSQL holds `coalesce` to be leaky, and under a policy reads every case for it.
 */
const TAKEN = `
  ${kolommen(`'taak.' || t.id`, 't.soort', {
    eigenaar: `coalesce((select s.rol from soort s where s.soort = t.soort), 'beheerder')`, gemeente: 'coalesce(g.gemeentecode, s.gemeentecode, b.afzender)', route: 'coalesce(b.soort, v.soort)', partner: 't.partner', bericht: 't.bericht_id',
    bestand: 'b.naam', regel: 't.regel', zaak: 'z.id', levering: 't.levering_id', omschrijving: 't.omschrijving', afgehandeld: 'false', sinds: 't.aangemaakt', uiterlijk: 't.uiterlijk',
  })}
    from exchange.taak t left join exchange.bericht b on b.id = t.bericht_id
    left join zaak.koppeling k on k.bericht_id = t.bericht_id and k.regel = t.regel
    left join zaak.regelstand s on s.bericht_id = t.bericht_id and s.regel = t.regel
    left join lateral (select i.zaak_id from exchange.leveritem i where i.levering_id = t.levering_id and i.zaak_id is not null order by i.volgnr limit 1) i on true
    left join zaak.zaak z on z.id = case when t.zaak_id is not null then t.zaak_id when k.zaak_id is not null then k.zaak_id else i.zaak_id end
    left join zaak.zaakgemeente g on g.id = coalesce(t.zaak_id, i.zaak_id)
    left join exchange.verwacht v on t.oorzaak = concat_ws('/', 'te-laat', v.partner, v.uitwisseling, v.afzender, v.soort, v.periode)
   where t.gesloten is null and t.afgehandeld is null and t.soort <> 'termijn'`;

/** Deadlines of cases: by far most of the work there is, all of it coaches', and the index has it in order. */
const TERMIJNEN = `
  ${kolommen(`'taak.' || t.id::text`, 't.soort', { eigenaar: `'coach'`, gemeente: 'z.gemeentecode', zaak: 'z.id', omschrijving: 't.omschrijving', afgehandeld: 'false', sinds: 't.aangemaakt', uiterlijk: 't.uiterlijk' })}
    from exchange.taak t join zaak.zaak z on z.id = t.zaak_id
   where t.soort = 'termijn' and t.gesloten is null and t.afgehandeld is null and z.gemeentecode = any($3) and cardinality($3::text[]) > 0
     and ($10::text is null or t.id = case when $10 ~ '^taak[.][0-9]{1,18}$' then substr($10, 6)::bigint end)`;

/** What was asked for, of work `w` that may be given to somebody, `t`. */
const GEVRAAGD = `
  ($6::text is null or w.soort = $6) and ($7::text is null or w.partner = $7) and ($8::uuid is null or w.zaak = $8) and ($9::text is null or t.aan = $9) and ($10::text is null or w.id = $10)
     and ($11::date is null or (w.uiterlijk, w.id) > ($11::date, $12::text))`;

/** $1 kinds, $2 owners of files, $3 municipalities, $4 routes, $5 operator. A refused file has no sender: it is theirs whom its name names. */
const GEKOZEN = `
  with soort as (select * from jsonb_to_recordset($1::jsonb) as s(soort text, rol text)),
       werk as (${[AFGEKEURD, GEWEIGERD, WACHTEND, STRIJDIG, VOORSTELLEN, TAKEN].join('\n  union all ')}),
       eigen as (
         select w.*, coalesce(case when w.eigenaar = 'bestand' then coalesce($2::jsonb ->> w.partner, 'beheerder') else w.eigenaar end, 'beheerder') as rol from werk w),
       gekozen as (
         select w.*, t.aan from eigen w left join exchange.toewijzing t on t.taak = w.id
          where ((w.rol = 'coach' and (w.gemeente = any($3) or w.gemeente is null and ${genoemd('$3')}))
              or (w.rol = 'contractmanager' and (w.route = any($4) or w.route is null and ${genoemd('$4')}))
              or ($5 and (w.eigenaar in ('bestand', 'beheerder') or w.rol = 'coach' and w.gemeente is null and w.bestand is null)))
            and not (w.afgehandeld and exists (
              select from exchange.regel r join exchange.bericht b on b.id = r.bericht_id and b.actief where r.soort = 'besluit' and r.melding -> 'besluit' ? 'taak' and r.melding -> 'besluit' ->> 'taak' = w.id))
            and ${GEVRAAGD}
         union all
         (select w.*, w.eigenaar as rol, t.aan from (${TERMIJNEN}) w left join exchange.toewijzing t on t.taak = w.id where ${GEVRAAGD} order by w.uiterlijk, w.id limit $13))
  select w.id, w.soort, w.rol, case when w.rol = 'coach' then w.gemeente end as gemeente, case when w.rol = 'contractmanager' then w.route end as route, w.aan as medewerker, w.partner, w.bericht, w.bestand,
         w.regel, case when w.rol = 'coach' then w.zaak end as zaak, w.levering, w.code, w.kolom, w.aantal, coalesce(w.kandidaten, '[]') as kandidaten, w.omschrijving, w.herstelbaar, w.sinds, to_char(w.uiterlijk, 'YYYY-MM-DD') as uiterlijk
    from gekozen w order by w.uiterlijk, w.id limit $13`;

function genoemd(lijst: string): string {
  return `exists (select from unnest(${lijst}::text[]) a where w.bestand ~ ('(^|[_-])' || a || '([_.-]|$)'))`;
}

/**
 * Reads the werkvoorraad: one queue over what waits for a person, wherever it stands. Nothing is copied: work is there as long as its cause is, and
 * nobody said that it is done.
 */
@Injectable()
export class WerkLezer {
  constructor(private readonly database: Database) {}

  /** A page, what is due first goes first. */
  async lijst({ bereik, eigenaren, soort, partner, zaak, medewerker, id, na: vorige, aantal }: Werkfilter): Promise<Werk[]> {
    const soorten = Object.entries(WERKSOORTEN).map(([naam, { rol }]) => ({ soort: naam, rol }));
    return this.database.query<Werk>(GEKOZEN, [
      JSON.stringify(soorten), JSON.stringify(eigenaren), bereik.gemeenten, bereik.routes, bereik.beheerder,
      soort ?? null, partner ?? null, zaak ?? null, medewerker ?? null, id ?? null, vorige?.uiterlijk ?? null, vorige?.id ?? null, aantal,
    ]);
  }

  /** One piece of work; null when it is not there, is done, or is somebody else's. */
  async vind(id: string, bereik: Werkbereik, eigenaren: Bestandseigenaren): Promise<Werk | null> {
    return (await this.lijst({ bereik, eigenaren, id, aantal: 1 }))[0] ?? null;
  }
}

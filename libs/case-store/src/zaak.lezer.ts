import { Injectable } from '@nestjs/common';
import type { ZaakPersoon, ZaakStand } from '#libs/case-model';
import { Database, type Herhaalbron, Kluis } from '#libs/platform';
import { ontzegelPersoon } from './persoon.zegel.js';
import type { Zaaksleutel } from './sleutel.schrijver.js';
import { leesStand, type Zaakpak } from './zaak.codec.js';

/** A case as it is read: what is known, and who it is about. */
export interface Zaakbeeld {
  id: string;
  stand: ZaakStand;
  persoon: ZaakPersoon;
}

/** Which cases: an absent part does not narrow. `gemeenten` is the reader's own scope and never absent. */
export interface Zaakfilter {
  gemeenten: readonly string[];
  /** As they were known at this moment; absent: as they are known now. */
  bekendOp?: Date;
  leerroute?: string;
  school?: string;
  status?: string;
}

/** A page in order of id. `na`: the last id that was shown. */
export interface Zaakbladering {
  na?: string;
  aantal: number;
}

interface Rij {
  id: string;
  stand: Zaakpak;
  geheim: Buffer;
}

/** The cases to choose from: as they are known now, or as they were at a moment, which becomes the last of `waarden`. */
function bron(bekendOp: Date | undefined, waarden: unknown[]): string {
  if (bekendOp === undefined) return 'zaak.zaak';
  const moment = `$${waarden.push(bekendOp)}`;
  return `(
    select id, gemeentecode, leerroute, school, status, stand, geheim from zaak.zaak where gewijzigd <= ${moment}
    union all
    select zaak_id, stand ->> 'gemeentecode', stand ->> 'leerroute', stand -> 'taal' ->> 'school', stand ->> 'status', stand, geheim
      from zaak.historie where van <= ${moment} and tot > ${moment}
  ) toen`;
}

/** The cases that a filter leaves, with the values that this takes. */
function gefilterd({ gemeenten, leerroute, school, status, bekendOp }: Zaakfilter): { sql: string; waarden: unknown[] } {
  const waarden = [gemeenten, leerroute ?? null, school ?? null, status ?? null];
  const sql = `select id, stand, geheim from ${bron(bekendOp, waarden)}
    where gemeentecode = any($1) and ($2::text is null or leerroute = $2) and ($3::text is null or school = $3) and ($4::text is null or status = $4)`;
  return { sql, waarden };
}

/** Reads cases. Always within municipalities: a case of another one is not there. */
@Injectable()
export class ZaakLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** One case, or null. `id` must be a uuid. `bron`: where it is asked, when that does more than read. */
  async vind(id: string, { gemeenten, bekendOp }: Pick<Zaakfilter, 'gemeenten' | 'bekendOp'>, bron: Herhaalbron = this.database): Promise<Zaakbeeld | null> {
    const { sql, waarden } = gefilterd({ gemeenten, ...(bekendOp === undefined ? {} : { bekendOp }) });
    const rijen = await bron.herhaald<Rij>(`${sql} and id = $${waarden.push(id)}`, waarden);
    return rijen.map((rij) => this.open(rij))[0] ?? null;
  }

  async pagina(filter: Zaakfilter, { na, aantal }: Zaakbladering): Promise<Zaakbeeld[]> {
    const { sql, waarden } = gefilterd(filter);
    const verder = na === undefined ? '' : ` and id > $${waarden.push(na)}`;
    const rijen = await this.database.query<Rij>(`${sql}${verder} order by id limit $${waarden.push(aantal)}`, waarden);
    return rijen.map((rij) => this.open(rij));
  }

  /** Every case in batches, from one snapshot; memory does not grow with their number. */
  async *alle(filter: Zaakfilter, batch = 500): AsyncGenerator<Zaakbeeld[]> {
    const { sql, waarden } = gefilterd(filter);
    for await (const rijen of this.database.lees<Rij>(`${sql} order by id`, waarden, batch)) {
      yield rijen.map((rij) => this.open(rij));
    }
  }

  /** The cases that carry all of these keys, at most `aantal`. No key finds nothing. */
  async zoek(sleutels: readonly Zaaksleutel[], gemeenten: readonly string[], aantal: number): Promise<Zaakbeeld[]> {
    if (sleutels.length === 0) return [];
    const rijen = await this.database.herhaald<Rij>(
      `select z.id, z.stand, z.geheim from zaak.zaak z
        where z.gemeentecode = any($3) and z.id in (
          select s.zaak_id from zaak.sleutel s join unnest($1::text[], $2::uuid[]) as n(soort, hash) using (soort, hash)
           group by s.zaak_id having count(*) = cardinality($1::text[]))
        order by z.id limit $4`,
      [sleutels.map((s) => s.soort), sleutels.map((s) => s.hash), gemeenten, aantal],
    );
    return rijen.map((rij) => this.open(rij));
  }

  private open({ id, stand, geheim }: Rij): Zaakbeeld {
    return { id, stand: leesStand(stand), persoon: ontzegelPersoon(this.kluis, id, geheim) };
  }
}

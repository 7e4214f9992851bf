import { Injectable } from '@nestjs/common';
import type { ZaakPersoon, ZaakStand } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
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

const GEFILTERD = `
  select id, stand, geheim from zaak.zaak
   where gemeentecode = any($1) and ($2::text is null or leerroute = $2) and ($3::text is null or school = $3) and ($4::text is null or status = $4)`;

function filterwaarden({ gemeenten, leerroute, school, status }: Zaakfilter): unknown[] {
  return [gemeenten, leerroute ?? null, school ?? null, status ?? null];
}

/** Reads cases. Always within municipalities: a case of another one is not there. */
@Injectable()
export class ZaakLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** One case, or null. `id` must be a uuid. */
  async vind(id: string, gemeenten: readonly string[]): Promise<Zaakbeeld | null> {
    const rijen = await this.database.query<Rij>('select id, stand, geheim from zaak.zaak where id = $1 and gemeentecode = any($2)', [id, gemeenten]);
    return rijen.map((rij) => this.open(rij))[0] ?? null;
  }

  async pagina(filter: Zaakfilter, bladering: Zaakbladering): Promise<Zaakbeeld[]> {
    const waarden = [...filterwaarden(filter), bladering.na ?? null, bladering.aantal];
    const rijen = await this.database.query<Rij>(`${GEFILTERD} and ($5::uuid is null or id > $5) order by id limit $6`, waarden);
    return rijen.map((rij) => this.open(rij));
  }

  /** Every case in batches, from one snapshot; memory does not grow with their number. */
  async *alle(filter: Zaakfilter, batch = 500): AsyncGenerator<Zaakbeeld[]> {
    for await (const rijen of this.database.lees<Rij>(`${GEFILTERD} order by id`, filterwaarden(filter), batch)) {
      yield rijen.map((rij) => this.open(rij));
    }
  }

  /** The cases that carry all of these keys, at most `aantal`. No key finds nothing. */
  async zoek(sleutels: readonly Zaaksleutel[], gemeenten: readonly string[], aantal: number): Promise<Zaakbeeld[]> {
    if (sleutels.length === 0) return [];
    const rijen = await this.database.query<Rij>(
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

import { Injectable } from '@nestjs/common';
import { Database, Kluis } from '#libs/platform';

/** Whom a line is about: a case, a line of a file (`<bericht>/<regel>`) of whoever that is about, or somebody by number. */
export interface Betrokkene {
  soort: 'zaak' | 'regel' | 'bsn' | 'vnr';
  kenmerk: string;
}

/** One processing by somebody, as Logboek Dataverwerkingen has it: everything but whom it is about. */
export interface Verwerking {
  /** 16 and 8 bytes (W3C Trace Context). */
  traceId: Buffer;
  spanId: Buffer;
  /** The caller's own span, where that is ours; a partner's is a foreign operation. Null: none was given. */
  ouder: Buffer | null;
  vreemd: { spanId: Buffer | null; verwerker: string } | null;
  /** Unset: a change that is about to be made. */
  status: 'Unset' | 'Ok';
  naam: string;
  start: Date;
  einde: Date;
  /** URI of the processing activity, and the purpose by which the policy knows it. */
  activiteit: string;
  doel: string;
  wie: string;
  rol: string;
  gemeenten: readonly string[];
}

/** A look or change as the report on one person shows it. */
export interface Inzageregel extends Pick<Verwerking, 'traceId' | 'naam' | 'doel' | 'wie' | 'rol' | 'gemeenten'> {
  id: number;
  op: Date;
}

/** `na`: how many parameters come before its own sixteen. `als`: under which condition. */
const schrijf = (na: number, als = ''): string => {
  const $ = (plaats: number): string => `$${na + plaats}`;
  return `
  insert into logboek.verwerking (trace_id, span_id, parent_span_id, status, name, start_time, end_time, processing_activity_id, data_subject_id, data_subject_id_type,
                                  foreign_operation_span_id, foreign_operation_processor, wie, rol, gemeenten, doel)
  select ${[1, 2, 3, 4, 5, 6, 7, 8].map($).join(', ')}, b.id, 'urn:schakel:betrokkene:' || b.soort, ${[9, 10, 11, 12, 13, 14].map($).join(', ')} from unnest(${$(15)}::uuid[], ${$(16)}::text[]) as b (id, soort)${als}`;
};
const SCHRIJF = schrijf(0);

/** The processing log: a line per person, never sampled. Whom a line is about stands there as a keyed hash. */
@Injectable()
export class Verwerkingenlog {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** Writes and commits a line for each, in one statement. Throws `DatabaseFout` when that cannot be done. */
  async schrijf(verwerking: Verwerking, betrokkenen: readonly Betrokkene[]): Promise<void> {
    await this.database.herhaald(SCHRIJF, this.waarden(verwerking, betrokkenen));
  }

  /** Reads, and when that gives a row writes and commits a line for each of these, in the same statement. Throws `DatabaseFout` when either cannot be done; then neither is. */
  async lees<R>(verwerking: Verwerking, betrokkenen: readonly Betrokkene[], { sql, params }: { sql: string; params: readonly unknown[] }): Promise<R[]> {
    const gelogd = schrijf(params.length, ' where exists (select from gelezen)');
    return this.database.herhaald<R>(`with gelezen as materialized (${sql}), gelogd as (${gelogd}) select * from gelezen`, [...params, ...this.waarden(verwerking, betrokkenen)]);
  }

  /** At most `aantal` lines about any of these, the newest first; those before line `voor`. */
  async over(betrokkenen: readonly Betrokkene[], aantal: number, voor?: number): Promise<Inzageregel[]> {
    return this.database.query<Inzageregel>(
      `select id, trace_id as "traceId", name as naam, start_time as op, doel, wie, rol, gemeenten from logboek.verwerking
        where data_subject_id = any($1) and ($2::bigint is null or id < $2) order by id desc limit $3`,
      [betrokkenen.map((een) => this.hash(een)), voor ?? null, aantal],
    );
  }

  private waarden({ traceId, spanId, ouder, vreemd, status, naam, start, einde, activiteit, doel, wie, rol, gemeenten }: Verwerking, betrokkenen: readonly Betrokkene[]): unknown[] {
    return [
      traceId, spanId, ouder, status, naam, start, einde, activiteit, vreemd?.spanId ?? null, vreemd?.verwerker ?? null, wie, rol, gemeenten, doel,
      betrokkenen.map((een) => this.hash(een)), betrokkenen.map(({ soort }) => soort),
    ];
  }

  private hash({ soort, kenmerk }: Betrokkene): string {
    return this.kluis.sleutelhash(`betrokkene-${soort}`, kenmerk);
  }
}

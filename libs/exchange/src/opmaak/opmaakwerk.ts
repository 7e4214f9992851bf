import { Injectable } from '@nestjs/common';
import type { Opmaakbevinding, Opmaakdeel, Opmaakkop, Opmaakvraag } from '#libs/connector-kit';
import { Database, type Leesbron, type Tx } from '#libs/platform';
import { grendel } from '../grendel.js';
import { Originelen } from '../inbox/originelen.js';
import { Opdrachten } from '../opdrachten/opdrachten.js';
import { aantalVerzonden } from './aantal-verzonden.js';
import { Recordpersonen } from './recordpersonen.js';

/** A request as it is carried out: whose file, the question, and the moment as of which the cases are read. */
export interface Opmaakopdracht {
  partner: string;
  uitwisseling: string;
  vraag: Opmaakvraag;
  bekendOp: Date;
}

/** Makes the file of a request in parts; the head comes last. */
export type Maker = (opdracht: Opmaakopdracht) => AsyncGenerator<Opmaakdeel, Opmaakkop>;

/** When nothing came in yet: any moment will do, for the file is never of before the end of its period. */
const NOOIT = '0001-01-01T00:00:00';

/** Makes requested files, each in one transaction: sealed bytes, findings, records and outcome, or nothing. */
@Injectable()
export class Opmaakwerk {
  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
    private readonly originelen: Originelen,
    private readonly personen: Recordpersonen,
  ) {}

  /** Does an `opmaken` order. */
  async doe(opdracht: number, maak: Maker): Promise<void> {
    await this.opdrachten.voerUit(opdracht, async (tx, { onderwerp }) => {
      await this.maak(tx, onderwerp, maak);
      return [];
    });
  }

  private async maak(tx: Tx, id: number, maak: Maker): Promise<void> {
    const bekendOp = await this.prikMoment(id);
    const [rij] = await tx.query<{ partner: string; uitwisseling: string } & Pick<Opmaakvraag, 'gemeente' | 'periode' | 'soort'>>(
      'select partner, uitwisseling, gemeente, periode, gevraagde_soort as soort from exchange.opmaak where id = $1 and gemaakt is null',
      [id],
    );
    if (!rij) return;
    const { partner, uitwisseling, ...gevraagd } = rij;
    const basis = await leesBasis(tx, bekendOp);
    const volgnummer = 1 + (await aantalVerzonden(tx, rij));
    const delen = maak({ partner, uitwisseling, bekendOp, vraag: { ...gevraagd, basis, volgnummer } });
    const klaar: { kop?: Opmaakkop } = {};
    const verzegeld = await this.originelen.verzegelMetKop(tx, this.bewaarDelen(tx, { id, gemeente: gevraagd.gemeente }, delen, klaar), () => kopVan(klaar).bytes, gevraagd.gemeente);
    const { naam, soort, records } = kopVan(klaar);
    await tx.query(
      'update exchange.opmaak set gemaakt = now(), basis = $2, naam = $3, soort = $4, records = $5, grootte = $6, sha256 = $7, origineel_id = $8 where id = $1',
      [id, basis, naam, soort, records, verzegeld.grootte, verzegeld.sha256, verzegeld.id],
    );
  }

  /** Fixes, once and for every attempt, as of when the cases are read: the moment that was asked for, or one at which no case was being written. */
  private async prikMoment(id: number): Promise<Date> {
    return this.database.run(async (tx) => {
      const [gevraagd] = await tx.query<{ op: Date | null }>('select bekend_op as op from exchange.opmaak where id = $1', [id]);
      if (gevraagd?.op) return gevraagd.op;
      const nu = await grendel(tx);
      await tx.query('update exchange.opmaak set bekend_op = $2 where id = $1', [id, nu]);
      return nu;
    });
  }

  /** The bytes of the parts, after their findings and the people of their records were stored; the head goes into `klaar`. */
  private async *bewaarDelen(tx: Tx, { id, gemeente }: { id: number; gemeente: string }, delen: AsyncGenerator<Opmaakdeel, Opmaakkop>, klaar: { kop?: Opmaakkop }): AsyncGenerator<Buffer> {
    let bevindingen = 0;
    let records = 0;
    for (;;) {
      const { done, value } = await delen.next();
      if (done === true) {
        klaar.kop = value;
        return;
      }
      await schrijfBevindingen(tx, { id, na: bevindingen }, value.bevindingen);
      await this.personen.bewaar(tx, { opmaak: id, vanaf: records + 1, gemeente }, value.personen);
      bevindingen += value.bevindingen.length;
      records += value.personen.length;
      yield value.bytes;
    }
  }
}

function kopVan({ kop }: { kop?: Opmaakkop }): Opmaakkop {
  if (!kop) throw new Error('the head of the file is asked for before its records are made');
  return kop;
}

/** When the hub had last heard something new at that moment, in local time. The same moment gives the same answer, whenever it is asked. */
async function leesBasis(bron: Leesbron, bekendOp: Date): Promise<string> {
  const [rij] = await bron.query<{ basis: string | null }>(
    `select to_char(max(ontvangen) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD"T"HH24:MI:SS') as basis
       from exchange.bericht where status not in ('al-ontvangen', 'geweigerd') and ontvangen <= $1`,
    [bekendOp],
  );
  return rij?.basis ?? NOOIT;
}

async function schrijfBevindingen(tx: Tx, { id, na }: { id: number; na: number }, bevindingen: readonly Opmaakbevinding[]): Promise<void> {
  if (bevindingen.length === 0) return;
  await tx.query(
    `insert into exchange.opmaak_bevinding (opmaak_id, volgnr, zaak_id, code, weggelaten)
     select $1, $2 + n.plaats, n.zaak, n.code, n.weg from unnest($3::uuid[], $4::text[], $5::boolean[]) with ordinality as n(zaak, code, weg, plaats)`,
    [id, na, bevindingen.map((b) => b.zaak), bevindingen.map((b) => b.code), bevindingen.map((b) => b.weggelaten)],
  );
}

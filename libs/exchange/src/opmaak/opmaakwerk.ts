import { Injectable } from '@nestjs/common';
import type { Opmaakbevinding, Opmaakdeel, Opmaakkop, Opmaakvraag } from '#libs/connector-kit';
import { Database, foutKenmerken, type Leesbron, Logboek, type Tx } from '#libs/platform';
import { Originelen } from '../inbox/originelen.js';

/** A request as it is carried out: whose file, and the question. */
export interface Opmaakopdracht {
  partner: string;
  uitwisseling: string;
  vraag: Opmaakvraag;
}

/** Makes the file of a request in parts; the head comes last. */
export type Maker = (opdracht: Opmaakopdracht) => AsyncGenerator<Opmaakdeel, Opmaakkop>;

/** After so many attempts a person must look. */
const POGINGEN = 3;
/** When nothing came in yet: any moment will do, for the file is never of before the end of its quarter. */
const NOOIT = '0001-01-01T00:00:00';

/** Makes requested files, each in one transaction: sealed bytes, findings and outcome, or nothing. */
@Injectable()
export class Opmaakwerk {
  constructor(
    private readonly database: Database,
    private readonly originelen: Originelen,
    private readonly logboek: Logboek,
  ) {}

  /** Makes the file of request `id`, once: one that is made, has failed for good, or is being made elsewhere is left alone. */
  async doe(id: number, maak: Maker): Promise<void> {
    const [poging] = await this.database.query<{ pogingen: number }>(
      `update exchange.opmaak set pogingen = pogingen + 1
        where id = (select id from exchange.opmaak where id = $1 and gemaakt is null and mislukt is null for update skip locked) returning pogingen`,
      [id],
    );
    if (!poging) return;
    try {
      await this.database.run(async (tx) => this.maak(tx, id, maak));
    } catch (fout) {
      this.logboek.fout('opmaak-mislukt', fout, { opdracht: id });
      const { code, fout: naam } = foutKenmerken(fout);
      if (poging.pogingen >= POGINGEN) await this.geefOp(id, code ?? naam);
      else throw fout;
    }
  }

  private async maak(tx: Tx, id: number, maak: Maker): Promise<void> {
    const [rij] = await tx.query<{ partner: string; uitwisseling: string } & Omit<Opmaakvraag, 'basis'>>(
      `select partner, uitwisseling, gemeente, periode, gevraagde_soort as soort from exchange.opmaak
        where id = $1 and gemaakt is null and mislukt is null for update skip locked`,
      [id],
    );
    if (!rij) return;
    const { partner, uitwisseling, ...vraag } = rij;
    const basis = await leesBasis(tx);
    const delen = maak({ partner, uitwisseling, vraag: { ...vraag, basis } });
    const klaar: { kop?: Opmaakkop } = {};
    const romp = bewaarBevindingen(tx, id, delen, klaar);
    const verzegeld = await this.originelen.verzegelMetKop(tx, romp, () => kopVan(klaar).bytes);
    const { naam, soort, records } = kopVan(klaar);
    await tx.query(
      'update exchange.opmaak set gemaakt = now(), basis = $2, naam = $3, soort = $4, records = $5, grootte = $6, sha256 = $7, origineel_id = $8 where id = $1',
      [id, basis, naam, soort, records, verzegeld.grootte, verzegeld.sha256, verzegeld.id],
    );
  }

  private async geefOp(id: number, code: string): Promise<void> {
    await this.database.run(async (tx) => {
      const [rij] = await tx.query<{ partner: string }>('update exchange.opmaak set mislukt = $2 where id = $1 and gemaakt is null returning partner', [id, code]);
      if (!rij) return;
      await tx.query(
        `insert into exchange.taak (oorzaak, soort, partner, omschrijving, uiterlijk)
         values ($1, 'opmaak-mislukt', $2, 'Het bestand voor deze partner kan niet worden gemaakt. Laat een beheerder kijken.', current_date + 1) on conflict (oorzaak) do nothing`,
        [`opmaak/${code}/${id}`, rij.partner],
      );
    });
  }
}

/** The bytes of the parts, after their findings were stored; the head goes into `klaar`. */
async function* bewaarBevindingen(tx: Tx, id: number, delen: AsyncGenerator<Opmaakdeel, Opmaakkop>, klaar: { kop?: Opmaakkop }): AsyncGenerator<Buffer> {
  let volgnr = 0;
  for (;;) {
    const { done, value } = await delen.next();
    if (done === true) {
      klaar.kop = value;
      return;
    }
    await schrijfBevindingen(tx, { id, na: volgnr }, value.bevindingen);
    volgnr += value.bevindingen.length;
    yield value.bytes;
  }
}

function kopVan({ kop }: { kop?: Opmaakkop }): Opmaakkop {
  if (!kop) throw new Error('the head of the file is asked for before its records are made');
  return kop;
}

/** Since when the hub heard nothing new: the moment as of which the cases are known, in local time. The same ledger gives the same moment. */
async function leesBasis(bron: Leesbron): Promise<string> {
  const [rij] = await bron.query<{ basis: string | null }>(
    `select to_char(max(ontvangen) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD"T"HH24:MI:SS') as basis
       from exchange.bericht where status not in ('al-ontvangen', 'geweigerd', 'vastgehouden')`,
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

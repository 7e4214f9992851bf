import { voorstelredenTekst } from '#libs/connector-kit';
import type { Tx } from '#libs/platform';

/** What a look at one case gave. */
export interface Bevonden {
  zaak: string;
  /** True when the case is there no more. */
  weg: boolean;
  /** Codes that say why nothing can leave. */
  redenen: readonly string[];
}

interface Kijk {
  partner: string;
  uitwisseling: string;
  vandaag: string;
  nu: Date;
}

/** Days within which somebody should look. */
const TERMIJN = 5;

/** Each reason for which nothing can leave is a task on its case, until it is gone. */
export async function werkRedentakenBij(tx: Tx, { partner, uitwisseling, vandaag, nu }: Kijk, gezien: readonly Bevonden[]): Promise<void> {
  const taken = gezien.flatMap(({ zaak, redenen }) =>
    redenen.map((reden) => ({ zaak, oorzaak: `kan-niet-uit/${partner}/${uitwisseling}/${zaak}/${reden}`, tekst: voorstelredenTekst(reden) })),
  );
  await tx.query(
    `insert into exchange.taak (oorzaak, soort, partner, zaak_id, omschrijving, uiterlijk)
     select n.oorzaak, 'kan-niet-uit', $1, n.zaak, n.tekst, $3::date + $4::int from jsonb_to_recordset($2::jsonb) as n(oorzaak text, zaak uuid, tekst text)
     on conflict (oorzaak) do update set gesloten = null, uiterlijk = excluded.uiterlijk where taak.gesloten is not null`,
    [partner, JSON.stringify(taken), vandaag, TERMIJN],
  );
  await tx.query(
    `update exchange.taak set gesloten = $4 where soort = 'kan-niet-uit' and partner = $1 and zaak_id = any($2) and gesloten is null and oorzaak <> all($3)`,
    [partner, gezien.map(({ zaak }) => zaak), taken.map(({ oorzaak }) => oorzaak), nu],
  );
}

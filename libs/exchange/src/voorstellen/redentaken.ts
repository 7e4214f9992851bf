import { type Signaal, signaalTekst, voorstelredenTekst } from '#libs/connector-kit';
import { plusDagen } from '#libs/case-model';
import type { Tx } from '#libs/platform';

/** What a look at one case gave. */
export interface Bevonden {
  zaak: string;
  /** True when the case is there no more. */
  weg: boolean;
  /** Codes that say why nothing can leave. */
  redenen: readonly string[];
  /** What a person must look at beside that. */
  signalen: readonly Signaal[];
}

interface Kijk {
  partner: string;
  uitwisseling: string;
  vandaag: string;
  nu: Date;
}

interface Nieuwetaak {
  zaak: string;
  soort: 'kan-niet-uit' | 'aan-zet';
  oorzaak: string;
  tekst: string;
  uiterlijk: string;
}

/** Days within which somebody should look why nothing can leave. */
const TERMIJN = 5;

/** Each reason for which nothing can leave, and each signal, is a task on its case, until it is gone. */
export async function werkRedentakenBij(tx: Tx, kijk: Kijk, gezien: readonly Bevonden[]): Promise<void> {
  const { partner, uitwisseling, nu } = kijk;
  const taken = gezien.flatMap((een) => takenVan(een, kijk));
  await tx.query(
    `insert into exchange.taak (oorzaak, soort, partner, zaak_id, omschrijving, uiterlijk)
     select n.oorzaak, n.soort, $1, n.zaak, n.tekst, n.uiterlijk from jsonb_to_recordset($2::jsonb) as n(oorzaak text, soort text, zaak uuid, tekst text, uiterlijk date)
     on conflict (oorzaak) do update set gesloten = null, uiterlijk = excluded.uiterlijk where taak.gesloten is not null`,
    [partner, JSON.stringify(taken)],
  );
  await tx.query(
    `update exchange.taak set gesloten = $4
      where soort in ('kan-niet-uit', 'aan-zet') and partner = $1 and zaak_id = any($2) and gesloten is null and split_part(oorzaak, '/', 3) = $5 and oorzaak <> all($3)`,
    [partner, gezien.map(({ zaak }) => zaak), taken.map(({ oorzaak }) => oorzaak), nu, uitwisseling],
  );
}

function takenVan({ zaak, redenen, signalen }: Bevonden, { partner, uitwisseling, vandaag }: Kijk): Nieuwetaak[] {
  const waar = `${partner}/${uitwisseling}/${zaak}`;
  return [
    ...redenen.map((reden): Nieuwetaak => ({ zaak, soort: 'kan-niet-uit', oorzaak: `kan-niet-uit/${waar}/${reden}`, tekst: voorstelredenTekst(reden), uiterlijk: plusDagen(vandaag, TERMIJN) })),
    ...signalen.map(({ code, kenmerk, uiterlijk }): Nieuwetaak => ({ zaak, soort: 'aan-zet', oorzaak: `aan-zet/${waar}/${code}/${kenmerk ?? ''}`, tekst: signaalTekst(code), uiterlijk })),
  ];
}

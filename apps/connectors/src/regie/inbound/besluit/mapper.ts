import { type Besluit, type Bevinding, isPersoonsveld, type Keuze } from '#libs/case-model';
import type { Bestand, GelezenRegel } from '#libs/connector-kit';
import { keurBsn, keurVNummer, leesTijdstip, maakBevinding, zonderLege } from '#libs/connector-kit';

/** One decision after its form was found to be as in layout.schema.json. */
export interface Besluitbericht {
  bsn?: string | number;
  v_nummer?: string | number;
  kenmerk: string;
  vastgelegd: string;
  medewerker: string;
  besluit: Exclude<Besluit, { soort: 'kies' }> | ({ soort: 'kies'; veld: string } & Keuze);
}

/** The one decision of a message as a line of the ledger. A choice about who the person is goes with the person, and is nowhere else. */
export function naarRegel({ bsn, v_nummer, kenmerk, vastgelegd, medewerker, besluit: gezegd }: Besluitbericht, bestand: Bestand): GelezenRegel {
  const bevindingen: Bevinding[] = [];
  const meld = (kolom: string) => (code: string) => void bevindingen.push(maakBevinding(code, 1, kolom));
  const sleutels = zonderLege({
    bsn: bsn === undefined ? undefined : keurBsn(String(bsn), meld('bsn')),
    vNummer: v_nummer === undefined ? undefined : keurVNummer(String(v_nummer), meld('v_nummer')),
  });
  const { besluit, keuze } = gesplitst(gezegd);
  const melding = { soort: 'besluit' as const, bron: 'coach' as const, kenmerk, vastgelegd: leesTijdstip(vastgelegd) ?? vastgelegd, gemeentecode: bestand.afzender, besluit };
  return { regel: 1, eind: 'open', bevindingen, groep: null, inhoud: '', sleutels, melding, persoon: zonderLege({ ...sleutels, medewerker, keuze }) };
}

function gesplitst(gezegd: Besluitbericht['besluit']): { besluit: Besluit; keuze?: Keuze } {
  if (gezegd.soort !== 'kies') return { besluit: gezegd };
  const { veld, waarde, over } = gezegd;
  const keuze = { waarde, over };
  return isPersoonsveld(veld) ? { besluit: { soort: 'kies', veld }, keuze } : { besluit: { soort: 'kies', veld, keuze } };
}

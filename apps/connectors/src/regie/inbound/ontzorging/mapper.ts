import type { Bevinding, Betaling, Bijstandsnorm, OntzorgingMelding, Persoonsdeel, Vastelast, VasteLasten } from '#libs/case-model';
import { schrijfIban } from '#libs/case-model';
import type { Bestand, GelezenRegel } from '#libs/connector-kit';
import { dagVan, keurBsn, keurVNummer, leesDatum, leesTijdstip, maakBevinding, zonderLege } from '#libs/connector-kit';

/** One household after its form was found to be as in layout.schema.json. Source: partners.md 4. */
export interface Opgave {
  bsn?: string | number;
  vNummer?: string | number;
  partner?: { bsn?: string | number; vNummer?: string | number; naam?: string };
  besluit: VasteLasten['besluit'];
  machtiging: VasteLasten['machtiging'];
  bijstand: Omit<VasteLasten['bijstand'], 'norm'> & { norm: string };
  restant: VasteLasten['restant'];
  betalingen: Betaling[];
  medewerker?: string;
  vastgelegd?: string;
}

type Nummers = Pick<Persoonsdeel, 'bsn' | 'vNummer'>;

/** The one household of a message as a line of the ledger. A number that is not right is told, and identifies nobody. */
export function naarRegel(opgave: Opgave, bestand: Bestand, bevindingen: Bevinding[]): GelezenRegel {
  const vasteLasten = naarVasteLasten(opgave, leesNummers(opgave.partner ?? {}, 'partner.', bevindingen));
  const sleutels = leesNummers(opgave, '', bevindingen);
  const persoon = zonderLege({ ...sleutels, vasteLasten, medewerker: opgave.medewerker });
  return { regel: 1, eind: 'open', bevindingen, groep: null, inhoud: '', sleutels, melding: naarMelding(opgave, vasteLasten, bestand), persoon };
}

/** A line of which nothing is used. */
export function afgekeurdeRegel(bevindingen: Bevinding[]): GelezenRegel {
  return { regel: 1, eind: 'afgekeurd', bevindingen, groep: null, inhoud: '', sleutels: {}, melding: null, persoon: null };
}

/** The numbers that are right; what is wrong with the others is told, in columns below `boven`. */
export function leesNummers({ bsn, vNummer }: Pick<Opgave, 'bsn' | 'vNummer'>, boven: string, bevindingen: Bevinding[]): Nummers {
  const meld = (kolom: string) => (code: string) => void bevindingen.push(maakBevinding(code, 1, `${boven}${kolom}`));
  return zonderLege({
    bsn: bsn === undefined ? undefined : keurBsn(String(bsn), meld('bsn')),
    vNummer: vNummer === undefined ? undefined : keurVNummer(String(vNummer), meld('vNummer')),
  });
}

function naarVasteLasten({ partner, besluit, machtiging, bijstand, restant, betalingen }: Opgave, partnernummers: Nummers): VasteLasten {
  return {
    ...(partner === undefined ? {} : { partner: zonderLege({ ...partnernummers, naam: partner.naam }) }),
    besluit: { kenmerk: besluit.kenmerk, datum: datum(besluit.datum) },
    machtiging: { ontvangen: machtiging.ontvangen, ...dag('datum', machtiging.datum) },
    bijstand: { norm: leesNorm(bijstand.norm), nettoMaandbedragCenten: bijstand.nettoMaandbedragCenten, betaaldag: bijstand.betaaldag },
    restant: { iban: schrijfIban(restant.iban), naamRekeninghouder: restant.naamRekeninghouder, frequentie: restant.frequentie, betaaldag: restant.betaaldag },
    betalingen: betalingen.map((betaling) => ({
      ...naarVastelast(betaling), crediteur: betaling.crediteur, iban: schrijfIban(betaling.iban), kenmerk: betaling.kenmerk, betaaldag: betaling.betaaldag,
    })),
  };
}

/** Without accounts, creditors and references, which would tell who this is. */
function naarMelding({ vastgelegd }: Opgave, { besluit, machtiging, bijstand, betalingen }: VasteLasten, bestand: Bestand): OntzorgingMelding {
  const moment = vastgelegd === undefined ? null : leesTijdstip(vastgelegd);
  return {
    soort: 'ontzorging', gemeentecode: bestand.afzender, bron: bestand.soort === '' ? 'regie' : 'coach', dag: dagVan(bestand),
    ...(moment === null ? {} : { vastgelegd: moment }),
    besluitdatum: besluit.datum, machtiging, norm: bijstand.norm, nettoMaandbedragCenten: bijstand.nettoMaandbedragCenten, betalingen: betalingen.map(naarVastelast),
  };
}

/** What a budget is computed from, its dates as `jjjj-mm-dd`. */
export function naarVastelast({ soort, bedragCenten, ingangsdatum, einddatum }: Vastelast): Vastelast {
  return { soort, bedragCenten, ingangsdatum: datum(ingangsdatum), ...dag('einddatum', einddatum) };
}

/** As the decision writes it (`alleenstaande ouder`) or as its code. */
function leesNorm(tekst: string): Bijstandsnorm {
  return tekst.toUpperCase().replace(/[ -]/g, '_') as Bijstandsnorm;
}

/** The form was found to be a date. */
const datum = (tekst: string): string => leesDatum(tekst) ?? tekst;

function dag<K extends string>(sleutel: K, tekst: string | undefined): { [P in K]?: string } {
  return tekst === undefined ? {} : ({ [sleutel]: datum(tekst) } as { [P in K]?: string });
}

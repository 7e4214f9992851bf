import type { Bevinding, CoaMelding, Persoonsdeel } from '#libs/case-model';
import { naamsleutel } from '#libs/case-model';
import type { GelezenRegel } from '#libs/connector-kit';
import { keurBsn, keurVNummer, leesDatum, leesGeboortedatum, leesTijdstip, maakBevinding, zonderLege } from '#libs/connector-kit';

/** A COA message after its form was found to be as in layout.schema.json. */
export interface Overdracht {
  bericht: { soort: CoaMelding['bericht']; gemeentecode: string; verzonden: string };
  dossier?: Dossier;
  personen: CoaPersoon[];
}

/** What a message says about the household. */
interface Dossier {
  tvsNummer?: string | number;
  koppelingsdatum?: string;
  huisvestingsdatum?: string;
  adres?: { straat?: string; huisnummer?: string | number; postcode?: string; plaats?: string };
  opvanglocatie?: { naam?: string; plaats?: string };
  casemanager?: { naam?: string; telefoon?: string | number };
}

/** What a message says about one person. */
interface CoaPersoon {
  vNummer?: string | number;
  bsn?: string | number;
  rol?: 'HOOFDPERSOON' | 'PARTNER' | 'KIND';
  geslachtsnaam?: string;
  voorvoegsel?: string;
  voornamen?: string;
  geslacht?: 'M' | 'V' | 'X';
  geboortedatum?: string;
  geboorteland?: string;
  moedertaal?: string;
  verblijfsvergunning?: NonNullable<CoaMelding['vergunning']>;
  alfabetisering?: 'A' | 'AA' | 'NVT';
  opleidingsniveau?: string;
  tolkNodig?: boolean | string;
  taalvaardigheid?: { mondeling?: string; schriftelijk?: string };
  medischeAandacht?: boolean | string;
}

/** One person of a message as a line of the ledger; `bevindingen` are those that the form of the message gave. Source: partners.md 1. */
export function naarRegel(overdracht: Overdracht, index: number, bevindingen: Bevinding[], gemeenten: readonly string[]): GelezenRegel {
  const regel = index + 1;
  const coaPersoon = overdracht.personen[index] ?? {};
  const meld = (kolom: string) => (code: string) => void bevindingen.push(maakBevinding(code, regel, kolom));
  const nummers = zonderLege({
    vNummer: coaPersoon.vNummer === undefined ? undefined : keurVNummer(String(coaPersoon.vNummer), meld('vNummer')),
    bsn: coaPersoon.bsn === undefined ? undefined : keurBsn(String(coaPersoon.bsn), meld('bsn')),
  });
  const vast = { regel, bevindingen, groep: null, inhoud: '' };
  if (bevindingen.some(({ ernst }) => ernst === 'regel')) return { ...vast, eind: 'afgekeurd', sleutels: {}, melding: null, persoon: null };
  const kern = naarKern(overdracht);
  if (!gemeenten.includes(kern.gemeentecode)) return { ...vast, eind: 'buitenBereik', sleutels: {}, melding: kern, persoon: null };
  const persoon = naarPersoon(coaPersoon, overdracht.dossier, nummers);
  // COA knows a person by the V-nummer: without one the line belongs to nobody and waits.
  const sleutels = nummers.vNummer === undefined ? {} : zonderLege({ ...nummers, naamdatum: naamsleutel(persoon) ?? undefined });
  return { ...vast, eind: 'open', sleutels, melding: { ...kern, ...naarInhoud(coaPersoon, overdracht.dossier) }, persoon };
}

function naarKern({ bericht }: Overdracht): CoaMelding {
  return { soort: 'coa', bericht: bericht.soort, verzonden: leesTijdstip(bericht.verzonden) ?? bericht.verzonden, gemeentecode: bericht.gemeentecode };
}

function naarInhoud(persoon: CoaPersoon, dossier: Dossier | undefined): Partial<CoaMelding> {
  return zonderLege({
    rol: persoon.rol,
    koppelingsdatum: datum(dossier?.koppelingsdatum),
    huisvestingsdatum: datum(dossier?.huisvestingsdatum),
    vergunning: naarVergunning(persoon),
    alfabetisering: persoon.alfabetisering,
    tolkNodig: jaNee(persoon.tolkNodig),
    medischeAandacht: jaNee(persoon.medischeAandacht),
  });
}

function naarVergunning({ verblijfsvergunning: vergunning }: CoaPersoon): CoaMelding['vergunning'] {
  if (vergunning === undefined) return undefined;
  return zonderLege({ soort: vergunning.soort, ingangsdatum: datum(vergunning.ingangsdatum), einddatum: datum(vergunning.einddatum) });
}

function naarPersoon(persoon: CoaPersoon, dossier: Dossier | undefined, nummers: { bsn?: string; vNummer?: string }): Persoonsdeel {
  return zonderLege({
    ...nummers,
    geslachtsnaam: persoon.geslachtsnaam,
    voorvoegsel: persoon.voorvoegsel,
    voornamen: persoon.voornamen,
    geboortedatum: persoon.geboortedatum === undefined ? undefined : (leesGeboortedatum(persoon.geboortedatum) ?? undefined),
    geslacht: persoon.geslacht,
    geboorteland: persoon.geboorteland,
    moedertaal: persoon.moedertaal,
    adres: naarAdres(dossier),
    overig: naarOverig(persoon, dossier),
  });
}

/** Every free text: whoever fills it in may write a name or a number there. */
function naarOverig(persoon: CoaPersoon, dossier: Dossier = {}): Record<string, string> | undefined {
  const { mondeling, schriftelijk } = persoon.taalvaardigheid ?? {};
  const overig = zonderLege({ ...uitDossier(dossier), opleidingsniveau: persoon.opleidingsniveau, taalMondeling: mondeling, taalSchriftelijk: schriftelijk });
  return Object.keys(overig).length === 0 ? undefined : (overig as Record<string, string>);
}

function uitDossier({ tvsNummer, opvanglocatie = {}, casemanager = {} }: Dossier): Record<string, string | undefined> {
  return {
    tvsNummer: tekst(tvsNummer), opvanglocatie: opvanglocatie.naam, opvangplaats: opvanglocatie.plaats, casemanager: casemanager.naam, casemanagerTelefoon: tekst(casemanager.telefoon),
  };
}

function naarAdres(dossier: Dossier | undefined): Persoonsdeel['adres'] {
  const adres = dossier?.adres;
  if (adres === undefined) return undefined;
  return zonderLege({ straat: adres.straat, huisnummer: tekst(adres.huisnummer), postcode: adres.postcode, plaats: adres.plaats });
}

const datum = (waarde: string | undefined): string | undefined => (waarde === undefined ? undefined : (leesDatum(waarde) ?? undefined));

const tekst = (waarde: string | number | undefined): string | undefined => (waarde === undefined ? undefined : String(waarde));

function jaNee(waarde: boolean | string | undefined): boolean | undefined {
  return typeof waarde === 'string' ? waarde.toLowerCase().startsWith('j') : waarde;
}

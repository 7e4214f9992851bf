import { beslisdataVerlenging } from '#libs/case-model';
import { canoniekeJson, HUISHOUDEN_ELDERS, type Voorstelblik, type Jsonwaarde, type NieuwVoorstel, type Voorstelbesluit, type Voorstelvraag } from '#libs/connector-kit';
import type { Budgetattributen, Instructiesoort } from './attributen.selection.js';
import { inhoudVan } from './inhoud.selection.js';
import { ketenstand, type Ketenstand, type Stap, zegtBetalingen } from './keten.selection.js';
import { beoordeel, type Budgetregels, type Oordeel } from './rules.js';

interface Kandidaat {
  soort: Instructiesoort;
  reden: string;
  inhoud: Budgetattributen;
}

/** Codes that say why nothing should leave; none when all is as it should be. */
type Redenen = readonly string[];

interface Weging {
  vraag: Voorstelvraag;
  keten: Ketenstand;
  oordeel: Oordeel;
}

/** The BSNs of a household: it has one running instruction. */
export function huishoudenVan({ persoon, vasteLasten }: Voorstelblik): string[] {
  const samen = vasteLasten?.bijstand.norm === 'GEHUWD' ? vasteLasten.partner?.bsn : undefined;
  return [persoon.bsn, samen].filter((bsn): bsn is string => typeof bsn === 'string');
}

/** Which instruction must leave for a household on a day, seen what left before; or none, and why. Source: partners.md 4; contracts/stadsbank/budgetplan, SOURCE.md. */
export function selecteer(vraag: Voorstelvraag, regels: Budgetregels): Voorstelbesluit {
  const keten = ketenstand(vraag.eerder, vraag.antwoorden);
  const weging = { vraag, keten, oordeel: beoordeel(vraag.blik, vraag.peildatum, regels) };
  const kandidaat = kandidaatVan(weging);
  if (!('soort' in kandidaat)) return { besluit: 'geen', redenen: kandidaat };
  const nee = keten.geweigerd.find(({ stap }) => isZelfde(stap, kandidaat) && isZelfdeOpgave(stap, vraag));
  if (nee !== undefined) return { besluit: 'geen', redenen: [nee.reden] };
  if (keten.open !== null && keten.open.soort === kandidaat.soort && isZelfde(keten.open, kandidaat)) return { besluit: 'blijft' };
  return { besluit: 'voorstellen', voorstel: naarVoorstel(kandidaat, weging) };
}

function kandidaatVan(weging: Weging): Kandidaat | Redenen {
  const { keten, oordeel } = weging;
  if (oordeel.einde !== null) {
    if (keten.geldend !== null) return { soort: 'BEEINDIGING', reden: oordeel.einde.reden, inhoud: eindeInhoud(keten.geldend, oordeel.einde.laatsteDag) };
    return oordeel.einde.melden ? [oordeel.einde.reden] : [];
  }
  return keten.geldend === null ? eerste(weging) : vervolg(weging, keten.geldend);
}

function eerste({ vraag, keten, oordeel }: Weging): Kandidaat | Redenen {
  if (vraag.elders) return [HUISHOUDEN_ELDERS];
  if (vraag.blik === null || oordeel.weigeringen.length > 0) return oordeel.weigeringen;
  const inhoud = inhoudVan(vraag.blik, keten.hubId ?? vraag.pseudoniem);
  return { soort: 'NIEUW', reden: 'recht-ontstaan', inhoud: keten.vervangt === null ? inhoud : { vervangtInstructieId: keten.vervangt, ...inhoud } };
}

function vervolg({ vraag, keten, oordeel }: Weging, geldend: Stap): Kandidaat | Redenen {
  if (oordeel.opschorten !== null) return geldend.soort === 'OPSCHORTING' ? [oordeel.opschorten] : opschorting(geldend, oordeel.opschorten, vraag.peildatum);
  if (vraag.blik === null || keten.regeling === null || oordeel.weigeringen.length > 0) return oordeel.weigeringen;
  const inhoud = inhoudVan(vraag.blik, geldend.inhoud.client.hubId);
  if (!isGelijk(inhoud, keten.regeling.inhoud)) {
    const verlengd = inhoud.grondslag === 'VERLENGING-6M' && keten.regeling.inhoud.grondslag === 'P56a';
    return verlengd ? { soort: 'VERLENGING', reden: 'verlengd', inhoud } : { soort: 'WIJZIGING', reden: 'opgave-gewijzigd', inhoud };
  }
  return geldend.soort === 'OPSCHORTING' ? { soort: 'WIJZIGING', reden: 'opschorting-voorbij', inhoud } : [];
}

function opschorting({ inhoud: { client: { hubId, bsn }, looptijd } }: Stap, reden: string, ingangsdatum: string): Kandidaat {
  return { soort: 'OPSCHORTING', reden, inhoud: { client: { hubId, bsn }, looptijd, opschorting: { ingangsdatum } } };
}

/** A last day before the first means that nothing is paid at all. */
function eindeInhoud({ inhoud: { client: { hubId, bsn }, looptijd } }: Stap, laatsteDag: string): Budgetattributen {
  const { startdatum } = looptijd;
  const einddatum = laatsteDag < looptijd.einddatum ? laatsteDag : looptijd.einddatum;
  return { client: { hubId, bsn }, looptijd: { startdatum, einddatum } };
}

function naarVoorstel({ soort, reden, inhoud }: Kandidaat, { vraag, keten, oordeel }: Weging): NieuwVoorstel {
  const { blik, peildatum } = vraag;
  const grondslag = {
    peildatum, reden, opgave: opgaveVan(vraag), waarschuwingen: oordeel.waarschuwingen,
    beslisdatumVerlenging: blik === null ? null : beslisdataVerlenging(blik.stand, blik.beleid),
  };
  const vierOgen = soort === 'NIEUW' || nieuweRekening(inhoud, keten.regeling?.inhoud);
  return { kenmerk: keten.kenmerk ?? vraag.nieuwKenmerk, versie: keten.versie, soort, vierOgen, grondslag, inhoud };
}

/** True when money would go to an account to which, for that purpose, it does not go now. */
function nieuweRekening(nieuw: Budgetattributen, oud: Budgetattributen | undefined): boolean {
  const bekend = new Set(rekeningen(oud));
  return rekeningen(nieuw).some((rekening) => !bekend.has(rekening));
}

function rekeningen(inhoud: Budgetattributen | undefined): string[] {
  const { betalingen = [], restant } = inhoud ?? {};
  return [...betalingen.map(({ soort, iban }) => `${soort} ${iban}`), ...(restant === undefined ? [] : [`RESTANT ${restant.iban}`])];
}

/** Whether it asks the same of Stadsbank. Of an end or a pause the day does not matter: it is asked once. */
function isZelfde(stap: Stap, { soort, inhoud }: Kandidaat): boolean {
  if (zegtBetalingen(stap.soort) !== zegtBetalingen(soort)) return false;
  return zegtBetalingen(soort) ? isGelijk(stap.inhoud, inhoud) : stap.soort === soort;
}

function isGelijk(een: Budgetattributen, ander: Budgetattributen): boolean {
  const tekst = ({ vervangtInstructieId: _, ...rest }: Budgetattributen): string => canoniekeJson(rest as unknown as Jsonwaarde);
  return tekst(een) === tekst(ander);
}

/** Who tells the fixed costs once more, unchanged, asks once more. */
function isZelfdeOpgave(stap: Stap, vraag: Voorstelvraag): boolean {
  return canoniekeJson((stap.grondslag.opgave ?? null) as Jsonwaarde) === canoniekeJson(opgaveVan(vraag));
}

/** The line that the fixed costs stand in. */
function opgaveVan({ blik }: Voorstelvraag): { readonly [deel: string]: number } | null {
  const herkomst = blik?.stand.herkomst.vasteLasten;
  return herkomst === undefined ? null : { bericht: herkomst.bericht, regel: herkomst.regel };
}

import { isBsn, isIban, laagsteRestant, plusDagen, plusMaanden, type VasteLasten, type ZaakPersoon } from '#libs/case-model';
import type { Voorstelblik } from '#libs/connector-kit';

/** What the agreement lets be set. */
export interface Budgetregels {
  /** Below this what is left per month is worth a warning. */
  leefgeldvloerCenten: number;
}

/** How a case stands towards ontzorgen on a day. Codes are stable; `SOURCE.md` of the contract lists them. */
export interface Oordeel {
  /** A running instruction must end: why, and the last day on which is paid. `melden`: worth telling also when nothing runs. */
  einde: { reden: string; laatsteDag: string; melden: boolean } | null;
  /** A running instruction must pause: the ground under it is gone or in doubt. */
  opschorten: string | null;
  /** What keeps an instruction with payments from leaving. */
  weigeringen: string[];
  waarschuwingen: string[];
}

const MAANDEN = 6;
const MAANDEN_VERLENGD = 12;
const CREDITEUR_TEKENS = 70;
const ALTIJD = ['HUUR', 'ZORGVERZEKERING'] as const;

/** Judges what is known of a household; `null`: the case is there no more. Source: partners.md 4; domain C.3, E.2. */
export function beoordeel(blik: Voorstelblik | null, peildatum: string, regels: Budgetregels): Oordeel {
  const einde = eindeVan(blik, peildatum);
  if (blik === null || einde !== null) return { einde, opschorten: null, weigeringen: [], waarschuwingen: [] };
  const lasten = blik.vasteLasten;
  const weigeringen = [...persoonsdeel(blik.persoon), ...termijndeel(blik), ...(lasten === null ? ['vaste-lasten-ontbreken'] : lastendeel(lasten, peildatum))];
  return { einde, opschorten: opschortreden(blik), weigeringen, waarschuwingen: lasten === null ? [] : waarschuwingen(lasten, regels) };
}

function eindeVan(blik: Voorstelblik | null, peildatum: string): Oordeel['einde'] {
  if (blik === null) return { reden: 'zaak-ingetrokken', laatsteDag: peildatum, melden: false };
  const { einde, vergunning, bijstandsdatum, ontzorging } = blik.stand;
  if (einde !== null && einde.datum <= peildatum) return { reden: 'zaak-beeindigd', laatsteDag: einde.datum, melden: false };
  if (vergunning !== null && vergunning !== 'ASIEL_BEPAALDE_TIJD') return { reden: 'geen-asiel-bepaalde-tijd', laatsteDag: peildatum, melden: true };
  if (bijstandsdatum === null) return { reden: 'geen-bijstand', laatsteDag: peildatum, melden: true };
  if (ontzorging !== null && peildatum >= ontzorging.eind) return { reden: 'termijn-verstreken', laatsteDag: plusDagen(ontzorging.eind, -1), melden: false };
  return null;
}

/** Only what takes the ground away, or makes it doubtful whose money it is: a pause leaves rent unpaid. */
function opschortreden({ stand, persoon, vasteLasten }: Voorstelblik): string | null {
  if (stand.vergunning === null) return 'vergunning-onbekend';
  if (vasteLasten === null) return 'vaste-lasten-ingetrokken';
  if (!vasteLasten.machtiging.ontvangen) return 'machtiging-ingetrokken';
  return persoon.tegenstrijdigheden.some(({ veld }) => veld === 'bsn') ? 'bsn-tegenstrijdig' : null;
}

function persoonsdeel({ bsn, naam, geboortedatum, tegenstrijdigheden }: ZaakPersoon): string[] {
  const codes: string[] = [];
  if (bsn === null) codes.push('bsn-ontbreekt');
  else if (!isBsn(bsn)) codes.push('bsn-ongeldig');
  if (naam.geslachtsnaam === null) codes.push('naam-ontbreekt');
  if (geboortedatum === null) codes.push('geboortedatum-ontbreekt');
  if (tegenstrijdigheden.some(({ veld }) => veld === 'bsn' || veld === 'geboortedatum' || veld.startsWith('naam.'))) codes.push('identiteit-tegenstrijdig');
  return codes;
}

/** Computed here once more from bijstand, and compared with what the case says. */
function termijndeel({ stand: { vergunning, bijstandsdatum, ontzorging } }: Voorstelblik): string[] {
  if (vergunning === null) return ['vergunning-onbekend'];
  if (bijstandsdatum === null || ontzorging === null) return ['looptijd-strijdig'];
  const eind = plusMaanden(bijstandsdatum, ontzorging.verlengd === true ? MAANDEN_VERLENGD : MAANDEN);
  return ontzorging.start === bijstandsdatum && ontzorging.eind === eind ? [] : ['looptijd-strijdig'];
}

function lastendeel(lasten: VasteLasten, peildatum: string): string[] {
  return [...grondcodes(lasten, peildatum), ...betaalcodes(lasten)];
}

function grondcodes({ besluit, machtiging }: VasteLasten, peildatum: string): string[] {
  const codes: string[] = [];
  if (besluit.kenmerk === '') codes.push('besluit-ontbreekt');
  else if (besluit.datum > peildatum) codes.push('besluit-in-toekomst');
  if (!machtiging.ontvangen || machtiging.datum === undefined) codes.push('machtiging-ontbreekt');
  else if (machtiging.datum > peildatum) codes.push('machtiging-in-toekomst');
  return codes;
}

function betaalcodes({ bijstand: { nettoMaandbedragCenten }, betalingen, restant }: VasteLasten): string[] {
  const rekeningen = [restant.iban, ...betalingen.map(({ iban }) => iban)];
  const namen = [restant.naamRekeninghouder, ...betalingen.map(({ crediteur }) => crediteur)];
  const codes = ALTIJD.filter((soort) => !betalingen.some((betaling) => betaling.soort === soort)).map((soort) => `betaling-ontbreekt-${soort.toLowerCase()}`);
  if (![nettoMaandbedragCenten, ...betalingen.map(({ bedragCenten }) => bedragCenten)].every(isBedrag)) codes.push('bedrag-ongeldig');
  if (!rekeningen.every(isIban)) codes.push('iban-ongeldig');
  if (!namen.every((naam) => naam.length <= CREDITEUR_TEKENS)) codes.push('naam-te-lang');
  if (laagsteRestant({ nettoMaandbedragCenten, betalingen }) < 0) codes.push('restant-negatief');
  return codes;
}

function isBedrag(centen: number): boolean {
  return Number.isSafeInteger(centen) && centen > 0;
}

function waarschuwingen({ bijstand, betalingen, partner }: VasteLasten, { leefgeldvloerCenten }: Budgetregels): string[] {
  const codes: string[] = [];
  const laagste = laagsteRestant({ nettoMaandbedragCenten: bijstand.nettoMaandbedragCenten, betalingen });
  if (laagste >= 0 && laagste < leefgeldvloerCenten) codes.push('restant-onder-leefgeldvloer');
  if (bijstand.norm === 'GEHUWD' && partner === undefined) codes.push('partner-onbekend');
  return codes;
}

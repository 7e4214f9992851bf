import { iso, plusMaanden } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import type { Uitkomst } from './waarheid.js';

/** A household's fixed costs as a coach wrote them down, and when. */
export interface Lasten {
  /** Day number on which the file is written and arrives. */
  dag: number;
  zonderMachtiging: boolean;
  inhoud: string;
}

interface Lastenvraag {
  aanvrager: Uitkomst;
  partner: Uitkomst | undefined;
  dobbel: Dobbel;
  zonderMachtiging: boolean;
}

const VERHUURDERS = ['Woningstichting De Proef', 'Stichting Wonen Voorbeeld'];
const VERZEKERAARS = ['Zorgverzekeraar Proef', 'Voorbeeld Zorg'];
const LEVERANCIERS = ['Energie Proef', 'Voorbeeld Stroom en Gas'];

/** The fixed costs of a household that the municipality unburdens: an asylum permit for a limited time, bijstand, and a BSN that the hub knows. Null when it is none. */
export function vasteLasten({ aanvrager, partner, dobbel, zonderMachtiging }: Lastenvraag): Lasten | null {
  const bijstand = aanvrager.voorvallen.filter((v) => v.mijlpaal === 'BIJSTAND_TOEGEKEND').sort((x, y) => x.dag - y.dag).at(-1)?.dag;
  if (bijstand === undefined || aanvrager.bsn === null || aanvrager.verblijf !== 'ASIEL_BEPAALDE_TIJD') return null;
  const dag = bijstand + dobbel.geheel(3, 12);
  const samen = partner !== undefined && partner.bsn !== null;
  const inhoud = {
    bsn: aanvrager.bsn,
    ...(samen ? { partner: { bsn: partner.bsn, naam: voluit(partner) } } : {}),
    besluit: { kenmerk: `ONTZ-${iso(bijstand).slice(0, 4)}-${dobbel.geheel(10_000, 99_999)}`, datum: iso(bijstand + 1) },
    machtiging: zonderMachtiging ? { ontvangen: false } : { ontvangen: true, datum: iso(bijstand + 2) },
    ...geld(bijstand, { samen, rekeninghouder: voluit(aanvrager), dobbel }),
  };
  return { dag, zonderMachtiging, inhoud: `${JSON.stringify(inhoud, null, 1)}\n` };
}

function voluit({ naam }: Uitkomst): string {
  return `${naam.voornamen} ${naam.geslachtsnaam}`;
}

/** Bijstand, remainder and payments; the payments are always less than the bijstand. */
function geld(begin: number, { samen, rekeninghouder, dobbel }: { samen: boolean; rekeninghouder: string; dobbel: Dobbel }): object {
  const nettoMaandbedragCenten = samen ? dobbel.geheel(184_000, 196_000) : dobbel.geheel(128_000, 139_000);
  const betaling = (soort: string, crediteur: string, bedragCenten: number, betaaldag: number): object => ({
    soort, crediteur, iban: iban(dobbel), kenmerk: `${soort.charAt(0)}-${dobbel.geheel(100_000, 999_999)}`, bedragCenten, betaaldag, ingangsdatum: iso(begin), einddatum: iso(plusMaanden(begin, 24)),
  });
  return {
    bijstand: { norm: samen ? 'gehuwd' : 'alleenstaande', nettoMaandbedragCenten, betaaldag: 5 },
    restant: { iban: iban(dobbel), naamRekeninghouder: rekeninghouder, frequentie: dobbel.kans(0.8) ? 'MAAND' : 'WEEK', betaaldag: 7 },
    betalingen: [
      betaling('HUUR', dobbel.kies(VERHUURDERS), dobbel.geheel(42_000, 70_000), 1),
      betaling('ZORGVERZEKERING', dobbel.kies(VERZEKERAARS), dobbel.geheel(13_500, 16_500) * (samen ? 2 : 1), 25),
      betaling('ENERGIE', dobbel.kies(LEVERANCIERS), dobbel.geheel(9_000, 22_000), 20),
    ],
  };
}

/** An account number of a bank that does not exist (`TEST`), with check digits that fit. */
function iban(dobbel: Dobbel): string {
  const romp = `TEST${String(dobbel.geheel(0, 9_999_999_999)).padStart(10, '0')}`;
  const cijfers = `${romp}NL00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `NL${String(98n - (BigInt(cijfers) % 97n)).padStart(2, '0')}${romp}`;
}

import type { Bericht, Bevinding, Zaak } from './antwoorden.js';
import { staatAls, tekst } from './import.js';
import type { Verwacht } from './invoerlijst.js';
import { vergelijk, verschilTekst } from './vergelijk.js';
import { Zaakregister } from './zaakregister.js';

/** One oddity: the files in order, and how everything must stand at the end. */
export interface Scenario {
  over: string;
  stappen: { partner: string; bestand: string; verwacht: Verwacht & { bevindingen: Bevinding[] } }[];
  /** Named fields of cases. */
  zaken: (Partial<Zaak> & { vNummer?: string; bsn?: string })[];
  /** V-nummers that must have no case. */
  geenZaak: string[];
  /** Fields that sources disagree about, by V-nummer; a case not named has none. */
  tegenstrijdigheden: Record<string, string[]>;
}

/** How a hub stands after the steps; `bestanden` in the order of the steps. */
export interface Eindstand {
  bestanden: readonly { bericht: Bericht; bevindingen: readonly Bevinding[] }[];
  zaken: readonly Zaak[];
}

/** Everything in which the hub differs from the scenario, one sentence each; empty when it plays as written. */
export function afwijkingen(scenario: Scenario, eind: Eindstand): string[] {
  const register = new Zaakregister(eind.zaken);
  return [
    ...scenario.stappen.flatMap((stap, plaats) => bestandAnders(stap, eind.bestanden[plaats])),
    ...scenario.zaken.flatMap((zaak) => zaakAnders(zaak, register)),
    ...scenario.geenZaak.filter((vNummer) => register.vind({ vNummer }).length > 0).map((vNummer) => `${vNummer}: er is een zaak, en die mag er niet zijn`),
    ...tegenstrijdighedenAnders(scenario.tegenstrijdigheden, register),
  ];
}

function bestandAnders({ bestand, verwacht }: Scenario['stappen'][number], eind: Eindstand['bestanden'][number] | undefined): string[] {
  if (!eind) return [`${bestand}: niet ingelezen`];
  const stand = staatAls(eind.bericht, verwacht) ? [] : [`is ${tekst(eind.bericht)}, verwacht ${tekst(verwacht)}`];
  return [...stand, ...bevindingenAnders(verwacht.bevindingen, eind.bevindingen)].map((regel) => `${bestand}: ${regel}`);
}

/** Those named must be there; a line (or the file itself) of which none is named has none. */
function bevindingenAnders(verwacht: readonly Bevinding[], werkelijk: readonly Bevinding[]): string[] {
  const aanwezig = new Set(werkelijk.map(sleutel));
  const genoemd = new Set(verwacht.map((b) => b.regel));
  return [
    ...verwacht.filter((b) => !aanwezig.has(sleutel(b))).map((b) => `bevinding ontbreekt: ${sleutel(b)}`),
    ...werkelijk.filter((b) => !genoemd.has(b.regel)).map((b) => `bevinding te veel: ${sleutel(b)}`),
  ];
}

function sleutel({ regel, kolom, code }: Bevinding): string {
  return `regel ${regel ?? '-'} kolom ${kolom ?? '-'} ${code}`;
}

function zaakAnders(verwacht: Scenario['zaken'][number], register: Zaakregister): string[] {
  const naam = verwacht.vNummer ?? verwacht.bsn ?? '';
  const gevonden = register.vind(verwacht);
  if (gevonden.length !== 1) return [`${naam}: ${gevonden.length === 0 ? 'geen zaak' : `${gevonden.length} zaken`}`];
  return vergelijk(verwacht, gevonden[0]).verschillen.map((verschil) => `${naam}: ${verschilTekst(verschil)}`);
}

function tegenstrijdighedenAnders(verwacht: Scenario['tegenstrijdigheden'], register: Zaakregister): string[] {
  const onbekend = Object.keys(verwacht).filter((vNummer) => register.vind({ vNummer }).length === 0);
  const anders = register.zaken.flatMap((zaak) => {
    const velden = [...(verwacht[zaak.vNummer ?? ''] ?? [])].sort().join(', ');
    const echt = zaak.tegenstrijdigheden.map((t) => t.veld).sort().join(', ');
    return velden === echt ? [] : [`${zaak.vNummer ?? zaak.bsn ?? ''}: tegenstrijdig is [${echt}], verwacht [${velden}]`];
  });
  return [...onbekend.map((vNummer) => `${vNummer}: geen zaak, en dus geen tegenstrijdigheden`), ...anders];
}

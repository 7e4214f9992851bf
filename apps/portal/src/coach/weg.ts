import type { Termijn, Zaak } from './antwoorden.js';

/** One step on the way of a person, and how it stands. In its name soft hyphens: eleven steps stand beside each other. */
export interface Stap {
  naam: string;
  /** Field of the case that tells, for its origin. */
  veld: string;
  stand: 'gedaan' | 'nu' | 'te-laat' | 'later';
  /** Day on which it was done. */
  datum: string | null;
  /** Last day, of what is not done. */
  uiterlijk: string | null;
}

interface Bouwsteen {
  naam: string;
  veld: string;
  termijn?: string;
  routes?: string;
  datum: (zaak: Zaak) => string | null;
}

const STAPPEN: readonly Bouwsteen[] = [
  { naam: 'Koppeling', veld: 'koppelingsdatum', datum: (zaak) => zaak.koppelingsdatum },
  { naam: 'Huis\u00advesting', veld: 'huisvestingsdatum', termijn: 'huisvesting', datum: (zaak) => zaak.huisvestingsdatum },
  { naam: 'Welkom\u00adgesprek', veld: 'welkomgesprek', termijn: 'welkomgesprek', datum: (zaak) => zaak.welkomgesprek },
  { naam: 'Vragen\u00adlijst', veld: 'startVragenlijst', termijn: 'vragenlijst', datum: (zaak) => zaak.startVragenlijst },
  { naam: 'Leerbaar\u00adheids\u00adtoets', veld: 'leerbaarheidstoets', datum: (zaak) => zaak.leerbaarheidstoets?.datum ?? null },
  { naam: 'Brede intake', veld: 'eindgesprekIntake', termijn: 'brede-intake', datum: (zaak) => zaak.eindgesprekIntake },
  { naam: 'PIP', veld: 'dagtekeningInitielePip', termijn: 'pip', datum: (zaak) => zaak.dagtekeningInitielePip },
  { naam: 'Partici\u00adpatie\u00adverkla\u00adring', veld: 'pvt', termijn: 'pvt', datum: (zaak) => zaak.pvt },
  { naam: 'MAP', veld: 'map', termijn: 'map', routes: 'BZ', datum: (zaak) => zaak.map },
  { naam: 'Eind\u00adgesprek Z-route', veld: 'zrouteEindgesprek', termijn: 'zroute-eindgesprek', routes: 'Z', datum: (zaak) => zaak.zrouteEindgesprek },
  { naam: 'Einde', veld: 'einde', termijn: 'inburgeringstermijn', datum: (zaak) => zaak.einde?.datum ?? null },
];

/** Where somebody stands on the way: what is done, what is next, what comes later. COA's steps are for whom COA linked. */
export function weg(zaak: Zaak, termijnen: readonly Termijn[]): Stap[] {
  const eigen = STAPPEN.filter((stap) => (stap.routes === undefined || stap.routes.includes(zaak.leerroute ?? '-')) && (!viaCoa(stap) || stap.datum(zaak) !== null || zaak.doelgroep !== 'Gezinsmigrant en overige migrant'));
  let volgende = zaak.einde === null;
  return eigen.map((stap) => {
    const datum = stap.datum(zaak);
    if (datum !== null) return { naam: stap.naam, veld: stap.veld, stand: 'gedaan', datum, uiterlijk: null };
    const termijn = termijnen.find(({ naam, status }) => naam === stap.termijn && (status === 'open' || status === 'overschreden'));
    const stand = termijn?.status === 'overschreden' ? 'te-laat' : volgende ? 'nu' : 'later';
    volgende = false;
    return { naam: stap.naam, veld: stap.veld, stand, datum: null, uiterlijk: termijn?.uiterlijk ?? null };
  });
}

function viaCoa({ veld }: Bouwsteen): boolean {
  return veld === 'koppelingsdatum' || veld === 'huisvestingsdatum';
}

import { schrijf } from '../opmaak/schrijf.js';
import type { Zaakregel } from './antwoorden.js';
import { geboortetekst } from './geboortetekst.js';
import { naamVan } from './naam-van.js';
import { persoonsnaam } from './persoonsnaam.js';

/** A case as a line of the caseload. */
export interface Zaakrij {
  id: string;
  naam: string;
  geboren: string;
  status: string;
  route: string;
  school: string;
  eerst: string;
  /** What asks for somebody: what is late, what will not be in time, and on what sources disagree. */
  let: { tekst: string; kleur: 'error' | 'warning' }[];
}

/** Deadlines of what somebody may do: nothing is late when they pass. Source: docs/termijnen.md, D18, D19, D23 and D29. */
const MAG = new Set(['afschalen', 'schakelen-leerroute', 'niet-verwijtbaar-melden', 'bezwaar-pip']);

/** The lines of a page, what is due first first. */
export function zaakrijen(regels: readonly Zaakregel[]): Zaakrij[] {
  const eerste = (regel: Zaakregel): string => moet(regel)[0]?.uiterlijk ?? '9999';
  return [...regels].sort((a, b) => eerste(a).localeCompare(eerste(b))).map(rij);
}

function moet({ teDoen }: Zaakregel): Zaakregel['teDoen'] {
  return teDoen.filter(({ naam }) => !MAG.has(naam));
}

function rij(regel: Zaakregel): Zaakrij {
  const termijnen = moet(regel);
  const eerst = termijnen.find(({ teLaat }) => !teLaat);
  return {
    id: regel.id, naam: persoonsnaam(regel.naam), geboren: geboortetekst(regel.geboortedatum), status: naamVan('status', regel.status),
    route: regel.leerroute === null ? '–' : naamVan('code', regel.leerroute), school: regel.school ?? '–',
    eerst: eerst === undefined ? '–' : `${naamVan('termijn', eerst.naam)}, uiterlijk ${schrijf.dag(eerst.uiterlijk)}`,
    let: [
      ...termijnen.filter(({ teLaat }) => teLaat).map(({ naam }) => ({ tekst: `te laat: ${naamVan('termijn', naam)}`, kleur: 'error' as const })),
      ...regel.nietHaalbaar.map((naam) => ({ tekst: `lukt zo niet: ${naamVan('termijn', naam)}`, kleur: 'warning' as const })),
      ...(regel.tegenstrijdig.length === 0 ? [] : [{ tekst: `bronnen verschillen: ${regel.tegenstrijdig.map((veld) => naamVan('veld', veld)).join(', ')}`, kleur: 'warning' as const }]),
    ],
  };
}

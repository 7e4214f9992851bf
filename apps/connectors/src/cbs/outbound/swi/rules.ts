import { isBsn } from '#libs/case-model';
import type { Swibeeld } from './selection.js';

/** A plausibility rule: its number in the list of the domain research (A.6), its stable code, and whether a case goes against it. */
export interface Swiregel {
  nummer: number;
  code: string;
  strijdig(beeld: Swibeeld): boolean;
}

/** True when both are known and the first lies before the second. */
function voor(dag: string | null, grens: string | null): boolean {
  return dag !== null && grens !== null && dag < grens;
}

/**
 * The rules that can be judged on one case as the hub knows it. 1, 7, 8, 12 and 13 cannot (contracts/cbs/swi, SOURCE.md, says why),
 * 11 judges what `selecteer` could not put back to the peildatum, and 16 looks at the whole file (`maakDubbelwacht`).
 */
export const SWI_REGELS: readonly Swiregel[] = [
  { nummer: 2, code: 'pip-voor-eerste-pip', strijdig: ({ attributen: a }) => voor(a.dagtekeningPip, a.dagtekeningInitielePip) },
  { nummer: 3, code: 'pip-voor-vestiging', strijdig: ({ attributen: a, toets }) => voor(a.dagtekeningInitielePip, toets.huisvestingsdatum) },
  { nummer: 4, code: 'a2-bij-onderwijsroute', strijdig: ({ attributen: a }) => a.niveauPip === 'A2' && a.leerroute === 'O' },
  { nummer: 5, code: 'b1-bij-zroute', strijdig: ({ attributen: a }) => a.niveauPip === 'B1' && a.leerroute === 'Z' },
  {
    nummer: 6, code: 'a2-in-eerste-pip',
    strijdig: ({ attributen: a }) => a.niveauPip === 'A2' && a.leerroute === 'B' && a.dagtekeningPip === a.dagtekeningInitielePip,
  },
  { nummer: 9, code: 'pvt-buiten-termijn', strijdig: (beeld) => buitenTermijn(beeld.attributen.pvt, beeld) },
  { nummer: 9, code: 'map-buiten-termijn', strijdig: (beeld) => buitenTermijn(beeld.attributen.map, beeld) },
  { nummer: 10, code: 'bsn-ongeldig', strijdig: ({ attributen: a }) => a.bsn !== null && !isBsn(a.bsn) },
  { nummer: 11, code: 'stand-op-peildatum-onbekend', strijdig: ({ toets }) => toets.ingehaald },
  { nummer: 14, code: 'map-bij-onderwijsroute', strijdig: ({ attributen: a }) => a.map !== null && a.leerroute === 'O' },
  { nummer: 15, code: 'ontzorgen-zonder-asiel', strijdig: ({ attributen: a }) => a.ontzorgStart !== null && a.doelgroep !== 'Asielstatushouder' },
];

function buitenTermijn(dag: string | null, { attributen, toets }: Swibeeld): boolean {
  return voor(dag, toets.termijnStart) || voor(attributen.zrouteEindgesprek, dag);
}

/** Code of rule 16: the person already has a record in this file. */
export const BSN_DUBBEL = 'bsn-dubbel';

/** Remembers every BSN of a file, as a number; tells whether one was there already. Keeps a few MiB for 100,000 people. */
export function maakDubbelwacht(): (bsn: string) => boolean {
  const gezien = new Set<number>();
  return (bsn) => {
    const nummer = Number(bsn);
    const dubbel = gezien.has(nummer);
    gezien.add(nummer);
    return dubbel;
  };
}

import { type GelezenRegel, maakBevinding, type Verwijzingkolom } from '#libs/connector-kit';
import type { Gevonden } from '../verwijzingen/verwezenen.js';

/** The references that lines name, each once. */
export function genoemdeVerwijzingen(regels: readonly GelezenRegel[]): string[] {
  return [...new Set(regels.flatMap(({ verwijzing }) => verwijzing ?? []))];
}

/**
 * Lines that name a reference, as if the partner had written the person's numbers; those of which the hub never gave the reference, or
 * cannot tell which of several is meant, are refused with the finding that the exchange says.
 */
export function vulPersonenIn(regels: readonly GelezenRegel[], bekend: ReadonlyMap<string, Gevonden>, kolom: Verwijzingkolom): GelezenRegel[] {
  return regels.map((regel) => {
    if (regel.verwijzing === undefined) return regel;
    const nummers = bekend.get(regel.verwijzing);
    if (nummers === undefined) return weiger(regel, kolom.kolom, kolom.code);
    if (nummers === null) return weiger(regel, kolom.kolom, kolom.naar === 'record' ? kolom.meerduidig : kolom.code);
    return { ...regel, sleutels: { ...regel.sleutels, ...nummers }, persoon: { ...regel.persoon, ...nummers } };
  });
}

function weiger(regel: GelezenRegel, kolom: string, code: string): GelezenRegel {
  const bevindingen = [...regel.bevindingen, maakBevinding(code, regel.regel, kolom)];
  return { ...regel, eind: 'afgekeurd', bevindingen, sleutels: {}, melding: null, persoon: null };
}

import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { eenheidVan } from './eenheid.js';
import type { Houderregel } from './houderregel.js';
import { type Identiteit, nieuweIdentiteit, voegToe } from './identiteit.js';

/** Identities by the numbers that are stated of them. */
export class Identiteitenlijst {
  private readonly opBsn = new Map<string, Set<Identiteit>>();
  private readonly opNummer = new Map<string, Set<Identiteit>>();
  private readonly alle = new Set<Identiteit>();

  get identiteiten(): Identiteit[] {
    return [...this.alle];
  }

  open(houders: Houderregel[], persoon: Persoonsdeel): void {
    const identiteit = nieuweIdentiteit(houders, persoon);
    this.alle.add(identiteit);
    this.wijsAan(identiteit, persoon);
  }

  sluitAan(identiteit: Identiteit, houders: Houderregel[], persoon: Persoonsdeel): void {
    voegToe(identiteit, houders, persoon);
    this.wijsAan(identiteit, persoon);
  }

  /** Makes two one: the other's lines and statements go over. */
  voegSamen(een: Identiteit, ander: Identiteit): void {
    for (const verklaring of ander.verklaringen) this.sluitAan(een, [], verklaring);
    een.houders.push(...ander.houders);
    this.alle.delete(ander);
    for (const [kaart, nummers] of [[this.opBsn, ander.bsns], [this.opNummer, ander.vNummers]] as const) for (const nummer of nummers) kaart.get(nummer)?.delete(ander);
  }

  /** Whose this unit (`eenheidVan`) is. */
  metEenheid(eenheid: string): Identiteit | undefined {
    return this.identiteiten.find(({ houders }) => houders.some((houder) => eenheidVan(houder) === eenheid));
  }

  /** Whether the case of somebody without a V-nummer is named by this BSN already. */
  isVergeven(bsn: string): boolean {
    return this.metBsn(bsn).some(({ anker }) => anker.waarde === bsn);
  }

  metBsn(bsn: string | undefined): Identiteit[] {
    return bsn === undefined ? [] : [...(this.opBsn.get(bsn) ?? [])];
  }

  metVNummer(vNummer: string | undefined): Identiteit[] {
    return vNummer === undefined ? [] : [...(this.opNummer.get(vNummer) ?? [])];
  }

  private wijsAan(identiteit: Identiteit, { bsn, vNummer }: Persoonsdeel): void {
    for (const [kaart, nummer] of [[this.opBsn, bsn], [this.opNummer, vNummer]] as const) {
      if (nummer === undefined) continue;
      const bekend = kaart.get(nummer);
      if (bekend) bekend.add(identiteit);
      else kaart.set(nummer, new Set([identiteit]));
    }
  }
}

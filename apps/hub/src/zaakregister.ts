import type { Zaak } from './antwoorden.js';

/** Cases by their numbers. */
export class Zaakregister {
  private readonly opNummer = new Map<string, Zaak[]>();

  constructor(readonly zaken: readonly Zaak[]) {
    for (const zaak of zaken) {
      for (const sleutel of sleutels(zaak)) this.opNummer.set(sleutel, [...(this.opNummer.get(sleutel) ?? []), zaak]);
    }
  }

  /** The cases of a person: by V-nummer, or by BSN when no V-nummer is given. More than one means that the hub made two of one person. */
  vind(persoon: { vNummer?: string | null; bsn?: string | null }): readonly Zaak[] {
    const [sleutel] = sleutels(persoon);
    return sleutel === undefined ? [] : (this.opNummer.get(sleutel) ?? []);
  }
}

function sleutels({ vNummer, bsn }: { vNummer?: string | null; bsn?: string | null }): string[] {
  return [...(vNummer ? [`v/${vNummer}`] : []), ...(bsn ? [`b/${bsn}`] : [])];
}

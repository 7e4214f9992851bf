import { BEGIN, type Handelingrij, schakel } from './keten.js';

/** Where the chain should end. `echt`: whether this end bears the hub's seal. */
export interface Keteneinde {
  laatste: number;
  hash: Buffer;
  echt: boolean;
}

/** What a check found: the lines it read, where they end, and the first that is not as it was written. */
export interface Ketenoordeel {
  regels: number;
  hash: Buffer;
  /** veranderd: its content, or its place; ontbreekt: it is gone; einde: all lines agree with each other, but not with the sealed end. */
  fout: { nummer: number; wat: 'veranderd' | 'ontbreekt' | 'einde' } | null;
}

/** Recomputes a chain from its lines, which come in order of number. */
export async function controleerKeten(porties: AsyncIterable<readonly Handelingrij[]>, einde: Keteneinde): Promise<Ketenoordeel> {
  let regels = 0;
  let hash = BEGIN;
  for await (const portie of porties) {
    for (const rij of portie) {
      const nummer = regels + 1;
      if (rij.nummer !== nummer) return { regels, hash, fout: { nummer, wat: 'ontbreekt' } };
      if (!schakel(hash, rij).equals(rij.hash)) return { regels, hash, fout: { nummer, wat: 'veranderd' } };
      regels = nummer;
      hash = rij.hash;
    }
  }
  if (regels < einde.laatste) return { regels, hash, fout: { nummer: regels + 1, wat: 'ontbreekt' } };
  const klopt = regels === einde.laatste && hash.equals(einde.hash) && einde.echt;
  return { regels, hash, fout: klopt ? null : { nummer: regels, wat: 'einde' } };
}

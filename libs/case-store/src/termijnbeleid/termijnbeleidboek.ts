import { standaardbeleid, type Termijnbeleid } from '#libs/case-model';

/** The terms that hold per municipality. Inject by this class. */
export class Termijnbeleidboek {
  /** @param eigen by gemeentecode, whole policies */
  constructor(private readonly eigen: ReadonlyMap<string, Termijnbeleid> = new Map()) {}

  van(gemeentecode: string): Termijnbeleid {
    return this.eigen.get(gemeentecode) ?? standaardbeleid(gemeentecode);
  }
}

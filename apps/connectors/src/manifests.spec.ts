import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { manifests } from './manifests.js';

describe('the list of partners', () => {
  it('names each partner and exchange once, each with its contract', () => {
    expect(manifests.map(({ partner }) => partner)).toEqual(['avedan', 'cbs', 'coa', 'monitor', 'regie', 'stadsbank', 'taalscholen', 'wsp']);
    const uitwisselingen = manifests.flatMap(({ partner, inkomend, opmaak = [] }) => [...inkomend, ...opmaak].map(({ naam, contract }) => ({ partner, naam, contract })));
    expect(new Set(uitwisselingen.map(({ partner, naam }) => `${partner}/${naam}`)).size).toBe(uitwisselingen.length);
    for (const { partner, naam, contract } of uitwisselingen) {
      expect(contract.startsWith(`${partner}/${naam}/`)).toBe(true);
      expect(existsSync(`contracts/${contract}/agreement.odcs.yaml`)).toBe(true);
    }
  });

  it('leaves no name without an exchange', () => {
    for (const { inkomend } of manifests) if (inkomend.length > 0) expect(inkomend.at(-1)?.neemtAan('wat-dan-ook.txt')).toBe(true);
  });

  it('takes a coach\'s milestone apart from the monthly file', () => {
    const regie = manifests.find(({ partner }) => partner === 'regie');
    const wie = (naam: string): string | undefined => regie?.inkomend.find((uitwisseling) => uitwisseling.neemtAan(naam))?.naam;
    expect(wie('MIJLPAAL_0141_0f8fad5b-d9cb-469f-a165-70867728950e.json')).toBe('mijlpaal');
    expect(wie('REGIE_0141_202506.csv')).toBe('mijlpalen');
  });
});

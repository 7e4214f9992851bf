import { describe, expect, it } from '@jest/globals';
import { nieuwsteContract } from './nieuwste-contract.js';

describe('the newest contract', () => {
  it('is a version of this exchange and no other', () => {
    expect(nieuwsteContract('taalscholen/kwartaalrapportage')).toMatch(/^taalscholen\/kwartaalrapportage\/\d{4}-\d+$/);
    expect(nieuwsteContract('regie/mijlpalen')).toMatch(/^regie\/mijlpalen\//);
  });

  it('is not there for an exchange that nobody agreed upon', () => {
    expect(() => nieuwsteContract('taalscholen/kwartaal')).toThrow('contract taalscholen/kwartaal: has no version');
  });
});

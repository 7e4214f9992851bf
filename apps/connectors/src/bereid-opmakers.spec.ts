import { describe, expect, it } from '@jest/globals';
import { bereidOpmakers } from './bereid-opmakers.js';
import { manifests } from './manifests.js';

describe('bereidOpmakers', () => {
  it('has a maker for every file that a partner gets, and for no other', () => {
    const opmakers = bereidOpmakers(manifests, { 'cbs/swi': 'cbs/swi/2025-1' });
    expect(opmakers.van('cbs', 'swi')).toBeInstanceOf(Function);
    expect(() => opmakers.van('coa', 'overdracht')).toThrow('contract coa/overdracht: no file is made for this exchange');
  });

  it('refuses a folder for an exchange that nobody knows, but not for one that another process serves', () => {
    expect(() => bereidOpmakers(manifests, { 'cbs/swy': 'cbs/swi/2025-1' })).toThrow('CONTRACTMAPPEN names the unknown exchange cbs/swy');
    const anderen = manifests.filter(({ partner }) => partner !== 'cbs');
    expect(() => bereidOpmakers(anderen, { 'cbs/swi': '/nergens' })).not.toThrow();
  });
});

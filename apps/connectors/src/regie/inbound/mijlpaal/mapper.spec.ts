import { describe, expect, it } from '@jest/globals';
import { leesLayout } from '#libs/connector-kit';
import { naarCellen } from './mapper.js';

describe('naarCellen', () => {
  it('puts the keys of a posted milestone in the order of the monthly file, numbers as text', () => {
    const cellen = naarCellen({ waarde: 'Z', mijlpaal: 'PIP', datum: '2025-06-10', v_nummer: 2800000001, maand: '202506' }, leesLayout('regie/mijlpalen/2025-1'));
    expect(cellen).toEqual(['', '2800000001', '', '', '', '', '', 'PIP', '2025-06-10', 'Z', '']);
  });
});

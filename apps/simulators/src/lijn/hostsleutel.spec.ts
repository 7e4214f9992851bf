import { describe, expect, it } from '@jest/globals';
import ssh2 from 'ssh2';
import { maakHostsleutel } from './hostsleutel.js';

describe('a host key', () => {
  it('can be read, every time', () => {
    const onleesbaar = Array.from({ length: 3000 }, maakHostsleutel).filter((sleutel) => ssh2.utils.parseKey(sleutel) instanceof Error);
    expect(onleesbaar).toEqual([]);
  });
});

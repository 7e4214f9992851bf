import { describe, expect, it } from '@jest/globals';
import { leesSpoor } from './spoor.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('leesSpoor', () => {
  it.each([`00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-00`, `01-${TRACE}-${SPAN}-01-later`])('goes on with %s', (kop) => {
    const { traceId, spanId, ouder } = leesSpoor(kop);
    expect([traceId.toString('hex'), ouder?.toString('hex')]).toEqual([TRACE, SPAN]);
    expect(spanId).toHaveLength(8);
    expect(spanId.toString('hex')).not.toBe(SPAN);
  });

  it.each([undefined, '', 'x', `ff-${TRACE}-${SPAN}-01`, `00-${'0'.repeat(32)}-${SPAN}-01`, `00-${TRACE}-${'0'.repeat(16)}-01`, `00-${TRACE.toUpperCase()}-${SPAN}-01`, `00-${TRACE}-${SPAN}`, `00-${TRACE}-${SPAN}-01x`])('starts anew at %s', (kop) => {
    const [een, twee] = [leesSpoor(kop), leesSpoor(kop)];
    expect([een.traceId.length, een.ouder]).toEqual([16, null]);
    expect(een.traceId.equals(twee.traceId)).toBe(false);
    expect(een.traceId.toString('hex')).not.toBe(TRACE);
  });
});

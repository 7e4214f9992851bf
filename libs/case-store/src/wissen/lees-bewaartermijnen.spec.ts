import { describe, expect, it } from '@jest/globals';
import { ConfiguratieFout } from '#libs/platform';
import { leesBewaartermijnen } from './lees-bewaartermijnen.js';

function redenen(tekst: string): readonly string[] {
  try {
    leesBewaartermijnen(tekst);
    return [];
  } catch (fout) {
    if (fout instanceof ConfiguratieFout) return fout.redenen;
    throw fout;
  }
}

describe('BEWAARTERMIJNEN', () => {
  it('keeps everything when nobody set anything', () => {
    expect([leesBewaartermijnen(undefined), leesBewaartermijnen('{}')]).toEqual([{}, {}]);
  });

  it('reads days by class', () => {
    expect(leesBewaartermijnen('{"originelen": 365, "verwerkingenlog": 1827, "zaken": 3653}')).toEqual({ originelen: 365, verwerkingenlog: 1827, zaken: 3653 });
  });

  it.each(['[]', '1', 'null', 'geen json', '{"onbekend": 30}', '{"originelen": 29}', '{"originelen": "365"}', '{"originelen": 30.5}', '{"zaken": 36526}', '{"verwerkingenlog": 364}', '{"__proto__": 30}'])('refuses %s', (tekst) => {
    expect(redenen(tekst)).toHaveLength(1);
    expect(redenen(tekst).join()).not.toContain('onbekend');
  });

  it('tells every reason at once', () => {
    expect(redenen('{"originelen": 1, "zaken": 1, "x": 1}')).toHaveLength(3);
  });
});

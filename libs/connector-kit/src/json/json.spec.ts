import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inBlokken } from '../../../../test/support/in-blokken.js';
import { leesJsonkeuring } from './jsonkeuring.js';
import { leesJson } from './lees-json.js';
import { onbekendeSleutels } from './onbekende-sleutels.js';

const lees = async (tekst: string | Buffer, grootste = 10_000): Promise<unknown> => {
  const uitkomst = await leesJson(() => inBlokken(Buffer.from(tekst), 5), grootste);
  return 'code' in uitkomst ? uitkomst.code : JSON.parse(JSON.stringify(uitkomst.waarde));
};

describe('leesJson', () => {
  it('trims texts and drops keys that say nothing, but keeps the places in a list', async () => {
    expect(await lees('{"a":" x ","b":"  ","c":null,"d":[null,"",{"e":""}],"f":0,"g":false}')).toEqual({ a: 'x', d: [null, '', {}], f: 0, g: false });
  });

  it('reads any JSON or says what is wrong, and never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.json(), fc.string(), fc.uint8Array().map((bytes) => Buffer.from(bytes))), async (bytes) => {
      const uitkomst = await leesJson(() => inBlokken(Buffer.from(bytes), 5), 10_000);
      if ('code' in uitkomst) expect(['json-onleesbaar', 'codering-onleesbaar', 'bestand-leeg']).toContain(uitkomst.code);
    }));
  });

  it('takes a key named __proto__ for what it is', async () => {
    const uitkomst = await leesJson(() => inBlokken(Buffer.from('{"__proto__":{"vNummer":"2800000001"}}'), 9), 1000);
    expect('waarde' in uitkomst && (uitkomst.waarde as Record<string, unknown>)['vNummer']).toBeUndefined();
  });

  it.each<[string, string | Buffer, string]>([
    ['what is cut off', '{"a":', 'json-onleesbaar'], ['what nests too deeply', '['.repeat(30) + ']'.repeat(30), 'json-onleesbaar'], ['nothing', '', 'bestand-leeg'],
    ['white space', ' \n', 'bestand-leeg'], ['UTF-16', Buffer.from('{}', 'utf16le'), 'codering-onleesbaar'], ['too much', ' '.repeat(10_001), 'te-groot'],
  ])('refuses %s', async (_, tekst, code) => {
    expect(await lees(tekst)).toBe(code);
  });

  it('stores no text that a database refuses', async () => {
    expect(await lees('{"a":"x\\u0000y\\ud800"}')).toEqual({ a: 'xy\ufffd' });
  });
});

describe('leesJsonkeuring', () => {
  const keur = leesJsonkeuring('coa/overdracht/2025-1');
  const bericht = { soort: 'KOPPELING', gemeentecode: '0141', verzonden: '2025-02-03T08:00:00Z' };

  it('finds nothing in what was agreed', () => {
    expect(keur({ bericht, personen: [{ vNummer: 1, geboortedatum: '00-00-1990', verblijfsvergunning: { ingangsdatum: '1-2-2025' } }] })).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['a key that is not agreed', { bericht, personen: [{ vNummer: '1', 'a/b': 1 }] }, { pad: ['personen', '0', 'a/b'], soort: 'onbekend', gevoelig: false }],
    ['a key that may hold health', { bericht, personen: [{ vNummer: '1', diagnose: 1 }] }, { pad: ['personen', '0', 'diagnose'], soort: 'onbekend', gevoelig: true }],
    ['a required key that is absent', { bericht, personen: [{}] }, { pad: ['personen', '0', 'vNummer'], soort: 'ontbreekt', gevoelig: false }],
    ['a code outside the list', { bericht, personen: [{ vNummer: '1', rol: 'OMA' }] }, { pad: ['personen', '0', 'rol'], soort: 'code', gevoelig: false }],
    ['a date that does not exist', { bericht, personen: [{ vNummer: '1', geboortedatum: '1990-02-30' }] }, { pad: ['personen', '0', 'geboortedatum'], soort: 'datum', gevoelig: false }],
    ['another form', { bericht, personen: [] }, { pad: ['personen'], soort: 'vorm', gevoelig: false }],
    ['more than yes or no about health', { bericht, personen: [{ vNummer: '1', medischeAandacht: 'ernstig' }] }, { pad: ['personen', '0', 'medischeAandacht'], soort: 'code', gevoelig: true }],
  ])('tells %s', (_, waarde, afwijking) => {
    expect(keur(waarde)).toEqual([afwijking]);
  });
});

describe('onbekendeSleutels', () => {
  it('names every path once, without the list and its places, and never a number that may be somebody\'s', () => {
    const afwijking = (...pad: string[]) => ({ pad, soort: 'onbekend' as const, gevoelig: false });
    const bevindingen = onbekendeSleutels([afwijking('personen', '0', 'hobby'), afwijking('personen', '7', 'hobby'), afwijking('bericht', 'x'), afwijking('personen', '1', '105000024')], 'personen');
    expect(bevindingen.map(({ regel, kolom, code }) => [regel, kolom, code])).toEqual([[1, 'hobby', 'kolom-onbekend'], [1, 'bericht.x', 'kolom-onbekend'], [1, 'kolom 3', 'kolom-onbekend']]);
  });
});

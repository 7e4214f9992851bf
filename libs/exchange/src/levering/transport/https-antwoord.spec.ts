import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leesVraagantwoord, leesZendantwoord } from './https-antwoord.js';

const HASH = 'ab'.repeat(32);
const json = (inhoud: unknown) => JSON.stringify(inhoud);

describe('the answer to sending', () => {
  it.each([
    [200, json({ kenmerk: 'k1' }), { soort: 'bevestigd', kenmerk: 'k1' }],
    [202, json({ kenmerk: 'k1', items: [{ effect: 'a', uitkomst: 'bevestigd' }] }), { soort: 'per-item', kenmerk: 'k1', items: [{ effect: 'a', uitkomst: 'bevestigd' }] }],
    [422, json({ kenmerk: 'k1', items: [{ effect: 'a', uitkomst: 'geweigerd', code: 'IBAN' }] }), { soort: 'per-item', kenmerk: 'k1', items: [{ effect: 'a', uitkomst: 'geweigerd', code: 'IBAN' }] }],
    [422, json({ kenmerk: 'k1' }), { soort: 'onbekend', storing: 'HTTP-422' }],
    [422, '<h1>nee</h1>', { soort: 'onbekend', storing: 'HTTP-422' }],
    [200, '{"kenmerk":', { soort: 'onbekend', storing: 'antwoord-onleesbaar' }],
    [200, json({ ok: true }), { soort: 'onbekend', storing: 'antwoord-onleesbaar' }],
    [200, json({ kenmerk: 'k1', items: [{ effect: 'a', uitkomst: 'misschien' }] }), { soort: 'onbekend', storing: 'antwoord-onleesbaar' }],
  ])('%s %s', (status, tekst, verwacht) => expect(leesZendantwoord({ status, tekst })).toEqual(verwacht));

  it('never takes a sentence of the partner for a code', () => {
    const tekst = json({ kenmerk: 'k1', items: [{ effect: 'a', uitkomst: 'geweigerd', code: 'Jansen, 999990019' }] });
    expect(leesZendantwoord({ status: 422, tekst })).toEqual({ soort: 'per-item', kenmerk: 'k1', items: [{ effect: 'a', uitkomst: 'geweigerd' }] });
  });
});

describe('the answer to the question', () => {
  it.each([
    [200, json({ kenmerk: 'k1', stand: 'aanwezig', sha256: HASH.toUpperCase() }), { soort: 'aanwezig', kenmerk: 'k1' }],
    [200, json({ kenmerk: 'k1', stand: 'aanwezig', sha256: '00' }), { soort: 'anders', kenmerk: 'k1' }],
    [200, json({ kenmerk: 'k1', stand: 'aanwezig' }), { soort: 'onbekend', storing: 'antwoord-onleesbaar' }],
    [200, json({ kenmerk: 'k1', stand: 'bezig' }), { soort: 'onbekend', storing: 'bezig' }],
    [404, json({ kenmerk: 'k1', stand: 'afwezig' }), { soort: 'afwezig', kenmerk: 'k1' }],
    [404, '<h1>Not found</h1>', { soort: 'onbekend', storing: 'HTTP-404' }],
    [404, json({ stand: 'afwezig' }), { soort: 'onbekend', storing: 'HTTP-404' }],
    [500, json({ kenmerk: 'k1', stand: 'afwezig' }), { soort: 'onbekend', storing: 'HTTP-500' }],
    [200, json({ kenmerk: 'k1', items: [] }), { soort: 'per-item', kenmerk: 'k1', items: [] }],
  ])('%s %s', (status, tekst, verwacht) => expect(leesVraagantwoord({ status, tekst }, HASH)).toEqual(verwacht));

  it('says not there of nothing but an answer that says so about a reference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, tekst) => {
        expect(leesVraagantwoord({ status, tekst }, HASH).soort).not.toBe('afwezig');
      }),
    );
  });
});

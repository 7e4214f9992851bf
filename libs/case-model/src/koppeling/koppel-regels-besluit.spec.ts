import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BekendPersoon } from './bekend-persoon.js';
import { koppelRegels } from './koppel-regels.js';
import type { Koppelbesluit } from './koppelbesluit.js';
import type { TeKoppelenRegel } from './te-koppelen-regel.js';

const nooit = (): boolean => false;

function persoon(id: string, nummer: string): BekendPersoon {
  return { id, bsns: new Set([`b${nummer}`]), vNummers: new Set([`v${nummer}`]), naamdata: new Set([`n${nummer}`]), namen: new Set([id]) };
}

const OMAR = persoon('omar', '1');
const SELAM = persoon('selam', '2');

function lijn(regel: number, deel: Partial<TeKoppelenRegel> = {}): TeKoppelenRegel {
  return { bericht: 9, regel, bsn: null, vNummer: null, deelnemer: null, naamdatum: null, naam: null, slot: 'KR/2025K4', aanvulling: null, actief: true, besluit: null, ...deel };
}

/** The n-th decision: that line `over` of message 9 is, or is not, about who has this BSN. */
function besluit(n: number, soort: Koppelbesluit['soort'], over: number, bsn: string): TeKoppelenRegel {
  return { ...lijn(1), bericht: 90 + n, bsn, slot: `besluit/${n}`, besluit: { soort, over: { bericht: 9, regel: over }, vastgelegd: `2026-01-0${n}T09:00:00Z`, kenmerk: `k${n}` } };
}

/** Per line of message 9 (others under their own message): whose it is, and on what ground. */
function uitslag(regels: readonly TeKoppelenRegel[]): Record<string, string> {
  return Object.fromEntries(koppelRegels(regels, [OMAR, SELAM], nooit).map((k) => [`${k.bericht}/${k.regel}`, `${k.identiteit ?? k.stand}${k.grond === null ? '' : ` ${k.grond}`}`]));
}

describe('a decision about a line', () => {
  it('goes before its numbers, its name and its school', () => {
    for (const deel of [{ bsn: 'b1' }, { vNummer: 'v1' }, { naamdatum: 'n1' }, {}]) {
      expect(uitslag([lijn(2, deel), besluit(1, 'koppel', 2, 'b2')])).toEqual({ '9/2': 'selam besluit', '91/1': 'selam bsn' });
    }
  });

  it('keeps it from whom its number, its name or its school leads to: it waits', () => {
    for (const deel of [{ bsn: 'b1' }, { vNummer: 'v1' }, { naamdatum: 'n1' }]) expect(uitslag([lijn(2, deel), besluit(1, 'ontkoppel', 2, 'b1')])['9/2']).toBe('wacht');
    const vorig = lijn(4, { bericht: 8, deelnemer: 'd', bsn: 'b1', slot: 'KR/2025K3' });
    expect(uitslag([vorig, lijn(2, { deelnemer: 'd' })])['9/2']).toBe('omar deelnemernummer');
    expect(uitslag([vorig, lijn(2, { deelnemer: 'd' }), besluit(1, 'ontkoppel', 2, 'b1')])['9/2']).toBe('wacht');
  });

  it('does not keep it from somebody else', () => {
    expect(uitslag([lijn(2, { bsn: 'b1' }), besluit(1, 'ontkoppel', 2, 'b2')])['9/2']).toBe('omar bsn');
  });

  it('gives way to a later one about the same person, and to a later link to another', () => {
    expect(uitslag([lijn(2), besluit(1, 'koppel', 2, 'b1'), besluit(2, 'ontkoppel', 2, 'b1')])['9/2']).toBe('wacht');
    expect(uitslag([lijn(2), besluit(1, 'ontkoppel', 2, 'b1'), besluit(2, 'koppel', 2, 'b1')])['9/2']).toBe('omar besluit');
    expect(uitslag([lijn(2), besluit(1, 'koppel', 2, 'b1'), besluit(2, 'koppel', 2, 'b2')])['9/2']).toBe('selam besluit');
    expect(uitslag([lijn(2), besluit(1, 'koppel', 2, 'b1'), besluit(2, 'koppel', 2, 'b2'), besluit(3, 'ontkoppel', 2, 'b2')])['9/2']).toBe('omar besluit');
  });

  it('counts for nothing when it was taken back, or leads to nobody', () => {
    expect(uitslag([lijn(2), { ...besluit(1, 'koppel', 2, 'b1'), actief: false }])['9/2']).toBe('wacht');
    expect(uitslag([lijn(2), besluit(1, 'koppel', 2, 'b9')])).toEqual({ '9/2': 'wacht', '91/1': 'wacht' });
    expect(uitslag([lijn(2), besluit(1, 'koppel', 2, 'b1'), besluit(2, 'koppel', 2, 'b9')])['9/2']).toBe('omar besluit');
  });

  it('holds for the same participant in another version or supplement of that file, unless that has a decision of its own', () => {
    const versie = lijn(2, { bericht: 10, deelnemer: 'd' });
    const beide = [lijn(2, { deelnemer: 'd', actief: false }), versie, besluit(1, 'koppel', 2, 'b1')];
    expect(uitslag(beide)['10/2']).toBe('omar besluit');
    const eigen: TeKoppelenRegel = { ...besluit(2, 'koppel', 2, 'b2'), besluit: { soort: 'koppel', over: { bericht: 10, regel: 2 }, vastgelegd: '2026-01-02T09:00:00Z', kenmerk: 'k2' } };
    expect(uitslag([...beide, eigen])['10/2']).toBe('selam besluit');
    expect(uitslag([...beide, eigen, besluit(3, 'koppel', 2, 'b1')])['10/2']).toBe('selam besluit');
  });

  it('about an earlier version gives way to a later one about another version', () => {
    const versies = [lijn(2, { deelnemer: 'd', actief: false }), lijn(3, { deelnemer: 'd', actief: false }), lijn(2, { bericht: 10, deelnemer: 'd' })];
    expect(uitslag([...versies, besluit(1, 'koppel', 2, 'b1'), besluit(2, 'koppel', 3, 'b2')])['10/2']).toBe('selam besluit');
    expect(uitslag([...versies, besluit(1, 'koppel', 3, 'b1'), besluit(2, 'koppel', 2, 'b2')])['10/2']).toBe('selam besluit');
  });

  it('is a line itself, that ends once', () => {
    expect(koppelRegels([lijn(2), besluit(1, 'koppel', 2, 'b1')], [OMAR, SELAM], nooit).map((k) => `${k.bericht}/${k.regel}`).sort()).toEqual(['9/2', '91/1']);
  });

  it("teaches the school's number for its other quarters, and an unlink teaches nothing", () => {
    const anderKwartaal = lijn(5, { bericht: 10, deelnemer: 'd', slot: 'KR/2026K1' });
    expect(uitslag([lijn(2, { deelnemer: 'd' }), anderKwartaal, besluit(1, 'koppel', 2, 'b1')])['10/5']).toBe('omar deelnemernummer');
    expect(uitslag([lijn(2, { deelnemer: 'd', bsn: 'b1' }), anderKwartaal, besluit(1, 'ontkoppel', 2, 'b1')])['10/5']).toBe('wacht');
  });

  it('gives the same answer for any order of lines and decisions (property)', () => {
    const sleutel = (...waarden: string[]): fc.Arbitrary<string | null> => fc.option(fc.constantFrom(...waarden));
    const regel = fc.record({ bsn: sleutel('b1', 'b2', 'b9'), vNummer: sleutel('v1', 'v2'), naamdatum: sleutel('n1', 'n2'), deelnemer: sleutel('d', 'e'), slot: fc.constantFrom('KR/2025K4', 'KR/2026K1'), actief: fc.boolean() });
    const keuze = fc.record({ soort: fc.constantFrom('koppel' as const, 'ontkoppel' as const), over: fc.integer({ min: 2, max: 7 }), bsn: fc.constantFrom('b1', 'b2') });
    fc.assert(
      fc.property(fc.array(regel, { minLength: 1, maxLength: 6 }), fc.array(keuze, { maxLength: 5 }), fc.array(fc.nat(1000), { minLength: 11, maxLength: 11 }), (regels, keuzes, plekken) => {
        const alle = [...regels.map((deel, i) => lijn(i + 2, deel)), ...keuzes.map(({ soort, over, bsn }, i) => besluit(i + 1, soort, over, bsn))];
        const geschud = alle.map((een, i) => [plekken[i] ?? 0, een] as const).sort(([a], [b]) => a - b).map(([, een]) => een);
        expect(uitslag(geschud)).toEqual(uitslag(alle));
      }),
    );
  });
});

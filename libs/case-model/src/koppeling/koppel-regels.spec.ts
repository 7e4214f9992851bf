import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BekendPersoon } from './bekend-persoon.js';
import { koppelRegels } from './koppel-regels.js';
import type { TeKoppelenRegel } from './te-koppelen-regel.js';

const nooit = (): boolean => false;
const altijd = (): boolean => true;

function persoon(id: string, deel: Partial<Record<'bsns' | 'vNummers' | 'naamdata' | 'namen', string[]>> = {}): BekendPersoon {
  return { id, bsns: new Set(deel.bsns), vNummers: new Set(deel.vNummers), naamdata: new Set(deel.naamdata), namen: new Set(deel.namen) };
}

function lijn(regel: number, deel: Partial<TeKoppelenRegel> = {}): TeKoppelenRegel {
  return { bericht: 1, regel, bsn: null, vNummer: null, deelnemer: null, naamdatum: null, naam: null, slot: 's', aanvulling: null, actief: true, besluit: null, ...deel };
}

const omar = persoon('omar', { bsns: ['b1'], vNummers: ['v1'], naamdata: ['n1'], namen: ['omar'] });
const selam = persoon('selam', { bsns: ['b2'], vNummers: ['v2'], naamdata: ['n2'], namen: ['selam'] });

/** Each line's identity (or the code of its finding, or `wacht`) by line number. */
function uitslag(regels: TeKoppelenRegel[], personen: BekendPersoon[], tegenspraak = nooit): Record<number, string> {
  return Object.fromEntries(koppelRegels(regels, personen, tegenspraak).map((k) => [k.regel, k.identiteit ?? k.bevindingen[0]?.code ?? 'wacht']));
}

describe('koppelRegels', () => {
  it.each([
    ['BSN', { bsn: 'b1' }, 'omar'],
    ['V-nummer', { vNummer: 'v2' }, 'selam'],
    ['both numbers of one person', { bsn: 'b1', vNummer: 'v1' }, 'omar'],
    ['numbers of two people', { bsn: 'b1', vNummer: 'v2' }, 'nummers-spreken-elkaar-tegen'],
    ['a BSN beside a V-nummer that the person does not have', { bsn: 'b1', vNummer: 'v9' }, 'nummers-spreken-elkaar-tegen'],
    ['name and birth date, one candidate', { naamdatum: 'n1' }, 'omar'],
    ['name and birth date with another BSN against it', { naamdatum: 'n1', bsn: 'b9' }, 'wacht'],
    ['an unknown number only', { bsn: 'b9' }, 'wacht'],
    ['nothing', {}, 'wacht'],
  ])('%s', (_, deel, verwacht) => {
    expect(uitslag([lijn(2, deel)], [omar, selam])).toEqual({ 2: verwacht });
  });

  it('waits on two candidates of one name and birth date, and proposes them', () => {
    const tweeling = [persoon('a', { naamdata: ['n'] }), persoon('b', { naamdata: ['n'] })];
    expect(koppelRegels([lijn(2, { naamdatum: 'n' })], tweeling, nooit)).toMatchObject([{ stand: 'wacht', identiteit: null }]);
  });

  it('never follows a number of which both name and birth date contradict', () => {
    expect(uitslag([lijn(2, { bsn: 'b1', naam: 'selam' })], [omar], altijd)).toEqual({ 2: 'nummer-past-niet-bij-persoon' });
    expect(uitslag([lijn(2, { bsn: 'b1', naam: 'omar' })], [omar], altijd)).toEqual({ 2: 'omar' });
    expect(koppelRegels([lijn(2, { vNummer: 'v1', naam: 'x' })], [omar], altijd)[0]?.bevindingen[0]?.kolom).toBe('v_nummer');
  });

  it("learns the school's number from a line that a number linked, for all its lines", () => {
    const regels = [lijn(2, { deelnemer: 'd1' }), lijn(3, { deelnemer: 'd1', bsn: 'b1' }), lijn(4, { deelnemer: 'd2' })];
    expect(uitslag(regels, [omar])).toEqual({ 2: 'omar', 3: 'omar', 4: 'wacht' });
  });

  it("does not follow the school's number against another number, or when it was given to two people", () => {
    expect(uitslag([lijn(2, { deelnemer: 'd', bsn: 'b1' }), lijn(3, { deelnemer: 'd', bsn: 'b9' })], [omar])[3]).toBe('nummers-spreken-elkaar-tegen');
    expect(uitslag([lijn(2, { deelnemer: 'd', bsn: 'b1' }), lijn(3, { deelnemer: 'd', bsn: 'b2' }), lijn(4, { deelnemer: 'd' })], [omar, selam])).toEqual({ 2: 'omar', 3: 'selam', 4: 'wacht' });
  });

  it('lets a name-linked line teach only where no number does', () => {
    expect(uitslag([lijn(2, { deelnemer: 'd', naamdatum: 'n1' }), lijn(3, { deelnemer: 'd' })], [omar])).toEqual({ 2: 'omar', 3: 'omar' });
    expect(uitslag([lijn(2, { deelnemer: 'd', naamdatum: 'n1', naam: 'omar' }), lijn(3, { deelnemer: 'd', bsn: 'b2' })], [omar, selam], altijd)).toEqual({ 2: 'nummer-past-niet-bij-persoon', 3: 'selam' });
  });

  it('puts a supplement before the other lines of its file, which then teach nothing', () => {
    const regels = [lijn(2, { deelnemer: 'd', bsn: 'b1' }), lijn(3, { deelnemer: 'd', bsn: 'b2', aanvulling: 1 }), lijn(4, { deelnemer: 'd', slot: 'ander' })];
    const koppelingen = koppelRegels(regels, [omar, selam], nooit);
    expect(koppelingen.map((k) => [k.regel, k.identiteit, k.actief])).toEqual([[2, 'omar', false], [3, 'selam', true], [4, 'selam', true]]);
  });

  it('learns nothing from a replaced file', () => {
    expect(uitslag([lijn(2, { deelnemer: 'd', bsn: 'b1', actief: false }), lijn(3, { deelnemer: 'd' })], [omar])[3]).toBe('wacht');
  });

  it('gives the same answer whatever the order of lines and people', () => {
    const klein = (voor: string): fc.Arbitrary<string | null> => fc.option(fc.constantFrom(`${voor}1`, `${voor}2`, `${voor}3`), { nil: null });
    const regel = fc.record({ bsn: klein('b'), vNummer: klein('v'), deelnemer: klein('d'), naamdatum: klein('n'), naam: klein('m'), aanvulling: fc.constantFrom(null, 1, 2), actief: fc.boolean(), slot: fc.constantFrom('s', 't') });
    const mens = fc.record({ bsns: fc.subarray(['b1', 'b2']), vNummers: fc.subarray(['v1', 'v2']), naamdata: fc.subarray(['n1', 'n2']), namen: fc.subarray(['m1', 'm2']) });
    const invoer = fc.tuple(fc.array(regel, { maxLength: 12 }), fc.array(mens, { maxLength: 4 }));
    fc.assert(fc.property(invoer, fc.infiniteStream(fc.nat(1000)), ([delen, mensen], toeval) => {
      const regels = delen.map((d, i) => lijn(i + 2, d));
      const personen = mensen.map((m, i) => persoon(`p${i}`, m));
      const tegen = (r: TeKoppelenRegel, p: BekendPersoon): boolean => (r.regel + p.id.length) % 3 === 0;
      const schud = <T>(lijst: T[]): T[] => lijst.map((x) => [toeval.next().value as number, x] as const).sort((a, b) => a[0] - b[0]).map(([, x]) => x);
      const opRegel = (ks: ReturnType<typeof koppelRegels>): unknown => [...ks].sort((a, b) => a.regel - b.regel);
      expect(opRegel(koppelRegels(schud(regels), schud(personen), tegen))).toEqual(opRegel(koppelRegels(regels, personen, tegen)));
    }));
  });

  it('never links to a person whose number is another than the line\'s', () => {
    const regel = fc.record({ bsn: fc.option(fc.constantFrom('b1', 'b2', 'b3'), { nil: null }), deelnemer: fc.option(fc.constantFrom('d1', 'd2'), { nil: null }), naamdatum: fc.option(fc.constantFrom('n1', 'n2'), { nil: null }) });
    fc.assert(fc.property(fc.array(regel, { maxLength: 10 }), (delen) => {
      const regels = delen.map((d, i) => lijn(i + 2, d));
      for (const k of koppelRegels(regels, [omar, selam], nooit)) {
        const bsn = regels.find((r) => r.regel === k.regel)?.bsn ?? null;
        const van = [omar, selam].find((p) => p.id === k.identiteit);
        if (van !== undefined && bsn !== null) expect(van.bsns.has(bsn)).toBe(true);
      }
    }));
  });
});

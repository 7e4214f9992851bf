import { describe, expect, it } from '@jest/globals';
import type { BekendPersoon } from './bekend-persoon.js';
import { koppelRegels } from './koppel-regels.js';
import type { TeKoppelenRegel } from './te-koppelen-regel.js';
import type { Regelkoppeling } from './regelkoppeling.js';

const nooit = (): boolean => false;

function persoon(id: string, deel: Partial<Record<'bsns' | 'vNummers' | 'naamdata' | 'namen', string[]>> = {}): BekendPersoon {
  return { id, bsns: new Set(deel.bsns), vNummers: new Set(deel.vNummers), naamdata: new Set(deel.naamdata), namen: new Set(deel.namen) };
}

function lijn(regel: number, deel: Partial<TeKoppelenRegel> = {}): TeKoppelenRegel {
  return { bericht: 9, regel, bsn: null, vNummer: null, deelnemer: null, naamdatum: null, naam: null, slot: 's', aanvulling: null, actief: true, besluit: null, ...deel };
}

const omar = persoon('omar', { bsns: ['b1'], vNummers: ['v1'], naamdata: ['n1'], namen: ['omar'] });
const selam = persoon('selam', { bsns: ['b2'], vNummers: ['v2'], naamdata: ['n2'], namen: ['selam'] });

/** The first line's link. */
function eerste(regels: TeKoppelenRegel[], personen: BekendPersoon[] = [omar, selam], tegenspraak = nooit): Regelkoppeling | undefined {
  return koppelRegels(regels, personen, tegenspraak).find((k) => k.regel === regels[0]?.regel);
}

const WACHT: Regelkoppeling = { bericht: 9, regel: 2, stand: 'wacht', identiteit: null, grond: null, actief: true, ingetrokken: false, bevindingen: [] };

describe('a link', () => {
  it.each<[Partial<TeKoppelenRegel>, Regelkoppeling['grond']]>([
    [{ bsn: 'b1' }, 'bsn'],
    [{ bsn: 'b1', vNummer: 'v1' }, 'bsn'],
    [{ vNummer: 'v1' }, 'v_nummer'],
    [{ naamdatum: 'n1' }, 'naam-en-geboortedatum'],
  ])('of %j says on what ground it stands', (deel, grond) => {
    expect(eerste([lijn(2, deel)])).toStrictEqual({ ...WACHT, stand: 'verwerkt', identiteit: 'omar', grond });
  });

  it("on the school's number says so", () => {
    expect(eerste([lijn(2, { deelnemer: 'd' }), lijn(3, { deelnemer: 'd', bsn: 'b1' })])).toStrictEqual({ ...WACHT, stand: 'verwerkt', identiteit: 'omar', grond: 'deelnemernummer' });
  });

  it('by name within the lines of one number stands on the name', () => {
    expect(eerste([lijn(2, { deelnemer: 'd', naamdatum: 'n1' })])).toStrictEqual({ ...WACHT, stand: 'verwerkt', identiteit: 'omar', grond: 'naam-en-geboortedatum' });
  });

  it('leads no other line when there is no number of the school', () => {
    expect(koppelRegels([lijn(2, { bsn: 'b1' }), lijn(3), lijn(4)], [omar], nooit).map((k) => k.identiteit)).toStrictEqual(['omar', null, null]);
  });

  it('of a line of a replaced file is made all the same', () => {
    expect(eerste([lijn(2, { bsn: 'b1', actief: false })])).toMatchObject({ identiteit: 'omar', actief: false });
    expect(eerste([lijn(2, { deelnemer: 'd', bsn: 'b1', actief: false })])).toMatchObject({ identiteit: 'omar', actief: false });
  });
});

describe('a line that waits', () => {
  const tegenstrijdig = (kolom: string, code: string) => [{ regel: 2, kolom, code, ernst: 'waarschuwing' }];

  it('says no more than that when nothing is known', () => {
    expect(eerste([lijn(2, { bsn: 'b9', vNummer: 'v9', naamdatum: 'n9', naam: 'x' })])).toStrictEqual(WACHT);
    expect(eerste([lijn(2, { deelnemer: 'd' })])).toStrictEqual(WACHT);
  });

  it('proposes both people that its numbers name', () => {
    expect(eerste([lijn(2, { bsn: 'b2', vNummer: 'v1' })])).toStrictEqual({ ...WACHT, bevindingen: tegenstrijdig('v_nummer', 'nummers-spreken-elkaar-tegen') });
  });

  it('follows neither number of two people, also where each is known by that one alone', () => {
    const twee = [persoon('omar', { bsns: ['b1'] }), persoon('selam', { vNummers: ['v2'] })];
    expect(eerste([lijn(2, { bsn: 'b1', vNummer: 'v2' })], twee)).toStrictEqual({ ...WACHT, bevindingen: tegenstrijdig('v_nummer', 'nummers-spreken-elkaar-tegen') });
  });

  it('proposes the person of whom one number is another', () => {
    const verwacht = { ...WACHT, bevindingen: tegenstrijdig('v_nummer', 'nummers-spreken-elkaar-tegen') };
    expect(eerste([lijn(2, { bsn: 'b1', vNummer: 'v9' })])).toStrictEqual(verwacht);
    expect(eerste([lijn(2, { bsn: 'b9', vNummer: 'v1' })])).toStrictEqual(verwacht);
  });

  it('proposes the stranger that its number names', () => {
    const altijd = (): boolean => true;
    expect(eerste([lijn(2, { bsn: 'b1', naam: 'selam' })], [omar], altijd)).toStrictEqual({ ...WACHT, bevindingen: tegenstrijdig('bsn', 'nummer-past-niet-bij-persoon') });
    const leraar = lijn(3, { deelnemer: 'd', bsn: 'b1' });
    expect(eerste([lijn(2, { deelnemer: 'd', naam: 'selam' }), leraar], [omar], altijd)).toStrictEqual({ ...WACHT, bevindingen: tegenstrijdig('deelnemernummer', 'nummer-past-niet-bij-persoon') });
  });

  it('follows a number without a name, whatever the birth date says', () => {
    expect(eerste([lijn(2, { bsn: 'b1' })], [omar], () => true)).toMatchObject({ identiteit: 'omar' });
  });

  it('follows a number also when another spelling of the name is known with the full birth date', () => {
    const altijd = (): boolean => true;
    expect(eerste([lijn(2, { bsn: 'b1', naam: 'x', naamdatum: 'n1' })], [omar], altijd)).toMatchObject({ identiteit: 'omar', bevindingen: [] });
    expect(eerste([lijn(2, { bsn: 'b1', naam: 'x', naamdatum: 'n2' })], [omar], altijd)).toMatchObject({ identiteit: null, stand: 'wacht' });
  });

  it('waits no longer where the V-nummer tells which of two people with one BSN it is', () => {
    const twee = [persoon('omar', { bsns: ['b'], vNummers: ['v1'] }), persoon('selam', { bsns: ['b'], vNummers: ['v2'] })];
    expect(eerste([lijn(2, { bsn: 'b', vNummer: 'v2' })], twee)).toStrictEqual({ ...WACHT, stand: 'verwerkt', identiteit: 'selam', grond: 'bsn' });
  });

  it('waits where one number or one name leads to several people', () => {
    const velen = ['e', 'c', 'a', 'd', 'b'].map((id) => persoon(id, { bsns: ['b'], naamdata: ['n'] }));
    expect(eerste([lijn(2, { bsn: 'b' })], velen)).toStrictEqual(WACHT);
    expect(eerste([lijn(2, { naamdatum: 'n' })], velen)).toStrictEqual(WACHT);
  });

  it('does not go on to the name once a number spoke', () => {
    expect(eerste([lijn(2, { bsn: 'b1', vNummer: 'v2', naamdatum: 'n1' })])).toMatchObject({ stand: 'wacht' });
    expect(eerste([lijn(2, { deelnemer: 'd', bsn: 'b1', vNummer: 'v2', naamdatum: 'n1' })])).toMatchObject({ stand: 'wacht' });
  });

  it('does not follow a name that a number stands against', () => {
    expect(eerste([lijn(2, { naamdatum: 'n1', vNummer: 'v9' })])).toStrictEqual(WACHT);
    expect(eerste([lijn(2, { naamdatum: 'n1', bsn: 'b9' })], [persoon('omar', { naamdata: ['n1'] })])).toMatchObject({ identiteit: 'omar' });
  });
});

describe("the school's number", () => {
  it('is learned from a number before it is from a name', () => {
    const regels = [lijn(2, { deelnemer: 'd' }), lijn(3, { deelnemer: 'd', naamdatum: 'n2' }), lijn(4, { deelnemer: 'd', bsn: 'b1' })];
    const koppelingen = koppelRegels(regels, [omar, selam], nooit);
    expect(koppelingen.map((k) => [k.identiteit, k.grond])).toStrictEqual([['omar', 'deelnemernummer'], ['omar', 'deelnemernummer'], ['omar', 'bsn']]);
  });

  it('given to two people by number leads nobody, and a name still does', () => {
    const regels = [lijn(2, { deelnemer: 'd', naamdatum: 'n1' }), lijn(3, { deelnemer: 'd' }), lijn(4, { deelnemer: 'd', bsn: 'b1' }), lijn(5, { deelnemer: 'd', bsn: 'b2' })];
    expect(koppelRegels(regels, [omar, selam], nooit).map((k) => [k.identiteit, k.grond])).toStrictEqual([['omar', 'naam-en-geboortedatum'], [null, null], ['omar', 'bsn'], ['selam', 'bsn']]);
  });

  it('given to two people by name leads nobody', () => {
    const regels = [lijn(2, { deelnemer: 'd' }), lijn(3, { deelnemer: 'd', naamdatum: 'n1' }), lijn(4, { deelnemer: 'd', naamdatum: 'n2' })];
    expect(koppelRegels(regels, [omar, selam], nooit).map((k) => k.identiteit)).toStrictEqual([null, 'omar', 'selam']);
  });

  it('of one school leads no line of another number', () => {
    const regels = [lijn(2, { deelnemer: 'd1', bsn: 'b1' }), lijn(3, { deelnemer: 'd2' })];
    expect(koppelRegels(regels, [omar], nooit).map((k) => k.identiteit)).toStrictEqual(['omar', null]);
  });
});

describe('a supplement', () => {
  const staat = (...regels: TeKoppelenRegel[]): boolean[] => koppelRegels(regels, [omar, selam], nooit).map((k) => k.actief);
  const gewoon = lijn(2, { deelnemer: 'd', bsn: 'b1' });

  it('goes before the other lines of its file, a higher one before a lower, an equal one beside it', () => {
    const [een, nogEen, twee] = [lijn(3, { ...gewoon, regel: 3, aanvulling: 1 }), lijn(4, { ...gewoon, regel: 4, aanvulling: 1 }), lijn(5, { ...gewoon, regel: 5, aanvulling: 2 })];
    expect(staat(gewoon, een)).toStrictEqual([false, true]);
    expect(staat(gewoon, een, nogEen)).toStrictEqual([false, true, true]);
    expect(staat(gewoon, een, twee)).toStrictEqual([false, false, true]);
  });

  it('does nothing once it is replaced, in another file, or for another number', () => {
    expect(staat(gewoon, lijn(3, { ...gewoon, regel: 3, aanvulling: 1, actief: false }))).toStrictEqual([true, false]);
    expect(staat(gewoon, lijn(3, { ...gewoon, regel: 3, aanvulling: 1, slot: 't' }))).toStrictEqual([true, true]);
    expect(staat(gewoon, lijn(3, { ...gewoon, regel: 3, aanvulling: 1, deelnemer: 'd2' }))).toStrictEqual([true, true]);
  });
});

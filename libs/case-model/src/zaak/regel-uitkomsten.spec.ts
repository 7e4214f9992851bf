import { describe, expect, it } from '@jest/globals';
import type { Feit, MijlpaalMelding, Niveau, Persoonsdeel, Vaardigheid } from '#libs/case-model';
import { aanmeldingFeit, coaFeit, mijlpaalFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { regelUitkomsten } from './regel-uitkomsten.js';

type Zin = Partial<Pick<MijlpaalMelding, 'maand' | 'waarde' | 'doelgroep'>>;

const ASIEL = 'Asielstatushouder';
const CUMULATIEF = { kolom: 'uren_gevolgd_cumulatief', code: 'cumulatief-klopt-niet', ernst: 'waarschuwing' };

/** One line a statement about the same PIP, all in the order given. */
function pips(...zinnen: Zin[]): Feit[] {
  return zinnen.map((zin, plek) => mijlpaalFeit('PIP', '2025-06-10', { maand: '202506', ...zin }, { regel: plek + 2, bericht: 1 }));
}

function dubbel(feiten: Feit[]): number[] {
  return regelUitkomsten(feiten).filter((uitkomst) => uitkomst.dubbel).map(({ regel }) => regel);
}

function codes(feiten: Feit[]): string[] {
  return regelUitkomsten(feiten).flatMap(({ bericht, bevindingen }) => bevindingen.map(({ kolom, code }) => `${bericht} ${kolom} ${code}`));
}

describe('dubbele mijlpalen', () => {
  it('says nothing where every line says something', () => {
    expect(regelUitkomsten([])).toEqual([]);
    expect(regelUitkomsten([coaFeit(), coaFeit(), ...pips({ waarde: 'Z' }), mijlpaalFeit('PVT_ONDERTEKEND', '2025-06-10'), pipFeit('2025-06-11', 'Z')])).toEqual([]);
  });

  it('is the second line that says the same', () => {
    expect(regelUitkomsten(pips({ waarde: 'B:B1' }, { waarde: 'B:B1' }))).toEqual([{ bericht: 1, regel: 3, dubbel: true, bevindingen: [] }]);
  });

  it('is the line of the later month, in whatever order they came', () => {
    expect(dubbel(pips({ waarde: 'Z', maand: '202507' }, { waarde: 'Z', maand: '202506' }))).toEqual([2]);
  });

  it('is no correction, nor the correction of a correction', () => {
    expect(dubbel(pips({ waarde: 'B:B1' }, { waarde: 'B:A2' }, { waarde: 'B:B1' }, { waarde: 'B:B1' }))).toEqual([5]);
  });

  it('is the regie line after a month in which a coach said it, and the coach line in the same month', () => {
    const regie = mijlpaalFeit('PVT_ONDERTEKEND', '2025-06-10', { maand: '202506' }, { regel: 2, bestand: 'z' });
    const coach = mijlpaalFeit('PVT_ONDERTEKEND', '2025-06-10', { maand: '202506', bron: 'coach' }, { regel: 3, bestand: 'a' });
    expect(dubbel([coach, regie])).toEqual([3]);
    expect(dubbel([coach, { ...regie, melding: { ...regie.melding, maand: '202507' } }])).toEqual([2]);
  });

  it('counts a target group as something said, and its absence as nothing', () => {
    expect(dubbel(pips({ waarde: 'Z' }, { waarde: 'Z', doelgroep: ASIEL }))).toEqual([]);
    expect(dubbel(pips({ waarde: 'Z', doelgroep: ASIEL }, { waarde: 'Z' }, { waarde: 'Z', doelgroep: ASIEL }))).toEqual([3, 4]);
    expect(dubbel(pips({ waarde: 'Z', doelgroep: ASIEL }, { waarde: 'Z', doelgroep: 'Gezinsmigrant en overige migrant' }))).toEqual([]);
  });

  it.each<[keyof Persoonsdeel, string]>([
    ['bsn', '105000024'], ['vNummer', '2800000002'], ['geslachtsnaam', 'Tekle'], ['voorvoegsel', 'van'], ['voornamen', 'Selam'],
    ['geboortedatum', '1988-11-02'], ['geslacht', 'V'],
  ])('counts %s on an AANMELDING as something said', (kolom, waarde) => {
    const eerst: Persoonsdeel = { geslachtsnaam: 'Haddad', voornamen: 'Omar' };
    const regels = [eerst, { ...eerst, medewerker: 'coach.jansen' }, { ...eerst, [kolom]: waarde }];
    const feiten = regels.map((persoon, plek) => ({ ...aanmeldingFeit('2025-03-03', persoon), regel: plek + 2 }));
    expect(dubbel(feiten)).toEqual([3]);
  });

  it('does not look at the person of other milestones', () => {
    const regels = [{ voornamen: 'Omar' }, { voornamen: 'Omer' }];
    expect(dubbel(regels.map((persoon, plek) => mijlpaalFeit('PVT_ONDERTEKEND', '2025-03-03', {}, { persoon, regel: plek + 2 })))).toEqual([3]);
  });
});

describe('dubbele mijlpalen of a replaced file', () => {
  const v1 = { bericht: 1, slot: 'juni', actief: false };
  const v2 = { bericht: 2, slot: 'juni', versie: 2 };

  it('keeps its own count, and does not make its successor dubbel', () => {
    const feiten = [pipFeit('2025-06-10', 'Z', { ...v1, regel: 2 }), pipFeit('2025-06-10', 'Z', { ...v1, regel: 3 }), pipFeit('2025-06-10', 'Z', { ...v2, regel: 4 })];
    expect(dubbel(feiten)).toEqual([3]);
  });

  it('looks past its successor also where that is sorted before it', () => {
    const tien = pipFeit('2025-06-10', 'Z', { ...v2, versie: 10, bestand: 'REGIE_v10.csv' });
    expect(dubbel([tien, pipFeit('2025-06-10', 'Z', { ...v1, versie: 2, bestand: 'REGIE_v2.csv' })])).toEqual([]);
  });

  it('is dubbel against what other files still say, not against another replaced file', () => {
    const mei = (actief: boolean): Feit => mijlpaalFeit('PVT_ONDERTEKEND', '2025-05-10', { maand: '202505' }, { bericht: 3, regel: 9, slot: 'mei', actief });
    const juni = mijlpaalFeit('PVT_ONDERTEKEND', '2025-05-10', { maand: '202506' }, { ...v1, regel: 2 });
    expect(dubbel([mei(true), juni])).toEqual([2]);
    expect(dubbel([mei(false), juni])).toEqual([]);
  });
});

describe('cumulatief-klopt-niet', () => {
  it.each([
    [304, 300, 604, []],
    [304, 300, 605, ['2 uren_gevolgd_cumulatief cumulatief-klopt-niet']],
    [304, 300, 603, ['2 uren_gevolgd_cumulatief cumulatief-klopt-niet']],
  ])('%d and %d followed against %d', (eerder, gevolgd, cumulatief, uitkomst) => {
    expect(codes([taalFeit('2025K4', { cumulatief: eerder }, { bericht: 1 }), taalFeit('2026K1', { gevolgd, cumulatief }, { bericht: 2 })])).toEqual(uitkomst);
  });

  it('is told on the line, as a warning', () => {
    const feiten = [taalFeit('2026K1', { cumulatief: 1 }, { bericht: 2, regel: 17 }), taalFeit('2025K4')];
    expect(regelUitkomsten(feiten)).toEqual([{ bericht: 2, regel: 17, dubbel: false, bevindingen: [{ regel: 17, ...CUMULATIEF }] }]);
  });

  it('asks the same school in the directly preceding quarter only', () => {
    expect(codes([taalFeit('2025K4', { school: '5102' }), taalFeit('2026K1', { cumulatief: 1 })])).toEqual([]);
    expect(codes([taalFeit('2025K3'), taalFeit('2026K1', { cumulatief: 1 })])).toEqual([]);
    expect(codes([taalFeit('2026K2'), taalFeit('2026K1', { cumulatief: 1 }, { bericht: 1 })])).not.toContain('1 uren_gevolgd_cumulatief cumulatief-klopt-niet');
  });

  it('is content with any of the school\'s lines in that quarter', () => {
    const feiten = [taalFeit('2025K4', { cumulatief: 304 }), taalFeit('2025K4', { cumulatief: 100, leerroute: 'O' }), taalFeit('2026K1', { gevolgd: 4, cumulatief: 104 })];
    expect(codes(feiten)).toEqual([]);
  });

  it('does not ask a line that no longer counts, but still judges it', () => {
    const feiten = [taalFeit('2025K4', { cumulatief: 100 }, { actief: false }), taalFeit('2026K1', { gevolgd: 4, cumulatief: 9 }, { bericht: 1 })];
    expect(codes(feiten)).toEqual([]);
    const oud = [taalFeit('2025K4', { cumulatief: 100 }), taalFeit('2026K1', { gevolgd: 4, cumulatief: 9 }, { bericht: 1, actief: false })];
    expect(codes(oud)).toEqual(['1 uren_gevolgd_cumulatief cumulatief-klopt-niet']);
  });
});

describe('niveau-lager-dan-eerder', () => {
  function na(eerder: Niveau, nu: Niveau, vaardigheid: Vaardigheid = 'LE'): string[] {
    return codes([
      taalFeit('2025K4', { niveaus: { [vaardigheid]: eerder } }),
      taalFeit('2026K1', { niveaus: { [vaardigheid]: nu }, school: '5102' }, { bericht: 1 }),
    ]);
  }

  it.each<[Vaardigheid, string]>([['LE', 'niveau_lezen'], ['LU', 'niveau_luisteren'], ['SC', 'niveau_schrijven'], ['SP', 'niveau_spreken']])('tells %s at %s', (deel, kolom) => {
    expect(na('A2', 'A1', deel)).toEqual([`1 ${kolom} niveau-lager-dan-eerder`]);
  });

  it('knows the ladder', () => {
    const ladder: Niveau[] = ['<A1', 'A1', 'A1+', 'A2', 'A2+', 'B1', 'B1+', 'B2'];
    const lager = ladder.flatMap((nu, plek) => ladder.map((eerder, eerderePlek) => (na(eerder, nu).length > 0) === plek < eerderePlek));
    expect(lager).toEqual(lager.map(() => true));
  });

  it('compares with the newest earlier quarter that has the level, of any school', () => {
    const feiten = [
      taalFeit('2025K2', { niveaus: { LE: 'B1' }, school: '5103' }, { bericht: 2 }),
      taalFeit('2025K3', { niveaus: { LE: 'A1' }, school: '5102' }, { bericht: 3 }),
      taalFeit('2025K4', { school: '5105' }, { bericht: 4 }),
      taalFeit('2026K1', { niveaus: { LE: 'A1' } }, { bericht: 5 }),
    ];
    expect(codes(feiten)).toEqual(['3 niveau_lezen niveau-lager-dan-eerder']);
  });

  it('of two lines in the earlier quarter asks the one that speaks first', () => {
    const eerder = [
      taalFeit('2025K4', { niveaus: { LE: 'A1' }, school: '5101', leerroute: 'Z' }),
      taalFeit('2025K4', { niveaus: { LE: 'B1' }, school: '5105', leerroute: 'B' }),
    ];
    const nu = taalFeit('2026K1', { niveaus: { LE: 'A2' }, school: '5103' }, { bericht: 1 });
    expect(codes([...eerder, nu])).toEqual(['1 niveau_lezen niveau-lager-dan-eerder']);
    expect(codes([...eerder, nu, pipFeit('2025-06-10', 'Z')])).toEqual([]);
  });

  it('does not ask the same quarter, a later one, or a line that no longer counts', () => {
    const nu = taalFeit('2025K4', { niveaus: { LE: 'A1' } }, { bericht: 1 });
    const hoog = { niveaus: { LE: 'B2' as const }, school: '5102' };
    expect(codes([nu, taalFeit('2025K4', hoog)])).toEqual([]);
    expect(codes([taalFeit('2026K1', hoog), nu])).toEqual([]);
    expect(codes([taalFeit('2025K3', hoog, { actief: false }), nu])).toEqual([]);
  });

  it('comes after the hours, part by part', () => {
    const feiten = [taalFeit('2025K4', { niveaus: { SP: 'B1', LE: 'B1' } }), taalFeit('2026K1', { niveaus: { SP: 'A1', LE: 'A1' }, cumulatief: 1 }, { bericht: 1 })];
    expect(codes(feiten)).toEqual(['1 uren_gevolgd_cumulatief cumulatief-klopt-niet', '1 niveau_lezen niveau-lager-dan-eerder', '1 niveau_spreken niveau-lager-dan-eerder']);
  });
});

describe('regelUitkomsten', () => {
  it('are given by message and line', () => {
    const feiten = [...pips({ waarde: 'Z' }, { waarde: 'Z' }, { waarde: 'Z' }), taalFeit('2025K4'), taalFeit('2026K1', { cumulatief: 1 }, { bericht: 0, regel: 40 })];
    expect(regelUitkomsten(feiten.reverse()).map(({ bericht, regel }) => [bericht, regel])).toEqual([[0, 40], [1, 3], [1, 4]]);
  });
});

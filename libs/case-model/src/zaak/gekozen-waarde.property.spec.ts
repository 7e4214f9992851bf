import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BesluitMelding, type Feit, isPersoonsveld, type Keuze, type Tegenstrijdigheid, vouwPersoon, vouwStand } from '#libs/case-model';
import { besluitFeit } from '../../../../test/support/builders/feiten.builder.js';
import { willekeurigeFeiten } from '../../../../test/support/builders/willekeurige-feiten.js';

/** Later than whatever was decided before. */
const NU = '2027-01-01T09:00:00Z';

function allesVan(feiten: readonly Feit[]): { open: Tegenstrijdigheid[]; beeld: unknown } {
  const [stand, persoon] = [vouwStand(feiten), vouwPersoon(feiten)];
  return { open: [...stand.tegenstrijdigheden, ...persoon.tegenstrijdigheden], beeld: { stand, persoon } };
}

/** As the API records a choice: upon everything that is said now. */
function besluitOver({ veld, waarden }: Tegenstrijdigheid, plaats: number): Feit<BesluitMelding> {
  const keuze: Keuze = { waarde: waarden[plaats]?.waarde ?? '', over: waarden.map(({ waarde, herkomst }) => ({ bron: herkomst.bron, waarde })) };
  return isPersoonsveld(veld) ? besluitFeit({ soort: 'kies', veld }, NU, { persoon: { keuze } }) : besluitFeit({ soort: 'kies', veld, keuze }, NU);
}

const metTegenstrijdigheid = willekeurigeFeiten.filter((feiten) => allesVan(feiten).open.length > 0);

describe('a coach\'s choice in a contradiction', () => {
  it('settles that contradiction and no other, whatever the order of the lines', () => {
    fc.assert(fc.property(metTegenstrijdigheid, fc.nat(), fc.nat(), fc.infiniteStream(fc.nat(99)), (feiten, welke, welkeWaarde, toeval) => {
      const { open } = allesVan(feiten);
      const strijdig = open[welke % open.length] as Tegenstrijdigheid;
      const besluit = besluitOver(strijdig, welkeWaarde % strijdig.waarden.length);
      const geschud = [...feiten, besluit].map((feit) => [toeval.next().value as number, feit] as const).sort((a, b) => a[0] - b[0]).map(([, feit]) => feit);
      const na = allesVan([...feiten, besluit]);
      expect(na.open.map(({ veld }) => veld)).toEqual(open.map(({ veld }) => veld).filter((veld) => veld !== strijdig.veld));
      expect(allesVan(geschud)).toEqual(na);
    }));
  });

  it('taken back leaves the case as if nobody had decided', () => {
    fc.assert(fc.property(metTegenstrijdigheid, fc.nat(), (feiten, welke) => {
      const { open, beeld } = allesVan(feiten);
      const besluit = besluitOver(open[welke % open.length] as Tegenstrijdigheid, 0);
      expect(allesVan([...feiten, { ...besluit, actief: false }]).beeld).toEqual(beeld);
    }));
  });

  it('holds for what was decided upon alone: any other statement makes it a contradiction again', () => {
    fc.assert(fc.property(metTegenstrijdigheid, willekeurigeFeiten, (feiten, later) => {
      const strijdig = allesVan(feiten).open[0] as Tegenstrijdigheid;
      const besluit = besluitOver(strijdig, 0);
      const over = new Set(strijdig.waarden.map(({ waarde }) => waarde));
      // An earlier choice about the same counts no more, whatever it covered.
      const gezegd = [...feiten, ...later].filter(({ melding }) => melding.soort !== 'besluit');
      const zonder = allesVan(gezegd).open.find(({ veld }) => veld === strijdig.veld);
      const met = allesVan([...feiten, ...later, besluit]).open.find(({ veld }) => veld === strijdig.veld);
      if (zonder === undefined) expect(met).toBeUndefined();
      else if (zonder.waarden.some(({ waarde }) => !over.has(waarde)) && !strijdig.veld.startsWith('naam.')) expect(met).toEqual(zonder);
    }));
  });
});

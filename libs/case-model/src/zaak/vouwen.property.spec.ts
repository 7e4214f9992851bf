import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Feit, ZaakStand } from '#libs/case-model';
import { willekeurigeFeiten } from '../../../../test/support/builders/willekeurige-feiten.js';
import { plusMaanden } from '../kernel/datum.js';
import { regelUitkomsten } from './regel-uitkomsten.js';
import { vouwPersoon } from './vouw-persoon.js';
import { vouwStand } from './vouw-stand.js';

const RONDEN = { numRuns: 400 };

const metAndereVolgorde = willekeurigeFeiten.chain((feiten) =>
  fc.tuple(fc.constant(feiten), fc.shuffledSubarray(feiten, { minLength: feiten.length, maxLength: feiten.length })),
);

/** The same feiten as they come in: cut into deliveries, the deliveries in any order. */
const metAndereKnippen = fc.tuple(willekeurigeFeiten, fc.array(fc.nat(14), { maxLength: 5 }), fc.infiniteStream(fc.nat())).map(([feiten, knippen, loting]) => {
  const randen = [0, ...knippen.filter((knip) => knip < feiten.length).sort((a, b) => a - b), feiten.length];
  const leveringen = randen.slice(1).map((rand, plek) => ({ lot: loting.next().value, deel: feiten.slice(randen[plek], rand) }));
  return [feiten, leveringen.sort((a, b) => a.lot - b.lot).flatMap(({ deel }) => deel)] as const;
});

function alles(feiten: readonly Feit[]): string {
  // As text: the same zaken byte for byte, keys and lists in the same order.
  return JSON.stringify([vouwStand(feiten), vouwPersoon(feiten), regelUitkomsten(feiten)]);
}

function datums(feiten: readonly Feit[], mijlpaal: string): string[] {
  return feiten.flatMap(({ actief, melding }) => (actief && melding.soort === 'mijlpaal' && melding.mijlpaal === mijlpaal ? [melding.datum] : [])).sort();
}

describe('the fold', () => {
  it('does not depend on the order of the feiten', () => {
    fc.assert(fc.property(metAndereVolgorde, ([feiten, anders]) => expect(alles(anders)).toBe(alles(feiten))), RONDEN);
  });

  it('does not depend on how they were split over deliveries', () => {
    fc.assert(fc.property(metAndereKnippen, ([feiten, anders]) => expect(alles(anders)).toBe(alles(feiten))), RONDEN);
  });

  it('leaves its feiten as they were', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const vooraf = structuredClone(feiten);
        alles(feiten);
        expect(feiten).toEqual(vooraf);
      }),
      RONDEN,
    );
  });

  it('takes no claim from what is inactive', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const actief = feiten.filter((feit) => feit.actief);
        expect(vouwStand(feiten)).toEqual(vouwStand(actief));
        expect(vouwPersoon(feiten)).toEqual(vouwPersoon(actief));
      }),
      RONDEN,
    );
  });

  it('judges active lines without looking at inactive ones', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const actief = feiten.filter((feit) => feit.actief);
        const plekken = new Set(actief.map(({ bericht, regel }) => `${bericht}/${regel}`));
        expect(regelUitkomsten(feiten).filter(({ bericht, regel }) => plekken.has(`${bericht}/${regel}`))).toEqual(regelUitkomsten(actief));
      }),
      RONDEN,
    );
  });

  it('gives every origin to an active line that is dated so', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const actief = new Set(feiten.filter((feit) => feit.actief).map(({ bericht, regel }) => `${bericht}/${regel}`));
        const herkomsten = [vouwStand(feiten), vouwPersoon(feiten)].flatMap((deel) => [
          ...Object.values(deel.herkomst),
          ...deel.tegenstrijdigheden.flatMap(({ waarden }) => waarden.map(({ herkomst }) => herkomst)),
        ]);
        expect(herkomsten.filter(({ bericht, regel }) => !actief.has(`${bericht}/${regel}`))).toEqual([]);
      }),
      RONDEN,
    );
  });

  it('knows the origin of every value it shows', () => {
    const velden: (keyof ZaakStand)[] = [
      'doelgroep', 'vergunning', 'koppelingsdatum', 'huisvestingsdatum', 'leerroute', 'niveauPip', 'dagtekeningInitielePip', 'dagtekeningPip', 'inburgeringstermijn',
      'taal', 'bijstandsdatum', 'ontzorging', 'vasteLasten', 'welkomgesprek', 'leerbaarheidstoets', 'einde',
    ];
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const stand = vouwStand(feiten);
        expect(velden.filter((veld) => (stand[veld] !== null) !== veld in stand.herkomst)).toEqual([]);
        expect(Object.keys(stand.herkomst).filter((veld) => veld.startsWith('budgetbeheer.')).sort()).toEqual(stand.budgetbeheer.map(({ instructieId }) => `budgetbeheer.${instructieId}`).sort());
        expect(Object.keys(stand.herkomst).filter((veld) => veld.startsWith('terugmeldingen.')).sort()).toEqual(stand.terugmeldingen.map((_, plaats) => `terugmeldingen.${plaats}`).sort());
        const { bsn, vNummer, naam, geboortedatum, geslacht, herkomst } = vouwPersoon(feiten);
        const persoon = { bsn, vNummer, 'naam.geslachtsnaam': naam.geslachtsnaam, 'naam.voornamen': naam.voornamen, geboortedatum, geslacht };
        expect(Object.entries(persoon).filter(([veld, waarde]) => (waarde !== null) !== veld in herkomst)).toEqual([]);
      }),
      RONDEN,
    );
  });

  it('keeps its periods: bijstand is the newest, ontzorging six or twelve months, the term three years and longer only when it was extended', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const { bijstandsdatum, ontzorging, inburgeringstermijn, voortgangsgesprekken } = vouwStand(feiten);
        expect(bijstandsdatum).toBe(datums(feiten, 'BIJSTAND_TOEGEKEND').at(-1) ?? null);
        expect(voortgangsgesprekken).toEqual([...new Set(datums(feiten, 'VOORTGANGSGESPREK'))]);
        if (ontzorging !== null) expect(ontzorging.eind).toBe(plusMaanden(bijstandsdatum ?? '', ontzorging.verlengd === true ? 12 : 6));
        const driejaar = plusMaanden(inburgeringstermijn?.start ?? '2024-01-01', 36);
        if (inburgeringstermijn !== null && datums(feiten, 'VERLENGING_TERMIJN').length === 0) expect(inburgeringstermijn.eind).toBe(driejaar);
        else if (inburgeringstermijn !== null) expect(inburgeringstermijn.eind >= driejaar).toBe(true);
      }),
      RONDEN,
    );
  });

  it('shows of every instruction the newest version that was answered, and no status that another of it outlived', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const antwoorden = feiten.flatMap(({ actief, melding }) => (actief && melding.soort === 'stadsbank' ? [melding] : []));
        const { budgetbeheer } = vouwStand(feiten);
        expect(budgetbeheer.map(({ instructieId }) => instructieId).sort()).toEqual([...new Set(antwoorden.map(({ instructieId }) => instructieId))].sort());
        for (const { instructieId, versie, status, datum, achterstandssignaal } of budgetbeheer) {
          const eigen = antwoorden.filter((antwoord) => antwoord.instructieId === instructieId);
          expect(versie).toBe(Math.max(...eigen.map((antwoord) => antwoord.versie)));
          const van = (signaal: boolean): string[] => eigen.filter((a) => a.versie === versie && (a.status === 'ACHTERSTAND_SIGNAAL') === signaal).map((a) => a.datum).sort();
          expect(achterstandssignaal).toBe(van(true).at(-1) ?? null);
          expect(datum).toBe(van(false).at(-1) ?? achterstandssignaal);
          expect(status === 'ACHTERSTAND_SIGNAAL').toBe(van(false).length === 0);
        }
      }),
      RONDEN,
    );
  });

  it('shows everything that was said back and still counts, each once, the newest quarter first', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const gezegd = feiten.flatMap(({ actief, melding }) => (actief && melding.soort === 'terugmelding' ? [JSON.stringify([melding.periode, melding.code, melding.melding ?? null])] : []));
        const { terugmeldingen } = vouwStand(feiten);
        expect(terugmeldingen.map(({ periode, code, melding }) => JSON.stringify([periode, code, melding])).sort()).toEqual([...new Set(gezegd)].sort());
        expect(terugmeldingen.map(({ periode }) => periode)).toEqual(terugmeldingen.map(({ periode }) => periode).sort().reverse());
      }),
      RONDEN,
    );
  });

  it('counts of every placement and month one line that counts, and of that only what the host confirmed', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const gemeld = feiten.flatMap(({ actief, melding }) => (actief && melding.soort === 'uren' ? [melding] : []));
        const { participatie } = vouwStand(feiten);
        expect(participatie === null).toBe(gemeld.length === 0);
        if (participatie === null) return;
        expect(participatie.perMaand.map(({ maand }) => maand)).toEqual([...new Set(gemeld.map(({ maand }) => maand))].sort());
        expect(participatie.bevestigd).toBe(participatie.perMaand.reduce((som, { bevestigd }) => som + bevestigd, 0));
        for (const { maand, bevestigd } of participatie.perMaand) {
          // Of each placement any of the lines of its newest file may be the one: together they bound the month.
          const perPlaatsing = [...new Set(gemeld.map(({ plaatsing }) => plaatsing))].map((plaatsing) => {
            const eigen = gemeld.filter((een) => een.plaatsing === plaatsing && een.maand === maand);
            const nieuwste = eigen.filter(({ dag }) => dag === eigen.map((een) => een.dag).sort().at(-1)).map(({ akkoord, gewerkt }) => (akkoord ? gewerkt : 0));
            return nieuwste.length === 0 ? [0] : nieuwste;
          });
          expect(bevestigd).toBeGreaterThanOrEqual(perPlaatsing.reduce((som, mogelijk) => som + Math.min(...mogelijk), 0));
          expect(bevestigd).toBeLessThanOrEqual(perPlaatsing.reduce((som, mogelijk) => som + Math.max(...mogelijk), 0));
        }
      }),
      RONDEN,
    );
  });

  it('shows every placement of which somebody says what it is, once, and no proposal that became one', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const gemeld = feiten.flatMap(({ actief, melding }) => (actief && melding.soort === 'plaatsing' ? [melding] : []));
        const { plaatsingen, bemiddelstanden, herkomst } = vouwStand(feiten);
        const sleutels = plaatsingen.map(({ bron, kenmerk }) => `${bron}/${kenmerk}`);
        expect(new Set(sleutels).size).toBe(sleutels.length);
        for (const { bron, kenmerk, soort, status, start } of plaatsingen) {
          const eigen = gemeld.filter((een) => een.bron === bron && een.plaatsing === kenmerk);
          expect([eigen.map(({ plaatsingsoort }) => plaatsingsoort), eigen.map((een) => een.status)]).toEqual([expect.arrayContaining([soort]), expect.arrayContaining([status])]);
          expect(start !== null || eigen.some((een) => een.status !== 'BEEINDIGD')).toBe(true);
        }
        const begonnen = plaatsingen.map(({ start }) => start ?? '9999');
        expect(begonnen).toEqual([...begonnen].sort());
        const geworden = new Set(gemeld.flatMap(({ bron, plaatsing: kenmerk, voorstel }) => [`${bron}/${kenmerk}`, `${bron}/${voorstel}`]));
        expect(bemiddelstanden.filter(({ bron, voorstel }) => voorstel !== null && geworden.has(`${bron}/${voorstel}`))).toEqual([]);
        expect([plaatsingen.length > 0, bemiddelstanden.length > 0]).toEqual([herkomst['plaatsingen.0'] !== undefined, herkomst['bemiddelstanden.0'] !== undefined]);
      }),
      RONDEN,
    );
  });

  it('does not change when a line is handed over twice', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, fc.nat(), (feiten, keuze) => {
        const nogmaals = [...feiten, ...feiten.slice(keuze % (feiten.length + 1))];
        expect([vouwStand(nogmaals), vouwPersoon(nogmaals)]).toEqual([vouwStand(feiten), vouwPersoon(feiten)]);
      }),
      RONDEN,
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { KANSTABEL } from './kanstabel.js';
import { ontleedNaam } from './naamdeel.js';
import { leesNamen, type Naamsoort } from './naamfrequentie.js';
import { NAAMTABEL } from './naamtabel.js';
import { vergelijkNaam } from './vergelijk-naam.js';

/** Names of the table with the share of people who bear them. */
function namen(soort: Naamsoort): { naam: string; deel: number }[] {
  const lijsten = NAAMTABEL.flatMap(({ promille, mannen, vrouwen, families }) =>
    (soort === 'achternaam' ? [[families, promille]] : [[mannen, promille / 2], [vrouwen, promille / 2]]) as [string, number][]);
  return lijsten.flatMap(([lijst, weegt]) => leesNamen(lijst).map(([naam, deel]) => ({ naam, deel: (deel * weegt) / 1000 })));
}

/** How often two people taken at random have names of each level, the same pairs in every run; who bears a name that the table does not have is like nobody. */
function gemeten(soort: Naamsoort, paren: number): Record<string, number> {
  const alle = namen(soort).map(({ naam, deel }) => ({ naam: ontleedNaam(naam), deel }));
  const massa = alle.reduce((som, { deel }) => som + deel, 0);
  let staat = 7;
  const trek = (): (typeof alle)[number]['naam'] => {
    staat = (staat * 48271) % 2147483647;
    let worp = (staat / 2147483647) * massa;
    return (alle.find(({ deel }) => (worp -= deel) < 0) ?? alle[0])!.naam;
  };
  const uit: Record<string, number> = {};
  for (let i = 0; i < paren; i += 1) {
    const niveau = vergelijkNaam(trek(), trek()) ?? 'geen';
    uit[niveau] = (uit[niveau] ?? 0) + massa ** 2 / paren;
  }
  return uit;
}

describe('the chances', () => {
  it.each(['achternaam', 'voornaam'] as const)('of an %s to be like another by chance follow from the table of names, and are not set too low', (soort) => {
    const uit = gemeten(soort, 40_000);
    for (const niveau of ['bijna', 'lijkt', 'deel'] as const) expect(KANSTABEL[soort][niveau].u).toBeGreaterThan(uit[niveau] ?? 0);
    expect(KANSTABEL[soort].bijna.u).toBeLessThan((uit['bijna'] ?? 0) * 6);
    expect(KANSTABEL[soort].lijkt.u).toBeLessThan((uit['lijkt'] ?? 0) * 6);
  });

  it('of the levels of one field leave nothing out: they add up to about one', () => {
    for (const soort of ['achternaam', 'voornaam', 'geboortedatum', 'geslacht'] as const) {
      expect(Object.values(KANSTABEL[soort]).reduce((som, { m }) => som + m, 0)).toBeGreaterThan(0.95);
      expect(Object.values(KANSTABEL[soort]).reduce((som, { m }) => som + m, 0)).toBeLessThanOrEqual(1.0001);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { standaardbeleid, type Termijn, vouwStand } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { verloopVan } from '../../../../test/support/builders/termijn-op.js';
import { plusDagen } from './plus-dagen.js';
import { termijnen } from './termijnen.js';
import { TERMIJNREGELS } from './termijnregels.js';

const ALMELO = standaardbeleid('0141');
const koppeling = coaFeit({ koppelingsdatum: '2025-02-03', vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } });
const welkom = (datum: string) => mijlpaalFeit('WELKOMGESPREK', datum);
const einde = (datum: string) => mijlpaalFeit('EINDE', datum);
const ALLES = [
  koppeling, welkom('2025-03-10'), mijlpaalFeit('KENNISGEVING_DUO', '2025-04-01'), pipFeit('2025-06-10', 'Z'), pipFeit('2026-06-10', 'B:B1'),
  mijlpaalFeit('BIJSTAND_TOEGEKEND', '2025-03-01'), mijlpaalFeit('VERLENGING_ONTZORGING', '2025-07-01', { waarde: 'Ja' }), taalFeit('2026K2', { cumulatief: 2400 }),
];

describe('a deadline', () => {
  it('is not there before anything happened', () => {
    expect(termijnen(vouwStand([]), { peildatum: '2026-01-01', beleid: ALMELO })).toEqual([]);
  });

  it('is met on the day itself, and not before that day', () => {
    expect(verloopVan('welkomgesprek', [koppeling, welkom('2025-03-10')], '2025-03-09', '2025-03-10')).toEqual(['2025-03-17 open', '2025-03-17 gehaald']);
    expect(verloopVan('welkomgesprek', [koppeling, welkom('2025-03-20')], '2025-03-17', '2025-03-18', '2025-03-20')).toEqual(['2025-03-17 open', '2025-03-17 overschreden', '2025-03-17 overschreden']);
  });

  it('lapses when the case ends by its last day, and not when it ends later', () => {
    expect(verloopVan('welkomgesprek', [koppeling, einde('2025-03-17')], '2025-03-16', '2025-03-17', '2025-04-01')).toEqual(['2025-03-17 open', '2025-03-17 vervallen', '2025-03-17 vervallen']);
    expect(verloopVan('welkomgesprek', [koppeling, einde('2025-03-18')], '2025-03-17', '2025-03-18', '2025-04-01')).toEqual(['2025-03-17 open', '2025-03-17 overschreden', '2025-03-17 overschreden']);
  });

  it('is met by what was done, also when the case ended', () => {
    expect(verloopVan('welkomgesprek', [koppeling, welkom('2025-03-10'), einde('2025-03-12')], '2025-03-20')).toEqual(['2025-03-17 gehaald']);
  });

  it('gives the reason that came first', () => {
    const gezin = (datum: string) => mijlpaalFeit('KENNISGEVING_DUO', datum, { doelgroep: 'Gezinsmigrant en overige migrant' });
    const reden = (...feiten: Parameters<typeof vouwStand>[0]) => termijnen(vouwStand([koppeling, ...feiten]), { peildatum: '2025-03-10', beleid: ALMELO }).find((t) => t.naam === 'welkomgesprek')?.reden;
    expect(reden(gezin('2025-03-01'), einde('2025-03-02'))).toBe('De doelgroep is gewijzigd.');
    expect(reden(gezin('2025-03-02'), einde('2025-03-01'))).toBe('De zaak is geëindigd.');
  });
});

describe('the deadlines of a case', () => {
  it('are given in the order of the list, each once, with the rule in words', () => {
    const gegeven = termijnen(vouwStand(ALLES), { peildatum: '2028-06-01', beleid: ALMELO });
    expect(gegeven.map(({ code }) => code)).toEqual(['D2', 'D3', 'D4', 'D5', 'D6', 'D8', 'D9', 'D11', 'D12', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D20', 'D21', 'D22', 'D23', 'D29']);
    for (const { grond } of gegeven) expect(grond).toMatch(/^(Afspraak van|Beleidsregels|Besluit|Wet|Algemene wet|Participatiewet|Uitwisseling).*: .*(weken|maand|jaar|uur)/);
  });

  it('follow the policy that is given, and nothing that the law sets does', () => {
    const beleid = { naam: 'Beleid Proef', welkomgesprekWeken: 1, vragenlijstWeken: 1, bredeIntakeWeken: 3, voortgangsgesprekken: 1, voortgangsgesprekkenMaanden: 1, beoordelingVerlengingMaanden: 1, vrijwilligerswerkUren: 12, vrijwilligerswerkMaanden: 1 };
    const op = (welk: typeof beleid) => new Map(termijnen(vouwStand(ALLES), { peildatum: '2028-06-01', beleid: welk }).map((t): [string, Termijn] => [t.naam, t]));
    const [gewoon, proef] = [op(ALMELO), op(beleid)];
    expect([...proef.values()].filter(({ naam, uiterlijk }) => gewoon.get(naam)?.uiterlijk !== uiterlijk).map(({ naam, uiterlijk, grond }) => [naam, uiterlijk, grond])).toEqual([
      ['welkomgesprek', '2025-02-10', 'Beleid Proef: binnen 1 week na de koppeling'],
      ['vragenlijst', '2025-03-17', 'Beleid Proef: binnen 1 week na het welkomgesprek'],
      ['brede-intake', '2025-02-24', 'Beleid Proef: binnen 3 weken na de koppeling'],
      ['voortgangsgesprekken', '2025-07-10', 'Beleid Proef: 1 voortgangsgesprek binnen 1 maand na de start van de inburgeringstermijn'],
      ['beoordeling-verlenging', '2025-04-01', 'Beleid Proef: binnen 1 maand na het PIP, en niet later dan 1 maand na de start van het ontzorgen'],
      ['vrijwilligerswerk', '2025-07-10', 'Beleid Proef: vrijwilligerswerk van ten minste 12 uur per week begonnen binnen 1 maand na de start van de Z-route'],
    ]);
  });

  it('stand in the list of what is computed and what is not, each once', () => {
    const rijen = [...readFileSync('docs/termijnen.md', 'utf8').matchAll(/^\| (D\d+) \| ([^|]*) \|.*\| (wettelijk|beleid|–) \|/gm)];
    expect(rijen.map(([, code]) => code)).toEqual(Array.from({ length: 29 }, (_, plaats) => `D${plaats + 1}`));
    const berekend = rijen.filter(([, , , soort]) => soort !== '–').map(([, code, naam, soort]) => [code, naam, soort]);
    expect(berekend).toEqual(TERMIJNREGELS.map(({ code, naam, soort }) => [code, `\`${naam}\``, soort]));
  });

  it('survive dates at the edges of the calendar', () => {
    expect(plusDagen('0001-01-01', 30)).toBe('0001-01-31');
    expect(plusDagen('10001-01-01', -1)).toBe('10000-12-31');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Jsonafwijking } from '#libs/connector-kit';
import { weeg } from './rules.js';

const afwijking = (soort: Jsonafwijking['soort'], pad: string, gevoelig = false): Jsonafwijking => ({ pad: pad.split('.'), soort, gevoelig });
const codes = (afwijkingen: Jsonafwijking[], index: number): string[] => weeg(afwijkingen).perPersoon(index).map(({ regel, kolom, code }) => `${regel}:${kolom}:${code}`);

describe('weeg', () => {
  it('lets an unknown key pass', () => {
    expect(weeg([afwijking('onbekend', 'personen.0.hobby')])).toMatchObject({ geweigerd: false, nietBewaren: false });
  });

  it('refuses the message for its head, its form, and what the hub may not hold', () => {
    for (const fout of [afwijking('ontbreekt', 'bericht'), afwijking('code', 'bericht.soort'), afwijking('datum', 'bericht.verzonden'), afwijking('vorm', 'personen.0.rol'), afwijking('vorm', 'personen'), afwijking('ontbreekt', 'personen')]) {
      expect(weeg([fout]).geweigerd).toBe(true);
    }
    expect(weeg([afwijking('code', 'personen.0.medischeAandacht', true)])).toMatchObject({ geweigerd: true, nietBewaren: true });
  });

  it('refuses the message for a person, or a part of the dossier, that is not what was agreed', () => {
    for (const fout of [afwijking('code', 'personen.0'), afwijking('ontbreekt', 'dossier.adres'), afwijking('code', 'bericht.kop.soort')]) expect(weeg([fout]).geweigerd).toBe(true);
  });

  it('does not keep a message that holds one thing that the hub may not hold', () => {
    expect(weeg([afwijking('onbekend', 'personen.0.hobby'), afwijking('onbekend', 'personen.0.diagnose', true)])).toMatchObject({ geweigerd: false, nietBewaren: true });
  });

  it('refuses a person alone for what is wrong with that person alone', () => {
    const fouten = [afwijking('datum', 'personen.1.geboortedatum')];
    expect([codes(fouten, 0), codes(fouten, 1), codes([], 0)]).toEqual([[], ['2:geboortedatum:datum-bestaat-niet'], []]);
  });

  it('refuses one person for a code or date of that person, and every person for one of the dossier', () => {
    const fouten = [afwijking('code', 'personen.1.verblijfsvergunning.soort'), afwijking('ontbreekt', 'personen.1.vNummer'), afwijking('datum', 'dossier.koppelingsdatum')];
    expect(weeg(fouten).geweigerd).toBe(false);
    expect(codes(fouten, 0)).toEqual(['1:dossier.koppelingsdatum:datum-bestaat-niet']);
    expect(codes(fouten, 1)).toEqual(['2:verblijfsvergunning.soort:code-onbekend', '2:vNummer:verplicht-leeg', '2:dossier.koppelingsdatum:datum-bestaat-niet']);
  });
});

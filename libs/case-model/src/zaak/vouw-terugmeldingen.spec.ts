import { describe, expect, it } from '@jest/globals';
import { coaFeit, terugmeldingFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

describe('what partners said back', () => {
  it('is nothing before they say it', () => {
    const { terugmeldingen, herkomst } = vouwStand([coaFeit()]);
    expect([terugmeldingen, Object.keys(herkomst).filter((veld) => veld.startsWith('terugmeldingen'))]).toEqual([[], []]);
  });

  it('stands by quarter and code, each with where it comes from', () => {
    const [oud, nieuw, ander] = [terugmeldingFeit('2026K2'), terugmeldingFeit('2026K3', { code: 'E2', melding: 'route ontbreekt' }), terugmeldingFeit('2026K3', {}, { regel: 3 })];
    for (const feiten of [[oud, nieuw, ander], [ander, nieuw, oud]]) {
      const { terugmeldingen, herkomst } = vouwStand([coaFeit(), ...feiten]);
      expect(terugmeldingen).toEqual([
        { partner: 'cbs', periode: '2026K3', code: 'E1', melding: null },
        { partner: 'cbs', periode: '2026K3', code: 'E2', melding: 'route ontbreekt' },
        { partner: 'cbs', periode: '2026K2', code: 'E1', melding: null },
      ]);
      const van = ({ bericht, regel }: typeof oud, peildatum: string): object => ({ bron: 'cbs', bericht, regel, peildatum });
      expect(herkomst).toMatchObject({
        terugmeldingen: van(ander, '2026-09-30'), 'terugmeldingen.0': van(ander, '2026-09-30'), 'terugmeldingen.1': van(nieuw, '2026-09-30'), 'terugmeldingen.2': van(oud, '2026-06-30'),
      });
    }
  });

  it('stands once when it is said of two records or in a supplement too, as the last line says', () => {
    const [een, twee] = [terugmeldingFeit('2026K3', { recordnummer: 1 }, { regel: 2 }), terugmeldingFeit('2026K3', { recordnummer: 9 }, { regel: 4 })];
    for (const feiten of [[een, twee], [twee, een]]) {
      const { terugmeldingen, herkomst } = vouwStand(feiten);
      expect([terugmeldingen.length, herkomst['terugmeldingen.0']?.regel]).toEqual([1, 4]);
    }
    expect(vouwStand([een, terugmeldingFeit('2026K3', { melding: 'anders' })]).terugmeldingen).toHaveLength(2);
  });

  it('is gone with the file that said it', () => {
    expect(vouwStand([coaFeit(), terugmeldingFeit('2026K3', {}, { actief: false })]).terugmeldingen).toEqual([]);
  });
});

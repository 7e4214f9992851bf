import { describe, expect, it } from '@jest/globals';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { naarMijlpaal } from './mapper.js';

const maakRij = tabelrijen('regie/mijlpalen/2025-1');
const VORMEN = new Map([['ONTHEFFING_PARTICIPATIE', 'uren'], ['VERLENGING_TERMIJN', 'datum']] as const);
const VASTLEGGING = { bron: 'regie', gemeentecode: '0141', maand: '202506' } as const;

describe('naarMijlpaal', () => {
  it('keeps what is said apart from who it is about', () => {
    const rij = maakRij({
      bsn: '105000024', v_nummer: '2800000001', achternaam: 'Haddad', voornamen: 'Omar', geboortedatum: '17-05-1991', geslacht: 'M',
      doelgroep: 'Asielstatushouder', mijlpaal: 'PIP', datum: '10-06-2025', waarde: 'B:B1', medewerker: 'm01',
    });
    expect(naarMijlpaal(rij, VASTLEGGING, VORMEN)).toEqual({
      eind: 'open',
      sleutels: { bsn: '105000024', vNummer: '2800000001', naamdatum: 'haddad|omar|1991-05-17' },
      melding: { soort: 'mijlpaal', mijlpaal: 'PIP', datum: '2025-06-10', bron: 'regie', gemeentecode: '0141', maand: '202506', waarde: 'B:B1', doelgroep: 'Asielstatushouder' },
      persoon: { bsn: '105000024', vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17', geslacht: 'M', medewerker: 'm01' },
    });
  });

  it('says nothing about what is empty', () => {
    expect(naarMijlpaal(maakRij({ v_nummer: '2800000001', mijlpaal: 'EINDE', datum: '10-06-2025' }), { ...VASTLEGGING, bron: 'coach' }, VORMEN)).toStrictEqual({
      eind: 'open',
      sleutels: { vNummer: '2800000001' },
      melding: { soort: 'mijlpaal', mijlpaal: 'EINDE', datum: '2025-06-10', bron: 'coach', gemeentecode: '0141', maand: '202506' },
      persoon: { vNummer: '2800000001' },
    });
  });

  it('writes hours and days in one way, however they came', () => {
    const waarde = (mijlpaal: string, tekst: string) => naarMijlpaal(maakRij({ v_nummer: '2800000001', mijlpaal, datum: '10-06-2025', waarde: tekst }), VASTLEGGING, VORMEN).melding;
    expect([waarde('ONTHEFFING_PARTICIPATIE', '300,00'), waarde('ONTHEFFING_PARTICIPATIE', '12,5'), waarde('VERLENGING_TERMIJN', '1-2-2028'), waarde('EINDE', '1-2-2028')]).toMatchObject([
      { waarde: '300' }, { waarde: '12.5' }, { waarde: '2028-02-01' }, { waarde: '1-2-2028' },
    ]);
  });
});

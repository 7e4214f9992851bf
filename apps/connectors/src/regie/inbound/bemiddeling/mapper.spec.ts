import { describe, expect, it } from '@jest/globals';
import { bsnVan, GEWOON_PROFIEL } from '../../../../../../test/support/builders/partnerbestanden.js';
import { naarRegel, type Profielopgave } from './mapper.js';

const gewoon = { bsn: bsnVan(1), ...GEWOON_PROFIEL, medewerker: 'coach.jansen', vastgelegd: '2026-03-01T10:00:00+01:00' } as Profielopgave;
const bestand = (soort = '') => ({ naam: 'BEMIDDELING_0141_20260301.json', afzender: '0141', soort, periode: '20260301', versie: 1, aanvulling: null });
const { doel: _, toestemming: __, urenPerWeek: ___, hoogsteUrenPerWeek: ____, ...PROFIEL } = GEWOON_PROFIEL;

describe('a profile as a line', () => {
  it('is what was told: whether a place is sought in the clear, what somebody can and wants sealed', () => {
    expect(naarRegel(gewoon, bestand(), [])).toEqual({
      regel: 1, eind: 'open', bevindingen: [], groep: null, inhoud: '', sleutels: { bsn: bsnVan(1) },
      melding: {
        soort: 'profiel', gemeentecode: '0141', bron: 'regie', dag: '2026-03-01', vastgelegd: '2026-03-01T09:00:00.000Z', doel: 'VRIJWILLIGERSWERK', ingetrokken: false,
        toestemming: { gegeven: true, datum: '2026-02-20' }, urenPerWeek: 32, hoogsteUrenPerWeek: 50,
      },
      persoon: { bsn: bsnVan(1), bemiddelingsprofiel: PROFIEL, medewerker: 'coach.jansen' },
    });
    expect(naarRegel(gewoon, bestand('0f8fad5b-d9cb-469f-a165-70867728950e'), []).melding).toMatchObject({ bron: 'coach' });
  });

  it('has nothing for what was not told', () => {
    const kort = { vNummer: 280000001, doel: 'BETAALD_WERK', toestemming: { gegeven: true, datum: '1-2-2026' }, roepnaam: 'Selam', urenPerWeek: '4,5', postcode4: 7601 } as Profielopgave;
    const bevindingen: Parameters<typeof naarRegel>[2] = [];
    expect(naarRegel(kort, bestand(), bevindingen)).toMatchObject({ sleutels: { vNummer: '0280000001' }, melding: { toestemming: { gegeven: true, datum: '2026-02-01' }, urenPerWeek: 18 } });
    expect(naarRegel(kort, bestand(), []).persoon).toEqual({
      vNummer: '0280000001', bemiddelingsprofiel: { roepnaam: 'Selam', beschikbaarheid: [], vervoer: [], interesses: [], ervaring: [], rijbewijzen: [], postcode4: '7601' },
    });
    expect(Object.keys(naarRegel(kort, bestand(), []).melding ?? {}).sort()).toEqual(['bron', 'dag', 'doel', 'gemeentecode', 'ingetrokken', 'soort', 'toestemming', 'urenPerWeek']);
    expect(bevindingen.map(({ kolom, code }) => `${kolom} ${code}`)).toEqual(['vNummer nummer-aangevuld']);
  });

  it('keeps no profile of a withdrawal, and takes no consent for given', () => {
    const { melding, persoon } = naarRegel({ bsn: bsnVan(1), doel: 'VRIJWILLIGERSWERK', ingetrokken: true, roepnaam: 'Omar' }, bestand(), []);
    expect(melding).toEqual({ soort: 'profiel', gemeentecode: '0141', bron: 'regie', dag: '2026-03-01', doel: 'VRIJWILLIGERSWERK', ingetrokken: true, toestemming: { gegeven: false } });
    expect(persoon).toEqual({ bsn: bsnVan(1) });
  });

  it('tells nothing in the clear by which somebody could be known', () => {
    const { melding } = naarRegel(gewoon, bestand(), []);
    expect([bsnVan(1), 'Roepnaamproef', '0600000000', '7607', 'interesseproef', 'ervaringproef', 'MA_OCHTEND', 'jansen'].filter((geheim) => JSON.stringify(melding).includes(geheim))).toEqual([]);
  });
});

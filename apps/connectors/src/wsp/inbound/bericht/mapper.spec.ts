import { describe, expect, it } from '@jest/globals';
import { type Bestand, leesCodelijst, leesTekstbezwaren } from '#libs/connector-kit';
import { naarRegel, type WspBericht } from './mapper.js';

const CONTRACT = 'wsp/bericht/2025-1';
const bestand: Bestand = { naam: 'WSP_20260316_0012.json', afzender: 'WSP', soort: '0012', periode: '20260316', versie: 1, aanvulling: null };
const context = { bestand, plaatsingsoorten: leesCodelijst(CONTRACT, 'plaatsingsoort'), bezwaren: leesTekstbezwaren(CONTRACT, 'gezondheidswoorden') };
const vast = { bron: 'wsp', dag: '2026-03-16', volgnummer: 12 };
const lees = (bericht: object) => naarRegel({ referentie: 'R-1', ...bericht } as WspBericht, { regel: 3, bevindingen: [] }, context);

describe('a message of WSP as a line', () => {
  it('names the candidate by our reference, and the employer only in what is sealed', () => {
    const bericht = { soort: 'PLAATSING', voorstelId: 7, plaatsingId: 'P-1', codeTypeOvereenkomst: 'O1', codeTypeArbeidscontract: 'O', werkgever: 'Werkgeverproef', functie: 'Functieproef', aantalWerkurenPerWeek: 16.5, startdatum: '1-4-2026', einddatum: '2026-09-30' };
    const { inhoud, groep, ...regel } = lees(bericht);
    expect(regel).toEqual({
      regel: 3, bevindingen: [], eind: 'open', verwijzing: 'r-1', sleutels: { deelnemer: 'wsp/P-1' }, persoon: { overig: { organisatie: 'Werkgeverproef', activiteit: 'Functieproef' } },
      melding: {
        ...vast, soort: 'plaatsing', plaatsing: 'P-1', voorstel: '7', status: 'GEPLAATST', plaatsingsoort: 'BETAALD_WERK', contract: 'O', urenPerWeek: 66, start: '2026-04-01', eind: '2026-10-01',
        noemtOrganisatie: true, noemtActiviteit: true,
      },
    });
    expect([groep, lees({ ...bericht, aantalWerkurenPerWeek: '16,5' }).groep === groep, lees({ ...bericht, werkgever: 'Ander' }).groep === groep, lees({ ...bericht, referentie: 'R-2' }).groep === groep]).toEqual([inhoud, true, false, false]);
  });

  it('is a proposal, progress or an end, each with how it then stands', () => {
    const kort = (bericht: object): unknown => lees(bericht).melding;
    expect(kort({ soort: 'VOORSTEL', voorstelId: 'V-1', plaatsingId: 'P-1', codeTypeOvereenkomst: '04' })).toEqual({ ...vast, soort: 'bemiddeling', voorstel: 'V-1', status: 'VOORGESTELD', plaatsingsoort: 'WERKERVARINGSPLAATS' });
    expect([true, 'J', false, 'N'].map((werktNog) => kort({ soort: 'VOORTGANG', plaatsingId: 'P-1', werktNog }))).toEqual(['GESTART', 'GESTART', 'ONDERBROKEN', 'ONDERBROKEN'].map((status) => ({ ...vast, soort: 'plaatsing', plaatsing: 'P-1', status })));
    expect(kort({ soort: 'VOORTGANG', plaatsingId: 'P-1', werktNog: true, knelpunt: 'TAAL' })).toMatchObject({ knelpunt: 'TAAL' });
    expect(kort({ soort: 'EINDE', plaatsingId: 'P-1', einddatum: '2026-02-28', reden: 'STUDIE' })).toEqual({ ...vast, soort: 'plaatsing', plaatsing: 'P-1', status: 'BEEINDIGD', eind: '2026-03-01', redenEinde: 'STUDIE' });
    expect(kort({ soort: 'EINDE', voorstelId: 'V-1', einddatum: '2026-02-28' })).toEqual({ ...vast, soort: 'bemiddeling', voorstel: 'V-1', status: 'BEEINDIGD' });
    const { sleutels, persoon } = lees({ soort: 'VOORSTEL', voorstelId: 'V-1' });
    expect([sleutels, persoon]).toEqual([{}, null]);
  });

  it('keeps no text with a number or health in it', () => {
    const { persoon, melding } = lees({ soort: 'VOORSTEL', voorstelId: 'V-1', werkgever: 'bij 105000024', functie: 'licht werk na revalidatie' });
    expect([persoon, JSON.stringify(melding).includes('noemt')]).toEqual([null, false]);
  });
});

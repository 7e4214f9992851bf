import { leesZoekvraag } from './zoekvraag.js';

describe('leesZoekvraag', () => {
  it.each([
    ['5-3-1990', '1990-03-05'], ['05/12/1990', '1990-12-05'], ['1990', '1990-00-00'], ['1990-00-00', '1990-00-00'], ['lente 1990', 'lente 1990'],
  ])('reads the day %p as %p', (tekst, geboortedatum) => {
    expect(leesZoekvraag({ geboortedatum: tekst })).toEqual({ ingevuld: { geboortedatum: tekst }, vraag: { geboortedatum } });
  });

  it('takes numbers with spaces and dots, and leaves out what is empty or no field', () => {
    expect(leesZoekvraag({ bsn: ' 999.990 019 ', vNummer: '', geslachtsnaam: ' Verzonnen ', csrf: 'x', voornamen: ['a'] }).vraag).toEqual({ bsn: '999990019', geslachtsnaam: 'Verzonnen' });
  });
});

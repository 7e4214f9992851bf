import { veldfouten } from './mijlpaalfouten.js';

describe('veldfouten', () => {
  it('says beside the field what is wrong with it: of a request in our words, of a file in the words that are for people', () => {
    const fouten = veldfouten([
      { plaats: '/datum', code: 'datum', melding: 'datum moet een bestaande datum zijn (jjjj-mm-dd)' },
      { plaats: '/waarde', code: 'code-onbekend', melding: 'De code in kolom waarde staat niet in de codelijst.' },
      { plaats: '/waarde', code: 'verplicht-leeg', melding: 'Tweede.' },
      { plaats: '/', code: 'x', melding: 'Het bestand klopt niet.' },
    ]);
    expect(fouten).toEqual({ velden: { datum: 'Vul een dag in.', waarde: 'De code in kolom waarde staat niet in de codelijst.' }, rest: ['Het bestand klopt niet.'] });
  });
});

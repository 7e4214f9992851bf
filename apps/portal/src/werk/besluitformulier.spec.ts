import { leesBesluit } from './besluitformulier.js';

const ZAAK = '69fc6999-77fe-3fe9-c6a0-042bf82deb7c';

describe('leesBesluit', () => {
  it.each([
    [{ besluit: 'afhandelen:niet-nodig', csrf: 'x' }, { besluit: 'afhandelen', code: 'niet-nodig' }],
    [{ besluit: 'vrijgeven', waarde: '', zaak: ' ' }, { besluit: 'vrijgeven' }],
    [{ besluit: 'kies', waarde: 'Z', gezien: ['Z', 'B'] }, { besluit: 'kies', waarde: 'Z', gezien: ['Z', 'B'] }],
    [{ besluit: 'kies', waarde: 'Z', gezien: 'Z' }, { besluit: 'kies', waarde: 'Z', gezien: ['Z'] }],
    [{ besluit: 'herstel', voorstel: '2' }, { besluit: 'herstel', voorstel: 2 }],
    [{ besluit: 'koppel', zaak: `https://schakel.example/zaken/${ZAAK}#wie`, regel: '12' }, { besluit: 'koppel', zaak: ZAAK, regel: 12 }],
    [{ besluit: 'koppel', zaak: 'Jansen', regel: 'twee' }, { besluit: 'koppel', zaak: 'Jansen' }],
    [{}, { besluit: '' }],
  ])('reads %j', (velden, wens) => {
    expect(leesBesluit(velden)).toEqual(wens);
  });
});

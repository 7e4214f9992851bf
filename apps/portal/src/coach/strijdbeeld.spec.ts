import { strijdbeeld } from './strijdbeeld.js';

const STRIJD = { veld: 'geboortedatum', waarden: [{ waarde: '1990-03-05', bron: 'coa', bericht: 7, regel: 1 }, { waarde: '1990-05-03', bron: 'regie', bericht: 9, regel: 12 }] };

describe('strijdbeeld', () => {
  it('puts the values side by side with who says them; the first is shown now', () => {
    const beeld = strijdbeeld(STRIJD, [{ id: 'tegenstrijdig.x.leerroute', soort: 'tegenstrijdigheid', kolom: 'leerroute' }, { id: 'tegenstrijdig.x.geboortedatum', soort: 'tegenstrijdigheid', kolom: 'geboortedatum' }]);
    expect(beeld).toEqual({
      naam: 'Geboortedatum', werk: 'tegenstrijdig.x.geboortedatum',
      waarden: [
        { waarde: '1990-03-05', tekst: '5 maart 1990', wie: 'COA', waar: 'bericht 7, regel 1', getoond: true },
        { waarde: '1990-05-03', tekst: '3 mei 1990', wie: 'regie', waar: 'bericht 9, regel 12', getoond: false },
      ],
    });
  });

  it('has nothing to decide when there is no work', () => {
    expect(strijdbeeld(STRIJD, []).werk).toBeNull();
  });
});

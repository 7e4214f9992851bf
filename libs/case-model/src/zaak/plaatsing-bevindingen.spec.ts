import { describe, expect, it } from '@jest/globals';
import type { Feit } from '#libs/case-model';
import { bemiddelFeit, plaatsingFeit, urenFeit, vervolgFeit } from '../../../../test/support/builders/feiten.builder.js';
import { regelUitkomsten } from './regel-uitkomsten.js';

/** The lines that are warned of, by message. */
const onbekend = (...feiten: Feit[]): number[] => regelUitkomsten(feiten).filter(({ bevindingen }) => bevindingen.some(({ code }) => code === 'plaatsing-onbekend')).map(({ bericht }) => bericht);

describe('hours, progress or an end of a placement', () => {
  it('are warned of while no line tells what it is, each where its partner writes the id', () => {
    const uren = urenFeit('202603', 32);
    const einde = vervolgFeit('2026-03-31', { bron: 'wsp', status: 'BEEINDIGD' }, { regel: 4 });
    expect(regelUitkomsten([uren, einde])).toEqual([
      { bericht: uren.bericht, regel: 2, dubbel: false, bevindingen: [{ regel: 2, kolom: 'plaatsing_id', code: 'plaatsing-onbekend', ernst: 'waarschuwing' }] },
      { bericht: einde.bericht, regel: 4, dubbel: false, bevindingen: [{ regel: 4, kolom: 'plaatsingId', code: 'plaatsing-onbekend', ernst: 'waarschuwing' }] },
    ]);
  });

  it('are not once one does, also in a later file', () => {
    const uren = urenFeit('202603', 32);
    expect([onbekend(uren, plaatsingFeit('2026-04-30')), onbekend(vervolgFeit('2026-03-31'), plaatsingFeit('2026-04-30'))]).toEqual([[], []]);
  });

  it('are when only another placement, another partner\'s, a proposal or a line that no longer counts does', () => {
    const uren = urenFeit('202603', 32);
    const anderen = [plaatsingFeit('2026-03-31', { plaatsing: 'p-2' }), plaatsingFeit('2026-03-31', { bron: 'wsp' }), bemiddelFeit('2026-03-31', { bron: 'avedan', voorstel: 'p-1' }), plaatsingFeit('2026-03-31', {}, { actief: false })];
    for (const ander of anderen) expect(onbekend(uren, ander)).toEqual([uren.bericht]);
  });
});

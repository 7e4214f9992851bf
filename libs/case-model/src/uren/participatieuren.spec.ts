import { describe, expect, it } from '@jest/globals';
import { participatieuren, vouwStand } from '#libs/case-model';
import { feitenVan, ZROUTE_TABEL } from '../../../../test/support/zroute-tabel.js';

describe('hours of participation, as worked out by hand', () => {
  it.each(ZROUTE_TABEL.map((geval) => [geval.naam, geval] as const))('%s', (_, geval) => {
    const { gedaan, prognose } = participatieuren(vouwStand(feitenVan(geval)), geval.peildatum);
    const { prognoseEinde = null, haalbaar = null, benodigdTempo = null } = prognose ?? {};
    expect([gedaan === null ? null : gedaan / 4, prognoseEinde, haalbaar, benodigdTempo === null ? null : benodigdTempo / 4]).toEqual(geval.verwacht);
  });
});

import { describe, expect, it } from '@jest/globals';
import { coaFeit, mijlpaalFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

describe('what COA knows', () => {
  it('is per key what the last sent message says; an absent key is unchanged', () => {
    const stand = vouwStand([
      coaFeit({ bericht: 'WIJZIGING', verzonden: '2025-06-02T08:00:00Z', gemeentecode: '0153', vergunning: { soort: 'ASIEL_ONBEPAALDE_TIJD' } }, { bericht: 7, regel: 1 }),
      coaFeit({ koppelingsdatum: '2025-02-03', vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } }, { bericht: 5, regel: 3 }),
      coaFeit({ bericht: 'OVERDRACHT', verzonden: '2025-04-14T08:00:00Z', koppelingsdatum: '2025-02-04', huisvestingsdatum: '2025-04-14' }, { bericht: 6, regel: 2 }),
    ]);
    expect(stand).toMatchObject({
      gemeentecode: '0153', vergunning: 'ASIEL_ONBEPAALDE_TIJD', koppelingsdatum: '2025-02-04', huisvestingsdatum: '2025-04-14',
    });
    expect(stand.herkomst).toMatchObject({
      vergunning: { bron: 'coa', bericht: 7, regel: 1, peildatum: '2025-06-02' },
      koppelingsdatum: { bron: 'coa', bericht: 6, regel: 2, peildatum: '2025-04-14' },
    });
  });

  it('keeps the kind of permit when a change names only its end', () => {
    const stand = vouwStand([
      coaFeit({ vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } }),
      coaFeit({ verzonden: '2025-06-02T08:00:00Z', vergunning: { einddatum: '2030-01-01' } }),
    ]);
    expect(stand.vergunning).toBe('ASIEL_BEPAALDE_TIJD');
  });

  it.each([
    ['file name', { bestand: 'TVS-0141-20250203-0001K.json', regel: 9, bericht: 9 }, { bestand: 'TVS-0141-20250203-0002K.json', regel: 1, bericht: 1 }],
    ['version', { versie: 1, regel: 9, bericht: 9 }, { versie: 2, regel: 1, bericht: 1 }],
    ['line', { regel: 2, bericht: 9 }, { regel: 3, bericht: 1 }],
    ['message', { regel: 2, bericht: 1 }, { regel: 2, bericht: 2 }],
  ])('of messages sent at one moment the later %s counts', (_, eerder, later) => {
    const feiten = [coaFeit({ koppelingsdatum: '2025-02-04' }, later), coaFeit({ koppelingsdatum: '2025-02-03' }, eerder)];
    expect(vouwStand(feiten).koppelingsdatum).toBe('2025-02-04');
    expect(vouwStand([...feiten].reverse()).koppelingsdatum).toBe('2025-02-04');
  });

  it('is nothing where COA withdrew: the withdrawal claims nothing itself, nor do the lines that it made inactive', () => {
    const stand = vouwStand([
      coaFeit({ koppelingsdatum: '2025-02-03', gemeentecode: '0153' }, { actief: false }),
      coaFeit({ bericht: 'INTREKKING', verzonden: '2025-07-01T08:00:00Z', gemeentecode: '0153', koppelingsdatum: '2025-02-05' }),
      mijlpaalFeit('AANMELDING', '2025-03-01'),
    ]);
    expect(stand).toMatchObject({ koppelingsdatum: null, doelgroep: null, status: 'AANGEKONDIGD', gemeentecode: '0141' });
  });
});

describe('the municipality', () => {
  it('is that of the newest milestone where COA says nothing, else that of the first school line', () => {
    const mijlpalen = [mijlpaalFeit('PVT_ONDERTEKEND', '2025-09-01', { gemeentecode: '0153' }), mijlpaalFeit('AANMELDING', '2025-03-01')];
    const taal = [taalFeit('2025K3'), taalFeit('2025K4', { gemeentecode: '0164' })];
    expect(vouwStand([...taal, ...mijlpalen]).gemeentecode).toBe('0153');
    expect(vouwStand(taal).gemeentecode).toBe('0164');
    expect(vouwStand([]).gemeentecode).toBe('');
  });
});

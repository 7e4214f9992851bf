import { describe, expect, it } from '@jest/globals';
import type { Feit, TrajectStatus, ZaakStatus } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const WEG: [ZaakStatus, Feit][] = [
  ['AANGEKONDIGD', coaFeit()],
  ['GEKOPPELD', coaFeit({ koppelingsdatum: '2025-02-03' })],
  ['WELKOM_GEVOERD', mijlpaalFeit('WELKOMGESPREK', '2025-03-01')],
  ['INTAKE_GESTART', mijlpaalFeit('START_VRAGENLIJST', '2025-03-10')],
  ['INTAKE_GESTART', mijlpaalFeit('LEERBAARHEIDSTOETS', '2025-03-20', { waarde: 'Onbekend' })],
  ['INTAKE_AFGEROND', mijlpaalFeit('EINDGESPREK_INTAKE', '2025-04-01')],
  ['PIP_VASTGESTELD', pipFeit('2025-04-10', 'B:B1')],
  ['TRAJECT_ACTIEF', taalFeit('2025K2')],
  ['AFGESLOTEN', mijlpaalFeit('EINDE', '2026-04-01', { waarde: 'Voldaan' })],
];

describe('status', () => {
  it.each(WEG.map(([status], stap) => [stap, status] as const))('after step %d is %s', (stap, status) => {
    expect(vouwStand(WEG.slice(0, stap + 1).map(([, feit]) => feit)).status).toBe(status);
  });

  it('is what a single milestone proves', () => {
    const los = WEG.filter(([status]) => status !== 'TRAJECT_ACTIEF');
    expect(los.map(([, feit]) => vouwStand([feit]).status)).toEqual(los.map(([status]) => status));
  });

  it.each<[TrajectStatus, ZaakStatus]>([
    ['AANGEMELD', 'PIP_VASTGESTELD'],
    ['WACHTLIJST', 'PIP_VASTGESTELD'],
    ['ACTIEF', 'TRAJECT_ACTIEF'],
    ['ONDERBROKEN', 'TRAJECT_ACTIEF'],
    ['AFGEROND', 'TRAJECT_ACTIEF'],
    ['UITGEVALLEN', 'TRAJECT_ACTIEF'],
  ])('with a PIP and %s at school is %s', (status, uitkomst) => {
    expect(vouwStand([pipFeit('2025-04-10', 'Z'), taalFeit('2025K2', { status })]).status).toBe(uitkomst);
  });

  it('stays begun when the newest school line only registers', () => {
    expect(vouwStand([pipFeit('2025-04-10', 'Z'), taalFeit('2025K2'), taalFeit('2025K3', { status: 'AANGEMELD' })]).status).toBe('TRAJECT_ACTIEF');
  });

  it('is not moved by a school without a PIP', () => {
    expect(vouwStand([taalFeit('2025K2')]).status).toBe('AANGEKONDIGD');
  });
});

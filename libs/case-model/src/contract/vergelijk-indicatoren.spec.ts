import { describe, expect, it } from '@jest/globals';
import { schoolkwartaal } from '../../../../test/support/builders/deelnemerregel.builder.js';
import { INDICATORCODES, type Indicator, type Indicatorcode } from './indicator.js';
import { indicatoren } from './indicatoren.js';
import { telRapport } from './tel-rapport.js';
import { vergelijkIndicatoren } from './vergelijk-indicatoren.js';

const leeg = indicatoren(telRapport('B', schoolkwartaal([])), { naam: '', startBinnenWeken: 6, normen: {} });
const met = (code: Indicatorcode, waarde: number | null): Indicator[] => leeg.map((een) => (een.code === code ? { ...een, waarde } : een));
const vergelijk = (code: Indicatorcode, waarden: Record<string, number | null>) =>
  vergelijkIndicatoren(Object.fromEntries(Object.entries(waarden).map(([school, waarde]) => [school, met(code, waarde)]))).find((een) => een.code === code);

describe('schools beside each other', () => {
  it('have a place, the best first, equal values together, and none without a value', () => {
    expect(vergelijk('aanwezigheid', { 5101: 80, 5102: 90, 5103: 80, 5104: 70, 5105: null })).toEqual({ code: 'aanwezigheid', mediaan: 80, plaatsen: { 5101: 2, 5102: 1, 5103: 2, 5104: 4, 5105: null } });
  });

  it('are best with the least where less is better, and highest where neither is', () => {
    expect(vergelijk('uitval', { 5101: 10, 5102: 0 })?.plaatsen).toEqual({ 5101: 2, 5102: 1 });
    expect(vergelijk('instroom', { 5101: 10, 5102: 0 })?.plaatsen).toEqual({ 5101: 1, 5102: 2 });
  });

  it('have the middle in common', () => {
    expect(vergelijk('uitval', { 5101: 10, 5102: 0, 5103: null })?.mediaan).toBe(5);
    expect(vergelijk('uitval', { 5103: null })).toEqual({ code: 'uitval', mediaan: null, plaatsen: { 5103: null } });
    expect(vergelijkIndicatoren({}).map(({ code, mediaan }) => [code, mediaan])).toEqual(INDICATORCODES.map((code) => [code, null]));
  });

  it('have no place for what they do not measure', () => {
    expect(vergelijkIndicatoren({ 5101: [] })[0]).toEqual({ code: 'instroom', mediaan: null, plaatsen: { 5101: null } });
  });
});

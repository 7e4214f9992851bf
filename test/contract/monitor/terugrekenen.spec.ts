import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ZaakStand } from '#libs/case-model';
import { manifests } from '../../../apps/connectors/src/manifests.js';
import { Opmakers } from '../../../apps/connectors/src/opmakers.js';
import { bevolking, type Bevolkingsdeel } from '../../support/builders/bevolking.builder.js';
import { legePlaatsing } from '../../support/builders/plaatsing.builder.js';
import { maakLeveringsbestand } from '../../support/maak-leveringsbestand.js';
import { leesTelbestand, lezerskennis, type Verband } from '../../support/telbestand.js';
import { rekenTerug } from '../../support/terugrekenaar.js';
import { MSD_VERBAND, PILOT_VERBAND } from './verbanden.js';

const opmakers = new Opmakers(manifests, {});

const eenDag = fc.option(fc.constantFrom('2025-05-05', '2026-02-02', '2026-08-08', '2027-03-03'), { freq: 2 });
const eenPlan = fc.oneof(
  fc.constant({ leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null }),
  fc.tuple(fc.constantFrom('B', 'O', 'Z'), fc.constantFrom('2025-06-06', '2026-04-04', '2027-01-01')).map(([leerroute, dag]) => ({ leerroute, dagtekeningInitielePip: dag, dagtekeningPip: dag })),
  fc.constant({ leerroute: 'Z', dagtekeningInitielePip: '2026-02-02', dagtekeningPip: '2027-02-02' }),
);
const eenSoort = fc.constantFrom('VRIJWILLIGERSWERK' as const, 'BETAALD_WERK' as const, 'WERKERVARINGSPLAATS' as const, 'STAGE' as const);
const eenStand = fc
  .record({
    plan: eenPlan, doelgroep: fc.constantFrom('Asielstatushouder', 'Asielstatushouder', 'Gezinsmigrant en overige migrant', null), huisvestingsdatum: eenDag, kennisgevingDuo: eenDag, startVragenlijst: eenDag,
    eindgesprekIntake: eenDag, map: eenDag, pvt: eenDag, zrouteEindgesprek: eenDag,
    ontzorging: fc.option(fc.constantFrom({ start: '2025-07-02', eind: '2026-01-02', verlengd: null }, { start: '2026-03-01', eind: '2026-09-01', verlengd: false })),
    plaatsingen: fc.array(fc.tuple(eenSoort, fc.constantFrom('avedan' as const, 'wsp' as const), fc.constantFrom(null, '2026-12-01')).map(([soort, bron, eind]) => legePlaatsing({ bron, soort, start: '2026-01-01', eind })), { maxLength: 2 }),
  })
  .map(({ plan, ...rest }) => ({ ...rest, ...plan }) as unknown as Partial<ZaakStand>);
/** Groups of people of all sizes, from one to more than a cell can hide. */
const eenBevolking: fc.Arbitrary<Bevolkingsdeel[]> = fc.array(fc.record({ aantal: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 14 })), stand: eenStand }), { minLength: 1, maxLength: 9 });

async function teruggerekend(uitwisseling: string, periode: string, { delen, verband }: { delen: Bevolkingsdeel[]; verband: Verband }): Promise<string[]> {
  const vraag = { gemeente: '0141', periode, soort: 'R', volgnummer: 1, basis: '2027-04-01T00:00:00' } as const;
  const { tekst } = await maakLeveringsbestand(opmakers.van('monitor', uitwisseling), vraag, [bevolking(delen)]);
  const aantal = delen.reduce((som, deel) => som + deel.aantal, 0);
  const { grenzen, sommen, plaatsen } = lezerskennis(leesTelbestand(tekst), verband, aantal + 10);
  const verborgen = plaatsen.flatMap((_, cel) => (grenzen[cel]?.laag === grenzen[cel]?.hoog ? [] : [cel]));
  return verborgen.filter((cel) => rekenTerug(grenzen, sommen, cel) !== null).map((cel) => plaatsen[cel] ?? '');
}

describe('nobody can compute back a cell of a file as it is sent', () => {
  it('of the monthly figures', async () => {
    await fc.assert(fc.asyncProperty(eenBevolking, async (delen) => {
      expect(await teruggerekend('sociaal-domein', '202609', { delen, verband: MSD_VERBAND })).toEqual([]);
    }), { numRuns: 40 });
  });

  it('of the yearly figures', async () => {
    await fc.assert(fc.asyncProperty(eenBevolking, async (delen) => {
      expect(await teruggerekend('pilots', '2026', { delen, verband: PILOT_VERBAND })).toEqual([]);
    }), { numRuns: 10 });
  });
});

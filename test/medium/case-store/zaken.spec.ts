import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GEEN_VERLOOP, type ZaakPersoon, type ZaakStand } from '#libs/case-model';
import { schrijfSleutels, schrijfZaken, verwijderZaken, verzegelPersoon, Zaakbundel, type Zaakrij, ZaakLezer } from '#libs/case-store';
import { Kluis, type Tx } from '#libs/platform';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

const kluis = new Kluis(Buffer.alloc(32, 7));
const stand: ZaakStand = {
  gemeentecode: '0141', status: 'PIP_VASTGESTELD', doelgroep: 'Asielstatushouder', vergunning: 'ASIEL_BEPAALDE_TIJD', koppelingsdatum: '2025-02-03',
  huisvestingsdatum: null, leerroute: 'B', niveauPip: 'B1', dagtekeningInitielePip: '2025-06-10', dagtekeningPip: '2025-06-10',
  inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' },
  taal: { cumulatief: 304, niveaus: { LE: 'A1', LU: null, SC: null, SP: '<A1' }, school: '5101', status: 'ACTIEF', examens: [] },
  participatie: null, plaatsingen: [], bemiddelstanden: [], bemiddelbesluiten: [], bemiddeling: null, bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [], terugmeldingen: [], pvt: null, map: null, voortgangsgesprekken: ['2025-09-01'], kennisgevingDuo: null, welkomgesprek: null,
  startVragenlijst: null, leerbaarheidstoets: { datum: '2025-05-01', uitkomst: 'vreemd \0 \\ "teken"\tx' }, eindgesprekIntake: null, zrouteEindgesprek: null, einde: null, verloop: GEEN_VERLOOP,
  tegenstrijdigheden: [{ veld: 'leerroute', waarden: [{ waarde: 'B', herkomst: { bron: 'regie', bericht: 2, regel: 4, peildatum: '2025-06-10' } }] }],
  herkomst: { leerroute: { bron: 'regie', bericht: 2, regel: 4, peildatum: '2025-06-10' } },
};
const persoon: ZaakPersoon = {
  bsn: '999990019', vNummer: null, naam: { geslachtsnaam: 'Testpersoon', voorvoegsel: null, voornamen: 'Xamira' }, geboortedatum: '1990-00-00', geslacht: 'V', tegenstrijdigheden: [], herkomst: {},
};

const NU = new Date('2026-10-01T09:00:00Z');

let basis: Testdatabase;
let lezer: ZaakLezer;
beforeAll(async () => {
  basis = await testdatabase();
  lezer = new ZaakLezer(basis.database, kluis);
});
afterAll(async () => basis.weg());

async function schrijf(tx: Tx, zaken: readonly Zaakrij[], moment = NU): Promise<void> {
  const bundel = new Zaakbundel();
  for (const zaak of zaken) bundel.voegToe(zaak);
  await schrijfZaken(tx, bundel, moment);
}

const zet = async (id: string, deel: Partial<ZaakStand>, wie: ZaakPersoon | null): Promise<void> =>
  basis.database.run(async (tx) => schrijf(tx, [{ id, stand: { ...stand, ...deel }, geheim: wie && verzegelPersoon(kluis, { id: id, gemeentecode: '0141' }, wie, []) }]));

describe('storing cases', () => {
  it('gives a case back as it was, but for what JSON in PostgreSQL cannot hold', async () => {
    const id = randomUUID();
    await zet(id, {}, persoon);
    const leesbaar = { datum: '2025-05-01', uitkomst: 'vreemd \uFFFD \\ "teken"\tx' };
    expect(await lezer.vind(id, { gemeenten: ['0141'] })).toMatchObject({ id, stand: { ...stand, leerbaarheidstoets: leesbaar }, persoon });
    expect(await lezer.vind(id, { gemeenten: ['0147'] })).toBeNull();
  });

  it('writes new and known ones together, and leaves the person of a known one alone when told nothing', async () => {
    const [oud, nieuw] = [randomUUID(), randomUUID()];
    await zet(oud, {}, persoon);
    await basis.database.run(async (tx) => schrijf(tx, [
      { id: oud, stand: { ...stand, leerroute: 'Z', taal: null, inburgeringstermijn: null }, geheim: null },
      { id: nieuw, stand, geheim: verzegelPersoon(kluis, { id: nieuw, gemeentecode: '0141' }, { ...persoon, bsn: null }, []) },
    ]));
    expect(await lezer.vind(oud, { gemeenten: ['0141'] })).toMatchObject({ stand: { leerroute: 'Z', taal: null }, persoon: { bsn: '999990019' } });
    expect(await lezer.vind(nieuw, { gemeenten: ['0141'] })).toMatchObject({ stand: { leerroute: 'B' }, persoon: { bsn: null } });
    expect(await basis.database.query('select leerroute, school, termijn_eind from zaak.zaak where id = any($1) order by leerroute', [[oud, nieuw]])).toEqual([
      { leerroute: 'B', school: '5101', termijn_eind: '2028-06-11' }, { leerroute: 'Z', school: null, termijn_eind: null },
    ]);
  });

  it('may be called twice in one transaction, the last counts', async () => {
    const id = randomUUID();
    await basis.database.run(async (tx) => {
      await schrijf(tx, [{ id, stand, geheim: verzegelPersoon(kluis, { id: id, gemeentecode: '0141' }, persoon, []) }]);
      await schrijf(tx, [{ id, stand: { ...stand, pvt: '2026-01-01' }, geheim: null }]);
    });
    expect(await lezer.vind(id, { gemeenten: ['0141'] })).toMatchObject({ stand: { pvt: '2026-01-01' }, persoon });
  });

  it('refuses a new case without a person, whole', async () => {
    const id = randomUUID();
    await expect(zet(id, {}, null)).rejects.toThrow('cannot be updated');
    expect(await lezer.vind(id, { gemeenten: ['0141'] })).toBeNull();
  });

  it('opens a person under its own case alone', async () => {
    const [een, ander] = [randomUUID(), randomUUID()];
    await zet(een, {}, persoon);
    await zet(ander, {}, persoon);
    await basis.database.run(async (tx) => tx.query('update zaak.zaak z set geheim = (select geheim from zaak.zaak where id = $2) where id = $1', [een, ander]));
    await expect(lezer.vind(een, { gemeenten: ['0141'] })).rejects.toThrow();
    await basis.database.run(async (tx) => verwijderZaken(tx, [een, ander], NU));
  });

  it('finds by all keys that are named, and no longer by those that went', async () => {
    const id = randomUUID();
    await zet(id, {}, persoon);
    const sleutel = (soort: 'bsn' | 'naam', waarde: string) => ({ soort, hash: kluis.sleutelhash(soort, waarde) });
    const zetSleutels = async (...sleutels: ReturnType<typeof sleutel>[]): Promise<void> => basis.database.run(async (tx) => schrijfSleutels(tx, [{ id, sleutels }]));
    const vindt = async (...sleutels: ReturnType<typeof sleutel>[]): Promise<string[]> => (await lezer.zoek(sleutels, ['0141'], 10)).map((z) => z.id);
    await zetSleutels(sleutel('bsn', '1'), sleutel('naam', 'x'));
    expect([await vindt(sleutel('bsn', '1'), sleutel('naam', 'x')), await vindt(sleutel('bsn', '1'), sleutel('naam', 'y')), await vindt()]).toEqual([[id], [], []]);
    await zetSleutels(sleutel('naam', 'y'));
    expect([await vindt(sleutel('bsn', '1')), await vindt(sleutel('naam', 'y'))]).toEqual([[], [id]]);
    await basis.database.run(async (tx) => verwijderZaken(tx, [id], NU));
    expect(await vindt(sleutel('naam', 'y'))).toEqual([]);
    expect(await basis.database.query('select from zaak.sleutel where zaak_id = $1', [id])).toEqual([]);
  });
});

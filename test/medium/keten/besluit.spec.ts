import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Proefhub } from '../../support/proefhub.js';

const KENMERK = '0f8fad5b-d9cb-469f-a165-70867728950e';
const MENS = { v_nummer: '2800000001' };

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
beforeEach(async () => hub.leeg());
afterAll(async () => hub.weg());

function besluit(soort: object, persoon: object = {}, versie = 1): [string, Buffer] {
  const bericht = { ...persoon, kenmerk: KENMERK, vastgelegd: '2026-11-20T09:15:00Z', medewerker: 'coach.jansen', besluit: soort };
  return [`BESLUIT_0141_${KENMERK}${versie === 1 ? '' : `_v${versie}`}.json`, Buffer.from(JSON.stringify(bericht))];
}

function coa(): [string, Buffer] {
  const bericht = { bericht: { berichtId: 'b', soort: 'KOPPELING', versie: '1', gemeentecode: '0141', verzonden: '2025-02-03T08:00:00Z' }, dossier: {}, personen: [{ vNummer: '2800000001', rol: 'HOOFDPERSOON' }] };
  return ['TVS-0141-20250203-0001K.json', Buffer.from(JSON.stringify(bericht))];
}

async function standen(): Promise<Record<string, unknown>[]> {
  return hub.database.query(`select b.naam, b.status, k.stand, k.zaak_id is not null as zaak, k.actief from exchange.bericht b join zaak.koppeling k on k.bericht_id = b.id where b.partner = 'regie' order by b.naam`);
}

describe('a decision of a person', () => {
  it('is linked by the numbers of whom it is about, and waits until that person is known', async () => {
    await hub.ontvang('regie', ...besluit({ soort: 'koppel', bericht: 1, regel: 2 }, MENS));
    await hub.draai();
    expect(await standen()).toMatchObject([{ stand: 'wacht', zaak: false }]);
    await hub.ontvang('coa', ...coa());
    await hub.draai();
    expect(await standen()).toMatchObject([{ stand: 'verwerkt', zaak: true, actief: true }]);
  });

  it('about a file or a task names nobody, and waits for nobody', async () => {
    await hub.ontvang('regie', ...besluit({ soort: 'afhandelen', taak: 'taak.31', code: 'hersteld' }));
    await hub.draai();
    expect(await standen()).toMatchObject([{ stand: 'verwerkt', zaak: false, actief: true }]);
    expect(await hub.berichten()).toMatchObject([{ status: 'verwerkt', tellingen: { verwerkt: 1, wachtOpKoppeling: 0 } }]);
  });

  it.each([['before', [2, 1]], ['after', [1, 2]]])('that is taken back counts no more, also when it comes %s its own end', async (_, volgorde) => {
    await hub.ontvang('coa', ...coa());
    for (const versie of volgorde) await hub.ontvang('regie', ...besluit(versie === 1 ? { soort: 'ontkoppel', bericht: 1, regel: 1 } : { soort: 'herroep' }, MENS, versie));
    await hub.draai();
    expect(await standen()).toMatchObject([{ status: 'vervangen', stand: 'verwerkt', actief: false }, { status: 'verwerkt', stand: 'verwerkt', actief: true }]);
  });
});

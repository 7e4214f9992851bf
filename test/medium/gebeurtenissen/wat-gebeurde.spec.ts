import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Herbouw } from '#libs/case-store';
import { GEBEURTENISSOORTEN, type Gebeurtenis, Gebeurtenissen } from '#libs/exchange';
import { KLEINE_VERWIJZINGEN, kleineWereld } from '../../support/builders/kleine-wereld.js';
import { aanmelding, bsnVan, coabericht, coaPersoon, ontzorging, regiemaand } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';
import { voorstelproef } from '../../support/voorsteller.harness.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const LEYLA = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Demir', voornamen: 'Leyla', geboortedatum: '1993-01-02' };

let hub: Proefhub;
let feed: Gebeurtenissen;
let cursor: number | undefined;
beforeAll(async () => {
  hub = await Proefhub.start();
  feed = new Gebeurtenissen(hub.worker);
});
afterAll(async () => hub.weg());
beforeEach(async () => {
  await hub.leeg();
  await hub.database.query('truncate exchange.voorstel, exchange.voorstelkijk, exchange.voorstelcursor, zaak.herbouw cascade');
  await nieuws();
});

/** What happened since it was asked last. */
async function nieuws(): Promise<Gebeurtenis[]> {
  const alle: Gebeurtenis[] = [];
  for (;;) {
    const pagina = await feed.pagina(cursor, 500);
    if (pagina === 'verlopen') throw new Error('sent away');
    cursor = pagina.volgende;
    alle.push(...pagina.gebeurtenissen);
    if (pagina.gebeurtenissen.length === 0) return alle;
  }
}

/** As `<kind> <what it is about>`; of a case without its id. */
const kort = (gebeurtenissen: readonly Gebeurtenis[]): string[] => gebeurtenissen.map(({ soort, onderwerp }) => `${soort} ${onderwerp.replace(/^zaak\/.*/, 'zaak')}`);

async function lever({ partner, naam, bytes }: { partner: string; naam: string; bytes: Buffer }): Promise<number> {
  const id = await hub.ontvang(partner, naam, bytes);
  await hub.draai();
  return id;
}

const overdracht = (volgnummer: number, mensen: readonly (typeof OMAR)[], dag = '2026-01-14'): Parameters<typeof lever>[0] =>
  coabericht({ soort: 'OVERDRACHT', dag, volgnummer, personen: mensen.map((mens) => coaPersoon(mens)) });

describe('what the feed tells', () => {
  it('of messages and cases: each change once, with codes only', async () => {
    await lever(overdracht(1, [OMAR, LEYLA]));
    const eerst = await nieuws();
    expect(kort(eerst)).toEqual(['bericht-ontvangen bericht/1', 'zaak-aangemaakt zaak', 'zaak-aangemaakt zaak', 'bericht-verwerkt bericht/1']);
    expect(eerst[3]).toMatchObject({ onderwerp: 'bericht/1', gegevens: { partner: 'coa', uitwisseling: 'overdracht' } });
    expect(eerst[1]).toMatchObject({ gegevens: null, onderwerp: expect.stringMatching(/^zaak\/[0-9a-f-]{36}$/) });

    const regels = [{ bsn: OMAR.bsn, mijlpaal: 'PIP', datum: '2026-02-10', waarde: 'B:B1' }, { bsn: OMAR.bsn, mijlpaal: 'PVT_ONDERTEKEND', datum: '2026-02-12' }];
    await lever(regiemaand('REGIE_0141_202602.csv', regels));
    expect(kort(await nieuws())).toEqual(['bericht-ontvangen bericht/2', 'zaak-gewijzigd zaak', 'bericht-verwerkt bericht/2']);

    await lever(regiemaand('REGIE_0141_202602_v2.csv', regels.slice(0, 1)));
    expect(kort(await nieuws())).toEqual(['bericht-ontvangen bericht/3', 'bericht-vervangen bericht/2', 'zaak-gewijzigd zaak', 'bericht-verwerkt bericht/3']);
  });

  it('of what is refused, what comes twice and what is withdrawn', async () => {
    await lever({ partner: 'regie', naam: 'REGIE_0141_202602.csv', bytes: Buffer.from('niets van dit al\n') });
    expect(kort(await nieuws())).toEqual(['bericht-ontvangen bericht/1', 'bericht-geweigerd bericht/1']);

    await lever(overdracht(1, [OMAR]));
    await nieuws();
    await lever(overdracht(1, [OMAR]));
    expect(await nieuws()).toEqual([]);

    await lever(coabericht({ soort: 'INTREKKING', dag: '2026-02-01', volgnummer: 2, personen: [coaPersoon(OMAR)] }));
    expect(kort(await nieuws())).toEqual(expect.arrayContaining(['bericht-ingetrokken bericht/2', 'zaak-vervallen zaak']));
  });

  it('of proposals, deliveries and tasks, in kinds that are listed', async () => {
    const recht = [{ bsn: OMAR.bsn, mijlpaal: 'BIJSTAND_TOEGEKEND', datum: '2026-03-01' }, { bsn: OMAR.bsn, mijlpaal: 'PIP', datum: '2026-02-10', waarde: 'B:B1' }];
    await lever(overdracht(1, [OMAR]));
    await lever(regiemaand('REGIE_0141_202603.csv', recht));
    await lever(ontzorging('ONTZORGING_0141_20260302.json', { bsn: OMAR.bsn }));
    await nieuws();
    const proef = voorstelproef(hub);
    await proef.runner.kijk();
    const [open] = await nieuws();
    expect(open).toMatchObject({ soort: 'voorstel-open', gegevens: { partner: 'stadsbank', uitwisseling: 'budgetplan' } });
    const id = Number(open!.onderwerp.slice('voorstel/'.length));
    await proef.voorstellen.keurGoed(id, { door: 'coach-a', gemeenten: ['0141'] });
    expect(await nieuws()).toEqual([]);
    await proef.voorstellen.keurGoed(id, { door: 'coach-b', gemeenten: ['0141'] });
    await hub.draai();
    const uit = await nieuws();
    expect(kort(uit)).toEqual([`voorstel-goedgekeurd voorstel/${id}`, 'levering-bereid levering/1', `voorstel-verzonden voorstel/${id}`, 'levering-onbekend levering/1', 'levering-afgerond levering/1']);

    await hub.database.query(`insert into exchange.taak (oorzaak, soort, partner, omschrijving, uiterlijk) values ('proef', 'vastgehouden', 'coa', 'Bel Omar', '2026-01-01')`);
    for (const gesloten of ['now()', 'now()', 'null', 'now()']) await hub.database.query(`update exchange.taak set gesloten = ${gesloten} where oorzaak = 'proef'`);
    const taken = await nieuws();
    expect(taken.map(({ soort }) => soort)).toEqual(['taak-gemaakt', 'taak-gesloten', 'taak-heropend', 'taak-gesloten']);
    expect(taken[0]!.gegevens).toEqual({ soort: 'vastgehouden', partner: 'coa' });
    for (const { soort } of [...uit, ...taken]) expect(Object.keys(GEBEURTENISSOORTEN)).toContain(soort);
  });

  it('of a case once a transaction, in however many strips its lines are judged', async () => {
    await lever(overdracht(1, [OMAR, LEYLA]));
    await nieuws();
    hub.herberekenaar.strook = 1;
    await lever(regiemaand('REGIE_0141_202602.csv', [aanmelding(OMAR, '2026-02-11'), aanmelding(OMAR, '2026-02-12')]));
    hub.herberekenaar.strook = 1000;
    expect(kort(await nieuws())).toEqual(['bericht-ontvangen bericht/2', 'zaak-gewijzigd zaak', 'bericht-verwerkt bericht/2']);
  });

  it('nothing of a transaction that was given up', async () => {
    const mislukt = hub.database.run(async (tx) => {
      await tx.query(`insert into exchange.bericht (partner, naam, sha256, grootte, status) values ('coa', 'x', 'x', 1, 'ontvangen')`);
      throw new Error('given up');
    });
    await expect(mislukt).rejects.toThrow('given up');
    expect(await nieuws()).toEqual([]);
  });
});

describe('a rebuild', () => {
  async function herbouw(tijdens: () => Promise<void> = async () => Promise.resolve()): Promise<Gebeurtenis[]> {
    const werk = new Herbouw(hub.worker, hub.opdrachten);
    await werk.begin();
    expect(await werk.rondAf()).toBe(false);
    await tijdens();
    await hub.draai();
    expect(await nieuws()).toEqual([]);
    expect(await werk.rondAf()).toBe(true);
    expect(await werk.rondAf()).toBe(false);
    return nieuws();
  }

  it('that changes nothing says nothing', async () => {
    await hub.database.run(async (tx) => {
      for (const { verwijzing, persoon } of KLEINE_VERWIJZINGEN) await hub.verwijzingen.geef(tx, 'stadsbank', verwijzing, persoon);
    });
    for (const { partner, naam, bytes } of kleineWereld()) await hub.ontvang(partner, naam, bytes);
    await hub.draai();
    expect((await nieuws()).filter(({ soort }) => soort === 'zaak-aangemaakt').length).toBeGreaterThan(3);
    expect(await herbouw()).toEqual([]);
    expect(await herbouw(async () => void (await new Herbouw(hub.worker, hub.opdrachten).begin()))).toEqual([]);
  });

  it('says at its end what came out otherwise: what is new, gone and different', async () => {
    await lever(overdracht(1, [OMAR]));
    await lever(overdracht(2, [LEYLA], '2026-01-15'));
    await nieuws();
    const [omar, leyla] = ['vnr/2800000001', 'vnr/2800000002'].map((sleutel) => hub.kluis.sleutelhash('zaak', sleutel));
    const anders = await herbouw(async () => {
      await hub.database.query('update zaak.herbouw set vingerafdruk = gen_random_uuid() where zaak_id = $1', [omar]);
      await hub.database.query('delete from zaak.herbouw where zaak_id = $1', [leyla]);
      await hub.database.query(`insert into zaak.herbouw values ('00000000-0000-4000-8000-000000000000', gen_random_uuid())`);
      await hub.database.query(`update exchange.bericht set gemeld = 'vervangen' where id = 2`);
    });
    expect(anders.slice(0, 3).map(({ soort, onderwerp }) => `${soort} ${onderwerp}`).sort()).toEqual([
      `zaak-aangemaakt zaak/${leyla}`, `zaak-gewijzigd zaak/${omar}`, 'zaak-vervallen zaak/00000000-0000-4000-8000-000000000000',
    ]);
    expect(kort(anders.slice(3))).toEqual(['bericht-verwerkt bericht/2']);
    await lever(regiemaand('REGIE_0141_202602.csv', [{ bsn: OMAR.bsn, mijlpaal: 'PVT_ONDERTEKEND', datum: '2026-02-12' }]));
    expect(kort(await nieuws())).toEqual(['bericht-ontvangen bericht/3', 'zaak-gewijzigd zaak', 'bericht-verwerkt bericht/3']);
  });
});

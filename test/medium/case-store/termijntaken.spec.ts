import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Herbouw, Termijnbeleidboek, Termijntaken } from '#libs/case-store';
import { bsnVan, coabericht, coaPersoon, type Mens, type Partnerbestand, regiemaand } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
beforeEach(async () => {
  await hub.leeg();
  await hub.database.query('truncate zaak.termijnronde, exchange.gebeurtenis');
});
afterAll(async () => hub.weg());

async function neemIn(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) await hub.ontvang(partner, naam, bytes);
  await hub.draai();
}

const taken = (): Termijntaken => new Termijntaken(hub.worker, new Termijnbeleidboek());

async function open(): Promise<[string, string][]> {
  const rijen = await hub.database.query<{ oorzaak: string; uiterlijk: string }>(`select oorzaak, uiterlijk::text from exchange.taak where soort = 'termijn' and gesloten is null and afgehandeld is null order by uiterlijk, oorzaak`);
  return rijen.map(({ oorzaak, uiterlijk }) => [oorzaak.split('/')[2] ?? '', uiterlijk]);
}

/** Linked on 3 February: welcome within six weeks, intake within ten, housing within twelve. */
const KOPPELING = coabericht({ soort: 'KOPPELING', dag: '2025-02-03', volgnummer: 1, personen: [coaPersoon(OMAR)] });
const WELKOM = regiemaand('REGIE_0141_202503.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'WELKOMGESPREK', datum: '2025-03-12' }]);

describe('tasks for deadlines', () => {
  it('come when a deadline is near, stay when it is missed, and go when it is met', async () => {
    await neemIn(KOPPELING);
    const wacht = taken();
    await wacht.werkBij('2025-03-02');
    expect(await open()).toEqual([]);
    await wacht.werkBij('2025-03-03');
    expect(await open()).toEqual([['D3', '2025-03-17']]);
    await wacht.werkBij('2025-03-18');
    expect(await open()).toEqual([['D3', '2025-03-17']]);
    await neemIn(WELKOM);
    await wacht.werkBij('2025-03-18');
    expect((await open()).map(([code]) => code)).toEqual(['D4']);
    const soorten = await hub.database.query<{ soort: string }>(`select soort from exchange.gebeurtenis where soort like 'taak-%' order by id`);
    expect(soorten.map(({ soort }) => soort)).toEqual(['taak-gemaakt', 'taak-gemaakt', 'taak-gesloten']);
  });

  it('write nothing when nothing changed, whoever looks', async () => {
    await neemIn(KOPPELING);
    await taken().werkBij('2025-03-18');
    const stand = async (): Promise<unknown> => hub.database.query('select ctid::text, xmin::text from exchange.taak order by id');
    const voor = await stand();
    await taken().werkBij('2025-03-18');
    await hub.database.query('truncate zaak.termijnronde');
    await taken().werkBij('2025-03-18');
    expect(await stand()).toEqual(voor);
  });

  it('go with their case, and wait while lines are judged', async () => {
    await neemIn(KOPPELING);
    const wacht = taken();
    await wacht.werkBij('2025-03-18');
    const herbouw = new Herbouw(hub.worker, hub.opdrachten);
    await herbouw.begin();
    expect(await wacht.werkBij('2025-03-19')).toBe(false);
    expect((await open()).length).toBe(1);
    await hub.draai();
    expect(await herbouw.rondAf()).toBe(true);
    expect(await wacht.werkBij('2025-03-19')).toBe(true);
    expect((await open()).length).toBe(1);
    await neemIn(coabericht({ soort: 'INTREKKING', dag: '2025-03-19', volgnummer: 2, personen: [{ vNummer: OMAR.vNummer }] }));
    expect(await wacht.werkBij('2025-03-19')).toBe(true);
    expect(await open()).toEqual([]);
  });

  it('that somebody handled come back when the last day moves', async () => {
    await neemIn(KOPPELING);
    const wacht = taken();
    await wacht.werkBij('2025-03-18');
    await hub.database.query(`update exchange.taak set afgehandeld = '0f8fad5b-d9cb-469f-a165-70867728950e'`);
    await wacht.werkBij('2025-03-19');
    expect(await open()).toEqual([]);
    await neemIn(coabericht({ soort: 'WIJZIGING', dag: '2025-03-19', volgnummer: 2, personen: [{ vNummer: OMAR.vNummer }], dossier: { koppelingsdatum: '2025-02-04' } }));
    await wacht.werkBij('2025-03-19');
    expect(await open()).toEqual([['D3', '2025-03-18']]);
  });
});

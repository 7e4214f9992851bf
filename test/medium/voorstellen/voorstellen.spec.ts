import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bsnVan, coabericht, coaPersoon, GEWONE_LASTEN, type Mens, ontzorging, type Partnerbestand, REKENINGEN, regiemaand } from '../../support/builders/partnerbestanden.js';
import { pollUntil } from '../../support/poll-until.js';
import { Proefhub } from '../../support/proefhub.js';
import { metStoring } from '../../support/storing.js';
import { voorstelproef, type Voorstelproef } from '../../support/voorsteller.harness.js';
import { LeverAansluiting, type Voorstelbeeld } from '#libs/exchange';
import { Herbouw } from '#libs/case-store';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const GEMEENTEN = ['0141'];
const A = { door: 'coach-a', gemeenten: GEMEENTEN };
const B = { door: 'coach-b', gemeenten: GEMEENTEN };

let hub: Proefhub;
let proef: Voorstelproef;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => {
  await hub.leeg();
  await hub.database.query('truncate exchange.voorstel, exchange.voorstelkijk, exchange.voorstelcursor, exchange.verwijzing, exchange.levering, exchange.stroom, exchange.opdracht restart identity cascade');
  proef = voorstelproef(hub);
});

/** Judges what came in; what goes out is not sent here. */
async function verwerk(): Promise<void> {
  await hub.database.query(`update exchange.opdracht set klaar = now() where soort = 'leveren'`);
  await hub.draai();
}

async function stuur(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) {
    await hub.ontvang(partner, naam, bytes);
    await verwerk();
  }
}

const overdracht = (mens: Mens, volgnummer: number): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer, personen: [coaPersoon(mens)] });
const bijstand = (...wie: Mens[]): Partnerbestand => regiemaand('REGIE_0141_202603.csv', wie.map(({ bsn }) => ({ bsn: bsn!, mijlpaal: 'BIJSTAND_TOEGEKEND', datum: '2026-03-01' })));
const lasten = (dag: string, mens: Mens, meer: Record<string, unknown> = {}): Partnerbestand => ontzorging(`ONTZORGING_0141_${dag}.json`, { bsn: mens.bsn }, meer);
const netto = (nettoMaandbedragCenten: number): Record<string, unknown> => ({ bijstand: { ...GEWONE_LASTEN.bijstand, nettoMaandbedragCenten } });
const status = (dag: string, kenmerk: string, versie: number, wat: string): Partnerbestand =>
  ({ partner: 'stadsbank', naam: `STADSBANK_STATUS_${dag}.csv`, bytes: Buffer.from(`instructie_id;versie;registratienummer;status;datum;reden;advies_verlengen\n${kenmerk};${versie};;${wat};2026-03-30;${wat === 'AFGEWEZEN' ? 'Onvolledig' : ''};\n`) });

async function alle(): Promise<Voorstelbeeld[]> {
  return proef.lezer.pagina({ gemeenten: GEMEENTEN, aantal: 100 });
}

/** Every proposal in one line. */
async function boek(): Promise<string[]> {
  return (await alle()).map(({ soort, versie, stand, goedkeuringen }) => `${soort} v${versie} ${stand}${goedkeuringen.length > 0 ? ` ${goedkeuringen.map(({ door }) => door).join('+')}` : ''}`);
}

async function redenen(): Promise<string[]> {
  return (await redentaken()).filter(({ open }) => open).map(({ reden }) => reden);
}

async function redentaken(): Promise<{ reden: string; open: boolean }[]> {
  return hub.database.query(`select split_part(oorzaak, '/', 5) as reden, gesloten is null as open from exchange.taak t join zaak.zaak z on z.id = t.zaak_id where soort = 'kan-niet-uit' order by 1`);
}

async function bereidAlles(bij: Voorstelproef = proef): Promise<void> {
  for (const { id, soort } of await hub.openOpdrachten()) if (soort === 'bereiden') await bij.runner.doe(id);
}

const leveringen = async () => hub.database.query<{ naam: string; effect: string; zaak: string }>('select l.naam, i.effect, i.zaak_id as zaak from exchange.levering l join exchange.leveritem i on i.levering_id = l.id order by l.id');

/** Omar's household as far as a first instruction that two coaches approved. */
async function loopt(): Promise<Voorstelbeeld> {
  await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR));
  await proef.runner.kijk();
  const [voorstel] = await alle();
  await proef.voorstellen.keurGoed(voorstel!.id, A);
  await proef.voorstellen.keurGoed(voorstel!.id, B);
  await bereidAlles();
  return voorstel!;
}

describe('a first instruction', () => {
  it('waits for two different persons, and is then a delivery with a reference that only Stadsbank knows', async () => {
    await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR));
    await proef.runner.kijk();
    expect(await boek()).toEqual(['NIEUW v1 open']);
    const [voorstel] = await alle();
    const { id, kenmerk, zaak } = voorstel!;
    expect(await proef.voorstellen.keurGoed(id, A)).toBe('genoteerd');
    expect(await proef.voorstellen.keurGoed(id, A)).toBe('genoteerd');
    expect([await boek(), await leveringen()]).toEqual([['NIEUW v1 open coach-a'], []]);
    expect(await proef.voorstellen.keurGoed(id, { door: 'elders', gemeenten: ['0153'] })).toBe('onbekend');
    expect(await proef.voorstellen.keurGoed(id, B)).toBe('genoteerd');
    expect(await boek()).toEqual(['NIEUW v1 goedgekeurd coach-a+coach-b']);
    await bereidAlles();
    await bereidAlles();
    expect(await boek()).toEqual(['NIEUW v1 verzonden coach-a+coach-b']);
    expect(await leveringen()).toEqual([{ naam: `BUDGETPLAN_${kenmerk}_v1.json`, effect: `${kenmerk}/v1`, zaak }]);
    expect(await proef.voorstellen.wijsAf(id, A, 'niet-nodig')).toBe('niet-open');
    await proef.runner.kijk();
    expect(await boek()).toHaveLength(1);
    await stuur(status('20260331', kenmerk, 1, 'ACTIEF'));
    expect((await hub.zaken())[0]!.stand.budgetbeheer).toMatchObject([{ instructieId: kenmerk, versie: 1, status: 'ACTIEF' }]);
  });

  it('cannot be stored as approved by one person, whatever code tries', async () => {
    await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR));
    await proef.runner.kijk();
    for (const door of ['[]', '[{"door":"a"}]', '[{"door":"a"},{"door":"a"}]']) {
      await expect(hub.database.query(`update exchange.voorstel set stand = 'goedgekeurd', goedkeuringen = $1`, [door])).rejects.toMatchObject({ code: '23514' });
    }
  });

  it('is approved once by two who press at one moment', async () => {
    await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR));
    await proef.runner.kijk();
    const [{ id } = { id: 0 }] = await alle();
    const uitkomsten = await Promise.all(['a', 'b', 'c', 'a'].map(async (door) => proef.voorstellen.keurGoed(id, { door, gemeenten: GEMEENTEN })));
    expect(uitkomsten.filter((u) => u === 'genoteerd').length).toBeGreaterThanOrEqual(2);
    expect((await hub.openOpdrachten()).filter(({ soort }) => soort === 'bereiden')).toHaveLength(1);
    await bereidAlles();
    expect(await leveringen()).toHaveLength(1);
  });

  it('does not leave without authorisation, and the case says why', async () => {
    await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR, { machtiging: { ontvangen: false } }));
    await proef.runner.kijk();
    expect([await boek(), await redenen()]).toEqual([[], ['machtiging-ontbreekt']]);
    expect(await redentaken()).toEqual([{ reden: 'machtiging-ontbreekt', open: true }]);
    await stuur(lasten('20260303', OMAR));
    await proef.runner.kijk();
    expect([await boek(), await redenen()]).toEqual([['NIEUW v1 open'], []]);
    expect(await redentaken()).toEqual([{ reden: 'machtiging-ontbreekt', open: false }]);
  });

  it('is one for a household, also when its partner has costs of their own', async () => {
    const samen = { bijstand: { ...GEWONE_LASTEN.bijstand, norm: 'GEHUWD' } };
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2), bijstand(OMAR, SELAM), lasten('20260302', OMAR, { ...samen, partner: { bsn: SELAM.bsn, naam: 'S. Tekle' } }), lasten('20260303', SELAM));
    await proef.runner.kijk();
    expect([await boek(), await redenen()]).toEqual([['NIEUW v1 open'], ['huishouden-elders']]);
  });
});

describe('what takes the place of a proposal', () => {
  it('makes it lapse with its approvals', async () => {
    await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR));
    await proef.runner.kijk();
    await proef.voorstellen.keurGoed(1, A);
    await stuur(lasten('20260303', OMAR, netto(140000)));
    await proef.runner.kijk();
    expect(await boek()).toEqual(['NIEUW v1 vervallen coach-a', 'NIEUW v1 open']);
    expect(await proef.voorstellen.keurGoed(1, B)).toBe('niet-open');
    await proef.voorstellen.keurGoed(2, B);
    expect(await leveringen()).toEqual([]);
    await stuur(regiemaand('REGIE_0141_202604.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'EINDE', datum: '2026-03-31', waarde: 'Verhuisd' }]));
    await proef.runner.kijk();
    expect(await boek()).toEqual(['NIEUW v1 vervallen coach-a', 'NIEUW v1 vervallen coach-b']);
  });

  it('is not the same again after a no', async () => {
    await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR));
    await proef.runner.kijk();
    expect(await proef.voorstellen.wijsAf(1, A, 'gegevens-onjuist')).toBe('genoteerd');
    proef.dag.vandaag = '2026-04-02';
    await proef.runner.kijk();
    expect([await boek(), await redenen()]).toEqual([['NIEUW v1 afgewezen'], ['voorstel-afgewezen']]);
    expect(await proef.lezer.vind(1, GEMEENTEN)).toMatchObject({ reden: 'gegevens-onjuist', afgewezenDoor: 'coach-a' });
  });
});

describe('a running instruction', () => {
  it('follows the case: an amount at once, an account after four eyes, an end by itself on its day', async () => {
    const { kenmerk } = await loopt();
    await stuur(lasten('20260303', OMAR, netto(140000)));
    await proef.runner.kijk();
    await stuur(lasten('20260304', OMAR, { ...netto(140000), restant: { ...GEWONE_LASTEN.restant, iban: REKENINGEN.huur } }));
    await proef.runner.kijk();
    expect(await boek()).toEqual(['NIEUW v1 verzonden coach-a+coach-b', 'WIJZIGING v2 verzonden', 'WIJZIGING v3 open']);
    proef.dag.vandaag = '2026-08-31';
    await proef.runner.kijk();
    expect(await boek()).toHaveLength(3);
    proef.dag.vandaag = '2026-09-01';
    await proef.runner.kijk();
    expect((await boek()).slice(2)).toEqual(['WIJZIGING v3 vervallen', 'BEEINDIGING v3 verzonden']);
    expect((await leveringen()).map(({ effect }) => effect)).toEqual([1, 2, 3].map((v) => `${kenmerk}/v${v}`));
    proef.dag.vandaag = '2026-09-02';
    await proef.runner.kijk();
    expect(await boek()).toHaveLength(4);
  });

  it('ends when COA takes the person back, and not because everything is folded anew', async () => {
    await loopt();
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await proef.runner.kijk();
    expect(await boek()).toHaveLength(1);
    await verwerk();
    await proef.runner.kijk();
    expect(await boek()).toHaveLength(1);
    await stuur(coabericht({ soort: 'INTREKKING', dag: '2026-04-01', volgnummer: 3, personen: [{ vNummer: OMAR.vNummer }] }));
    await proef.runner.kijk();
    expect((await boek()).at(-1)).toBe('BEEINDIGING v2 verzonden');
    await proef.runner.kijk();
    expect(await boek()).toHaveLength(2);
  });

  it('goes along when the person is known by another number', async () => {
    await stuur(regiemaand('REGIE_0141_202602.csv', [{ bsn: OMAR.bsn!, achternaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17', geslacht: 'M', doelgroep: 'Asielstatushouder', mijlpaal: 'AANMELDING', datum: '2026-02-01' }]));
    const [eerst] = await hub.zaken();
    const { zaak } = await loopt();
    const [dan] = await hub.zaken();
    expect([zaak === dan!.id, eerst!.id === dan!.id]).toEqual([true, false]);
    await hub.database.query('update exchange.voorstel set zaak_id = $1', [eerst!.id]);
    proef.dag.vandaag = '2026-04-02';
    await proef.runner.kijk();
    expect([await boek(), (await alle())[0]!.zaak]).toEqual([['NIEUW v1 verzonden coach-a+coach-b'], dan!.id]);
  });

  it('is mended after Stadsbank refused', async () => {
    const { kenmerk } = await loopt();
    await stuur(status('20260331', kenmerk, 1, 'AFGEWEZEN'));
    await proef.runner.kijk();
    expect([await boek(), await redenen()]).toEqual([['NIEUW v1 verzonden coach-a+coach-b'], ['afgewezen-door-stadsbank']]);
    await stuur(lasten('20260305', OMAR, netto(140000)));
    await proef.runner.kijk();
    expect((await boek()).at(-1)).toBe('NIEUW v2 open');
  });
});

describe('an answer that stays out', () => {
  const taken = async () => (await hub.database.query<{ soort: string; open: boolean }>('select soort, gesloten is null as open from exchange.taak order by id')).map(({ soort, open }) => `${soort} ${open ? 'open' : 'dicht'}`);
  const dagen = async () => new LeverAansluiting(hub.connectors).dagen({ partner: 'stadsbank', uitwisseling: 'budgetplan' }, proef.dag.vandaag);

  it('is a task once after two working days, Easter not counted, and the task goes when it comes', async () => {
    const { kenmerk } = await loopt();
    for (const [vandaag, verwacht] of [['2026-04-07', []], ['2026-04-08', ['antwoord-blijft-uit open']], ['2026-04-09', ['antwoord-blijft-uit open']]] as const) {
      proef.dag.vandaag = vandaag;
      await proef.runner.kijk();
      expect([vandaag, await taken()]).toEqual([vandaag, verwacht]);
    }
    expect(await dagen()).toEqual([{ dag: '2026-04-01', verzonden: 1, bevestigd: 0, geweigerd: 0, open: 1, oudsteOpen: 4 }]);
    await stuur(status('20260331', kenmerk, 1, 'ONTVANGEN'));
    await proef.runner.kijk();
    expect(await taken()).toEqual(['antwoord-blijft-uit dicht']);
    expect(await dagen()).toEqual([{ dag: '2026-04-01', verzonden: 1, bevestigd: 1, geweigerd: 0, open: 0, oudsteOpen: null }]);
  });
});

describe('whatever happens meanwhile', () => {
  it('two processes propose it once', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2), bijstand(OMAR, SELAM), lasten('20260302', OMAR), lasten('20260303', SELAM));
    await Promise.all([proef, voorstelproef(hub), voorstelproef(hub)].map(async ({ runner }) => runner.kijk()));
    expect(await boek()).toEqual(['NIEUW v1 open', 'NIEUW v1 open']);
  });

  it('a second process waits while one judges', async () => {
    await stuur(overdracht(OMAR, 1), bijstand(OMAR), lasten('20260302', OMAR));
    let door = (): void => undefined;
    const poort = new Promise<void>((open) => (door = open));
    const query = async <R>(sql: string, params?: unknown[]): Promise<R[]> => {
      if (sql.includes('as rust')) await poort;
      return hub.database.query<R>(sql, params);
    };
    const traag = { query, run: hub.database.run.bind(hub.database) } as unknown as typeof hub.database;
    const kijken = [voorstelproef(hub, traag).runner.kijk()];
    const sloten = async (verleend: boolean) => (await hub.database.query(`select from pg_locks where locktype = 'advisory' and granted = $1 and objid = 20210102 and database = (select oid from pg_database where datname = current_database())`, [verleend])).length;
    try {
      await pollUntil(async () => (await sloten(true)) === 1, { wat: 'the first to hold the lock' });
      kijken.push(proef.runner.kijk());
      await pollUntil(async () => (await sloten(false)) === 1, { wat: 'the second to wait' });
      expect(await boek()).toEqual([]);
    } finally {
      // Or whoever holds the lock would keep every test after this one waiting.
      door();
    }
    await Promise.all(kijken);
    expect(await boek()).toEqual(['NIEUW v1 open']);
  });

  it('dying before any step leaves all of it or nothing, and the next look makes it whole', async () => {
    await loopt();
    await stuur(lasten('20260303', OMAR, netto(140000)));
    const [heel] = [metStoring(hub.database, Infinity)];
    for (let stap = 1; ; stap += 1) {
      const { database, stappen } = metStoring(hub.database, stap);
      await voorstelproef(hub, database).runner.kijk().catch(() => undefined);
      const gedaan = await boek();
      expect([1, 2]).toContain(gedaan.length);
      expect((await leveringen()).length).toBe(gedaan.length);
      if (stappen() < stap) break;
    }
    await voorstelproef(hub, heel.database).runner.kijk();
    expect(await boek()).toEqual(['NIEUW v1 verzonden coach-a+coach-b', 'WIJZIGING v2 verzonden']);
  });

  it('nothing of the person stands in the clear', async () => {
    await loopt();
    const tabellen = await hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('exchange', 'zaak')`);
    for (const { naam } of tabellen) {
      const [rij] = await hub.database.query<{ tekst: string }>(`select coalesce(string_agg(t::text, ' '), '') as tekst from ${naam} t`);
      expect([naam, [...Object.values(REKENINGEN), 'KENMERK', 'Verhuurproef', 'Haddad', OMAR.bsn!].filter((geheim) => rij!.tekst.includes(geheim))]).toEqual([naam, []]);
    }
  });
});

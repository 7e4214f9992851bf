import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bewaarronde, Herbouw, Wisser, ZEGELPLAATSEN } from '#libs/case-store';
import { Handelingenlog, Logboek, type Wachtrijen } from '#libs/platform';
import { Opdrachten } from '#libs/exchange';
import { BASIS } from '../support/api.harness.js';
import { coabericht, coaPersoon, regiemaand } from '../support/builders/partnerbestanden.js';
import { pollUntil } from '../support/poll-until.js';
import { OMAR, SELAM, tweeGemeenten, type TweeGemeenten } from '../support/twee-gemeenten.js';
import { voorstelproef, type Voorstelproef } from '../support/voorsteller.harness.js';

let wereld: TweeGemeenten;
let wisser: Wisser;
let voorstellen: Voorstelproef;
beforeAll(async () => {
  wereld = await tweeGemeenten();
  const { hub } = wereld.api;
  const onderhoud = await hub.als('onderhoud');
  wisser = new Wisser(onderhoud, hub.opdrachten, hub.kluis, new Handelingenlog(onderhoud, hub.kluis));
  voorstellen = voorstelproef(hub);
  const { api, voorstel } = wereld;
  for (const sub of ['coach-a', 'coach-b']) await api.vraag.post(`${BASIS}/voorstellen/${voorstel}/goedkeuring`).set('Authorization', await api.als('coach', { sub })).expect(200);
  const pip = regiemaand('REGIE_0141_202602.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'PIP', datum: '2026-02-15', waarde: 'Z' }]);
  await hub.ontvang(pip.partner, pip.naam, pip.bytes);
  await rust();
});
afterAll(async () => wereld.api.weg());

/** Everything is judged, looked at, and sent; between two attempts at one partner there is a pause. */
async function rust(): Promise<void> {
  const { hub } = wereld.api;
  const af = async (): Promise<boolean> => {
    await hub.draai();
    return (await hub.database.query('select from exchange.opdracht where klaar is null')).length === 0;
  };
  await pollUntil(af, { wat: 'everything to be judged' });
  await voorstellen.runner.kijk();
  await pollUntil(af, { wat: 'everything to be sent' });
}

/** All that the database says, with everything open that this hub can open. */
async function alles(): Promise<string> {
  const { hub } = wereld.api;
  const tabellen = await hub.database.query<{ tabel: string }>(`select table_schema || '.' || table_name as tabel from information_schema.tables where table_schema in ('exchange', 'zaak') and table_type = 'BASE TABLE'`);
  let tekst = '';
  for (const { tabel } of tabellen) tekst += (await hub.database.query<{ rij: string }>(`select t::text as rij from ${tabel} t`)).map(({ rij }) => rij).join('\n');
  for (const { tabel, sleutel, kolom, context } of ZEGELPLAATSEN) {
    const namen = Object.keys(sleutel).map((naam) => `${naam}::text`).join(', ');
    for (const rij of await hub.database.query<{ sleutel: string[]; waarde: Buffer }>(`select array[${namen}] as sleutel, ${kolom} as waarde from ${tabel} where ${kolom} is not null`)) {
      tekst += `\n${hub.kluis.ontzegel(rij.waarde, context(...rij.sleutel)).toString()}`;
    }
  }
  return tekst;
}

/** What says who somebody is: numbers, birth date, keyed hashes. */
const kenmerken = ({ bsn, vNummer, geboortedatum }: typeof OMAR): string[] => [
  bsn!, vNummer!, geboortedatum, wereld.api.hub.kluis.sleutelhash('bsn', bsn!), wereld.api.hub.kluis.sleutelhash('vnr', vNummer!),
];
const staat = (tekst: string, wie: typeof OMAR): boolean[] => kenmerken(wie).map((kenmerk) => tekst.includes(kenmerk));

interface Balans {
  id: number;
  regels: number;
  samen: number;
}
const balans = async (): Promise<Balans[]> => wereld.api.hub.database.query('select id, regels, verwerkt + wacht + afgekeurd + dubbel + buiten_bereik + open as samen from exchange.bericht order by id');
const post = async (zaak: string, reden: string, gemeente = '0141'): Promise<{ status: number; body: { id: number } }> =>
  wereld.api.vraag.post(`${BASIS}/zaken/${zaak}/wissing`).set('Authorization', await wereld.api.als('coach', { gemeenten: [gemeente] })).send({ reden });
const wissingen = async (gemeente = '0141'): Promise<Record<string, unknown>[]> =>
  ((await wereld.api.vraag.get(`${BASIS}/wissingen`).set('Authorization', await wereld.api.als('coach', { gemeenten: [gemeente] })).expect(200)).body as { resultaten: Record<string, unknown>[] }).resultaten;

describe('somebody who is erased', () => {
  it('was everywhere before', async () => {
    const tekst = await alles();
    expect(staat(tekst, OMAR)).toEqual(kenmerken(OMAR).map(() => true));
    expect(tekst).toContain('Karim');
  });

  it('is not erased by another municipality, or for a reason that is the hub\'s own', async () => {
    expect([(await post(wereld.omar, 'verzoek', '0153')).status, (await post(wereld.omar, 'bewaartermijn')).status]).toEqual([404, 400]);
  });

  it('waits for lines that are being judged', async () => {
    const { hub } = wereld.api;
    const id = await hub.ontvang('coa', 'TVS-0141-20260501-7K.json', coabericht({ soort: 'KOPPELING', dag: '2026-05-01', volgnummer: 7, personen: [coaPersoon({ vNummer: '2800000077', geslachtsnaam: 'Rust', voornamen: 'Nog', geboortedatum: '1980-01-02' })] }).bytes);
    expect((await post(wereld.omar, 'verzoek')).status).toBe(409);
    await hub.draai();
    await rust();
    expect(id).toBeGreaterThan(0);
  });

  it('is in no case, list or history, while every file still adds up', async () => {
    const voor = await balans();
    const gewist = await post(wereld.omar, 'verzoek');
    expect(gewist.status).toBe(202);
    const na = await balans();
    expect(na).toEqual(voor);
    expect(na.filter(({ regels, samen }) => regels !== samen)).toEqual([]);
    expect((await wereld.api.hub.zaken()).map(({ id }) => id)).not.toContain(wereld.omar);
    const [een] = await wissingen();
    expect(een).toMatchObject({ id: gewist.body.id, reden: 'verzoek', klaar: null });
    expect(JSON.stringify(een)).not.toContain(wereld.omar);
  });

  it('is told to every partner that had them, after which nothing opens on them any more', async () => {
    expect(await wisser.rondAf()).toBe(0);
    await rust();
    expect(await wisser.rondAf()).toBe(1);
    expect(await wisser.rondAf()).toBe(0);
    const [een] = await wissingen();
    const leveringen = een!['leveringen'] as { partner: string; soort: string | null; stand: string }[];
    expect(leveringen.every(({ stand }) => stand === 'afgerond')).toBe(true);
    for (const partner of new Set(leveringen.map((l) => l.partner))) expect(leveringen.filter((l) => l.partner === partner).at(-1)?.soort).toMatch(/INTREKKING|BEEINDIGING/);
    expect(leveringen.map((l) => l.partner)).toEqual(expect.arrayContaining(['avedan', 'stadsbank']));
    const tekst = await alles();
    expect(staat(tekst, OMAR)).toEqual(kenmerken(OMAR).map(() => false));
    expect([tekst.includes('Karim'), staat(tekst, SELAM).slice(0, 3)]).toEqual([false, [true, true, true]]);
  });

  it('stays away when everything is computed anew', async () => {
    const { hub } = wereld.api;
    const voor = { zaken: await hub.zaken(), balans: await balans() };
    const stil = { bel: async () => Promise.resolve(), belAlle: async () => Promise.resolve() } as unknown as Wachtrijen;
    const herbouw = new Herbouw(hub.database, new Opdrachten(hub.database, stil, Logboek.van('test', 'silent')));
    await herbouw.begin();
    expect((await post(wereld.selam, 'verzoek', '0153')).status).not.toBe(202);
    await hub.draai();
    await herbouw.rondAf();
    expect({ zaken: (await hub.zaken()).map(({ id, persoon }) => [id, persoon.bsn]), balans: await balans() }).toEqual({ zaken: voor.zaken.map(({ id, persoon }) => [id, persoon.bsn]), balans: voor.balans });
  });

  it('leaves a proof that nobody changes unseen', async () => {
    const { hub } = wereld.api;
    const [een] = await wissingen();
    const regels = await hub.database.query<{ wat: string; bewijs: string | null }>(`select inhoud ->> 'wat' as wat, inhoud ->> 'bewijs' as bewijs from logboek.handeling where soort = 'wissing' order by nummer`);
    expect(regels.map(({ wat }) => wat)).toEqual(['gewist', 'afgerond']);
    expect(een).toMatchObject({ bewijsHash: regels[0]!.bewijs, klaar: expect.any(String) });
    const berichten = await hub.database.query<{ sha256: string }>('select sha256 from exchange.bericht');
    for (const { sha256 } of een!['berichten'] as { sha256: string }[]) expect(berichten.map((b) => b.sha256)).toContain(sha256);
    await hub.database.query(`update exchange.wissing set bewijs = bewijs || '[{"bericht": 1, "sha256": "00", "regels": [1]}]'`);
    expect((await wissingen())[0]).not.toMatchObject({ bewijsHash: regels[0]!.bewijs });
  });

  it('leaves a file that was made of them gone, not empty', async () => {
    const coach = await wereld.api.als('coach');
    expect((await wereld.api.vraag.get(`${BASIS}/leveringsbestanden/${wereld.opmaak}/inhoud`).set('Authorization', coach)).status).toBe(410);
  });
});

describe('a case that COA withdraws', () => {
  it('leaves a line in the log, and nothing of what was kept to tell partners once they were told', async () => {
    const { hub } = wereld.api;
    const mens = { vNummer: '2800000088', geslachtsnaam: 'Verkeerd', voornamen: 'Gekoppeld', geboortedatum: '1977-06-05', bsn: '' };
    await hub.ontvang('coa', 'TVS-0141-20260601-8K.json', coabericht({ soort: 'KOPPELING', dag: '2026-06-01', volgnummer: 8, personen: [coaPersoon(mens)] }).bytes);
    await hub.draai();
    const ingetrokken = coabericht({ soort: 'INTREKKING', dag: '2026-06-02', volgnummer: 9, personen: [{ vNummer: mens.vNummer }] });
    await hub.ontvang('coa', ingetrokken.naam, ingetrokken.bytes);
    await hub.draai();
    await rust();
    expect(await wisser.rondAf()).toBe(1);
    const [een] = await wissingen();
    expect(een).toMatchObject({ reden: 'ingetrokken-door-bron', leveringen: [] });
    const [regel] = await hub.database.query<{ wie: string; inhoud: object }>(`select wie, inhoud from logboek.handeling where soort = 'wissing' and inhoud ->> 'wat' = 'herroepen'`);
    expect(regel).toMatchObject({ wie: 'coa', inhoud: { regel: 1, bestand: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await alles()).not.toContain('Gekoppeld');
  });
});

describe('what was kept long enough', () => {
  const NU = new Date();
  const DAG = 86_400_000;
  type Termijnen = ConstructorParameters<typeof Bewaarronde>[3];
  const ronde = async (termijnen: Termijnen, nu: Date): Promise<void> => {
    const { hub } = wereld.api;
    await new Bewaarronde(await hub.als('onderhoud'), wisser, new Handelingenlog(await hub.als('worker'), hub.kluis), termijnen).ronde(nu);
  };
  const over = (dagen: number): Date => new Date(NU.getTime() + dagen * DAG);
  const tel = async (sql: string): Promise<number> => (await wereld.api.hub.database.query<{ n: number }>(`select count(*)::int as n ${sql}`))[0]!.n;
  const opgeruimd = async (): Promise<string[]> =>
    (await wereld.api.hub.database.query<{ klasse: string }>(`select inhoud ->> 'klasse' as klasse from logboek.handeling where soort = 'wissing' and inhoud ->> 'wat' = 'bewaartermijn' order by nummer`)).map(({ klasse }) => klasse);

  beforeAll(async () => {
    const { hub } = wereld.api;
    await hub.ontvang('taalscholen', 'KR_5101_B_2026K1.csv', Buffer.from('geen;kop\n'));
    const einde = regiemaand('REGIE_0153_202606.csv', [{ bsn: SELAM.bsn!, mijlpaal: 'EINDE', datum: '2026-06-30', waarde: 'Verhuisd' }]);
    await hub.ontvang(einde.partner, einde.naam, einde.bytes);
    const beheer = { Authorization: await wereld.api.als('beheerder') };
    const { body } = await wereld.api.vraag.post(`${BASIS}/leveringsbestanden`).set(beheer).send({ levering: 'cbs/swi', periode: '2026K2', gemeente: '0153' }).expect(202);
    await rust();
    await wereld.api.vraag.post(`${BASIS}/leveringsbestanden/${(body as { id: number }).id}/verzending`).set(beheer).send({}).expect(202);
    await rust();
  });

  it('stays as long as nobody set a term, and until the term is over', async () => {
    const voor = await alles();
    await ronde({}, over(36_500));
    await ronde({ originelen: 30, geweigerd: 7, leveringen: 30, historie: 30 }, NU);
    expect([await alles() === voor, await opgeruimd()]).toEqual([true, []]);
  });

  it.each<[keyof Termijnen, number, string, string]>([
    ['geweigerd', 7, `from exchange.bericht where status = 'geweigerd' and origineel_id is not null`, `from exchange.bericht where status <> 'geweigerd' and origineel_id is not null`],
    ['originelen', 30, `from exchange.bericht where status <> 'geweigerd' and origineel_id is not null`, 'from exchange.regel where geheim is not null'],
    ['leveringen', 30, 'from exchange.origineel_blok join exchange.levering using (origineel_id)', 'from exchange.levering where sha256 is not null'],
    ['historie', 30, 'from zaak.historie', 'from zaak.zaak'],
  ])('goes then: %s', async (klasse, dagen, weg, blijft) => {
    const [eerst, rest, hashes] = [await tel(weg), await tel(blijft), await tel('from exchange.bericht where sha256 is not null')];
    expect(eerst).toBeGreaterThan(0);
    await ronde({ [klasse]: dagen }, over(dagen - 1));
    expect(await tel(weg)).toBe(eerst);
    await ronde({ [klasse]: dagen }, over(dagen + 1));
    expect([await tel(weg), await tel(blijft), await tel('from exchange.bericht where sha256 is not null')]).toEqual([0, rest, hashes]);
    expect((await opgeruimd()).at(-1)).toBe(klasse);
  });

  it('goes then: people, some time after the end of their case', async () => {
    await ronde({ zaken: 30 }, new Date('2026-07-29T12:00:00Z'));
    expect((await wereld.api.hub.zaken()).map(({ id }) => id)).toContain(wereld.selam);
    await ronde({ zaken: 30 }, new Date('2026-08-01T12:00:00Z'));
    await rust();
    await wisser.rondAf();
    expect((await wereld.api.hub.zaken()).map(({ id }) => id)).not.toContain(wereld.selam);
    expect(staat(await alles(), SELAM)).toEqual(kenmerken(SELAM).map(() => false));
    expect(await wissingen('0153')).toMatchObject([{ reden: 'bewaartermijn', door: 'schakel-worker', klaar: expect.any(String) }]);
  });

  it('goes then: who looked at whom, never within a year, and by nobody else', async () => {
    const { database } = wereld.api.hub;
    const [jong] = await database.query<{ n: number }>('select count(*)::int as n from logboek.verwerking');
    await database.query(
      `insert into logboek.verwerking (trace_id, span_id, status, name, start_time, end_time, processing_activity_id, data_subject_id, data_subject_id_type, wie, rol, gemeenten, doel)
       select trace_id, span_id, status, name, now() - interval '366 days', now() - interval '366 days', processing_activity_id, data_subject_id, data_subject_id_type, wie, rol, gemeenten, doel from logboek.verwerking limit 3`,
    );
    for (const sql of ['delete from logboek.verwerking', `update logboek.verwerking set wie = 'x'`, 'truncate logboek.verwerking', `delete from logboek.verwerking where set_config('schakel.bewaartermijn', 'verstreken', false) is not null`]) {
      await expect(database.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await ronde({ verwerkingenlog: 365 }, over(10_000));
    expect(await tel('from logboek.verwerking')).toBe(jong!.n);
  });
});

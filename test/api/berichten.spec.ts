import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpVraag } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { pollUntil } from '../support/poll-until.js';

let api: Proefapi;
let beheerder: string;
let school: string;

beforeAll(async () => {
  api = await proefapi();
  beheerder = await api.als('beheerder');
  school = await api.als('partner', { partner: 'taalscholen', afzender: '5101', gemeenten: [] });
});
afterAll(async () => api.weg());

const scenario = (bestand: string): Buffer => readFileSync(`test/data/scenarios/${bestand}`);

async function stuurIn(partner: string, bestand: string, naam = bestand.split('/').at(-1) ?? ''): Promise<number> {
  const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', beheerder).field('partner', partner).attach('bestand', scenario(bestand), naam);
  expect(antwoord.status).toBe(202);
  return (antwoord.body as { id: number }).id;
}

const haal = (pad: string, wie = beheerder) => api.vraag.get(BASIS + pad).set('Authorization', wie);

describe('handing a file in', () => {
  it('takes it in, and tells where to look', async () => {
    const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', beheerder)
      .field('partner', 'coa').attach('bestand', scenario('15-refused-lines/1/TVS-0141-20250203-0001K.json'), 'TVS-0141-20250203-0001K.json');
    expect(antwoord.status).toBe(202);
    expect(antwoord.body).toMatchObject({ status: 'ontvangen' });
    expect(antwoord.headers['location']).toBe(`${BASIS}/berichten/${(antwoord.body as { id: number }).id}`);
    await api.hub.draai();
    const bericht = await haal(`/berichten/${(antwoord.body as { id: number }).id}`);
    expect(bericht.body).toMatchObject({ status: 'verwerkt', partner: 'coa', regels: 1, tellingen: { verwerkt: 1, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 } });
  });

  it('does not mind which part of the form comes first', async () => {
    const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', beheerder).attach('bestand', Buffer.from('x'), 'rapport.csv').field('partner', 'taalscholen');
    expect(antwoord.status).toBe(202);
    await api.hub.draai();
    expect((await haal(`/berichten/${(antwoord.body as { id: number }).id}`)).body).toMatchObject({ bestand: 'rapport.csv', status: 'geweigerd' });
  });

  it.each([
    ['a path', '../../etc/KR_5101_B_2025K4.csv'],
    ['a Windows path', 'C:\\schijf\\KR_5101_B_2025K4.csv'],
    ['a line end', 'KR_5101_B_2025K4.csv\n'],
    ['more than a name can be', `${'KR_5101_B_2025K4'.repeat(40)}.csv`],
  ])('keeps a file whose name holds %s, and refuses it by that name', async (_, naam) => {
    const grens = 'grens';
    const inhoud = `--${grens}\r\ncontent-disposition: form-data; name="partner"\r\n\r\ntaalscholen\r\n--${grens}\r\n`
      + `content-disposition: form-data; name="bestand"; filename="${naam.replaceAll('\\', '\\\\').replace('\n', '%0A')}"\r\ncontent-type: text/csv\r\n\r\n${naam.length}\r\n--${grens}--\r\n`;
    const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', beheerder).set('content-type', `multipart/form-data; boundary=${grens}`).send(inhoud);
    expect(antwoord.status).toBe(202);
    await api.hub.draai();
    const { id } = antwoord.body as { id: number };
    expect((await haal(`/berichten/${id}`)).body).toMatchObject({ status: 'geweigerd' });
    expect((await haal(`/berichten/${id}/bevindingen`)).body).toMatchObject({ resultaten: [{ code: 'bestandsnaam-onleesbaar', ernst: 'bestand' }] });
    const [kept] = await api.hub.database.query<{ n: number }>('select count(*)::int as n from exchange.bericht b join exchange.origineel_blok o using (origineel_id) where b.id = $1', [id]);
    expect(kept?.n).toBe(1);
  });

  it('tells of bytes that came before', async () => {
    const eerste = await stuurIn('coa', '15-refused-lines/2/TVS-0141-20250414-0501O.json');
    await api.hub.draai();
    const weer = await stuurIn('coa', '15-refused-lines/2/TVS-0141-20250414-0501O.json');
    expect((await haal(`/berichten/${weer}`)).body).toMatchObject({ status: 'al-ontvangen', eersteBericht: eerste, regels: 0 });
    expect((await haal(`/berichten/${weer}/ontvangstbewijs`)).body).toMatchObject({ status: 'al-ontvangen', eersteBericht: eerste, bevindingen: [] });
  });

  it.each([
    ['no file', { partner: 'coa' }, 'ontbreekt'],
    ['an unknown partner', { partner: 'buren' }, 'partner-onbekend'],
  ])('refuses a form with %s', async (_, velden, code) => {
    const vraag = api.vraag.post(`${BASIS}/berichten`).set('Authorization', beheerder).field(velden);
    const antwoord = await (code === 'ontbreekt' ? vraag : vraag.attach('bestand', Buffer.from('x'), 'x.csv'));
    expect(antwoord.status).toBe(400);
    expect(antwoord.body).toMatchObject({ type: 'urn:schakel:fout:ongeldig-verzoek', errors: [{ code }] });
  });

  it('refuses a form that is broken, as the sender\'s fault', async () => {
    const kop = 'content-disposition: form-data; name="bestand"; filename="KR_5101_B_2025K4.csv\0"';
    const inhoud = `--g\r\ncontent-disposition: form-data; name="partner"\r\n\r\ntaalscholen\r\n--g\r\n${kop}\r\n\r\nx\r\n--g--\r\n`;
    const vraag = (tekst: string) => api.vraag.post(`${BASIS}/berichten`).set('Authorization', beheerder).set('content-type', 'multipart/form-data; boundary=g').send(tekst);
    for (const tekst of [inhoud, inhoud.replace('\0', '').replace('--g--', '')]) {
      const antwoord = await vraag(tekst);
      expect([antwoord.status, antwoord.body]).toMatchObject([400, { errors: [{ code: 'formulier-onleesbaar' }] }]);
    }
  });

  it('refuses what is no form', async () => {
    expect((await api.vraag.post(`${BASIS}/berichten`).set('Authorization', beheerder).send({ partner: 'coa' })).status).toBe(400);
  });

  it('lets a partner hand in for itself alone, and leaves nothing of what it may not', async () => {
    const [voor] = await api.hub.database.query<{ n: number }>('select count(*)::int as n from exchange.origineel');
    const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', school).field('partner', 'coa').attach('bestand', Buffer.from('{}'), 'TVS-0141-20250203-0009K.json');
    expect(antwoord.status).toBe(403);
    const [na] = await api.hub.database.query<{ n: number }>('select count(*)::int as n from exchange.origineel');
    expect(na).toEqual(voor);
  });

  it('lets a school hand in its own reports alone, and hear why one was refused', async () => {
    const leverIn = (naam: string) => api.vraag.post(`${BASIS}/berichten`).set('Authorization', school).field('partner', 'taalscholen').attach('bestand', Buffer.from('x'), naam);
    for (const naam of ['KR_5102_B_2026K1.csv', 'KR_51010_B_2026K1.csv', 'rapport.csv']) expect((await leverIn(naam)).status).toBe(403);
    const antwoord = await leverIn('KR_5101_B_2031K1.csv');
    expect(antwoord.status).toBe(202);
    await api.hub.draai();
    const pad = `/berichten/${(antwoord.body as { id: number }).id}`;
    expect((await haal(`${pad}/bevindingen`, school)).body).toMatchObject({ resultaten: [{ code: 'periode-niet-afgelopen' }] });
    expect((await haal(pad, await api.als('partner', { partner: 'taalscholen', afzender: '5102' }))).status).toBe(404);
  });

  it('takes nothing of a file whose sender hangs up halfway', async () => {
    const [voor] = await api.hub.database.query<{ n: number }>('select count(*)::int as n from exchange.bericht');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const verzoek = httpVraag({ port, host: '127.0.0.1', method: 'POST', path: `${BASIS}/berichten`, headers: { authorization: beheerder, 'content-type': 'multipart/form-data; boundary=g' } });
    const weg = new Promise((klaar) => verzoek.on('error', klaar));
    verzoek.write('--g\r\ncontent-disposition: form-data; name="partner"\r\n\r\ncoa\r\n--g\r\ncontent-disposition: form-data; name="bestand"; filename="TVS-0141-20250203-0009K.json"\r\n\r\n{"half":');
    const bezig = async (): Promise<boolean> => (await api.hub.database.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`))[0]?.n === 1;
    await pollUntil(bezig, { wat: 'the inbox to be reading' });
    verzoek.destroy();
    await weg;
    await pollUntil(async () => !(await bezig()), { wat: 'the inbox to give up' });
    expect(await api.hub.database.query('select count(*)::int as n from exchange.bericht')).toEqual([voor]);
  });
});

describe('what is known of a message', () => {
  let id: number;
  beforeAll(async () => {
    id = await stuurIn('taalscholen', '15-refused-lines/3/KR_5101_B_2025K4.csv');
    await api.hub.draai();
  });

  it('lists messages, the last first, page by page', async () => {
    const eerste = (await haal('/berichten?aantal=1')).body as { resultaten: { id: number }[]; volgende: string };
    expect(eerste.resultaten.map((b) => b.id)).toEqual([id]);
    const tweede = (await haal(`/berichten?aantal=1&na=${eerste.volgende}`)).body as { resultaten: { id: number }[] };
    expect(tweede.resultaten[0]?.id).toBeLessThan(id);
    expect((await haal('/berichten?partner=coa&status=verwerkt')).body).toMatchObject({ volgende: null });
    expect((await haal('/berichten?status=onzin')).status).toBe(400);
    expect((await haal('/berichten?bsn=500700072')).status).toBe(400);
  });

  it('shows its findings with a sentence, in order of line, page by page', async () => {
    const alles = (await haal(`/berichten/${id}/bevindingen?aantal=500`)).body as { resultaten: { regel: number; code: string; ernst: string; tekst: string }[]; volgende: null };
    expect(alles.resultaten.length).toBeGreaterThan(10);
    expect(alles.resultaten.map((b) => b.regel)).toEqual(alles.resultaten.map((b) => b.regel).sort((a, b) => a - b));
    expect(alles.resultaten).toContainEqual(expect.objectContaining({ regel: 4, code: 'uren-negatief', ernst: 'regel', tekst: expect.stringMatching(/\w+.*\.$/) }));
    const stukjes: unknown[] = [];
    for (let na = ''; ; ) {
      const blad = (await haal(`/berichten/${id}/bevindingen?aantal=3${na}`)).body as { resultaten: unknown[]; volgende: string | null };
      stukjes.push(...blad.resultaten);
      if (blad.volgende === null) break;
      na = `&na=${blad.volgende}`;
    }
    expect(stukjes).toEqual(alles.resultaten);
  });

  it('gives the receipt as JSON, with the same findings', async () => {
    const { body } = await haal(`/berichten/${id}/ontvangstbewijs`);
    const { body: nu } = await haal(`/berichten/${id}/bevindingen?aantal=500`);
    expect(body).toMatchObject({ bericht: id, status: 'verwerkt', bestand: 'KR_5101_B_2025K4.csv', bevindingen: (nu as { resultaten: unknown }).resultaten });
  });

  it('gives the receipt as a Dutch CSV that no spreadsheet runs', async () => {
    const antwoord = await haal(`/berichten/${id}/ontvangstbewijs`).set('Accept', 'text/csv').buffer(true).parse((res, klaar) => {
      const delen: Buffer[] = [];
      res.on('data', (deel: Buffer) => delen.push(deel)).on('end', () => klaar(null, Buffer.concat(delen)));
    });
    expect(antwoord.headers['content-type']).toBe('text/csv; charset=utf-8');
    const tekst = (antwoord.body as Buffer).toString('utf8');
    expect(tekst.startsWith('\uFEFFOntvangstbewijs van bericht;')).toBe(true);
    expect(tekst).toContain('\r\nStand;verwerkt\r\n');
    expect(tekst).toContain('\r\n4;uren_gevolgd;uren-negatief;regel afgekeurd;');
    expect(tekst.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has no receipt in another form, and none while the file is under way', async () => {
    expect((await haal(`/berichten/${id}/ontvangstbewijs`).set('Accept', 'image/png')).status).toBe(406);
    const onderweg = await stuurIn('coa', '10-child/1/TVS-0141-20250203-0001K.json');
    expect((await haal(`/berichten/${onderweg}/ontvangstbewijs`)).status).toBe(409);
    await api.hub.draai();
    expect((await haal(`/berichten/${onderweg}/ontvangstbewijs`)).status).toBe(200);
  });

  it('knows no message that is not there, and no id that is none', async () => {
    expect((await haal('/berichten/999999')).status).toBe(404);
    expect((await haal('/berichten/0x1')).status).toBe(400);
  });

  it('shows a partner its own messages alone', async () => {
    expect((await haal(`/berichten/${id}`, school)).status).toBe(200);
    expect((await haal(`/berichten/${id}`, await api.als('partner', { partner: 'taalscholen', afzender: '5102' }))).status).toBe(404);
    const coa = (await haal('/berichten?aantal=500', await api.als('partner', { partner: 'coa' }))).body as { resultaten: { partner: string }[] };
    expect(new Set(coa.resultaten.map((b) => b.partner))).toEqual(new Set(['coa']));
  });

  it('shows a contract manager the reports of the own routes alone', async () => {
    expect((await haal(`/berichten/${id}`, await api.als('contractmanager', { gemeenten: ['0153'] }))).status).toBe(200);
    expect((await haal(`/berichten/${id}`, await api.als('contractmanager', { gemeenten: ['0189'] }))).status).toBe(404);
    expect((await haal(`/berichten/${id}`, await api.als('contractmanager', { gemeenten: ['0141'] }))).status).toBe(404);
  });
});

describe('releasing a held file', () => {
  it('releases it once, in the name of who did it', async () => {
    await stuurIn('taalscholen', '08-same-bytes-other-quarter/3/KR_5101_B_2025K4.csv', 'KR_5101_B_2025K3.csv');
    await api.hub.draai();
    const later = await stuurIn('taalscholen', '08-same-bytes-other-quarter/3/KR_5101_B_2025K4.csv', 'KR_5101_B_2025K2.csv');
    await api.hub.draai();
    expect((await haal(`/berichten/${later}`)).body).toMatchObject({ status: 'vastgehouden', vastgehoudenOm: 'zelfde-inhoud-andere-periode', regels: 0 });
    const vrijgave = () => api.vraag.post(`${BASIS}/berichten/${later}/vrijgave`).set('Authorization', beheerder);
    expect((await vrijgave()).status).toBe(202);
    await api.hub.draai();
    expect((await haal(`/berichten/${later}`)).body).toMatchObject({ status: 'verwerkt', vrijgaveDoor: 'proef' });
    expect((await vrijgave()).status).toBe(409);
  });
});

describe('checking a file without handing it in', () => {
  const pad = '15-refused-lines/3/KR_5101_B_2025K4.csv';
  const controleer = (naam: string, wie = school) => api.vraag.post(`${BASIS}/berichten/_controleer`).set('Authorization', wie).field('partner', 'taalscholen').attach('bestand', scenario(pad), naam);
  /** Rows of every table, and what lies in the folder for temporary files. */
  async function alles(): Promise<unknown> {
    const tabellen = await api.hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const [rij] = await api.hub.database.query(`select ${tabellen.map(({ naam }) => `(select count(*)::int from ${naam}) as "${naam}"`).join(', ')}`);
    return { tabellen: rij, klad: readdirSync(tmpdir()).filter((naam) => naam.startsWith('schakel-klad')) };
  }

  it('says what the intake said of it, and keeps nothing', async () => {
    const voor = await alles();
    const antwoord = await controleer('KR_5101_B_2025K4.csv');
    expect([antwoord.status, await alles()]).toEqual([200, voor]);
    const { geweigerd, regels, tellingen, bevindingen } = antwoord.body as { geweigerd: boolean; regels: number; tellingen: { goed: number; afgekeurd: number; dubbel: number }; bevindingen: unknown[] };
    const { resultaten } = (await haal('/berichten?partner=taalscholen&status=verwerkt')).body as { resultaten: { id: number; bestand: string; regels: number; tellingen: { verwerkt: number; wachtOpKoppeling: number; afgekeurd: number; dubbel: number } }[] };
    const { id, tellingen: echt, regels: echteRegels } = resultaten.find(({ bestand }) => bestand === 'KR_5101_B_2025K4.csv')!;
    expect({ geweigerd, regels, goed: tellingen.goed, afgekeurd: tellingen.afgekeurd, dubbel: tellingen.dubbel }).toEqual({ geweigerd: false, regels: echteRegels, goed: echt.verwerkt + echt.wachtOpKoppeling, afgekeurd: echt.afgekeurd, dubbel: echt.dubbel });
    const echteBevindingen = ((await haal(`/berichten/${id}/bevindingen?aantal=500`)).body as { resultaten: { code: string }[] }).resultaten;
    expect(bevindingen).toEqual(echteBevindingen.filter(({ code }) => code !== 'cumulatief-klopt-niet'));
  });

  it('says why a file would be refused, and what only the hub can judge', async () => {
    const { body } = await controleer('KR_5101_B_2031K1.csv');
    expect(body).toMatchObject({ geweigerd: true, regels: 0, bevindingen: [{ code: 'periode-niet-afgelopen' }], nietGecontroleerd: expect.arrayContaining([expect.stringContaining('kennen')]) });
  });

  it('is for one\'s own files', async () => {
    for (const naam of ['KR_5102_B_2025K4.csv', 'rapport.csv']) expect((await controleer(naam)).status).toBe(403);
    expect((await api.vraag.post(`${BASIS}/berichten/_controleer`).set('Authorization', school).field('partner', 'taalscholen')).status).toBe(400);
  });

  it('is refused while two others are judged, and free again when they hang up', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const half = [1, 2].map(() => {
      const verzoek = httpVraag({ port, host: '127.0.0.1', method: 'POST', path: `${BASIS}/berichten/_controleer`, headers: { authorization: school, 'content-type': 'multipart/form-data; boundary=g' } });
      verzoek.on('error', () => undefined);
      verzoek.write('--g\r\ncontent-disposition: form-data; name="partner"\r\n\r\ntaalscholen\r\n--g\r\ncontent-disposition: form-data; name="bestand"; filename="KR_5101_B_2025K4.csv"\r\n\r\nhalf');
      return verzoek;
    });
    try {
      await pollUntil(async () => (await controleer('KR_5101_B_2025K4.csv')).status === 429, { wat: 'two to be judged', elkeMs: 250 });
    } finally {
      for (const verzoek of half) verzoek.destroy();
    }
    await pollUntil(async () => (await controleer('KR_5101_B_2025K4.csv')).status === 200, { wat: 'them to give up', elkeMs: 250 });
  });
});

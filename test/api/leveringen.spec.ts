import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Leveringen } from '#libs/exchange';
import { pollUntil } from '../support/poll-until.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

let api: Proefapi;
let zaak: string;
beforeAll(async () => {
  api = await proefapi();
  await api.hub.ontvang('regie', 'REGIE_0141_202506.csv', Buffer.from(
    'bsn;v_nummer;achternaam;voornamen;geboortedatum;geslacht;doelgroep;mijlpaal;datum;waarde;medewerker\n' +
    '999992351;;Haddad;Omar;1991-05-17;M;Gezinsmigrant en overige migrant;AANMELDING;2025-06-01;;\n'));
  await api.hub.draai();
  zaak = (await api.hub.zaken())[0]?.id ?? '';
});
afterAll(async () => api.weg());

interface Levering {
  id: number;
  status: string;
  items: object;
  pogingen: object[];
  afgerond: string | null;
}
interface Antwoord {
  status: number;
  body: Levering & { resultaten: Levering[]; volgende: string | null; errors: { code: string }[] };
}

async function haal(pad: string, rol = 'beheerder', claims: Record<string, unknown> = {}): Promise<Antwoord> {
  return (await api.vraag.get(`${BASIS}${pad}`).set('Authorization', await api.als(rol, claims))) as unknown as Antwoord;
}

async function bereid(effect: string, over: string | null = null): Promise<number> {
  const bereid = await api.hub.database.run(async (tx) => api.app.get(Leveringen).bereid(tx, {
    partner: 'cbs', uitwisseling: 'swi', items: [{ effect, zaak: over }], grondslag: { proef: true },
    schrijf: (volgnummer) => ({ naam: `PROEF_${volgnummer}.xml`, bytes: (async function* () { yield await Promise.resolve(Buffer.from(effect)); })() }),
  }));
  if (bereid.soort !== 'bereid') throw new Error(bereid.soort);
  return bereid.id;
}

async function stuk(id: number): Promise<void> {
  await api.hub.database.query(`update exchange.levering set stand = 'vastgelopen', reden = 'geen-antwoord' where id = $1`, [id]);
  await api.hub.database.query(`insert into exchange.leveringstand (levering_id, op, stand, reden, open, bevestigd, geweigerd, vervallen) values ($1, now(), 'vastgelopen', 'geen-antwoord', 1, 0, 0, 0)`, [id]);
}

describe('deliveries', () => {
  it('are shown with every attempt, and as they stood before', async () => {
    const id = await bereid('als-bekend-op');
    const ervoor = new Date().toISOString();
    const toen = await haal(`/leveringen/${id}`);
    expect(toen.body).toMatchObject({ status: 'klaar', items: { open: 1, bevestigd: 0 }, pogingen: [], afgerond: null });
    await api.hub.draai();
    const nu = await haal(`/leveringen/${id}`);
    expect(nu.body).toMatchObject({ status: 'afgerond', items: { open: 0, bevestigd: 1 }, pogingen: [{ soort: 'zend', antwoord: 'bevestigd' }], afgerond: expect.any(String) });
    expect((await haal(`/leveringen/${id}?bekendOp=${ervoor}`)).body).toEqual(toen.body);
    expect((await haal(`/leveringen/${id}?bekendOp=${new Date().toISOString()}`)).body).toEqual(nu.body);
    expect((await haal(`/leveringen/${id}?bekendOp=2020-01-01T00:00:00Z`)).status).toBe(404);
    expect((await haal(`/leveringen?bekendOp=${ervoor}`)).body.resultaten.map((l) => [l.id, l.status])).toEqual([[id, 'klaar']]);
  });

  it('are listed by page, partner and state, the newest first, and per case for its coach', async () => {
    const ids = [await bereid('blad-1', zaak), await bereid('blad-2')];
    const eerste = await haal('/leveringen?aantal=1&status=klaar&partner=cbs&uitwisseling=swi');
    expect([eerste.body.resultaten.map(({ id }) => id), eerste.body.volgende]).toEqual([[ids[1]], String(ids[1])]);
    expect((await haal(`/leveringen?aantal=1&status=klaar&na=${eerste.body.volgende}`)).body.resultaten.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await haal('/leveringen?partner=coa')).body.resultaten).toEqual([]);
    expect((await haal('/leveringen?na=x')).status).toBe(400);
    expect((await haal(`/zaken/${zaak}/leveringen`, 'coach')).body.resultaten.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await haal(`/zaken/${zaak}/leveringen`, 'coach', { gemeenten: ['0147'] })).status).toBe(404);
  });

  it('that are stuck wait for a decision, once', async () => {
    const id = await bereid('vast');
    await stuk(id);
    const besluit = async (wat: string): Promise<Antwoord> => (await api.vraag.post(`${BASIS}/leveringen/${id}/besluit`).set('Authorization', await api.als('beheerder')).send({ besluit: wat })) as unknown as Antwoord;
    expect((await besluit('weg ermee')).status).toBe(400);
    expect((await besluit('aangekomen')).body).toMatchObject({ status: 'afgerond', items: { bevestigd: 1 } });
    expect((await besluit('aangekomen')).status).toBe(409);
  });

  it('that are stuck stand in the operator\'s queue, and are decided there as well', async () => {
    const id = await bereid('vast-in-de-rij', zaak);
    await stuk(id);
    const [rij] = await api.hub.database.query<{ taak: number }>(
      `insert into exchange.taak (oorzaak, soort, partner, levering_id, omschrijving, uiterlijk) values ('levering/' || $1::bigint, 'levering-vastgelopen', 'cbs', $1::bigint, 'Zoek het uit.', '2026-11-24') returning id as taak`, [id]);
    const rijen = async (rol: string): Promise<object[]> => (await haal('/werkvoorraad?soort=levering-vastgelopen', rol)).body.resultaten;
    expect(await rijen('beheerder')).toMatchObject([{ id: `taak.${rij!.taak}`, levering: id, zaak: null, eigenaar: { rol: 'beheerder' }, besluiten: [{ besluit: 'aangekomen' }, { besluit: 'niet-aangekomen' }, { besluit: 'vervallen' }] }]);
    expect(await rijen('coach')).toEqual([]);
    const besluit = async (wat: string): Promise<Antwoord> => (await api.vraag.post(`${BASIS}/werkvoorraad/taak.${rij!.taak}/besluit`).set('Authorization', await api.als('beheerder')).send({ besluit: wat })) as unknown as Antwoord;
    expect((await besluit('vervallen')).body).toEqual({ besluiten: [] });
    expect(await rijen('beheerder')).toEqual([]);
    expect((await haal(`/leveringen/${id}`)).body).toMatchObject({ status: 'afgerond' });
    expect((await besluit('vervallen')).status).toBe(404);
  });
});

describe('the off-switch', () => {
  const zet = async (pad: string, aan: unknown): Promise<Antwoord> => (await api.vraag.put(`${BASIS}/stromen/${pad}`).set('Authorization', await api.als('beheerder', { sub: 'bea' })).send({ aan })) as unknown as Antwoord;

  it('holds what is prepared, lets the rest alone, and says who put it', async () => {
    expect((await zet('cbs/swi', false)).body).toMatchObject({ partner: 'cbs', uitwisseling: 'swi', aan: false, gewijzigdDoor: 'bea' });
    const id = await bereid('wacht');
    await api.hub.draai();
    expect((await haal(`/leveringen/${id}`)).body).toMatchObject({ status: 'klaar', pogingen: [] });
    expect((await haal('/stromen')).body.resultaten).toEqual([expect.objectContaining({ partner: 'cbs', aan: false })]);
    expect((await zet('cbs/swi', true)).body).toMatchObject({ aan: true });
    await pollUntil(async () => {
      await api.hub.draai();
      return (await haal(`/leveringen/${id}`)).body.status === 'afgerond';
    }, { wat: 'the delivery leaves' });
  });

  it('is there for known flows, and is on or off', async () => {
    expect((await haal('/stromen/stadsbank/budgetplan/aansluiting')).body).toEqual({ resultaten: [] });
    expect((await haal('/stromen/stadsbank/niets/aansluiting')).status).toBe(404);
    expect((await zet('stadsbank/budgetplan', true)).status).toBe(200);
    expect((await zet('cbs/niets', false)).status).toBe(404);
    expect((await zet('cbs/swi', 'misschien')).status).toBe(400);
  });
});

describe('the way of one line', () => {
  it('is followed from its file to what went out and back, without a word of what it says', async () => {
    const [{ id: bericht } = { id: 0 }] = await api.hub.berichten();
    const levering = await bereid('spoor', zaak);
    const vooruit = await haal(`/berichten/${bericht}/regels/2/spoor`);
    expect(vooruit.body).toMatchObject({ einde: 'verwerkt', telt: true, leveringen: expect.arrayContaining([expect.objectContaining({ id: levering, partner: 'cbs', uitkomst: 'open' })]) });
    const terug = await haal(`/leveringen/${levering}/herkomst`);
    expect(terug.body).toEqual({ resultaten: [{ bericht, partner: 'regie', bestand: 'REGIE_0141_202506.csv', regel: 2, telt: true }] });
    expect(JSON.stringify([vooruit.body, terug.body])).not.toMatch(new RegExp(`Haddad|999992351|${zaak}`));
    const gelogd = await api.hub.database.query(`select name, data_subject_id_type as soort from logboek.verwerking where name in ('toonRegelspoor', 'lijstHerkomst') order by id`);
    expect(gelogd).toEqual([{ name: 'toonRegelspoor', soort: 'urn:schakel:betrokkene:regel' }, { name: 'lijstHerkomst', soort: 'urn:schakel:betrokkene:zaak' }]);
    for (const pad of [`/berichten/${bericht}/regels/99/spoor`, `/berichten/${bericht}/regels/99999999999/spoor`, '/berichten/999/regels/2/spoor', '/leveringen/999/herkomst']) expect([pad, (await haal(pad)).status]).toEqual([pad, 404]);
  });
});

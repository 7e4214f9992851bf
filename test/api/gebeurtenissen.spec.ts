import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { bsnVan, coabericht, coaPersoon } from '../support/builders/partnerbestanden.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };

/** What CloudEvents 1.0.2 asks of an event in JSON, and the NL GOV profile of its source and type. */
const CLOUDEVENT = {
  type: 'object',
  required: ['id', 'source', 'specversion', 'type'],
  propertyNames: { pattern: '^[a-z0-9]{1,20}$' },
  properties: {
    id: { type: 'string', minLength: 1 },
    source: { type: 'string', pattern: '^urn:nld:' },
    specversion: { const: '1.0' },
    type: { type: 'string', pattern: '^nl(\\.[a-z][a-z-]*)+$' },
    subject: { type: 'string', minLength: 1 },
    time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z$' },
    dataref: { type: 'string', pattern: '^/api/v1/' },
    sequence: { type: 'string', pattern: '^[1-9]\\d*$' },
    sequencetype: { const: 'Integer' },
  },
};

let api: Proefapi;
beforeAll(async () => {
  api = await proefapi();
  const { partner, naam, bytes } = coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] });
  await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
});
afterAll(async () => api.weg());

interface Antwoord {
  resultaten: Record<string, unknown>[];
  volgende: string;
}

const haal = async (vraag = '') => api.vraag.get(`${BASIS}/gebeurtenissen${vraag}`).set('Authorization', await api.als('beheerder'));

describe('the change feed', () => {
  it('gives CloudEvents in the NL GOV profile, with nothing of a person', async () => {
    const { status, body, text } = await haal();
    expect(status).toBe(200);
    const { resultaten } = body as Antwoord;
    const keur = new Ajv2020().compile(CLOUDEVENT);
    for (const gebeurtenis of resultaten) expect([keur(gebeurtenis), keur.errors]).toEqual([true, null]);
    expect(resultaten.map(({ type }) => type)).toEqual(['nl.schakel.bericht-ontvangen', 'nl.schakel.zaak-aangemaakt', 'nl.schakel.bericht-verwerkt']);
    expect(resultaten[2]).toEqual({
      specversion: '1.0', id: '3', source: 'urn:nld:gemeente-0141.schakel', type: 'nl.schakel.bericht-verwerkt', subject: 'bericht/1', time: expect.any(String), dataref: '/api/v1/berichten/1',
      sequence: '3', sequencetype: 'Integer', datacontenttype: 'application/json', data: { partner: 'coa', uitwisseling: 'overdracht' },
    });
    expect(text).not.toMatch(new RegExp(`${OMAR.bsn}|${OMAR.vNummer}|Haddad|Omar|TVS-`, 'i'));
  });

  it('points at what can be read there', async () => {
    const { resultaten } = (await haal()).body as Antwoord;
    for (const { dataref, subject } of resultaten) {
      const rol = String(subject).startsWith('zaak/') ? 'coach' : 'beheerder';
      expect([dataref, (await api.vraag.get(String(dataref)).set('Authorization', await api.als(rol))).status]).toEqual([dataref, 200]);
    }
  });

  it('goes on where the reader was, and always says where that is', async () => {
    expect((await haal('?aantal=2')).body).toMatchObject({ resultaten: [{ id: '1' }, { id: '2' }], volgende: '2' });
    expect((await haal('?aantal=2&na=2')).body).toMatchObject({ resultaten: [{ id: '3' }], volgende: '3' });
    expect((await haal('?na=3')).body).toEqual({ resultaten: [], volgende: '3' });
    await api.hub.database.query(`insert into exchange.taak (oorzaak, soort, omschrijving, uiterlijk) values ('proef', 'proef', 'Bel Omar', '2026-01-01')`);
    expect((await haal('?na=3')).body).toMatchObject({ resultaten: [{ id: '4', type: 'nl.schakel.taak-gemaakt', dataref: '/api/v1/status', data: { soort: 'proef', partner: null } }], volgende: '4' });
  });

  it('says 410 to who was gone too long, and 400 to nonsense', async () => {
    await api.hub.database.query('update exchange.gebeurtenisstand set verwijderd_tot = 2');
    await api.hub.database.query('delete from exchange.gebeurtenis where volgnr <= 2');
    for (const na of ['1', '99']) {
      const antwoord = await haal(`?na=${na}`);
      expect(antwoord.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(antwoord.body).toMatchObject({ status: 410, type: 'urn:schakel:fout:niet-meer-beschikbaar', errors: [{ plaats: 'na', code: 'cursor-verlopen' }] });
    }
    expect((await haal()).body).toMatchObject({ resultaten: [{ id: '3' }, { id: '4' }], volgende: '4' });
    expect([(await haal('?na=x')).status, (await haal('?na=-1')).status, (await haal('?aantal=0')).status]).toEqual([400, 400, 400]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { besluitbestand } from '../../../apps/api/src/besluiten/besluitbestand.js';
import { Herbouw } from '#libs/case-store';
import { pseudoniem } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { plusDagen } from '#libs/case-model';
import { PROFIEL } from '../../support/builders/bemiddeling.builder.js';
import { bsnVan, coabericht, coaPersoon, type Mens, type Partnerbestand, regiemaand } from '../../support/builders/partnerbestanden.js';
import { pollUntil } from '../../support/poll-until.js';
import { Proefhub } from '../../support/proefhub.js';
import { voorstelproef, type Voorstelproef } from '../../support/voorsteller.harness.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const NU = new Klok().vandaag();
const DAG = NU.replaceAll('-', '');
const GISTEREN = plusDagen(NU, -1);

let hub: Proefhub;
let proef: Voorstelproef;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => {
  await hub.leeg();
  await hub.database.query('truncate exchange.voorstel, exchange.voorstelkijk, exchange.voorstelcursor, exchange.verwijzing, exchange.levering, exchange.stroom, exchange.opdracht restart identity cascade');
  proef = voorstelproef(hub, hub.connectors, { vandaag: NU });
});

/** Everything is judged, looked at, and sent; between two attempts at one partner there is a pause. */
async function na(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) await hub.ontvang(partner, naam, bytes);
  await hub.draai();
  await proef.runner.kijk();
  await pollUntil(async () => {
    await hub.draai();
    return (await hub.database.query('select from exchange.opdracht where klaar is null')).length === 0;
  }, { wat: 'everything to be sent' });
}

const overdracht = (): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] });
const pip = (maand: string, waarde: string, datum: string): Partnerbestand => regiemaand(`REGIE_0141_${maand}.csv`, [{ bsn: OMAR.bsn!, mijlpaal: 'PIP', datum, waarde }]);
const profiel = (dag: string, doel: string, meer: Record<string, unknown> = {}): Partnerbestand =>
  ({ partner: 'regie', naam: `BEMIDDELING_0141_${dag}.json`, bytes: Buffer.from(JSON.stringify({ bsn: OMAR.bsn, doel, toestemming: { gegeven: true, datum: '2026-06-01' }, urenPerWeek: 8, hoogsteUrenPerWeek: 12, ...PROFIEL, ...meer })) });
const wsp = (nummer: number, ...berichten: object[]): Partnerbestand => ({ partner: 'wsp', naam: `WSP_${DAG}_${nummer}.json`, bytes: Buffer.from(JSON.stringify({ berichten })) });
const plaatsingen = (naam: string, ...regels: string[]): Partnerbestand =>
  ({ partner: 'avedan', naam, bytes: Buffer.from(['referentie;plaatsing_id;soort;organisatie;activiteit;status;datum_start;uren_per_week;datum_einde;reden_einde', ...regels].join('\n')) });

let besluitnummer = 0;
const kenmerkVan = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
function besluit(uitkomst: 'aanvaard' | 'afgewezen', voorstel: string): Partnerbestand {
  besluitnummer += 1;
  const context = { persoon: { bsn: OMAR.bsn! }, gemeentecode: '0141', medewerker: 'coach-a', nu: new Date(`2026-06-02T10:00:${String(besluitnummer % 60).padStart(2, '0')}Z`), kenmerk: kenmerkVan(besluitnummer), versie: 1 };
  const { naam, inhoud } = besluitbestand({ soort: 'bemiddeling', partner: 'wsp', kenmerk: voorstel, uitkomst }, context);
  return { partner: 'regie', naam, bytes: inhoud };
}
function teruggenomen(): Partnerbestand {
  const context = { persoon: { bsn: OMAR.bsn! }, gemeentecode: '0141', medewerker: 'coach-a', nu: new Date('2026-06-03T10:00:00Z'), kenmerk: kenmerkVan(besluitnummer), versie: 2 };
  const { naam, inhoud } = besluitbestand({ soort: 'herroep' }, context);
  return { partner: 'regie', naam, bytes: inhoud };
}

interface Uit {
  naam: string;
  inhoud: { referentie: string; versie: number; soort: string } & Record<string, unknown>;
}

/** What lies at a partner, in order of sending. */
async function bij(partner: string): Promise<Uit[]> {
  const namen = await hub.database.query<{ naam: string }>('select naam from exchange.levering where partner = $1 order by id', [partner]);
  const map = join(hub.map, 'outbox', partner);
  expect(readdirSync(map).filter((naam) => naam.endsWith('.json')).sort()).toEqual(expect.arrayContaining(namen.map(({ naam }) => naam).sort()));
  return namen.map(({ naam }) => ({ naam, inhoud: JSON.parse(readFileSync(join(map, naam), 'utf8')) as Uit['inhoud'] }));
}

const soorten = async (partner: string): Promise<string[]> => (await bij(partner)).map(({ naam, inhoud }) => `${naam.split('_')[1]} v${inhoud.versie} ${inhoud.soort}`);
const taken = async (): Promise<string[]> =>
  (await hub.database.query<{ wat: string }>(`select soort || ' ' || split_part(oorzaak, '/', 5) || ' ' || split_part(oorzaak, '/', 6) as wat from exchange.taak where soort in ('kan-niet-uit', 'aan-zet') and gesloten is null order by 1`)).map(({ wat }) => wat.trim());

async function zaak() {
  const [een] = await hub.zaken();
  return een!;
}

/** Omar in the Z-route, offered to Avedan. */
async function aangemeld(): Promise<string> {
  await na(overdracht(), pip('202605', 'Z', '2026-05-12'), profiel('20260601', 'VRIJWILLIGERSWERK'));
  return (await bij('avedan'))[0]!.inhoud.referentie;
}

/** Omar in the B1-route, offered to WSP. */
async function aangeboden(): Promise<string> {
  await na(overdracht(), pip('202605', 'B:B1', '2026-05-12'), profiel('20260601', 'BETAALD_WERK'));
  return (await bij('wsp'))[0]!.inhoud.referentie;
}

const voorstel = (referentie: string, voorstelId = 'V-1') => ({ soort: 'VOORSTEL', referentie, voorstelId, codeTypeOvereenkomst: '01', werkgever: 'Bakkerij De Proef', aantalWerkurenPerWeek: 8, startdatum: GISTEREN });
const plaatsing = (referentie: string) => ({ soort: 'PLAATSING', referentie, voorstelId: 'V-1', plaatsingId: 'P-1', codeTypeOvereenkomst: '01', startdatum: GISTEREN, aantalWerkurenPerWeek: 8 });

describe('Avedan', () => {
  it('gets who seeks volunteer work, under a reference of its own by which its answers find the person', async () => {
    const referentie = await aangemeld();
    const { id } = await zaak();
    expect(referentie).toBe(pseudoniem(hub.kluis, 'avedan', id));
    expect(referentie).not.toBe(pseudoniem(hub.kluis, 'wsp', id));
    const [eerste] = await bij('avedan');
    expect(eerste).toMatchObject({ naam: `AVEDAN_AANMELDING_${referentie}_v1.json`, inhoud: { versie: 1, soort: 'AANMELDING', roepnaam: 'Omar', geboortejaar: 1991, urenPerWeek: 8, uitersteStartdatum: '2026-08-13' } });
    await na(plaatsingen('AVEDAN_PLAATSINGEN_202608.csv', `${referentie};AV-1;VRIJWILLIGERSWERK;Buurthuis;;GESTART;2026-08-03;8;;`));
    expect((await zaak()).stand.plaatsingen).toMatchObject([{ bron: 'avedan', kenmerk: 'AV-1', status: 'GESTART' }]);
    expect(await soorten('avedan')).toEqual(['AANMELDING v1 AANMELDING']);
  });

  it('gets a new version of what changed, and nothing when nothing did', async () => {
    await aangemeld();
    await na(profiel('20260602', 'VRIJWILLIGERSWERK', { urenPerWeek: 10 }));
    proef.dag.vandaag = plusDagen(NU, 1);
    await na();
    expect(await soorten('avedan')).toEqual(['AANMELDING v1 AANMELDING', 'AANMELDING v2 WIJZIGING']);
    expect((await bij('avedan'))[1]!.inhoud['urenPerWeek']).toBe(10);
  });

  it.each<[string, () => Partnerbestand]>([
    ['the case ends', () => regiemaand('REGIE_0141_202606.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'EINDE', datum: '2026-06-03', waarde: 'Verhuisd' }])],
    ['the route switches', () => pip('202606', 'B:B1', '2026-06-03')],
    ['permission is withdrawn', () => profiel('20260602', 'VRIJWILLIGERSWERK', { toestemming: { gegeven: false } })],
    ['the profile is withdrawn', () => ({ partner: 'regie', naam: 'BEMIDDELING_0141_20260602.json', bytes: Buffer.from(JSON.stringify({ bsn: OMAR.bsn, doel: 'VRIJWILLIGERSWERK', ingetrokken: true })) })],
    ['work is sought instead', () => profiel('20260602', 'BETAALD_WERK')],
    ['COA retracts the case', () => coabericht({ soort: 'INTREKKING', dag: '2026-06-03', volgnummer: 3, personen: [{ vNummer: OMAR.vNummer }] })],
  ])('is told to stop when %s, once, with nothing but that', async (_, bestand) => {
    const referentie = await aangemeld();
    await na(bestand());
    proef.dag.vandaag = plusDagen(NU, 1);
    await na();
    expect(await soorten('avedan')).toEqual(['AANMELDING v1 AANMELDING', 'AANMELDING v2 INTREKKING']);
    expect((await bij('avedan'))[1]!.inhoud).toEqual({ referentie, versie: 2, soort: 'INTREKKING' });
  });

  it('is told to stop by itself on the day on which the term is over', async () => {
    await aangemeld();
    proef.dag.vandaag = '2029-05-12';
    await na();
    proef.dag.vandaag = '2029-05-13';
    await na();
    expect(await soorten('avedan')).toEqual(['AANMELDING v1 AANMELDING', 'AANMELDING v2 INTREKKING']);
  });

  it('gets nobody without profile, permission or six hours, and the case says why until it is mended', async () => {
    await na(overdracht(), pip('202605', 'Z', '2026-05-12'));
    expect(await taken()).toEqual(['kan-niet-uit profiel-ontbreekt']);
    await na(profiel('20260601', 'VRIJWILLIGERSWERK', { toestemming: { gegeven: false } }));
    expect(await taken()).toEqual(['kan-niet-uit toestemming-ontbreekt']);
    await na(profiel('20260602', 'VRIJWILLIGERSWERK', { urenPerWeek: 6, hoogsteUrenPerWeek: 6, doel: 'BETAALD_WERK' }));
    expect(await taken()).toEqual(['kan-niet-uit doel-past-niet-bij-leerroute']);
    await na(profiel('20260603', 'VRIJWILLIGERSWERK'));
    expect([await taken(), await soorten('avedan')]).toEqual([[], ['AANMELDING v1 AANMELDING']]);
  });

  it('is not told to stop because everything is folded anew', async () => {
    await aangemeld();
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await proef.runner.kijk();
    await na();
    expect(await soorten('avedan')).toEqual(['AANMELDING v1 AANMELDING']);
  });
});

describe('WerkgeverServicePunt', () => {
  it('knows nobody until a coach accepts what it proposes, and then for that proposal alone', async () => {
    const referentie = await aangeboden();
    await na(wsp(1, voorstel(referentie)));
    expect([await soorten('wsp'), await taken()]).toEqual([['PROFIEL v1 PROFIEL'], ['aan-zet besluiten V-1']]);
    await na(besluit('aanvaard', 'V-1'));
    expect([await soorten('wsp'), await taken()]).toEqual([['PROFIEL v1 PROFIEL', 'DETAIL v1 DETAIL'], []]);
    const [profielbericht, detail] = await bij('wsp');
    expect(JSON.stringify(profielbericht)).not.toMatch(/Omar|Haddad|\+31/);
    expect(detail).toMatchObject({ naam: `WSP_DETAIL_${referentie}_v1.json`, inhoud: { referentie, voorstellen: ['V-1'], roepnaam: 'Omar', geslachtsnaam: 'Haddad' } });
    await na(wsp(2, plaatsing(referentie)));
    expect([await soorten('wsp'), await taken()]).toEqual([['PROFIEL v1 PROFIEL', 'DETAIL v1 DETAIL'], []]);
    expect((await zaak()).stand.plaatsingen).toMatchObject([{ bron: 'wsp', kenmerk: 'P-1', voorstel: 'V-1', status: 'GEPLAATST' }]);
  });

  it('must forget them when the decision is taken back, when it ends, and when nobody is offered any more', async () => {
    const referentie = await aangeboden();
    await na(wsp(1, voorstel(referentie)), besluit('aanvaard', 'V-1'));
    await na(teruggenomen());
    expect([(await soorten('wsp')).at(-1), await taken()]).toEqual(['DETAIL v2 INTREKKING', ['aan-zet besluiten V-1', 'aan-zet bekend-zonder-aanvaarding V-1'].sort()]);
    await na(besluit('aanvaard', 'V-1'));
    expect([(await soorten('wsp')).at(-1), await taken()]).toEqual(['DETAIL v3 DETAIL', []]);
    await na(profiel('20260605', 'BETAALD_WERK', { toestemming: { gegeven: false } }));
    expect((await soorten('wsp')).slice(-2).sort()).toEqual(['DETAIL v4 INTREKKING', 'PROFIEL v2 INTREKKING']);
  });

  it('that places whom nobody accepted is a dispute, until somebody decides', async () => {
    const referentie = await aangeboden();
    await na(wsp(1, plaatsing(referentie)));
    expect([await taken(), await soorten('wsp')]).toEqual([['aan-zet geplaatst-zonder-aanvaarding P-1'], ['PROFIEL v1 PROFIEL']]);
    await na(besluit('afgewezen', 'V-1'));
    expect(await taken()).toEqual(['aan-zet geplaatst-na-afwijzing P-1']);
    await na(besluit('aanvaard', 'V-1'));
    expect([await taken(), (await soorten('wsp')).at(-1)]).toEqual([[], 'DETAIL v1 DETAIL']);
  });

  it('that places after we withdrew is a dispute, whatever came first', async () => {
    const referentie = await aangeboden();
    await na(wsp(1, voorstel(referentie)), besluit('aanvaard', 'V-1'));
    await na(regiemaand('REGIE_0141_202606.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'EINDE', datum: '2026-06-03', waarde: 'Verhuisd' }]));
    await hub.database.query(`update exchange.levering set afgerond = afgerond - interval '10 days' where afgerond is not null`);
    await na(wsp(2, plaatsing(referentie)));
    expect(await taken()).toEqual(['aan-zet geplaatst-na-intrekking P-1']);
  });

  it('that stays silent becomes a task when its time is over', async () => {
    await aangeboden();
    proef.dag.vandaag = plusDagen(NU, 14);
    await na();
    expect(await taken()).toEqual([]);
    proef.dag.vandaag = plusDagen(NU, 15);
    await na();
    expect(await taken()).toEqual(['aan-zet te-laat-antwoorden']);
  });
});

describe('what is kept', () => {
  it('says nothing of the person in the clear', async () => {
    const referentie = await aangeboden();
    await na(wsp(1, voorstel(referentie)), besluit('aanvaard', 'V-1'));
    const tabellen = await hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('exchange', 'zaak')`);
    for (const { naam } of tabellen) {
      const [rij] = await hub.database.query<{ tekst: string }>(`select coalesce(string_agg(t::text, ' '), '') as tekst from ${naam} t`);
      expect([naam, ['Omar', 'Haddad', '+31 6', 'tuinieren', 'Bakkerij', OMAR.bsn!].filter((geheim) => rij!.tekst.includes(geheim))]).toEqual([naam, []]);
    }
  });
});

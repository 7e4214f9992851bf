import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Bereid, LeveringLezer, Leveringen, Opdrachten, Originelen, Stroomschakelaar, type Vraagantwoord, Veger, type Zendantwoord, type Zending } from '#libs/exchange';
import { Klok, Kluis, Logboek, type Wachtrijen } from '#libs/platform';
import { databasekern } from '../../support/levering/databasekern.js';
import { Modelklok, type Modelkern } from '../../support/levering/modelloop.js';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

const ZAAK = '00000000-0000-4000-8000-000000000001';
const gebeld: number[] = [];
const bel = { belAlle: async (_rij: string, ids: number[]) => Promise.resolve(void gebeld.push(...ids)) } as unknown as Wachtrijen;

let basis: Testdatabase;
let nummer = 0;
let partner: string;
let klok: Modelklok;
let kern: Modelkern;
let antwoorden: (Zendantwoord | Vraagantwoord | Error)[];
let verzoeken: string[];
/** What happens, once, while a request is on its way. */
let tijdens: (() => Promise<void>) | undefined;
const deel = { opdrachten: {} as Opdrachten, leveringen: {} as Leveringen, schakelaar: {} as Stroomschakelaar, lezer: {} as LeveringLezer, veger: {} as Veger, originelen: {} as Originelen };

beforeAll(async () => {
  basis = await testdatabase();
});
afterAll(async () => basis.weg());

beforeEach(async () => {
  partner = `partner${(nummer += 1)}`;
  klok = new Modelklok();
  antwoorden = [];
  verzoeken = [];
  tijdens = undefined;
  const tijd = Object.assign(new Klok(), { nu: () => new Date(klok.tijd) });
  deel.opdrachten = new Opdrachten(basis.database, bel, Logboek.van('test', 'silent'));
  deel.originelen = new Originelen(basis.database, new Kluis(Buffer.alloc(32, 7)));
  deel.leveringen = new Leveringen(basis.database, deel.originelen, deel.opdrachten, tijd);
  deel.schakelaar = new Stroomschakelaar(basis.database, deel.opdrachten, tijd);
  deel.lezer = new LeveringLezer(basis.database);
  deel.veger = new Veger(basis.database, deel.opdrachten, tijd);
  const speel = (soort: string) => async ({ naam, open }: Zending) => {
    const blokken: Buffer[] = [];
    for await (const blok of open()) blokken.push(blok);
    verzoeken.push(`${soort} ${naam} ${Buffer.concat(blokken).toString().replaceAll('\n', ',')}`);
    const antwoord = antwoorden.shift() ?? { soort: 'bevestigd', kenmerk: kenmerk(Number(naam.replace(/\D/g, ''))) };
    const gebeurt = tijdens;
    tijdens = undefined;
    await gebeurt?.();
    if (antwoord instanceof Error) throw antwoord;
    return antwoord as never;
  };
  kern = await databasekern(basis.database, partner)({ zend: speel('zend'), vraag: speel('vraag') }, klok);
});

const kenmerk = (volgnummer: number) => `${partner}-proef-${volgnummer}`;

async function bereid(...effecten: string[]): Promise<Bereid> {
  const schrijf = (volgnummer: number) => ({ naam: `PROEF_${volgnummer}.txt`, bytes: tekst(effecten.join('\n')) });
  return basis.database.run(async (tx) => deel.leveringen.bereid(tx, { partner, uitwisseling: 'proef', items: effecten.map((effect) => ({ effect, zaak: ZAAK })), grondslag: { peildatum: '2026-01-05' }, schrijf }));
}

async function* tekst(inhoud: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(inhoud));
}

/** Does every order that is due now, once. */
async function ronde(): Promise<void> {
  for (const { id, nietVoor } of await kern.opdrachten()) if (nietVoor <= klok.tijd) await kern.doe(id, 0);
}

async function rondes(keren: number): Promise<void> {
  for (let keer = 0; keer < keren; keer += 1) {
    await ronde();
    klok.tijd += 3_600_000;
  }
}

describe('preparing', () => {
  it('numbers without a gap, also after a transaction that was given up', async () => {
    await bereid('a');
    await basis.database.run(async (tx) => {
      await deel.leveringen.bereid(tx, { partner, uitwisseling: 'proef', items: [{ effect: 'b', zaak: null }], grondslag: {}, schrijf: (n) => ({ naam: `P${n}`, bytes: tekst('b') }) });
      throw new Error('given up');
    }).catch(() => undefined);
    expect(await bereid('a')).toEqual({ soort: 'al-bereid', effecten: ['a'] });
    expect(await bereid('c')).toMatchObject({ soort: 'bereid', volgnummer: 2 });
  });

  it('keeps name, hash, sealed bytes and basis as they were', async () => {
    const nieuw = await bereid('a', 'b');
    if (nieuw.soort !== 'bereid') throw new Error('not prepared');
    await rondes(1);
    expect(verzoeken).toEqual(['zend PROEF_1.txt a,b']);
    expect(await deel.lezer.levering(nieuw.id)).toMatchObject({
      volgnummer: 1, naam: 'PROEF_1.txt', sha256: '7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78', grootte: 3, grondslag: { peildatum: '2026-01-05' }, stand: 'afgerond',
      items: { open: 0, bevestigd: 2, geweigerd: 0, vervallen: 0 }, pogingen: [{ soort: 'zend', antwoord: 'bevestigd', storing: null }],
    });
  });
});

describe('the outcome', () => {
  it('asks what is not known and sends again only what is not there, the same bytes under the same name', async () => {
    await bereid('a');
    antwoorden = [{ soort: 'onbekend', storing: 'tijd-om' }, { soort: 'afwezig', kenmerk: kenmerk(1) }];
    await rondes(3);
    expect(verzoeken).toEqual(['zend PROEF_1.txt a', 'vraag PROEF_1.txt a', 'zend PROEF_1.txt a']);
  });

  it('takes what a transport throws for not known', async () => {
    await bereid('a');
    antwoorden = [new Error('socket'), { soort: 'aanwezig', kenmerk: kenmerk(1) }];
    await rondes(2);
    expect(verzoeken).toEqual(['zend PROEF_1.txt a', 'vraag PROEF_1.txt a']);
    expect((await kern.beeld()).map(({ stand }) => stand)).toEqual(['afgerond']);
  });

  it('sends exactly the items without an outcome in a delivery of their own, before what came later', async () => {
    await bereid('a', 'b');
    await bereid('c');
    const items = [{ effect: 'a', uitkomst: 'bevestigd' as const }, { effect: 'b', uitkomst: 'afwezig' as const }];
    antwoorden = [{ soort: 'per-item', kenmerk: kenmerk(1), items: items.slice(0, 1) }, { soort: 'per-item', kenmerk: kenmerk(1), items }];
    await rondes(6);
    expect(verzoeken).toEqual(['zend PROEF_1.txt a,b', 'vraag PROEF_1.txt a,b', 'zend PROEF_3.txt b', 'zend PROEF_2.txt c']);
    const [eerste, , derde] = await kern.beeld();
    expect(eerste?.items).toEqual([{ effect: 'a', uitkomst: 'bevestigd' }, { effect: 'b', uitkomst: 'vervallen' }]);
    expect(await deel.lezer.levering(derde?.id ?? 0)).toMatchObject({ vervolgVan: eerste?.id, stand: 'afgerond' });
  });

  it('sends what was refused again when a person says so, as a new delivery', async () => {
    const nieuw = await bereid('a', 'b');
    antwoorden = [{ soort: 'per-item', kenmerk: kenmerk(1), items: [{ effect: 'a', uitkomst: 'geweigerd', code: 'X1' }, { effect: 'b', uitkomst: 'geweigerd', code: 'X1' }] }];
    await rondes(1);
    expect(nieuw.soort === 'bereid' && (await kern.besluit(nieuw.id, 'herzend'))).toBe(true);
    await rondes(3);
    expect(verzoeken).toEqual(['zend PROEF_1.txt a,b', 'zend PROEF_2.txt a,b']);
  });

  it('is a task after the last question, whose decision closes it', async () => {
    const nieuw = await bereid('a');
    if (nieuw.soort !== 'bereid') throw new Error('not prepared');
    // Out of reach longer than our patience: then it is the delivery's.
    for (let keer = 0; keer < 30; keer += 1) antwoorden.push({ soort: 'onbekend', storing: 'HTTP-500' });
    await rondes(40);
    expect((await kern.beeld()).map(({ stand, taak }) => [stand, taak])).toEqual([['vastgelopen', true]]);
    expect(await bereid('a')).toEqual({ soort: 'al-bereid', effecten: ['a'] });
    expect(await kern.besluit(nieuw.id, 'aangekomen')).toBe(true);
    expect((await kern.beeld()).map(({ stand, taak }) => [stand, taak])).toEqual([['afgerond', false]]);
    expect(await kern.besluit(nieuw.id, 'aangekomen')).toBe(false);
  });
});

describe('the fence', () => {
  it('keeps an attempt that was taken over from recording anything', async () => {
    await bereid('a');
    antwoorden = [{ soort: 'bevestigd', kenmerk: kenmerk(1) }, { soort: 'onbekend', storing: 'tijd-om' }];
    tijdens = async () => {
      klok.tijd += 60_000;
      await ronde();
    };
    await ronde();
    expect(verzoeken).toEqual(['zend PROEF_1.txt a', 'vraag PROEF_1.txt a']);
    expect((await kern.beeld()).map(({ stand }) => stand)).toEqual(['onbekend']);
    const [poging] = await basis.database.query('select beeindigd from exchange.poging p join exchange.levering l on l.id = p.levering_id where l.partner = $1 order by p.hek', [partner]);
    expect(poging).toEqual({ beeindigd: null });
  });
});

describe('answers by another road', () => {
  it('settle once; twice is known, otherwise is a task, about nothing is an orphan', async () => {
    await bereid('a');
    expect(await kern.antwoord({ effect: 'a', uitkomst: 'bevestigd' })).toBe('genoteerd');
    expect(await kern.antwoord({ effect: 'a', uitkomst: 'bevestigd' })).toBe('al-bekend');
    expect(await kern.antwoord({ effect: 'a', uitkomst: 'geweigerd' })).toBe('tegenstrijdig');
    expect(await kern.antwoord({ effect: 'z', uitkomst: 'bevestigd' })).toBe('wees');
    await rondes(1);
    expect(verzoeken).toEqual([]);
    expect(await basis.database.query('select soort from exchange.taak where partner = $1', [partner])).toEqual([{ soort: 'antwoord-tegenstrijdig' }]);
  });
});

describe('the off-switch', () => {
  it('lets no attempt through, is shown, and rings what waits when it goes on', async () => {
    const nieuw = await bereid('a');
    await deel.schakelaar.zet(partner, 'proef', false, 'beheer');
    await rondes(2);
    expect(verzoeken).toEqual([]);
    expect((await deel.lezer.stromen()).find((s) => s.partner === partner)).toMatchObject({ aan: false, gewijzigdDoor: 'beheer', onderweg: 1, vastgelopen: 0, afgerond: 0 });
    gebeld.length = 0;
    await deel.schakelaar.zet(partner, 'proef', true, 'beheer');
    expect(gebeld).toEqual([nieuw.soort === 'bereid' ? nieuw.opdracht : 0]);
    await ronde();
    expect(verzoeken).toHaveLength(1);
  });

  it('can be put off before anything was ever prepared', async () => {
    await deel.schakelaar.zet(partner, 'proef', false, 'beheer');
    await bereid('a');
    await rondes(2);
    expect(verzoeken).toEqual([]);
  });
});

describe('the sweeper', () => {
  it('leaves alone what is not due yet', async () => {
    const nieuw = await bereid('a');
    const id = nieuw.soort === 'bereid' ? nieuw.opdracht : 0;
    antwoorden = [{ soort: 'niet-aangenomen', storing: 'ECONNREFUSED' }];
    await ronde();
    await basis.database.query(`update exchange.opdracht set aangemaakt = now() - interval '1 hour' where id = $1`, [id]);
    gebeld.length = 0;
    await deel.veger.veeg();
    expect(gebeld).not.toContain(id);
    klok.tijd += 3_600_000;
    await deel.veger.veeg();
    expect(gebeld).toContain(id);
  });
});

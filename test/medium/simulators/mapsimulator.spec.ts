import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leesBoek } from '../../../apps/simulators/src/map/boek.js';
import type { Mappartner } from '../../../apps/simulators/src/map/mappartner.js';
import { Mapsimulator } from '../../../apps/simulators/src/map/mapsimulator.js';
import type { Partnerstoring } from '../../../apps/simulators/src/map/partnerstoring.js';
import { cbs } from '../../../apps/simulators/src/partners/cbs.js';
import { stadsbank } from '../../../apps/simulators/src/partners/stadsbank.js';
import { Mapverzending } from '#libs/exchange';

const KOP = 'instructie_id;versie;registratienummer;status;datum;reden;advies_verlengen';
const AF = new AbortController().signal;
let map: string;
let nu: number;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'sim-'));
  for (const partner of ['stadsbank', 'cbs']) mkdirSync(join(map, 'outbox', partner), { recursive: true });
  nu = Date.parse('2026-11-23T10:00:00Z');
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

const simulator = (partner: Mappartner = stadsbank) => new Mapsimulator(partner, { dataMap: map, nu: () => nu, datum: () => '2026-11-23' });
const stoor = (storing: Partnerstoring, partner = 'stadsbank') => {
  mkdirSync(join(map, 'simulators'), { recursive: true });
  writeFileSync(join(map, 'simulators', 'storing.json'), JSON.stringify({ [partner]: storing }));
};
const effecten = (partner = 'stadsbank') => leesBoek(join(map, 'simulators', `${partner}.json`)).effecten;
const antwoorden = (partner = 'stadsbank') => readdirSync(join(map, 'inbox', partner)).sort();
const regels = (naam: string, partner = 'stadsbank') => readFileSync(join(map, 'inbox', partner, naam), 'utf8').trimEnd().split('\r\n');
const statussen = (naam: string) => regels(naam).slice(1).map((regel) => `${regel.split(';')[0]} ${regel.split(';')[3]}`);
const zending = (naam: string, inhoud = '{"soort":"NIEUW"}') => ({ naam, kenmerk: naam, sha256: createHash('sha256').update(inhoud).digest('hex'), open: () => (async function* () {
  yield await Promise.resolve(Buffer.from(inhoud));
})() });
const lever = async (naam: string, inhoud?: string, partner = 'stadsbank') => new Mapverzending(join(map, 'outbox', partner)).zend(zending(naam, inhoud), AF);

describe('a partner that works through folders', () => {
  it('takes a delivery, acts once, answers once, and can be asked whether it has it', async () => {
    const bank = simulator();
    await lever('BUDGETPLAN_a_v1.json');
    await bank.ronde();
    await bank.ronde();
    expect(effecten()).toEqual({ 'a/1': 1 });
    expect(antwoorden()).toEqual(['STADSBANK_STATUS_20261123.csv']);
    expect(regels('STADSBANK_STATUS_20261123.csv')[0]).toBe(KOP);
    expect(statussen('STADSBANK_STATUS_20261123.csv')).toEqual(['a ONTVANGEN', 'a GEACCEPTEERD', 'a REKENING_GEOPEND', 'a ACTIEF']);
    expect((await new Mapverzending(join(map, 'outbox', 'stadsbank')).vraag(zending('BUDGETPLAN_a_v1.json'), AF)).soort).toBe('aanwezig');
  });

  it('puts a batch in one file, and what comes later that day beside it', async () => {
    const bank = simulator();
    await lever('BUDGETPLAN_a_v1.json');
    await lever('BUDGETPLAN_b_v1.json');
    await bank.ronde();
    await lever('BUDGETPLAN_c_v1.json');
    await bank.ronde();
    expect(antwoorden()).toEqual(['STADSBANK_STATUS_20261123.csv', 'STADSBANK_STATUS_20261123_a1.csv']);
    expect(statussen('STADSBANK_STATUS_20261123.csv')).toHaveLength(8);
    expect(statussen('STADSBANK_STATUS_20261123_a1.csv')[0]).toBe('c ONTVANGEN');
  });

  it('drops a double of its own, or acts on it, as it is told', async () => {
    for (const keer of [1, 2]) {
      await lever('BUDGETPLAN_a_v1.json');
      await simulator().ronde();
      expect(effecten()).toEqual({ 'a/1': 1 });
      expect(antwoorden()).toHaveLength(keer);
    }
    stoor({ zonderOntdubbeling: true });
    await lever('BUDGETPLAN_a_v1.json');
    await simulator().ronde();
    expect(effecten()).toEqual({ 'a/1': 2 });
  });

  it.each<[string, Partnerstoring, string[]]>([
    ['twice', { antwoord: 'dubbel' }, ['STADSBANK_STATUS_20261123.csv', 'STADSBANK_STATUS_20261123_a1.csv']],
    ['not at all', { antwoord: 'niet' }, []],
    ['slowly', { traagMs: 20 }, ['STADSBANK_STATUS_20261123.csv']],
    ['wrongly', { antwoord: 'fout' }, ['STADSBANK_STATUS_20261123.csv']],
  ])('answers %s and acts once', async (_, storing, verwacht) => {
    stoor(storing);
    const bank = simulator();
    await lever('BUDGETPLAN_abcdefgh_v1.json');
    await bank.ronde();
    await bank.ronde();
    expect(effecten()).toEqual({ 'abcdefgh/1': 1 });
    expect(antwoorden()).toEqual(verwacht);
    for (const naam of verwacht) expect(statussen(naam).some((regel) => regel.startsWith('abcdefgh '))).toBe(storing.antwoord !== 'fout');
    if (verwacht.length === 2) expect(regels(verwacht[1]!)).toEqual(regels(verwacht[0]!));
  });

  it('answers late, also when it was started anew in between', async () => {
    stoor({ laatMs: 3_600_000 });
    await lever('BUDGETPLAN_a_v1.json');
    await simulator().ronde();
    expect([effecten(), antwoorden()]).toEqual([{ 'a/1': 1 }, []]);
    nu += 3_600_000;
    await simulator().ronde();
    expect(antwoorden()).toEqual(['STADSBANK_STATUS_20261123.csv']);
  });

  it('leaves everything where it is while it is down, and takes it at its return', async () => {
    stoor({ wegTot: '2026-11-30T10:00:00Z' });
    const bank = simulator();
    await lever('BUDGETPLAN_a_v1.json');
    await bank.ronde();
    expect(readdirSync(join(map, 'outbox', 'stadsbank'))).toContain('BUDGETPLAN_a_v1.json');
    nu = Date.parse('2026-11-30T10:00:00Z');
    await bank.ronde();
    expect([effecten(), antwoorden().length]).toEqual([{ 'a/1': 1 }, 1]);
  });

  it('goes on with what it was taking when it died', async () => {
    for (const opgehaald of [false, true]) {
      const naam = `BUDGETPLAN_${opgehaald}_v1.json`;
      simulator();
      writeFileSync(join(map, 'outbox', 'stadsbank', ...(opgehaald ? ['opgehaald'] : []), naam), '{"soort":"NIEUW"}');
      const boek = leesBoek(join(map, 'simulators', 'stadsbank.json'));
      mkdirSync(join(map, 'simulators'), { recursive: true });
      writeFileSync(join(map, 'simulators', 'stadsbank.json'), JSON.stringify({ ...boek, bezig: naam }));
      await simulator().ronde();
    }
    expect(effecten()).toEqual({ 'false/1': 1, 'true/1': 1 });
    expect(readdirSync(join(map, 'outbox', 'stadsbank'))).toEqual(['opgehaald']);
  });

  it('takes no file that is still being written, and says what it cannot read', async () => {
    const bank = simulator();
    writeFileSync(join(map, 'outbox', 'stadsbank', '.BUDGETPLAN_a_v1.json.deel'), '{');
    writeFileSync(join(map, 'outbox', 'stadsbank', 'iets.txt'), '');
    await bank.ronde();
    expect(leesBoek(join(map, 'simulators', 'stadsbank.json'))).toMatchObject({ effecten: {}, onleesbaar: ['iets.txt'] });
    expect(antwoorden()).toEqual([]);
  });
});

describe('CBS', () => {
  const swi = '<S>\n  <Inburgeraar>1</Inburgeraar>\n  <Inburgeraar>2</Inburgeraar>\n</S>\n';

  it('accepts with an empty report, one beside the other for what is sent in a quarter', async () => {
    const bureau = simulator(cbs);
    await lever('SWI_0141_2026K3_R1.xml', swi, 'cbs');
    await bureau.ronde();
    await lever('SWI_0141_2026K3_C2.xml', swi, 'cbs');
    await bureau.ronde();
    expect(effecten('cbs')).toEqual({ 'SWI_0141_2026K3_R1.xml': 1, 'SWI_0141_2026K3_C2.xml': 1 });
    expect(antwoorden('cbs')).toEqual(['CBS_VERWERKINGSVERSLAG_2026K3.csv', 'CBS_VERWERKINGSVERSLAG_2026K3_a1.csv']);
    expect(regels('CBS_VERWERKINGSVERSLAG_2026K3.csv', 'cbs')).toEqual(['recordnummer;code;melding']);
  });

  it.each<[Partnerstoring, string]>([[{ weigert: true }, '1'], [{ antwoord: 'fout' }, '99999999']])('bounces a record on demand: %j', async (storing, record) => {
    stoor(storing, 'cbs');
    const bureau = simulator(cbs);
    await lever('SWI_0141_2026K3_R1.xml', swi, 'cbs');
    await bureau.ronde();
    expect(regels('CBS_VERWERKINGSVERSLAG_2026K3.csv', 'cbs').map((regel) => regel.split(';')[0])).toEqual(['recordnummer', record]);
  });
});

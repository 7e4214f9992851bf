import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { GEEN_VERLOOP, type ZaakStand } from '#libs/case-model';
import { leesLeveringen, leesLeveringsafspraken, leesPartners, leesToegestaan, type Opmaakvraag, opmaakbevindingTekst } from '#libs/connector-kit';
import { manifests } from '../../../apps/connectors/src/manifests.js';
import { PILOT_ATTRIBUTEN } from '../../../apps/connectors/src/monitor/outbound/pilots/selection.js';
import { MSD_ATTRIBUTEN } from '../../../apps/connectors/src/monitor/outbound/sociaal-domein/selection.js';
import { Opmakers } from '../../../apps/connectors/src/opmakers.js';
import { bevolking, type Bevolkingsdeel } from '../../support/builders/bevolking.builder.js';
import { legePlaatsing } from '../../support/builders/plaatsing.builder.js';
import { zaakblik } from '../../support/builders/zaakblik.builder.js';
import { type Leveringsbestand, maakLeveringsbestand } from '../../support/maak-leveringsbestand.js';
import { leesTelbestand } from '../../support/telbestand.js';

const BESTANDEN = [
  { uitwisseling: 'sociaal-domein', periode: '202609', naam: 'MSD_0141_202609.csv', attributen: [...MSD_ATTRIBUTEN] as string[], eenheid: 'month', dagen: 28 },
  { uitwisseling: 'pilots', periode: '2026', naam: 'PILOT_0141_2026.csv', attributen: [...PILOT_ATTRIBUTEN] as string[], eenheid: 'year', dagen: 90 },
];
const contract = (uitwisseling: string): string => `monitor/${uitwisseling}/2025-1`;

let tijdelijk: string;
beforeAll(() => {
  tijdelijk = mkdtempSync(join(tmpdir(), 'monitor-'));
});
afterAll(() => rmSync(tijdelijk, { recursive: true, force: true }));

const GEZIN = 'Gezinsmigrant en overige migrant';
const zonderPip = { leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null };
const pip = (leerroute: 'B' | 'O' | 'Z', dag: string): Partial<ZaakStand> => ({ leerroute, dagtekeningInitielePip: dag, dagtekeningPip: dag });
const MENSEN: Bevolkingsdeel[] = [
  { aantal: 21, stand: { ...pip('B', '2026-02-10'), huisvestingsdatum: '2025-12-01', startVragenlijst: '2025-12-20', eindgesprekIntake: '2026-02-01', map: '2026-08-01', ontzorging: { start: '2025-12-10', eind: '2026-06-10', verlengd: false } } },
  { aantal: 3, stand: { ...pip('O', '2026-01-20'), startVragenlijst: '2025-12-20' } },
  { aantal: 9, stand: { ...pip('Z', '2025-05-05'), zrouteEindgesprek: '2026-05-05', pvt: '2026-03-03', plaatsingen: [legePlaatsing({ start: '2025-09-01', eind: '2026-11-01' })] } },
  { aantal: 12, stand: { doelgroep: GEZIN, ...pip('B', '2026-04-04') } },
  { aantal: 2, stand: { doelgroep: GEZIN, ...pip('Z', '2026-04-04') } },
  { aantal: 7, stand: { doelgroep: GEZIN, ...zonderPip } },
  { aantal: 1, stand: { doelgroep: null } },
  { aantal: 1, stand: { dagtekeningPip: '2027-01-05' } },
  { aantal: 4, stand: { gemeentecode: '0153' } },
  { aantal: 5, stand: { einde: { datum: '2025-12-31', reden: null } } },
];

async function maak(uitwisseling: string, { mensen = bevolking(MENSEN), mappen = {} }: { mensen?: ReturnType<typeof bevolking>; mappen?: Record<string, string> } = {}, meer: Partial<Opmaakvraag> = {}): Promise<Leveringsbestand> {
  const periode = BESTANDEN.find((bestand) => bestand.uitwisseling === uitwisseling)?.periode ?? '';
  const vraag: Opmaakvraag = { gemeente: '0141', periode, soort: 'R', volgnummer: 1, basis: '2027-02-01T09:00:00', ...meer };
  return maakLeveringsbestand(new Opmakers(manifests, mappen).van('monitor', uitwisseling), vraag, [mensen.slice(0, 20), mensen.slice(20)]);
}

describe.each(BESTANDEN)('what may leave in $naam', ({ uitwisseling, attributen, eenheid, dagen }) => {
  const map = `contracts/${contract(uitwisseling)}`;
  const layout = JSON.parse(readFileSync(`${map}/layout.json`, 'utf8')) as { fields: { name: string; constraints: { pattern: string } }[] };
  const o = parse(readFileSync(`${map}/agreement.odcs.yaml`, 'utf8')) as {
    slaProperties: { property: string; value: unknown; unit?: string }[]; customProperties: { property: string; value: string }[]; team: { members: { role: string }[] }; schema: { properties: { classification: string }[] }[];
  };

  it('is columns of counts, told with owner, purpose, legal basis, due date and retention', () => {
    expect(o).toMatchObject({ apiVersion: 'v3.1.0', kind: 'DataContract', id: contract(uitwisseling).replaceAll('/', '-'), description: { purpose: expect.stringMatching(/aantallen/) } });
    expect([...leesToegestaan(contract(uitwisseling))]).toEqual(layout.fields.map(({ name }) => name));
    expect(o.schema[0]?.properties.filter(({ classification }) => classification !== 'openbaar')).toEqual([]);
    expect(o.slaProperties.map(({ property, value, unit }) => [property, value, unit])).toEqual([['frequency', 1, eenheid], ['dueDate', dagen, 'd'], ['retention', 'nog vast te stellen', undefined]]);
    expect(o.customProperties.map(({ property }) => property)).toEqual(expect.arrayContaining(['grondslag', 'geteldeGegevens']));
    expect(o.team.members.map(({ role }) => role)).toEqual(['Owner', 'Data Producer', 'Data Consumer']);
    expect(readdirSync(map)).toEqual(['CHANGES.md', 'SOURCE.md', 'agreement.odcs.yaml', 'layout.json', 'samples']);
  });

  it('is counted of the attributes that the agreement names: no number, name, date or case', () => {
    expect(o.customProperties.find(({ property }) => property === 'geteldeGegevens')?.value.split(', ')).toEqual(attributen);
    expect(attributen.filter((naam) => /bsn|nummer|naam|datum|dagtekening|gemeente|zaak|id$|school|adres|geslacht|herkomst/i.test(naam))).toEqual([]);
  });

  it('is in every line as the layout has it, and nothing that a spreadsheet would run', async () => {
    const { tekst } = await maak(uitwisseling);
    expect(tekst.startsWith(`\uFEFF${layout.fields.map(({ name }) => name).join(';')}\r\n`)).toBe(true);
    const regels = tekst.split('\r\n').slice(1, -1).map((regel) => regel.split(';'));
    const fout = regels.flatMap((cellen) => layout.fields.filter(({ constraints }, plek) => !new RegExp(constraints.pattern, 'u').test(cellen[plek] ?? '') || /^[=+\-@\t]/.test(cellen[plek] ?? '')));
    expect([regels.length > 5, fout, regels.filter((cellen) => cellen.length !== layout.fields.length)]).toEqual([true, [], []]);
  });
});

describe.each(BESTANDEN)('$naam', ({ uitwisseling, naam, periode }) => {
  it('reads as the sample, to the byte, whoever asks twice', async () => {
    const { tekst, kop } = await maak(uitwisseling);
    const pad = `contracts/${contract(uitwisseling)}/samples/valid/gewoon/${naam}`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(pad, tekst);
    expect(tekst).toBe(readFileSync(pad, 'utf8'));
    expect(kop).toMatchObject({ naam, soort: 'R', records: tekst.split('\r\n').length - 2 });
    expect((await maak(uitwisseling, { mensen: bevolking(MENSEN).reverse() }, { basis: '2027-03-01T00:00:00' })).tekst).toBe(tekst);
  });

  it('says nothing about anybody: no canary gets through', async () => {
    const persoon = { bsn: '999990482', vNummer: '2899999977', naam: { geslachtsnaam: 'Kanariegeel', voorvoegsel: 'vander', voornamen: 'Piepkuiken' }, geboortedatum: '1987-11-23' };
    const zang = { ...pip('B', '2026-02-11'), huisvestingsdatum: '2026-01-13', einde: { datum: '2026-09-17', reden: 'Zingt' }, leerbaarheidstoets: { datum: '2026-02-03', uitkomst: 'Vliegt' } };
    const { tekst } = await maak(uitwisseling, { mensen: [...bevolking(MENSEN), zaakblik(zang, persoon, 'ca1ac1e5-0000-4000-8000-000000000000')] });
    expect(['999990482', '2899999977', 'Kanarie', 'vander', 'Piep', '1987', 'ca1ac1e5', '2026-02-11', '2026-01-13', '2026-09-17', 'Zingt', 'Vliegt', '5101'].filter((zang) => tekst.includes(zang))).toEqual([]);
  });

  it('names the cases that count as unknown', async () => {
    const { bevindingen } = await maak(uitwisseling);
    expect(bevindingen.map(({ zaak, code, weggelaten }) => [Number(zaak.slice(-4)), code, weggelaten])).toEqual([[55, 'doelgroep-onbekend', false], [56, 'leerroute-op-peildatum-onbekend', false]]);
    for (const { code } of bevindingen) expect(opmaakbevindingTekst(code)).toMatch(/^[A-Z].*[.]$/);
  });

  it('of nobody is a file with zeros', async () => {
    const { tekst, kop } = await maak(uitwisseling, { mensen: [] }, { soort: 'C', gemeente: '0153' });
    expect([kop.soort, kop.naam, tekst.includes(`0153;${periode};`), leesTelbestand(tekst).get('inburgeraars/totaal')]).toEqual(['C', naam.replace('0141', '0153'), true, ['0', '0', '0', '0']]);
  });

  it('refuses at start a layout that asks for what is not counted', () => {
    const anders = mkdtempSync(join(tijdelijk, 'fout-'));
    writeFileSync(join(anders, 'layout.json'), readFileSync(`contracts/${contract(uitwisseling)}/layout.json`, 'utf8').replace('"statushouder"', '"bsn"'));
    expect(() => new Opmakers(manifests, { [`monitor/${uitwisseling}`]: anders })).toThrow('asks for the column bsn, which is not counted or may not leave');
  });
});

describe('the counts themselves', () => {
  const rij = (bestand: Leveringsbestand, naam: string): string | undefined => leesTelbestand(bestand.tekst).get(naam)?.join(' ');

  it('of a month are those of the people, by hand', async () => {
    const bestand = await maak('sociaal-domein');
    // 21 + 3 + 9 + 1 asylum (34), 12 + 2 + 7 family (21), 1 unknown: 56 in all; 1, 2 and 3 are small. With the 21 the 1 would follow from 34 and 56.
    expect(rij(bestand, 'inburgeraars/totaal')).toBe('34 x <5 56');
    expect(rij(bestand, 'leerroute/B1-route')).toBe('x x <5 34');
    expect(rij(bestand, 'leerroute/Onderwijsroute')).toBe('<5 0 0 <5');
    expect(rij(bestand, 'leerroute/Z-route')).toBe('x <5 0 11');
    expect(rij(bestand, 'leerroute/nog geen leerroute')).toBe('0 x 0 x');
    expect(rij(bestand, 'leerroute/onbekend (nieuwer PIP)')).toBe('<5 0 0 <5');
    expect(rij(bestand, 'plaatsing/vrijwilligerswerk')).toBe('9 0 0 9');
    for (const naam of ['plaatsing/betaald werk', 'werkervaringsplek/totaal', 'stage/totaal']) expect(rij(bestand, naam)).toBe('0 0 0 0');
  });

  it('of placements are those that cases tell of', async () => {
    const stage = { plaatsingen: [legePlaatsing({ soort: 'STAGE' })] };
    const bestand = await maak('sociaal-domein', { mensen: bevolking([{ aantal: 8, stand: stage }, { aantal: 9, stand: {} }]) });
    expect([rij(bestand, 'stage/totaal'), rij(bestand, 'plaatsing/betaald werk')]).toEqual(['8 0 0 8', '0 0 0 0']);
  });

  it('of a year are those of the people, by hand', async () => {
    const bestand = await maak('pilots');
    expect(rij(bestand, 'Stadsbank ontzorgen/beëindigd in het jaar')).toBe('21 0 0 21');
    expect(rij(bestand, 'Stadsbank ontzorgen/duur in hele maanden (mediaan)')).toBe('. . . 6');
    expect(rij(bestand, 'Stadsbank ontzorgen/begonnen in het jaar')).toBe('0 0 0 0');
    expect(rij(bestand, 'brede intake/doorlooptijd in hele maanden (mediaan)')).toBe('. . . 1');
    expect(rij(bestand, 'MAP/afgerond in het jaar')).toBe('21 0 0 21');
    expect(rij(bestand, 'Z-route/eindgesprek in het jaar')).toBe('9 0 0 9');
    expect([rij(bestand, 'Avedan Z-route/begonnen'), rij(bestand, 'Avedan Z-route/begonnen in het jaar'), rij(bestand, 'Avedan Z-route/loopt'), rij(bestand, 'WSP en Timing/begonnen')]).toEqual(['9 0 0 9', '0 0 0 0', '0 0 0 0', '0 0 0 0']);
  });

  it('of a year are of the hours of the Z-route those that are complete', async () => {
    const z: Partial<ZaakStand> = { ...pip('Z', '2025-05-05'), inburgeringstermijn: { start: '2025-05-06', eind: '2028-05-06' } };
    const pips = { pips: [{ vanaf: '2025-05-05', waarde: { leerroute: 'Z' as const, niveau: null } }], doelgroepen: [{ vanaf: '2025-01-01', waarde: 'Asielstatushouder' as const }] };
    const uren = (aantal: number): Partial<ZaakStand> => ({
      ...z, verloop: { ...GEEN_VERLOOP, ...pips, taaluren: [{ kwartaal: '2026K3', gevolgd: 0, cumulatief: aantal }] }, participatie: { bevestigd: aantal, perMaand: [{ maand: '202611', bevestigd: aantal }] },
    });
    const bestand = await maak('pilots', { mensen: bevolking([{ aantal: 8, stand: uren(3200) }, { aantal: 9, stand: uren(3199) }]) });
    expect([rij(bestand, 'Z-route/op de Z-route'), rij(bestand, 'Z-route/800 uur taal gehaald'), rij(bestand, 'Z-route/uren participatie gehaald')]).toEqual(['17 0 0 17', '8 0 0 8', '8 0 0 8']);
  });
});

describe('the monitor in the list of partners', () => {
  it('gets files by the month and by the year, as the agreements say, and sends none', () => {
    const uitManifest = manifests.flatMap(({ partner, opmaak = [] }) => opmaak.map(({ naam, periode }) => ({ levering: `${partner}/${naam}`, periode })));
    expect(leesLeveringsafspraken().map(({ levering, periode }) => ({ levering, periode }))).toEqual(expect.arrayContaining(uitManifest));
    expect(leesLeveringen().sort()).toEqual(uitManifest.map(({ levering }) => levering).sort());
    expect(leesPartners()).not.toContain('monitor');
  });
});

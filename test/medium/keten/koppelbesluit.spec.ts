import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aanmelding, besluitbericht, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type KrRegel, type Mens, type Partnerbestand, regiemaand } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';
import { wereldbeeld } from '../../support/wereldbeeld.js';

/** Nobody of these exists. */
const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const NIEMAND: Mens = { geslachtsnaam: '', voornamen: '', geboortedatum: '' };
const VERSCHREVEN: Mens = { geslachtsnaam: 'Hadad', voornamen: 'Umar', geboortedatum: '1991-01-01' };

const zonderBsn = ({ bsn: _, ...rest }: Mens): Mens => rest;
const zonderVNummer = ({ vNummer: _, ...rest }: Mens): Mens => rest;

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => hub.leeg());

async function stuur(...bestanden: Partnerbestand[]): Promise<number> {
  let laatste = 0;
  for (const { partner, naam, bytes } of bestanden) laatste = await hub.ontvang(partner, naam, bytes);
  await hub.draai();
  return laatste;
}

function overdracht(volgnummer: number, mens: Mens, dag = '2025-02-03'): Partnerbestand {
  return coabericht({ soort: 'OVERDRACHT', dag, volgnummer, personen: [coaPersoon(mens)], dossier: { huisvestingsdatum: dag } });
}

function rapport(naam: string, ...regels: (readonly [deelnemer: string, mens: Mens, meer?: Partial<KrRegel>])[]): Partnerbestand {
  return kwartaalrapport(naam, regels.map(([deelnemernummer, mens, meer]) => ({ deelnemernummer, ...krPersoon(mens), ...meer })));
}

let nummer = 0;
function besluit(soort: 'koppel' | 'ontkoppel', bericht: number, wie: Mens, regel = 2): { neem: Partnerbestand; herroep: Partnerbestand } {
  nummer += 1;
  const vastgelegd = `2026-11-20T09:${String(nummer % 60).padStart(2, '0')}:00Z`;
  const persoon = { ...(wie.bsn === undefined ? {} : { bsn: wie.bsn }), ...(wie.vNummer === undefined ? {} : { vNummer: wie.vNummer }) };
  return {
    neem: besluitbericht({ nummer, wie: persoon, vastgelegd, besluit: { soort, bericht, regel } }),
    herroep: besluitbericht({ nummer, versie: 2, wie: persoon, vastgelegd, besluit: { soort: 'herroep' } }),
  };
}

/** Per line of these kinds: name of the file, line, how it stands, and by its V-nummer or BSN whose it is. */
async function standen(soorten: readonly string[] = ['taal']): Promise<string[]> {
  const wie = new Map((await hub.zaken()).map(({ id, persoon }) => [id, persoon.vNummer ?? persoon.bsn]));
  const rijen = await hub.database.query<{ naam: string; regel: number; stand: string; grond: string | null; zaak: string | null }>(
    `select b.naam, k.regel, k.stand, k.grond, k.zaak_id as zaak from zaak.koppeling k join exchange.regel r using (bericht_id, regel) join exchange.bericht b on b.id = k.bericht_id
     where r.soort = any($1) order by b.naam, k.regel`,
    [soorten],
  );
  return rijen.map(({ naam, regel, stand, grond, zaak }) => `${naam} ${regel} ${stand} ${grond ?? '-'} ${zaak === null ? '-' : String(wie.get(zaak))}`);
}

async function voorstellen(): Promise<Record<string, string[]>> {
  const wie = new Map((await hub.zaken()).map(({ id, persoon }) => [id, persoon.vNummer ?? persoon.bsn ?? '']));
  const rijen = await hub.database.query<{ naam: string; regel: number; zaak: string }>(
    'select b.naam, v.regel, v.zaak_id as zaak from zaak.koppelvoorstel v join exchange.bericht b on b.id = v.bericht_id order by b.naam, v.regel, v.gewicht desc, v.zaak_id',
  );
  const per: Record<string, string[]> = {};
  for (const { naam, regel, zaak } of rijen) (per[`${naam} ${regel}`] ??= []).push(wie.get(zaak) ?? '');
  return per;
}

describe('a line of a school', () => {
  it('that waits is proposed the likeliest person; a coach links it, and with it every line under its number', async () => {
    await stuur(overdracht(1, OMAR), overdracht(2, SELAM));
    const eerste = await stuur(rapport('KR_5101_B_2025K4.csv', ['D1', VERSCHREVEN]));
    await stuur(rapport('KR_5101_B_2026K1.csv', ['D1', { ...VERSCHREVEN, voornamen: 'O.' }]));
    expect(await standen()).toEqual(['KR_5101_B_2025K4.csv 2 wacht - -', 'KR_5101_B_2026K1.csv 2 wacht - -']);
    expect(await voorstellen()).toEqual({ 'KR_5101_B_2025K4.csv 2': [OMAR.vNummer], 'KR_5101_B_2026K1.csv 2': [OMAR.vNummer] });
    const zonder = await wereldbeeld(hub);
    const { neem, herroep } = besluit('koppel', eerste, OMAR);
    await stuur(neem);
    expect(await standen()).toEqual([`KR_5101_B_2025K4.csv 2 verwerkt besluit ${OMAR.vNummer}`, `KR_5101_B_2026K1.csv 2 verwerkt deelnemernummer ${OMAR.vNummer}`]);
    expect(await voorstellen()).toEqual({});
    expect((await hub.zaken()).map(({ stand }) => stand.taal?.school ?? null).sort()).toEqual(['5101', null]);
    await stuur(herroep);
    expect(await wereldbeeld(hub)).toEqual(zonder);
  });

  it('that was linked wrongly is unlinked, waits, and is not proposed the same person again', async () => {
    await stuur(overdracht(1, OMAR), overdracht(2, SELAM));
    const eerste = await stuur(rapport('KR_5101_B_2025K4.csv', ['D1', zonderVNummer(OMAR)], ['D2', SELAM]));
    const { neem, herroep } = besluit('ontkoppel', eerste, OMAR);
    await stuur(neem);
    expect(await standen()).toEqual(['KR_5101_B_2025K4.csv 2 wacht - -', `KR_5101_B_2025K4.csv 3 verwerkt bsn ${SELAM.vNummer}`]);
    expect(await voorstellen()).toEqual({});
    await stuur(rapport('KR_5101_B_2026K1.csv', ['D1', { ...NIEMAND, geslachtsnaam: 'Haddad' }]));
    expect((await standen())[2]).toBe('KR_5101_B_2026K1.csv 2 wacht - -');
    const later = besluit('koppel', eerste, SELAM);
    await stuur(later.neem);
    expect(await standen()).toEqual([
      `KR_5101_B_2025K4.csv 2 verwerkt besluit ${SELAM.vNummer}`, `KR_5101_B_2025K4.csv 3 verwerkt bsn ${SELAM.vNummer}`, `KR_5101_B_2026K1.csv 2 verwerkt deelnemernummer ${SELAM.vNummer}`,
    ]);
    await stuur(later.herroep, herroep);
    expect(await standen()).toEqual([`KR_5101_B_2025K4.csv 2 verwerkt bsn ${OMAR.vNummer}`, `KR_5101_B_2025K4.csv 3 verwerkt bsn ${SELAM.vNummer}`, `KR_5101_B_2026K1.csv 2 verwerkt deelnemernummer ${OMAR.vNummer}`]);
  });

  it('that was decided upon stays so in the next version of its file, and in the supplement', async () => {
    await stuur(overdracht(1, OMAR), overdracht(2, SELAM));
    const eerste = await stuur(rapport('KR_5101_B_2025K4.csv', ['D1', VERSCHREVEN], ['D2', OMAR]));
    await stuur(besluit('koppel', eerste, SELAM).neem, besluit('ontkoppel', eerste, OMAR, 3).neem);
    await stuur(rapport('KR_5101_B_2025K4_v2.csv', ['D2', OMAR, { uren_gevolgd: '76' }], ['D1', VERSCHREVEN]));
    expect((await standen()).slice(2)).toEqual(['KR_5101_B_2025K4_v2.csv 2 wacht - -', `KR_5101_B_2025K4_v2.csv 3 verwerkt besluit ${SELAM.vNummer}`]);
    await stuur(rapport('KR_5101_B_2025K4_a1.csv', ['D1', { ...VERSCHREVEN, voornamen: '' }]));
    expect((await standen())[2]).toBe(`KR_5101_B_2025K4_a1.csv 2 verwerkt besluit ${SELAM.vNummer}`);
  });

  it('follows the last of two decisions, in whatever order they come', async () => {
    for (const volgorde of [[0, 1], [1, 0]]) {
      await hub.leeg();
      await stuur(overdracht(1, OMAR), overdracht(2, SELAM));
      const eerste = await stuur(rapport('KR_5101_B_2025K4.csv', ['D1', VERSCHREVEN]));
      nummer = 0;
      const besluiten = [besluit('koppel', eerste, OMAR), besluit('koppel', eerste, SELAM)];
      for (const i of volgorde) await stuur(besluiten[i]!.neem);
      expect(await standen()).toEqual([`KR_5101_B_2025K4.csv 2 verwerkt besluit ${SELAM.vNummer}`]);
    }
  });
});

describe('two cases that are one person', () => {
  const ANDERS = { vNummer: '2800000009', geslachtsnaam: 'Al-Hadad', voornamen: 'Omar Ali', geboortedatum: '1991-01-01' };

  it('become one by a decision about a COA message, with every message of both to come, and two again when it is taken back', async () => {
    await stuur(overdracht(1, OMAR));
    const [{ id: omar } = { id: '' }] = await hub.zaken();
    const tweede = await stuur(overdracht(2, ANDERS, '2025-03-03'));
    await stuur(rapport('KR_5101_B_2025K4.csv', ['D1', { ...NIEMAND, vNummer: ANDERS.vNummer }], ['D2', { ...NIEMAND, bsn: OMAR.bsn }]));
    const zonder = await wereldbeeld(hub);
    const { neem, herroep } = besluit('koppel', tweede, OMAR, 1);
    await stuur(neem);
    expect(await hub.zaken()).toMatchObject([{ id: omar, persoon: { vNummer: ANDERS.vNummer, bsn: OMAR.bsn }, stand: { huisvestingsdatum: '2025-03-03' } }]);
    expect(await standen()).toEqual([`KR_5101_B_2025K4.csv 2 verwerkt v_nummer ${ANDERS.vNummer}`, `KR_5101_B_2025K4.csv 3 verwerkt bsn ${ANDERS.vNummer}`]);
    await stuur(overdracht(3, ANDERS, '2025-04-04'));
    expect(await hub.zaken()).toMatchObject([{ stand: { huisvestingsdatum: '2025-04-04' } }]);
    await hub.leeg();
    await stuur(overdracht(1, OMAR));
    await stuur(overdracht(2, ANDERS, '2025-03-03'));
    await stuur(rapport('KR_5101_B_2025K4.csv', ['D1', { ...NIEMAND, vNummer: ANDERS.vNummer }], ['D2', { ...NIEMAND, bsn: OMAR.bsn }]));
    await stuur(neem);
    await stuur(herroep);
    expect(await wereldbeeld(hub)).toEqual(zonder);
  });

  it('become one by a decision about an AANMELDING that waits, or that opened a case', async () => {
    await stuur(overdracht(1, OMAR));
    const wacht = { ...zonderBsn(SELAM), vNummer: OMAR.vNummer };
    const regie = await stuur(regiemaand('REGIE_0141_202506.csv', [aanmelding(wacht, '2025-06-02'), aanmelding(SELAM, '2025-06-03')]));
    expect(await standen(['aanmelding'])).toEqual(['REGIE_0141_202506.csv 2 wacht - -', `REGIE_0141_202506.csv 3 verwerkt houder ${SELAM.vNummer}`]);
    const zonder = await wereldbeeld(hub);
    const [een, twee] = [besluit('koppel', regie, OMAR), besluit('koppel', regie, OMAR, 3)];
    await stuur(een.neem);
    expect((await standen(['aanmelding']))[0]).toBe(`REGIE_0141_202506.csv 2 verwerkt houder ${OMAR.vNummer}`);
    await stuur(twee.neem);
    expect(await hub.zaken()).toMatchObject([{ persoon: { vNummer: OMAR.vNummer } }]);
    expect(await standen(['besluit'])).toHaveLength(2);
    await stuur(een.herroep, twee.herroep);
    expect(await wereldbeeld(hub)).toEqual(zonder);
  });
});

describe('one case that is two people', () => {
  const COA = zonderBsn(OMAR);
  const { vNummer } = OMAR;

  it('is split by a decision about the AANMELDING, or about the COA message; lines follow their numbers', async () => {
    for (const overCoa of [false, true]) {
      await hub.leeg();
      const coa = await stuur(overdracht(1, COA));
      const regie = await stuur(regiemaand('REGIE_0141_202506.csv', [aanmelding(zonderVNummer(OMAR), '2025-06-02')]));
      await stuur(rapport('KR_5101_B_2025K4.csv', ['D1', { ...NIEMAND, bsn: OMAR.bsn }], ['D2', { ...NIEMAND, vNummer }]));
      expect(await hub.zaken()).toHaveLength(1);
      const zonder = await wereldbeeld(hub);
      const { neem, herroep } = overCoa ? besluit('ontkoppel', coa, OMAR, 1) : besluit('ontkoppel', regie, OMAR);
      await stuur(neem);
      expect((await hub.zaken()).map(({ persoon }) => [persoon.vNummer, persoon.bsn]).sort()).toEqual([[vNummer, null], [null, OMAR.bsn]].sort());
      expect(await standen()).toEqual([`KR_5101_B_2025K4.csv 2 verwerkt bsn ${OMAR.bsn}`, `KR_5101_B_2025K4.csv 3 verwerkt v_nummer ${vNummer}`]);
      expect((await standen(['besluit']))[0]).toContain('verwerkt');
      await stuur(herroep);
      expect(await wereldbeeld(hub)).toEqual(zonder);
    }
  });

  it('whose AANMELDING has no number of its own: that line waits', async () => {
    await stuur(overdracht(1, COA));
    const regie = await stuur(regiemaand('REGIE_0141_202506.csv', [aanmelding(COA, '2025-06-02')]));
    await stuur(besluit('ontkoppel', regie, COA).neem);
    expect(await standen(['aanmelding'])).toEqual(['REGIE_0141_202506.csv 2 wacht - -']);
    expect(await hub.zaken()).toHaveLength(1);
  });
});

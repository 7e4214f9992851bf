import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VasteLasten0004 } from '../../../apps/migrate/src/migrations/0004-vaste-lasten.js';
import { Herbouw, VasteLastenLezer } from '#libs/case-store';
import { bsnVan, coabericht, coaPersoon, GEWONE_LASTEN, type Mens, ontzorging, type Partnerbestand, REKENINGEN } from '../../support/builders/partnerbestanden.js';
import { Proefhub } from '../../support/proefhub.js';

const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const DAG = 'ONTZORGING_0141_20260301.json';

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());
beforeEach(async () => hub.leeg());

const netto = (nettoMaandbedragCenten: number): Record<string, unknown> => ({ bijstand: { ...GEWONE_LASTEN.bijstand, nettoMaandbedragCenten } });
const overdracht = (mens: Mens, volgnummer: number): Partnerbestand => coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer, personen: [coaPersoon(mens)] });

/** Sends them, each read and judged before the next. */
async function stuur(...bestanden: Partnerbestand[]): Promise<void> {
  for (const { partner, naam, bytes } of bestanden) {
    await hub.ontvang(partner, naam, bytes);
    await hub.draai();
  }
}

/** Names with state and counts that are not zero, of fixed costs alone. */
async function standen(): Promise<[string, string, object][]> {
  const berichten = (await hub.berichten()).filter(({ partner }) => partner === 'regie');
  return berichten.map(({ naam, status, tellingen }) => [naam, status, Object.fromEntries(Object.entries(tellingen).filter(([, aantal]) => aantal > 0))]);
}

async function bedragen(): Promise<Record<string, number | undefined>> {
  return Object.fromEntries((await hub.zaken()).map(({ stand, persoon }) => [persoon.naam.voornamen, stand.vasteLasten?.nettoMaandbedragCenten]));
}

describe('fixed costs of a household', () => {
  it('are known of the case, its accounts sealed and nowhere in the clear', async () => {
    await stuur(overdracht(OMAR, 1), ontzorging(DAG, { bsn: OMAR.bsn }, { partner: { bsn: SELAM.bsn, naam: 'Partnernaam' } }));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { verwerkt: 1 }]]);
    const [zaak] = await hub.zaken();
    expect(zaak?.stand).toMatchObject({
      vasteLasten: { besluitdatum: '2026-02-20', machtiging: { ontvangen: true, datum: '2026-02-24' }, norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 131500, betalingen: [{ soort: 'HUUR', bedragCenten: 65000 }, { soort: 'ZORGVERZEKERING', bedragCenten: 15250 }] },
      herkomst: { vasteLasten: { bron: 'regie', regel: 1, peildatum: '2026-03-01' } },
    });
    const lezer = new VasteLastenLezer(hub.connectors, hub.kluis);
    expect((await lezer.van([zaak!])).get(zaak!.id)).toEqual({ ...GEWONE_LASTEN, partner: { bsn: SELAM.bsn, naam: 'Partnernaam' } });

    const tabellen = await hub.database.query<{ naam: string }>(`select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('exchange', 'zaak')`);
    for (const { naam } of tabellen) {
      const [rij] = await hub.database.query<{ tekst: string }>(`select coalesce(string_agg(t::text, ' '), '') as tekst from ${naam} t`);
      const verklikt = [...Object.values(REKENINGEN), 'KENMERK', 'proef"', 'Verhuurproef', 'Verzekeraarproef', 'Rekeninghouder', 'Partnernaam', OMAR.bsn!, SELAM.bsn!].filter((geheim) => rij!.tekst.includes(geheim));
      expect([naam, verklikt]).toEqual([naam, []]);
    }
  });

  it('of two households on one day stand beside each other, though their files have one name', async () => {
    await stuur(overdracht(OMAR, 1), overdracht(SELAM, 2), ontzorging(DAG, { bsn: OMAR.bsn }, netto(110000)), ontzorging(DAG, { vNummer: SELAM.vNummer }, netto(120000)));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { verwerkt: 1 }], [DAG, 'verwerkt', { verwerkt: 1 }]]);
    expect(await bedragen()).toEqual({ Omar: 110000, Selam: 120000 });
  });

  it('are replaced by a second version of the same household, also when that came first', async () => {
    const [een, twee] = [ontzorging(DAG, { bsn: OMAR.bsn }, netto(110000)), ontzorging('ONTZORGING_0141_20260301_v2.json', { bsn: OMAR.bsn }, netto(120000))];
    for (const volgorde of [[een, twee], [twee, een]]) {
      await hub.leeg();
      await stuur(overdracht(OMAR, 1), ...volgorde);
      expect((await standen()).sort()).toEqual([[DAG, 'vervangen', { verwerkt: 1 }], ['ONTZORGING_0141_20260301_v2.json', 'verwerkt', { verwerkt: 1 }]]);
      expect(await bedragen()).toEqual({ Omar: 120000 });
    }
  });

  it('stay what they were when a later statement is refused', async () => {
    await stuur(overdracht(OMAR, 1), ontzorging(DAG, { bsn: OMAR.bsn }, netto(110000)), ontzorging('ONTZORGING_0141_20260301_v2.json', { bsn: OMAR.bsn }, netto(70000)));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { verwerkt: 1 }], ['ONTZORGING_0141_20260301_v2.json', 'verwerkt', { afgekeurd: 1 }]]);
    expect(await bedragen()).toEqual({ Omar: 110000 });
    expect(await hub.bevindingen(3)).toEqual([{ regel: 1, kolom: 'bijstand.nettoMaandbedragCenten', code: 'restant-negatief' }]);
  });

  it('wait for a person who is not known yet, and again when COA withdraws that person', async () => {
    const weg = coabericht({ soort: 'INTREKKING', dag: '2026-03-02', volgnummer: 9, personen: [{ vNummer: OMAR.vNummer }] });
    await stuur(ontzorging(DAG, { bsn: OMAR.bsn }));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { wachtOpKoppeling: 1 }]]);
    await stuur(overdracht(OMAR, 1));
    expect(await standen()).toEqual([[DAG, 'verwerkt', { verwerkt: 1 }]]);
    expect(await bedragen()).toEqual({ Omar: 131500 });
    await stuur(weg);
    expect([await standen(), await hub.zaken()]).toEqual([[[DAG, 'verwerkt', { wachtOpKoppeling: 1 }]], []]);
  });

  it('are the same after every projection was thrown away', async () => {
    await stuur(overdracht(OMAR, 1), ontzorging(DAG, { bsn: OMAR.bsn }), ontzorging('ONTZORGING_0141_20260401.json', { vNummer: OMAR.vNummer }, netto(140000)));
    const voor = await hub.zaken();
    expect(voor[0]?.stand.vasteLasten?.nettoMaandbedragCenten).toBe(140000);
    await new Herbouw(hub.worker, hub.opdrachten).begin();
    await hub.draai();
    expect(await hub.zaken()).toEqual(voor);
  });

  it('with a balance beside them are not kept', async () => {
    await stuur(ontzorging(DAG, { bsn: OMAR.bsn }, { restant: { ...GEWONE_LASTEN.restant, saldo: 12 } }));
    expect(await hub.database.query('select origineel_id from exchange.bericht')).toEqual([{ origineel_id: null }]);
    expect(await hub.bevindingen(1)).toEqual([{ regel: 1, kolom: 'restant.saldo', code: 'kolom-onbekend' }]);
  });

  it('are unknown in a case that was folded before there were any', async () => {
    await stuur(overdracht(OMAR, 1));
    await hub.database.query(`update zaak.zaak set stand = stand - 'vasteLasten'`);
    await hub.database.run(async (tx) => new VasteLasten0004().up({ query: async (sql: string) => tx.query(sql) } as never));
    expect((await hub.zaken())[0]?.stand.vasteLasten).toBeNull();
  });
});

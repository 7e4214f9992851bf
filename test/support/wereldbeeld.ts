import type { Proefhub } from './proefhub.js';

interface Plaats {
  bericht: number;
  regel: number;
}

/**
 * Everything that follows from what partners said, by file name instead of id and without times: cases, how each line stands, counts, keys, and whom waiting lines may be
 * about. A decision of a person stands in it by what it does, not as a line.
 */
export async function wereldbeeld(hub: Proefhub): Promise<unknown> {
  const bestanden = await hub.database.query<{ id: number; naam: string }>(`select id, naam || ' ' || left(sha256, 6) as naam from exchange.bericht where naam not like 'BESLUIT%' and status <> 'al-ontvangen'`);
  const namen = new Map(bestanden.map(({ id, naam }) => [id, naam]));
  const opPlaats = (a: Plaats, b: Plaats): number => (namen.get(a.bericht) ?? '').localeCompare(namen.get(b.bericht) ?? '') || a.regel - b.regel;
  const regels = await hub.database.query<Plaats>(
    `select r.bericht_id as bericht, r.regel, r.eind, k.stand, k.zaak_id, k.grond, k.actief, k.ingetrokken, k.bevindingen
     from exchange.regel r left join zaak.koppeling k using (bericht_id, regel) where r.soort <> 'besluit'`,
  );
  const voorstellen = await hub.database.query<Plaats>('select bericht_id as bericht, regel, zaak_id, gewicht, redenen from zaak.koppelvoorstel order by gewicht desc, zaak_id');
  const wachtsleutels = await hub.database.query<Plaats>('select bericht_id as bericht, regel, hash from zaak.wachtsleutel order by hash');
  const berichten = (await hub.berichten()).filter(({ id }) => namen.has(id)).map(({ id, status, tellingen }) => ({ bericht: id, status, tellingen, regel: 0 }));
  const beeld = {
    zaken: await hub.zaken(),
    sleutels: await hub.database.query('select soort, hash, zaak_id from zaak.sleutel order by zaak_id, soort, hash'),
    kandidaatsleutels: await hub.database.query('select hash, zaak_id from zaak.kandidaatsleutel order by zaak_id, hash'),
    regels: regels.sort(opPlaats),
    voorstellen: voorstellen.sort(opPlaats),
    wachtsleutels: wachtsleutels.sort(opPlaats),
    berichten: berichten.sort(opPlaats),
    teWegen: await hub.database.query('select from zaak.te_wegen'),
  };
  return JSON.parse(JSON.stringify(beeld, (sleutel, waarde: unknown) => (sleutel === 'bericht' && typeof waarde === 'number' ? (namen.get(waarde) ?? 'besluit') : waarde))) as unknown;
}

import type { Zegelplaats } from '#libs/platform';

/** Every column of the exchange in which people are sealed; the contexts are those of the files that seal them. */
export const ZEGELPLAATSEN: readonly Zegelplaats[] = [
  { tabel: 'exchange.origineel_blok', sleutel: { origineel_id: 'bigint', volgnr: 'int' }, kolom: 'bytes', context: (id, volgnr) => `origineel/${id}/${volgnr}`, portie: 16 },
  { tabel: 'exchange.regel', sleutel: { bericht_id: 'bigint', regel: 'int' }, kolom: 'geheim', context: (bericht, regel) => `regel/${bericht}/${regel}`, bereik: `melding ->> 'gemeentecode'` },
  { tabel: 'exchange.opmaak_deel', sleutel: { opmaak_id: 'bigint', vanaf: 'int' }, kolom: 'personen', context: (opmaak, vanaf) => `opmaak/${opmaak}/${vanaf}` },
  { tabel: 'exchange.voorstel', sleutel: { id: 'bigint' }, kolom: 'geheim', context: (id) => `voorstel/${id}`, bereik: 'gemeente' },
  { tabel: 'exchange.verwijzing', sleutel: { partner: 'text', verwijzing: 'text' }, kolom: 'persoon', context: (partner, verwijzing) => `verwijzing/${partner}/${verwijzing}` },
  { tabel: 'exchange.rapportoordeel', sleutel: { slot: 'text', versie: 'int' }, kolom: 'geheim', context: (slot, versie) => `rapportoordeel/${slot}/${versie}` },
];

import { ZEGELPLAATSEN as VAN_BERICHTEN } from '#libs/exchange';
import type { Zegelplaats } from '#libs/platform';

/** Every column in which people are sealed. Cases come before their history, which is copied from them. */
export const ZEGELPLAATSEN: readonly Zegelplaats[] = [
  ...VAN_BERICHTEN,
  { tabel: 'zaak.zaak', sleutel: { id: 'uuid' }, kolom: 'geheim', context: (id) => `zaak/${id}`, bereik: 'gemeentecode' },
  { tabel: 'zaak.historie', sleutel: { zaak_id: 'uuid', van: 'timestamptz' }, kolom: 'geheim', context: (id) => `zaak/${id}`, bereik: `stand ->> 'gemeentecode'` },
];

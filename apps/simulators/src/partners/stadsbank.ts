import { cijfers } from '../map/cijfers.js';
import type { Gelezen, Leesvraag, Leverbestand, Mappartner } from '../map/mappartner.js';
import { leesJsonobject } from '../map/lees-jsonobject.js';
import { tabelbestand } from '../map/tabelbestand.js';

const NAAM = /^BUDGETPLAN_(.+)_v(\d+)[.]json$/;

/** What follows on an instruction that is accepted, by its kind (partners.md 4: states; domain.md E.2: kinds). */
const VERVOLG: ReadonlyMap<unknown, readonly string[]> = new Map<unknown, readonly string[]>([
  ['NIEUW', ['REKENING_GEOPEND', 'ACTIEF']],
  ['WIJZIGING', ['ACTIEF']],
  ['VERLENGING', ['ACTIEF']],
  ['BEEINDIGING', ['BEEINDIGD']],
  ['OPSCHORTING', []],
]);

/** Stadsbank Oost Nederland: opens an account for every instruction, once per instruction and version, and tells how it stands. */
export const stadsbank: Mappartner = {
  naam: 'stadsbank',
  antwoordnaam: (_, datum) => `STADSBANK_STATUS_${datum.replaceAll('-', '')}`,
  ...tabelbestand(() => 'instructie_id;versie;registratienummer;status;datum;reden;advies_verlengen'),
  lees,
};

async function lees(bestand: Leverbestand, vraag: Leesvraag): Promise<Gelezen | null> {
  const [, id, versie] = NAAM.exec(bestand.naam) ?? [];
  if (id === undefined || versie === undefined) return null;
  const over = vraag.fout ? `${id.slice(0, -4)}${cijfers(id, 4)}` : id;
  const regel = (status: string, reden = '') => [over, versie, `SON${cijfers(over, 8)}`, status, vraag.datum, reden, ''].join(';');
  const vervolg = VERVOLG.get((await leesJsonobject(bestand))?.soort);
  const regels = vraag.weigert || vervolg === undefined
    ? [regel('ONTVANGEN'), regel('AFGEWEZEN', vervolg === undefined ? 'instructie onleesbaar' : 'aanvraag past niet')]
    : [regel('ONTVANGEN'), regel('GEACCEPTEERD'), ...vervolg.map((status) => regel(status))];
  return { effect: `${id}/${versie}`, antwoorden: [{ groep: '', regels }] };
}

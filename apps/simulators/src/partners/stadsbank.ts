import { createHash } from 'node:crypto';
import type { Gelezen, Leesvraag, Leverbestand, Mappartner } from '../map/mappartner.js';

const NAAM = /^BUDGETPLAN_(.+)_v(\d+)[.]json$/;
const GROOTSTE = 1 << 20;

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
  kop: 'instructie_id;versie;registratienummer;status;datum;reden;advies_verlengen',
  antwoordnaam: (_, datum) => `STADSBANK_STATUS_${datum.replaceAll('-', '')}`,
  lees,
};

async function lees(bestand: Leverbestand, vraag: Leesvraag): Promise<Gelezen | null> {
  const [, id, versie] = NAAM.exec(bestand.naam) ?? [];
  if (id === undefined || versie === undefined) return null;
  const over = vraag.fout ? `${id.slice(0, -4)}${cijfers(id, 4)}` : id;
  const regel = (status: string, reden = '') => [over, versie, `SON${cijfers(over, 8)}`, status, vraag.datum, reden, ''].join(';');
  const vervolg = VERVOLG.get(await soort(bestand));
  const regels = vraag.weigert || vervolg === undefined
    ? [regel('ONTVANGEN'), regel('AFGEWEZEN', vervolg === undefined ? 'instructie onleesbaar' : 'aanvraag past niet')]
    : [regel('ONTVANGEN'), regel('GEACCEPTEERD'), ...vervolg.map((status) => regel(status))];
  return { effect: `${id}/${versie}`, groep: '', regels };
}

async function soort(bestand: Leverbestand): Promise<unknown> {
  let tekst = '';
  for await (const regel of bestand.regels()) {
    tekst += `${regel}\n`;
    if (tekst.length > GROOTSTE) return undefined;
  }
  try {
    return (JSON.parse(tekst) as { soort?: unknown } | null)?.soort;
  } catch {
    return undefined;
  }
}

/** So many digits that belong to this text: the same every time. */
function cijfers(tekst: string, aantal: number): string {
  return (createHash('sha256').update(tekst).digest().readUInt32BE(0) % 10 ** aantal).toString().padStart(aantal, '0');
}

import type { Bevinding } from '#libs/case-model';
import { beginLezen, type Bestand, type GelezenRegel, type InkomendeUitwisseling, type Leescontext } from '#libs/connector-kit';
import { manifests } from '../../apps/connectors/src/manifests.js';
import { inBlokken } from './in-blokken.js';

/** What a connector makes of one file. */
export interface Leesresultaat {
  bestand: Bestand | null;
  regels: GelezenRegel[];
  /** Findings on the file. */
  bevindingen: Bevinding[];
  nietBewaren: boolean;
}

/** Almelo's hub on the day of the scenarios. */
export const CONTEXT: Leescontext = { vandaag: '2026-11-23', gemeenten: ['0141'] };

/** Reads bytes as the connectors process does: look for what may not be held, recognise the name, then read; `blok` is the size of the chunks that the source gives. */
export async function leesBestand(partner: string, naam: string, bytes: Buffer, { context = CONTEXT, blok = 64 * 1024 } = {}): Promise<Leesresultaat> {
  const uitwisseling = uitwisselingVoor(partner, naam);
  const begin = await beginLezen(uitwisseling, { naam, grootte: bytes.length, open: () => inBlokken(bytes, blok) }, context);
  if ('geweigerd' in begin) return { bestand: null, regels: [], nietBewaren: false, ...begin.geweigerd };
  const { bestand, regels: lezer } = begin;
  const regels: GelezenRegel[] = [];
  for (;;) {
    const stap = await lezer.next();
    if (stap.done) return { bestand, regels, bevindingen: stap.value.bevindingen, nietBewaren: stap.value.nietBewaren ?? false };
    regels.push(...stap.value);
  }
}

/** The exchange of a partner that takes a file of this name. */
export function uitwisselingVoor(partner: string, naam: string): InkomendeUitwisseling {
  const gevonden = manifests.find((manifest) => manifest.partner === partner)?.inkomend.find((uitwisseling) => uitwisseling.neemtAan(naam));
  if (gevonden === undefined) throw new Error(`no exchange of ${partner} takes this file`);
  return gevonden;
}

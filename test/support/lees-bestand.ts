import type { Bevinding } from '#libs/case-model';
import type { Bestand, GelezenRegel, InkomendeUitwisseling, Leescontext } from '#libs/connector-kit';
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
  const verboden = await uitwisseling.verbiedt?.(() => inBlokken(bytes, blok));
  if (verboden) return { bestand: null, regels: [], bevindingen: [verboden], nietBewaren: true };
  const bestand = uitwisseling.herken(naam, context);
  if ('code' in bestand) return { bestand: null, regels: [], bevindingen: [bestand], nietBewaren: false };
  const lezer = uitwisseling.lees(bestand, () => inBlokken(bytes, blok), context);
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

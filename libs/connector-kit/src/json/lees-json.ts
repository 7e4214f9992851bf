import type { Bevinding } from '#libs/case-model';
import { maakBevinding } from '../maak-bevinding.js';
import { detecteerCodering } from '../tekst/codering.js';
import { tekststroom } from '../tekst/tekststroom.js';
import { schoon } from '../waarde/schoon.js';

/** Deeper than any agreed message; guards the readers after this one. */
const DIEPSTE = 20;

/**
 * Reads a whole JSON message, at most `grootste` bytes. Texts are trimmed, and keys with an empty text or null are absent: they say nothing.
 * Findings: `te-groot`, `bestand-leeg`, `codering-onleesbaar`, `json-onleesbaar`.
 */
export async function leesJson(open: () => AsyncIterable<Buffer>, grootste: number): Promise<{ waarde: unknown } | Bevinding> {
  const blokken: Buffer[] = [];
  let grootte = 0;
  for await (const blok of open()) {
    grootte += blok.length;
    if (grootte > grootste) return maakBevinding('te-groot');
    blokken.push(blok);
  }
  const codering = await detecteerCodering(stroom(blokken), grootste);
  if ('code' in codering) return codering;
  let tekst = '';
  for await (const deel of tekststroom(stroom(blokken), codering)) tekst += deel;
  try {
    return { waarde: zonderLeegte(JSON.parse(tekst), 0) };
  } catch (fout) {
    if (fout instanceof SyntaxError) return maakBevinding('json-onleesbaar');
    throw fout;
  }
}

async function* stroom(blokken: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* blokken;
}

function zonderLeegte(waarde: unknown, diepte: number): unknown {
  if (diepte > DIEPSTE) throw new SyntaxError('nested too deeply');
  if (typeof waarde === 'string') return schoon(waarde);
  if (Array.isArray(waarde)) return waarde.map((deel) => zonderLeegte(deel, diepte + 1));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  // No prototype: a key named __proto__ is then a key like any other.
  const object = Object.create(null) as Record<string, unknown>;
  for (const [sleutel, deel] of Object.entries(waarde)) {
    const gereinigd = zonderLeegte(deel, diepte + 1);
    if (gereinigd !== '' && gereinigd !== null) object[sleutel] = gereinigd;
  }
  return object;
}

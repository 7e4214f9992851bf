import type { Itemantwoord, Vraagantwoord, Zendantwoord } from '../verzending.js';

/** What came back over HTTPS: status and body as text. */
export interface Httpsantwoord {
  status: number;
  tekst: string;
}

interface Gelezen {
  kenmerk: string;
  stand: string | undefined;
  sha256: string | undefined;
  items: Itemantwoord[] | undefined;
}

const UITKOMSTEN: readonly unknown[] = ['bevestigd', 'geweigerd', 'afwezig'] satisfies Itemantwoord['uitkomst'][];
const CODE = /^[\w.-]{1,60}$/;

/**
 * The answer to sending, after bytes had left. Only an answer that names a reference counts: with items they decide, whatever the status; without, a 2xx says
 * that all arrived. Everything else (429, 5xx, a proxy's page, a refusal without items) tells nothing certain and is asked.
 */
export function leesZendantwoord({ status, tekst }: Httpsantwoord): Zendantwoord {
  const gelezen = lees(tekst);
  if (gelezen?.items !== undefined) return { soort: 'per-item', kenmerk: gelezen.kenmerk, items: gelezen.items };
  if (gelezen !== undefined && isGelukt(status)) return { soort: 'bevestigd', kenmerk: gelezen.kenmerk };
  return { soort: 'onbekend', storing: isGelukt(status) ? 'antwoord-onleesbaar' : `HTTP-${status}` };
}

/**
 * The answer to the question. `afwezig` counts only when the partner says it in so many words about a reference (200 or 404): a 404 of something in
 * between, or of a wrong path, says nothing. `aanwezig` must name the hash.
 */
export function leesVraagantwoord({ status, tekst }: Httpsantwoord, sha256: string): Vraagantwoord {
  const gelezen = isGelukt(status) || status === 404 ? lees(tekst) : undefined;
  if (gelezen === undefined) return { soort: 'onbekend', storing: onleesbaar(status) };
  if (gelezen.items !== undefined) return { soort: 'per-item', kenmerk: gelezen.kenmerk, items: gelezen.items };
  return naarStand(gelezen, sha256);
}

function naarStand({ kenmerk, stand, sha256: heeft }: Gelezen, sha256: string): Vraagantwoord {
  if (stand === 'afwezig') return { soort: 'afwezig', kenmerk };
  if (stand === 'aanwezig' && heeft !== undefined) return { soort: heeft.toLowerCase() === sha256 ? 'aanwezig' : 'anders', kenmerk };
  return { soort: 'onbekend', storing: stand === 'bezig' ? 'bezig' : 'antwoord-onleesbaar' };
}

function onleesbaar(status: number): string {
  return isGelukt(status) ? 'antwoord-onleesbaar' : `HTTP-${status}`;
}

function isGelukt(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Undefined when it is not an answer about a reference, or one of its items cannot be read: half an answer is none. */
function lees(tekst: string): Gelezen | undefined {
  const ruw = alsObject(ontleed(tekst));
  if (ruw === undefined || typeof ruw.kenmerk !== 'string') return undefined;
  const items = Array.isArray(ruw.items) ? ruw.items.map(leesItem) : undefined;
  if (items?.some((item) => item === undefined)) return undefined;
  return { kenmerk: ruw.kenmerk, stand: alsTekst(ruw.stand), sha256: alsTekst(ruw.sha256), items: items?.filter((item) => item !== undefined) };
}

function leesItem(ruw: unknown): Itemantwoord | undefined {
  const item = alsObject(ruw);
  if (typeof item?.effect !== 'string' || !UITKOMSTEN.includes(item.uitkomst)) return undefined;
  const uitkomst = item.uitkomst as Itemantwoord['uitkomst'];
  const code = alsTekst(item.code);
  return { effect: item.effect, uitkomst, ...(code !== undefined && CODE.test(code) ? { code } : {}) };
}

function ontleed(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

function alsObject(waarde: unknown): Record<string, unknown> | undefined {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? (waarde as Record<string, unknown>) : undefined;
}

function alsTekst(waarde: unknown): string | undefined {
  return typeof waarde === 'string' ? waarde : undefined;
}

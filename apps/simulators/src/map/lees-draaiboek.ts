import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What was agreed that partners will answer, by partner and then by what that partner may know of somebody. Without one each partner answers as it sees fit. */
export type Draaiboek = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const gelezen = new Map<string, { stempel: string; draaiboek: Draaiboek }>();

/** Reads `simulators/draaiboek.json` of a data folder, anew only when it changed. */
export function leesDraaiboek(dataMap: string): Draaiboek {
  const pad = join(dataMap, 'simulators', 'draaiboek.json');
  if (!existsSync(pad)) return {};
  const { mtimeMs, size } = statSync(pad);
  const stempel = `${mtimeMs}/${size}`;
  const bekend = gelezen.get(pad);
  if (bekend?.stempel === stempel) return bekend.draaiboek;
  const draaiboek = JSON.parse(readFileSync(pad, 'utf8')) as Draaiboek;
  gelezen.set(pad, { stempel, draaiboek });
  return draaiboek;
}

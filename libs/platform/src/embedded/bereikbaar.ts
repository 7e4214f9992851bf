import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** True when a user who owns nothing here can read this path: it, and every folder above it, is open to others. */
export function bereikbaarVoorAnderen(pad: string): boolean {
  return open(pad, 0o005) && mappenErboven(resolve(pad)).every((map) => open(map, 0o001));
}

/** True when a user who owns nothing here can walk to this folder's parent. */
export function ouderBereikbaarVoorAnderen(pad: string): boolean {
  return mappenErboven(resolve(pad)).every((map) => open(map, 0o001));
}

function open(pad: string, recht: number): boolean {
  return (statSync(pad).mode & recht) === recht;
}

function mappenErboven(pad: string): string[] {
  const ouder = dirname(pad);
  return ouder === pad ? [] : [ouder, ...mappenErboven(ouder)];
}

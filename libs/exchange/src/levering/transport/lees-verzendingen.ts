import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { validateSync } from 'class-validator';
import { ConfiguratieFout } from '#libs/platform';
import { Httpsinstelling, Mapinstelling, Sftpinstelling, type Verzendinginstelling } from './verzendinginstelling.js';

/** Per partner how its deliveries go; who is not in it has a folder. */
export type Verzendingen = ReadonlyMap<string, Verzendinginstelling>;

const SOORTEN: ReadonlyMap<unknown, new () => Verzendinginstelling> = new Map<unknown, new () => Verzendinginstelling>([['map', Mapinstelling], ['sftp', Sftpinstelling], ['https', Httpsinstelling]]);
/** Fields that name a file; of the secret ones, nobody outside owner and group may read it. */
const BESTANDEN = { sleutelbestand: true, wachtwoordbestand: true, sleutel: true, certificaat: false, ca: false } as const;

/**
 * Reads and checks VERZENDINGEN at the start. Paths in it are relative to its own folder; secrets stand in files, never in it.
 * Throws `ConfiguratieFout` with every reason at once: partner, field and what it must be, never a value.
 * @param pad undefined: every partner has a folder
 * @param partners who may stand in it
 */
export function leesVerzendingen(pad: string | undefined, partners: readonly string[]): Verzendingen {
  if (pad === undefined) return new Map();
  const redenen: string[] = [];
  const gelezen = new Map<string, Verzendinginstelling>();
  for (const [partner, ruw] of Object.entries(ontleed(pad))) {
    const { instelling, redenen: eigen } = partners.includes(partner) ? leesEen(ruw, dirname(resolve(pad))) : { instelling: undefined, redenen: ['is no partner that gets deliveries'] };
    redenen.push(...eigen.map((reden) => `VERZENDINGEN ${partner}: ${reden}`));
    if (instelling !== undefined) gelezen.set(partner, instelling);
  }
  if (redenen.length > 0) throw new ConfiguratieFout(redenen);
  return gelezen;
}

function ontleed(pad: string): object {
  try {
    const ruw: unknown = JSON.parse(readFileSync(pad, 'utf8'));
    if (isObject(ruw)) return ruw;
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== undefined) throw new ConfiguratieFout(['VERZENDINGEN names a file that cannot be read']);
  }
  throw new ConfiguratieFout(['VERZENDINGEN is not a JSON object by partner']);
}

function leesEen(ruw: unknown, map: string): { instelling?: Verzendinginstelling; redenen: string[] } {
  const Soort = isObject(ruw) && 'soort' in ruw ? SOORTEN.get(ruw.soort) : undefined;
  if (Soort === undefined) return { redenen: ['soort must be map, sftp or https'] };
  const instelling = Object.assign(new Soort(), ruw);
  const fouten = validateSync(instelling, { whitelist: true, forbidNonWhitelisted: true });
  if (fouten.length > 0) return { redenen: fouten.map((f) => `${f.property} ${[...new Set(Object.values(f.constraints ?? {}))].join(', ')}`) };
  const redenen = 'gebruiker' in instelling && instelling.sleutelbestand && instelling.wachtwoordbestand ? ['set sleutelbestand or wachtwoordbestand, not both'] : [];
  return { instelling, redenen: [...redenen, ...metPaden(instelling, map)] };
}

/** Makes the paths absolute, and looks at the files. */
function metPaden(instelling: Verzendinginstelling, map: string): string[] {
  const velden = instelling as unknown as Record<string, string | undefined>;
  if (instelling.soort === 'map') velden.map = resolve(map, instelling.map);
  return Object.entries(BESTANDEN).flatMap(([veld, geheim]) => {
    const naam = velden[veld];
    if (naam === undefined) return [];
    const pad = (velden[veld] = resolve(map, naam));
    return bezwaar(pad, geheim).map((reden) => `${veld} ${reden}`);
  });
}

/** A secret that everybody on the machine may read is none. The group may: that is how container platforms hand secrets over. */
function bezwaar(pad: string, geheim: boolean): string[] {
  const stand = statSync(pad, { throwIfNoEntry: false });
  if (!stand?.isFile()) return ['names a file that is not there'];
  return geheim && (stand.mode & 0o007) !== 0 ? ['may be read by everybody: chmod o-rwx'] : [];
}

function isObject(waarde: unknown): waarde is object {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bevindingTekst, type Keuring, type Keurvraag } from '#libs/connector-kit';
import { Klok, leesOmgeving, vraagKind } from '#libs/platform';
import { Gebruiksfout } from './gebruiksfout.js';
import { invoerlijst, type Invoer } from './invoerlijst.js';

const SCRIPT = fileURLToPath(new URL('../../connectors/src/zelfcontrole.js', import.meta.url));
const HOOGSTENS_MS = 30 * 60_000;
const GEWICHT = { bestand: 'bestand geweigerd', vasthouden: 'wacht op een mens', regel: 'regel afgekeurd', waarschuwing: 'let op' } as const;

/** `hub check`: says what the intake would say of files, without a hub. Exit code 1 when it would refuse one, or a line of one. */
export async function controleer(paden: readonly string[], partner: string | undefined): Promise<number> {
  let goed = true;
  for (const invoer of invoerlijst(paden, partner)) goed = toon(invoer, await keur(invoer)) && goed;
  return goed ? 0 : 1;
}

async function keur({ partner, pad }: Invoer): Promise<Keuring> {
  const vraag: Keurvraag = { partner, naam: basename(pad), vandaag: new Klok().vandaag(), gemeenten: leesOmgeving(process.env).GEMEENTEN.split(',').map((code) => code.trim()) };
  const keuring = await vraagKind<Keuring | null>({ script: SCRIPT, vraag: { ...vraag }, stroom: createReadStream(pad) as AsyncIterable<Buffer>, hoogstensMs: HOOGSTENS_MS });
  if (keuring === null) throw new Gebruiksfout(`Van ${partner} komt niets binnen.`);
  return keuring;
}

/** True when nothing of it would be refused. */
function toon({ naam }: Invoer, { geweigerd, regels, tellingen: { goed, afgekeurd, dubbel, buitenBereik }, bevindingen, meer, nietGecontroleerd }: Keuring): boolean {
  const stand = geweigerd ? 'zou worden geweigerd' : `${regels} regels: ${goed} goed, ${afgekeurd} afgekeurd, ${dubbel} dubbel, ${buitenBereik} van een andere gemeente`;
  const zinnen = bevindingen.map((een) => `  ${een.regel === null ? 'het bestand' : `regel ${een.regel}`}${een.kolom === null ? '' : `, kolom ${een.kolom}`} (${GEWICHT[een.ernst]}): ${bevindingTekst(een)}`);
  const rest = meer > 0 ? [`  en nog ${meer} bevindingen`] : [];
  const niet = geweigerd ? [] : ['  Niet gecontroleerd:', ...nietGecontroleerd.map((zin) => `    ${zin}`)];
  process.stdout.write(`${[`${naam}: ${stand}`, ...zinnen, ...rest, ...niet].join('\n')}\n`);
  return !geweigerd && afgekeurd === 0;
}

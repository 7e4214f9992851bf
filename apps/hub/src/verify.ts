import { readFileSync } from 'node:fs';
import type { Zaak } from './antwoorden.js';
import { Hubclient } from './client.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { vergelijk, verschilTekst } from './vergelijk.js';

/** A person of the truth file, and what the hub makes of it. */
interface Persoon {
  waarheid: Partial<Zaak>;
  /** Cases found; more than one means that the hub made two of one person. */
  gevonden: number;
  verschillen: string[];
}

/** `hub verify`: compares the cases with a truth file of the same shape; prints what was compared, equal, and every difference. Exit code 1 if any. */
export async function verifieer(pad: string): Promise<number> {
  const personen = leesWaarheid(pad);
  const hub = await Hubclient.vind();
  const opNummer = new Map(personen.flatMap((persoon) => sleutel(persoon.waarheid).map((nummer) => [nummer, persoon] as const)));
  let zaken = 0;
  for await (const zaak of hub.zaken()) {
    zaken++;
    for (const persoon of new Set(nummers(zaak).flatMap((nummer) => opNummer.get(nummer) ?? []))) oordeel(persoon, zaak);
  }
  return meld(personen, zaken);
}

function oordeel(persoon: Persoon, zaak: Zaak): void {
  persoon.gevonden++;
  persoon.verschillen = vergelijk(persoon.waarheid, zaak).verschillen.map(verschilTekst);
}

function meld(personen: readonly Persoon[], zaken: number): number {
  let vergeleken = 0;
  let anders = 0;
  for (const { waarheid, gevonden, verschillen } of personen) {
    const velden = vergelijk(waarheid, waarheid).vergeleken;
    vergeleken += velden;
    anders += gevonden === 1 ? verschillen.length : velden;
    const regels = gevonden === 1 ? verschillen : [gevonden === 0 ? 'geen zaak' : `${gevonden} zaken in plaats van één`];
    for (const regel of regels) process.stdout.write(`${waarheid.vNummer ?? waarheid.bsn ?? 'zonder nummer'}  ${regel}\n`);
  }
  process.stdout.write(`${personen.length} personen, ${vergeleken} velden vergeleken, ${vergeleken - anders} gelijk, ${anders} verschillend; ${zaken} zaken in de hub\n`);
  return anders === 0 ? 0 : 1;
}

function leesWaarheid(pad: string): Persoon[] {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    throw new Gebruiksfout(`${pad} is niet te lezen als JSON.`);
  }
  if (!Array.isArray(inhoud)) throw new Gebruiksfout(`${pad} is geen lijst van zaken.`);
  return (inhoud as Partial<Zaak>[]).map((waarheid) => ({ waarheid, gevonden: 0, verschillen: [] }));
}

/** The number by which a person of the truth is looked up: the V-nummer, or the BSN when none is given. */
function sleutel(persoon: Partial<Zaak>): string[] {
  return nummers(persoon).slice(0, 1);
}

function nummers({ vNummer, bsn }: Partial<Zaak>): string[] {
  return [...(vNummer ? [`v/${vNummer}`] : []), ...(bsn ? [`b/${bsn}`] : [])];
}

import { readFileSync } from 'node:fs';
import type { Zaak } from './antwoorden.js';
import { Hubclient } from './client.js';
import { gesorteerdeZaken } from './export.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { vergelijk, verschilTekst } from './vergelijk.js';
import { Zaakregister } from './zaakregister.js';

type Waarheid = Partial<Zaak>;

/** `hub verify`: compares the cases with a truth file of the same shape; prints what was compared, equal, and every difference. Exit code 1 if any. */
export async function verifieer(pad: string): Promise<number> {
  const waarheid = leesWaarheid(pad);
  const register = new Zaakregister(await gesorteerdeZaken(await Hubclient.vind()));
  let vergeleken = 0;
  let verschillend = 0;
  for (const persoon of waarheid) {
    const uitkomst = oordeel(persoon, register);
    vergeleken += uitkomst.vergeleken;
    verschillend += uitkomst.anders;
    for (const regel of uitkomst.regels) process.stdout.write(`${naam(persoon)}  ${regel}\n`);
  }
  process.stdout.write(
    `${waarheid.length} personen, ${vergeleken} velden vergeleken, ${vergeleken - verschillend} gelijk, ${verschillend} verschillend; ` +
      `${register.zaken.length} zaken in de hub\n`,
  );
  return verschillend === 0 ? 0 : 1;
}

interface Oordeel {
  vergeleken: number;
  anders: number;
  regels: string[];
}

function oordeel(persoon: Waarheid, register: Zaakregister): Oordeel {
  const gevonden = register.vind(persoon);
  const [zaak] = gevonden;
  const { vergeleken, verschillen } = vergelijk(persoon, zaak ?? null);
  if (gevonden.length === 1) return { vergeleken, anders: verschillen.length, regels: verschillen.map(verschilTekst) };
  const alle = vergelijk(persoon, persoon).vergeleken;
  return { vergeleken: alle, anders: alle, regels: [gevonden.length === 0 ? 'geen zaak' : `${gevonden.length} zaken in plaats van één`] };
}

function leesWaarheid(pad: string): Waarheid[] {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    throw new Gebruiksfout(`${pad} is niet te lezen als JSON.`);
  }
  if (!Array.isArray(inhoud)) throw new Gebruiksfout(`${pad} is geen lijst van zaken.`);
  return inhoud as Waarheid[];
}

function naam({ vNummer, bsn }: Waarheid): string {
  return vNummer ?? bsn ?? 'zonder nummer';
}

import 'reflect-metadata';
import { ConfiguratieFout } from '#libs/platform';
import { leesArgumenten, type Argumenten } from './argumenten.js';
import { exporteer } from './export.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { geefToken } from './geef-token.js';
import { importeer } from './import.js';
import { speelScenarios } from './scenario.js';
import { toonStatus } from './status.js';
import { verifieer } from './verify.js';
import { wisVoortgang } from './voortgang.js';

const GEBRUIK = `Gebruik: npm run hub -- OPDRACHT

  import DIR|BESTAND… [--partner P]   bestanden inlezen, in de volgorde van DIR/manifest.json of op naam
  export zaken                        elke zaak op één regel (NDJSON), op vNummer en dan bsn
  verify truth.json                   de zaken vergelijken met een bestand in dezelfde vorm
  scenario DIR…                       scenario's spelen, elk op een lege hub
  status                              wat wacht, loopt of mislukte, en wat te laat is
  token --rol ROL… [--gemeente CODE…] [--partner P [--afzender A]] [--uren N]
`;

async function voerUit({ opdracht, rest, opties }: Argumenten): Promise<number> {
  const [eerste] = rest;
  switch (opdracht) {
    case 'import':
      if (rest.length > 0) return importeer(rest, opties.partner);
      break;
    case 'export':
      if (eerste === 'zaken' && rest.length === 1) return exporteer();
      break;
    case 'verify':
      if (eerste !== undefined && rest.length === 1) return verifieer(eerste);
      break;
    case 'scenario':
      if (rest.length > 0) return speelScenarios(rest);
      break;
    case 'status':
      return toonStatus();
    case 'token':
      return geefToken(opties);
  }
  throw new Gebruiksfout(GEBRUIK.trimEnd());
}

/** Whoever reads our output may stop early (`| head`): that is no error. */
process.stdout.on('error', (fout: NodeJS.ErrnoException) => process.exit(fout.code === 'EPIPE' ? 0 : 1));

/** Exit codes: 0 as it should be, 1 something differs or went wrong, 2 the command cannot be done as given. */
try {
  process.exitCode = await voerUit(leesArgumenten(process.argv.slice(2)));
} catch (fout) {
  wisVoortgang();
  const vanGebruiker = fout instanceof Gebruiksfout || fout instanceof ConfiguratieFout;
  process.stderr.write(`${fout instanceof Error ? fout.message : 'onbekende fout'}\n`);
  process.exitCode = vanGebruiker ? 2 : 1;
}

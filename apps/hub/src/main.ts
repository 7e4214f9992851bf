import 'reflect-metadata';
import { ConfiguratieFout } from '#libs/platform';
import { leesArgumenten, type Argumenten } from './argumenten.js';
import { controleer } from './check.js';
import { lever } from './deliver.js';
import { exporteer } from './export.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { geefToken } from './geef-token.js';
import { importeer } from './import.js';
import { speelScenarios } from './scenario.js';
import { controleerLogboek } from './logboek.js';
import { draaiSleutels, toonSleutels, vernietigSleutels } from './sleutels.js';
import { toonStatus } from './status.js';
import { verifieer } from './verify.js';
import { wis } from './wis.js';
import { wisVoortgang } from './voortgang.js';

const GEBRUIK = `Gebruik: npm run hub -- OPDRACHT

  import DIR|BESTAND… [--partner P]   bestanden inlezen, in de volgorde van DIR/manifest.json of op naam
  check DIR|BESTAND… [--partner P]    zeggen wat van bestanden zou worden gezegd, zonder ze in te lezen; er hoeft geen hub te draaien
  export zaken                        elke zaak op één regel (NDJSON), op vNummer en dan bsn
  deliver PARTNER --period jjjjKn     het leveringsbestand van een kwartaal (of maand jjjjmm, of jaar jjjj) maken [--out BESTAND]
                                      [--correctie] [--gemeente CODE]; PARTNER is cbs of monitor/sociaal-domein
                                      [--known-on MOMENT]: van de zaken zoals toen bekend; [--send]: en het versturen
  verify truth.json                   de zaken vergelijken met een bestand in dezelfde vorm
  scenario DIR…                       scenario's spelen, elk op een lege hub
  logboek verify                      of het logboek van handelingen nog is zoals het werd geschreven
  sleutels                            welke sleutels er zijn
  sleutels draai [--gemeente CODE…]   nieuwe sleutels; de oude verdwijnen vanzelf
  sleutels vernietig --gemeente CODE  alles van een vertrokken gemeente wissen, en dan haar sleutels
  wis ZAAK [--reden REDEN]            een persoon wissen; REDEN is verzoek of onterecht-ontvangen
  status                              wat wacht, loopt of mislukte, en wat te laat is
  token --rol ROL… [--gemeente CODE…] [--partner P [--afzender A]] [--uren N]
`;

/** A command with what it needs; undefined when it was not given as it should be. */
const OPDRACHTEN: Record<string, (gegeven: Argumenten) => Promise<number> | undefined> = {
  import: ({ rest, opties }) => (rest.length > 0 ? importeer(rest, opties.partner) : undefined),
  check: ({ rest, opties }) => (rest.length > 0 ? controleer(rest, opties.partner) : undefined),
  export: ({ rest }) => (rest.join() === 'zaken' ? exporteer() : undefined),
  deliver: ({ rest: [partner, ...meer], opties: { period, correctie = false, gemeente: [gemeente, ...anders] = [], out, send = false, 'known-on': bekendOp } }) =>
    partner !== undefined && period !== undefined && meer.length + anders.length === 0 ? lever({ partner, periode: period, correctie, gemeente, bekendOp, uit: out, stuur: send }) : undefined,
  verify: ({ rest: [pad, ...meer] }) => (pad !== undefined && meer.length === 0 ? verifieer(pad) : undefined),
  scenario: ({ rest }) => (rest.length > 0 ? speelScenarios(rest) : undefined),
  logboek: ({ rest }) => (rest.join() === 'verify' ? controleerLogboek() : undefined),
  sleutels: ({ rest, opties: { gemeente = [] } }) => sleutels(rest.join(' '), gemeente),
  wis: ({ rest: [zaak, ...meer], opties: { reden } }) => (zaak !== undefined && meer.length === 0 ? wis(zaak, reden) : undefined),
  status: () => toonStatus(),
  token: ({ opties }) => geefToken(opties),
};

function sleutels(wat: string, gemeenten: string[]): Promise<number> | undefined {
  const [gemeente, ...meer] = gemeenten;
  if (wat === '') return toonSleutels();
  if (wat === 'draai') return draaiSleutels(gemeenten);
  return wat === 'vernietig' && gemeente !== undefined && meer.length === 0 ? vernietigSleutels(gemeente) : undefined;
}

async function voerUit(gegeven: Argumenten): Promise<number> {
  const uitkomst = Object.hasOwn(OPDRACHTEN, gegeven.opdracht) ? OPDRACHTEN[gegeven.opdracht]?.(gegeven) : undefined;
  if (uitkomst === undefined) throw new Gebruiksfout(GEBRUIK.trimEnd());
  return uitkomst;
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

import type { Bevinding } from '#libs/case-model';
import { beginLezen, type Inkomend, type InkomendeUitwisseling, type Keuring, type Leescontext, MEESTE_BEVINDINGEN } from '#libs/connector-kit';
import { Groepsoordeel } from './groepsoordeel.js';

const NIET_HIER: readonly string[] = [
  'Of wij de persoon op een regel kennen. Een regel van iemand die wij nog niet kennen, wacht.',
  'Of nummers, namen en geboortedatums passen bij wat wij van deze persoon weten.',
  'Of de regels aansluiten op wat u eerder instuurde, en of u dit bestand al instuurde.',
];
const VERWIJZINGEN = 'Of de kenmerken die u van ons kreeg, bij ons bestaan.';

/** Judges a file by its own content, with the reading and the rules of the intake; nothing is kept. */
export async function keurBestand(uitwisseling: InkomendeUitwisseling, bestand: Inkomend, context: Leescontext): Promise<Keuring> {
  const begin = await beginLezen(uitwisseling, bestand, context);
  const nietGecontroleerd = [...NIET_HIER, ...(uitwisseling.verwijzing === undefined ? [] : [VERWIJZINGEN])];
  const lijst = new Bevindinglijst();
  const oordeel = new Groepsoordeel(uitwisseling.groepKolom);
  const opBestand = 'geweigerd' in begin ? begin.geweigerd.bevindingen : await leesUit(begin.regels, oordeel, lijst);
  if (opBestand.some(({ ernst }) => ernst === 'bestand')) {
    return { geweigerd: true, regels: 0, tellingen: { goed: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 }, bevindingen: opBestand.slice(0, MEESTE_BEVINDINGEN), meer: Math.max(0, opBestand.length - MEESTE_BEVINDINGEN), nietGecontroleerd };
  }
  for (const bevinding of [...opBestand, ...oordeel.bevindingen()]) lijst.neem(bevinding);
  const { open: goed, ...rest } = oordeel.telling();
  return { geweigerd: false, regels: goed + rest.afgekeurd + rest.dubbel + rest.buitenBereik, tellingen: { goed, ...rest }, bevindingen: lijst.eerste(), meer: lijst.meer, nietGecontroleerd };
}

/** Takes every line in; gives the findings on the file. */
async function leesUit(regels: AsyncGenerator<Parameters<Groepsoordeel['neem']>[0][], { bevindingen: Bevinding[] }>, oordeel: Groepsoordeel, lijst: Bevindinglijst): Promise<Bevinding[]> {
  for (;;) {
    const stap = await regels.next();
    if (stap.done === true) return stap.value.bevindingen;
    for (const regel of stap.value) {
      oordeel.neem(regel);
      for (const bevinding of regel.bevindingen) lijst.neem(bevinding);
    }
  }
}

/** The first findings of many, by line, those on the file before all: what is kept does not grow with the file. */
class Bevindinglijst {
  private lijst: Bevinding[] = [];
  private aantal = 0;

  neem(bevinding: Bevinding): void {
    this.aantal += 1;
    this.lijst.push(bevinding);
    if (this.lijst.length >= 2 * MEESTE_BEVINDINGEN) this.lijst = this.eerste();
  }

  get meer(): number {
    return Math.max(0, this.aantal - MEESTE_BEVINDINGEN);
  }

  eerste(): Bevinding[] {
    return this.lijst.sort((a, b) => (a.regel ?? 0) - (b.regel ?? 0)).slice(0, MEESTE_BEVINDINGEN);
  }
}

import { kwartaalNaam } from './dagen.js';
import { buitenregel } from './buitenregel.js';
import type { Bestand, Bestandslijst, Eind } from './bestandslijst.js';
import { Dobbel } from './dobbel.js';
import { REGELFOUTEN, slechteRegel } from './fouten.js';
import type { Kans, Kansen } from './kansen.js';
import type { Nummeruitgifte } from './nummers.js';
import type { Opslag, Uitvoer } from './opslag.js';
import type { Aard, Rapportregel, Schoolmelding } from './rapportregel.js';
import type { Rapportplan } from './rapportplan.js';
import { KOLOMMEN, alsCsv, cellenVan, kopInWoorden } from './regelvorm.js';

/** From this many lines on a report is large enough for a replacement that the brake must stop. */
const GROOT_GENOEG_VOOR_REM = 60;

type Cellen = () => string[];

interface Vel {
  bestand: Bestand;
  uit: Uitvoer;
}

/** What every report of a world shares. */
export interface Rapportomgeving {
  zaad: string;
  gemeente: string;
  kansen: Kansen;
  lijst: Bestandslijst;
  opslag: Opslag;
  nummers: Nummeruitgifte;
  merk: (k: Kans) => void;
}

/** One school's report over one route and quarter, with its later version, supplement or copies. Counts what becomes of every line. */
export class Rapport {
  readonly eerste: Vel;
  private readonly tweede: Vel | undefined;
  private readonly aanvulling: Vel | undefined;
  private readonly kopieen: Bestand[] = [];
  private readonly dobbel: Dobbel;
  private slechte = 0;
  private ingetrokken = 0;
  private regels = 0;
  private voorbeeld: Rapportregel | undefined;

  constructor(readonly plan: Rapportplan, private readonly om: Rapportomgeving, vorige: Rapport | undefined) {
    this.dobbel = new Dobbel(`${om.zaad}/regels/${plan.sleutel}`);
    this.eerste = this.vel('', plan.dag);
    for (const k of plan.vorm) om.merk(k);
    const { soort } = plan;
    if (soort === 'versie2' || soort === 'versie2Eerst' || soort === 'rem') {
      this.tweede = this.vel('_v2', plan.tweedeDag);
      if (soort === 'rem') this.tweede.bestand.status = 'vastgehouden';
      else this.eerste.bestand.status = 'vervangen';
    }
    if (soort === 'aanvulling') this.aanvulling = this.vel('_a1', plan.tweedeDag);
    if (soort === 'tweemaal') this.kopie(this.eerste.bestand, 'al-ontvangen');
    if (soort === 'anderePeriode' && vorige !== undefined) this.kopie(vorige.eerste.bestand, 'vastgehouden');
  }

  /** False when one more withdrawn line could make the replacement one that the brake stops. */
  magIntrekken(): boolean {
    return this.ingetrokken < 8;
  }

  /** Writes a participant's line in every version where it belongs, and counts its end. */
  voegToe(melding: Schoolmelding, eind: Eind): void {
    const { regel, aard } = melding;
    this.voorbeeld ??= regel;
    this.regels++;
    if (aard !== 'gewoon') this.om.merk(MERK[aard]);
    const wijze: Record<Aard, () => void> = {
      gewoon: () => this.gewoon(regel, eind),
      alleenEerste: () => this.alleenEerste(regel, eind),
      verbeterd: () => this.anders(this.tweede, regel, eind),
      aangevuld: () => this.anders(this.aanvulling, regel, eind),
      hersteld: () => this.hersteld(regel, eind),
      tegenspraak: () => [regel, bedorven(regel)].forEach((r) => this.schrijf(this.eerste, this.cellen(r), 'afgekeurd')),
    };
    wijze[aard]();
    if (this.dobbel.kans(this.om.kansen.regelFout)) this.slecht(regel);
    if (this.dobbel.kans(0.1)) this.buiten(false);
  }

  /** The lines that stand in any case, and what follows the last one. */
  sluit(): void {
    for (let i = 0; i < this.plan.buiten; i++) this.buiten(i === 0);
    if (this.plan.slecht && this.slechte === 0 && this.voorbeeld !== undefined) this.slecht(this.voorbeeld);
    const { soort } = this.plan;
    const vellen = [this.eerste, this.tweede, this.aanvulling].filter((v) => v !== undefined);
    for (const v of vellen) this.slotregels(v);
    const bij = [...vellen.slice(1).map((v) => v.bestand), ...this.kopieen];
    for (const b of bij) b.weg = this.zegtNiets(b);
    if (soort !== 'gewoon' && bij.length > 0 && !bij.some((b) => b.weg)) this.om.merk(soort);
  }

  /** An empty supplement, a replacement too small for the brake, an empty file under another period's name: these are not sent. */
  private zegtNiets(b: Bestand): boolean {
    if (this.plan.soort === 'rem') return this.regels < GROOT_GENOEG_VOOR_REM;
    if (b.kopieVan !== null) return b.status === 'vastgehouden' && telOp(b.kopieVan) === 0;
    return telOp(b) === 0;
  }

  private kopie(van: Bestand, status: Bestand['status']): void {
    const bestand = this.om.lijst.nieuw('taalscholen', this.eerste.bestand.naam, this.plan.tweedeDag);
    bestand.kopieVan = van;
    bestand.status = status;
    this.kopieen.push(bestand);
  }

  private vel(merk: string, dag: number): Vel {
    const { school, route, kwartaal } = this.plan;
    const bestand = this.om.lijst.nieuw('taalscholen', `KR_${school.bow}_${route}_${kwartaalNaam(kwartaal)}${merk}.csv`, dag);
    const uit = this.om.opslag.lijn(bestand, { codering: school.codering });
    const kop = this.plan.vorm.has('kopInWoorden') ? KOLOMMEN.map(kopInWoorden) : KOLOMMEN;
    uit.regel(alsCsv(this.plan.vorm.has('extraKolom') ? [...kop, 'Opmerking intern'] : kop, school.scheiding));
    return { bestand, uit };
  }

  /** The cells when they are asked for: the first round only counts. */
  private cellen(regel: Rapportregel): Cellen {
    return () => cellenVan(regel, this.plan.school);
  }

  private schrijf(vel: Vel, cellen: Cellen, eind: Eind): void {
    if (vel.bestand.status !== 'vastgehouden') vel.bestand.tellingen[eind]++;
    if (!this.om.opslag.schrijft) return;
    vel.uit.regel(alsCsv(this.plan.vorm.has('extraKolom') ? [...cellen(), 'x'] : cellen(), this.plan.school.scheiding));
  }

  private gewoon(regel: Rapportregel, eind: Eind): void {
    const cellen = this.cellen(regel);
    const dubbel = this.dobbel.kans(this.om.kansen.regelDubbel);
    if (dubbel) this.om.merk('regelDubbel');
    for (const vel of [this.eerste, this.tweede]) {
      if (vel === undefined || (this.plan.soort === 'rem' && vel === this.tweede && this.regels % 2 === 0)) continue;
      this.schrijf(vel, cellen, eind);
      if (dubbel) this.schrijf(vel, cellen, 'dubbel');
    }
  }

  private alleenEerste(regel: Rapportregel, eind: Eind): void {
    this.ingetrokken++;
    this.schrijf(this.eerste, this.cellen(regel), eind);
  }

  private anders(later: Vel | undefined, regel: Rapportregel, eind: Eind): void {
    this.schrijf(this.eerste, this.cellen(bedorven(regel)), eind);
    if (later !== undefined) this.schrijf(later, this.cellen(regel), eind);
  }

  private hersteld(regel: Rapportregel, eind: Eind): void {
    const cellen = this.cellen(regel);
    const fouten = REGELFOUTEN.filter((f) => f.code !== 'gemeentecode-ongeldig');
    const fout = this.dobbel.kies(fouten);
    this.schrijf(this.eerste, () => fout.bederf(cellen()), 'afgekeurd');
    if (this.aanvulling !== undefined) this.schrijf(this.aanvulling, cellen, eind);
  }

  private slecht(regel: Rapportregel): void {
    this.slechte++;
    this.om.merk('regelFout');
    const wie = { nummer: `BAD${String(this.slechte).padStart(3, '0')}`, bsn: this.plan.school.bsn ? this.om.nummers.bsnVanNiemand() : '' };
    const fout = this.dobbel.kies(REGELFOUTEN);
    const cellen = (): string[] => slechteRegel(this.cellen(regel)(), fout, wie);
    for (const vel of [this.eerste, this.tweede]) if (vel !== undefined) this.schrijf(vel, cellen, 'afgekeurd');
  }

  private buiten(verschilt: boolean): void {
    const regel = buitenregel(this.plan, this.dobbel, this.om.nummers, this.om.gemeente);
    if (verschilt && this.tweede !== undefined) this.schrijf(this.eerste, this.cellen(bedorven(regel)), 'buitenBereik');
    for (const vel of [this.eerste, this.tweede]) if (vel !== undefined && !(verschilt && this.tweede !== undefined && vel === this.eerste)) this.schrijf(vel, this.cellen(regel), 'buitenBereik');
  }

  private slotregels(vel: Vel): void {
    const { scheiding } = this.plan.school;
    if (this.plan.vorm.has('totaalregel')) vel.uit.regel(`Totaal${scheiding}${telOp(vel.bestand)}`);
    if (this.plan.vorm.has('legeRegels')) for (const leeg of ['', scheiding.repeat(KOLOMMEN.length - 1)]) vel.uit.regel(leeg);
  }
}

const MERK: Readonly<Record<Exclude<Aard, 'gewoon'>, Kans>> = {
  alleenEerste: 'teVroegGemeld', verbeterd: 'regelVerbeterd', aangevuld: 'regelAangevuld', hersteld: 'regelHersteld', tegenspraak: 'tegenspraakInBestand',
};

/** The line as it was first, wrongly, reported: sound by itself, but not what happened. */
function bedorven(regel: Rapportregel): Rapportregel {
  if (regel.gevolgd < 2) return { ...regel, signaal: regel.signaal === 'ZORG' ? 'GEEN' : 'ZORG' };
  return { ...regel, gevolgd: regel.gevolgd - 2, ongeoorloofd: regel.ongeoorloofd + 2, cumulatief: regel.cumulatief - 2 };
}

function telOp(bestand: Bestand): number {
  const t = bestand.tellingen;
  return t.verwerkt + t.wachtOpKoppeling + t.afgekeurd + t.dubbel + t.buitenBereik;
}

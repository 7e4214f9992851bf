import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wacht } from 'node:timers/promises';
import { bewaarBoek, type Boek, leesBoek, type TeGeven } from './boek.js';
import type { Mappartner } from './mappartner.js';
import { leesStoringen } from '../lees-storingen.js';
import { leesDraaiboek } from './lees-draaiboek.js';
import type { Partnerstoring } from './partnerstoring.js';

/** Where a partner and the hub meet, and what time it is to the partner. */
export interface Simulatorwens {
  /** The hub's data folder: `outbox/<partner>`, `inbox/<partner>`, and `simulators/` for what the partners know themselves. */
  dataMap: string;
  /** Milliseconds since 1970. */
  nu: () => number;
  /** Today, jjjj-mm-dd. */
  datum: () => string;
}

/**
 * A partner that works through folders: takes what lies complete in `outbox/<partner>` into `opgehaald`, acts, and puts its answers in
 * `inbox/<partner>`. Its faults stand in `simulators/storing.json`, what it did in `simulators/<partner>.json`. It may be killed at any moment.
 */
export class Mapsimulator {
  private readonly uit: string;
  private readonly in: string;
  private readonly boekpad: string;
  private readonly boek: Boek;

  constructor(
    private readonly partner: Mappartner,
    private readonly wens: Simulatorwens,
  ) {
    this.uit = join(wens.dataMap, 'outbox', partner.naam);
    this.in = join(wens.dataMap, 'inbox', partner.naam);
    this.boekpad = join(wens.dataMap, 'simulators', `${partner.naam}.json`);
    this.boek = leesBoek(this.boekpad);
    for (const map of [join(this.uit, 'opgehaald'), this.in]) mkdirSync(map, { recursive: true, mode: 0o700 });
  }

  /** Takes what lies there, and gives the answers whose time has come. One at a time. */
  async ronde(): Promise<void> {
    const storing = this.storing();
    if (storing.wegTot !== undefined && this.wens.nu() < Date.parse(storing.wegTot)) return;
    await this.hervat(storing);
    for (const naam of wachtend(this.uit)) {
      await wacht(storing.traagMs ?? 0);
      this.boek.bezig = naam;
      bewaarBoek(this.boekpad, this.boek);
      await this.hervat(storing);
    }
    this.antwoord();
  }

  /** Takes the file that it was at, also when it died halfway. */
  private async hervat(storing: Partnerstoring): Promise<void> {
    const { bezig } = this.boek;
    if (bezig === null) return;
    const opgehaald = join(this.uit, 'opgehaald', bezig);
    if (existsSync(join(this.uit, bezig))) renameSync(join(this.uit, bezig), opgehaald);
    if (existsSync(opgehaald)) await this.handel(bezig, opgehaald, storing);
    this.boek.bezig = null;
    bewaarBoek(this.boekpad, this.boek);
  }

  private async handel(naam: string, pad: string, storing: Partnerstoring): Promise<void> {
    const regels = () => createInterface({ input: createReadStream(pad), crlfDelay: Infinity });
    const draaiboek = leesDraaiboek(this.wens.dataMap)[this.partner.naam] ?? {};
    const vraag = { datum: this.wens.datum(), weigert: storing.weigert ?? false, fout: storing.antwoord === 'fout', draaiboek, geheugen: this.boek.geheugen };
    const gelezen = await this.partner.lees({ naam, regels }, vraag);
    if (gelezen === null) return void this.boek.onleesbaar.push(naam);
    const { effect, antwoorden } = gelezen;
    const eerder = this.boek.effecten[effect] ?? 0;
    this.boek.effecten[effect] = storing.zonderOntdubbeling || eerder === 0 ? eerder + 1 : eerder;
    const keren = { gewoon: 1, fout: 1, dubbel: 2, niet: 0 }[storing.antwoord ?? 'gewoon'];
    const vanaf = this.wens.nu() + (storing.laatMs ?? 0);
    for (let keer = 0; keer < keren; keer += 1) this.boek.teGeven.push(...antwoorden.map((antwoord) => ({ ...antwoord, vanaf })));
  }

  /** One file a group with what is due; what says the same twice comes in a file of its own. */
  private antwoord(): void {
    for (let bundel = this.bundel(); bundel.length > 0; bundel = this.bundel()) {
      const groep = bundel[0]?.groep ?? '';
      const naam = this.partner.antwoordnaam(groep, this.wens.datum());
      const nummer = this.boek.gegeven[naam] ?? 0;
      const bestand = this.partner.bestandsnaam(naam, nummer);
      writeFileSync(join(this.in, `.${bestand}`), this.partner.inhoud(groep, bundel.flatMap(({ regels }) => regels)), { mode: 0o600 });
      renameSync(join(this.in, `.${bestand}`), join(this.in, bestand));
      this.boek.gegeven[naam] = nummer + 1;
      this.boek.teGeven = this.boek.teGeven.filter((een) => !bundel.includes(een));
      bewaarBoek(this.boekpad, this.boek);
    }
  }

  private bundel(): TeGeven[] {
    const nu = this.wens.nu();
    const gezien = new Set<string>();
    const rijp = this.boek.teGeven.filter(({ vanaf }) => vanaf <= nu);
    return rijp.filter(({ groep, regels }) => {
      const zelfde = regels.join('\n');
      if (groep !== rijp[0]?.groep || gezien.has(zelfde)) return false;
      gezien.add(zelfde);
      return true;
    });
  }

  private storing(): Partnerstoring {
    return leesStoringen(this.wens.dataMap)[this.partner.naam] ?? {};
  }
}

/** Complete files, in order of name: who writes one gives it its name when it is whole. */
function wachtend(map: string): string[] {
  return readdirSync(map, { withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

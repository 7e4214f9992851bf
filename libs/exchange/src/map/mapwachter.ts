import { createReadStream, type FSWatcher, mkdirSync, watch } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Logboek } from '#libs/platform';
import { Inbox } from '../inbox/inbox.js';

/** How long a file's size and time must stand still before it is taken in. */
const STIL_MS = 80;

/** Watches a partner's drop folder. File events make it quick; `kijk` on a schedule is the net for events that never came. */
@Injectable()
export class Mapwachter implements OnApplicationShutdown {
  private readonly wachters: FSWatcher[] = [];
  private readonly bezig = new Map<string, Promise<void>>();
  private gestopt = false;

  constructor(
    private readonly inbox: Inbox,
    private readonly logboek: Logboek,
  ) {}

  /** Starts to watch, and takes in what lies there already. Makes the folder where it is missing. */
  async start(partner: string, map: string): Promise<void> {
    mkdirSync(map, { recursive: true, mode: 0o700 });
    const wachter = watch(map, (_, naam) => {
      if (naam !== null) void this.neem(partner, map, naam);
    });
    wachter.on('error', (fout) => this.logboek.fout('map-niet-te-volgen', fout, { partner }));
    this.wachters.push(wachter);
    await this.kijk(partner, map);
  }

  /** Takes in every file that lies in the folder. */
  async kijk(partner: string, map: string): Promise<void> {
    for (const item of await readdir(map, { withFileTypes: true })) if (item.isFile()) await this.neem(partner, map, item.name);
  }

  async onApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    for (const wachter of this.wachters) wachter.close();
    await Promise.all(this.bezig.values());
  }

  /** One file, once at a time. A name that starts with a dot, or ends in `.part`, is still being written. */
  private async neem(partner: string, map: string, naam: string): Promise<void> {
    if (naam.startsWith('.') || naam.endsWith('.part')) return;
    const pad = join(map, naam);
    const loopt = this.bezig.get(pad);
    if (loopt !== undefined) return loopt;
    const werk = this.neemIn(partner, pad, naam).catch((fout: unknown) => this.logboek.fout('inname-mislukt', fout, { partner }));
    this.bezig.set(pad, werk);
    await werk;
    this.bezig.delete(pad);
  }

  private async neemIn(partner: string, pad: string, naam: string): Promise<void> {
    if (!(await this.staatStil(pad))) return;
    await this.inbox.ontvang({ partner, naam, stroom: createReadStream(pad, { highWaterMark: 1 << 20 }) });
    await rm(pad);
  }

  /** Waits until size and time of change stand still; false when the file is gone or the process stops. */
  private async staatStil(pad: string): Promise<boolean> {
    for (let vorige = ''; !this.gestopt; ) {
      const nu = await stat(pad).catch(() => undefined);
      if (nu === undefined || !nu.isFile()) return false;
      const teken = `${nu.size}/${nu.mtimeMs}`;
      if (teken === vorige) return true;
      vorige = teken;
      await new Promise((klaar) => setTimeout(klaar, STIL_MS));
    }
    return false;
  }
}

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geefToegangsbewijs, hoofdsleutel, Kluis } from '#libs/platform';
import type { Partnerbestand } from './builders/partnerbestanden.js';
import { postmaster } from './hub.harness.js';
import { pollUntil } from './poll-until.js';

/** A message as `GET /berichten` gives it, as far as tests look. */
export interface Berichtantwoord {
  id: number;
  partner: string;
  bestand: string;
  status: string;
  sha256: string;
  vastgehoudenOm: string | null;
  tellingen: { verwerkt: number; wachtOpKoppeling: number; afgekeurd: number; dubbel: number; buitenBereik: number };
}

/** The outside world of a running hub: its drop folders and its API, with tokens from its own key. */
export class Hubclient {
  constructor(
    private readonly url: string,
    private readonly dataMap: string,
  ) {}

  /** Asks the API under a role; `wie` tells people of one role apart. */
  async vraag(rol: string, pad: string, init: RequestInit = {}, wie = `proef-${rol}`): Promise<Response> {
    const kluis = new Kluis(hoofdsleutel(undefined, this.dataMap));
    const token = await geefToegangsbewijs(kluis, { sub: wie, rollen: [rol], gemeenten: ['0141'] }, 600);
    return fetch(`${this.url}/api/v1${pad}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  }

  async json<T>(rol: string, pad: string): Promise<T> {
    const antwoord = await this.vraag(rol, pad);
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status}`);
    return (await antwoord.json()) as T;
  }

  /** Ids of the cases that a coach finds with this. */
  async zoek(waarop: Record<string, string>): Promise<string[]> {
    const antwoord = await this.vraag('coach', '/zaken/_zoek', { method: 'POST', body: JSON.stringify(waarop), headers: { 'content-type': 'application/json' } });
    if (antwoord.status !== 200) throw new Error(`_zoek: ${antwoord.status}`);
    return ((await antwoord.json()) as { resultaten: { id: string }[] }).resultaten.map(({ id }) => id);
  }

  /** Puts a file in its partner's drop folder, whole. */
  drop({ partner, naam, bytes }: Partnerbestand): void {
    const doel = join(this.dataMap, 'inbox', partner, naam);
    writeFileSync(`${doel}.part`, bytes);
    renameSync(`${doel}.part`, doel);
  }

  /** Hands a file in through the API; its message's number. */
  async stuur({ partner, naam, bytes }: Partnerbestand): Promise<number> {
    const formulier = new FormData();
    formulier.set('partner', partner);
    formulier.set('bestand', new Blob([new Uint8Array(bytes)]), naam);
    const antwoord = await this.vraag('beheerder', '/berichten', { method: 'POST', body: formulier });
    if (antwoord.status !== 202) throw new Error(`POST /berichten: ${antwoord.status}`);
    return ((await antwoord.json()) as { id: number }).id;
  }

  async bericht(id: number): Promise<Berichtantwoord> {
    return this.json('beheerder', `/berichten/${id}`);
  }

  /** Every message, oldest first. */
  async berichten(): Promise<Berichtantwoord[]> {
    const alle: Berichtantwoord[] = [];
    for (let na = ''; ; ) {
      const { resultaten, volgende } = await this.json<{ resultaten: Berichtantwoord[]; volgende: string | null }>('beheerder', `/berichten?aantal=100${na}`);
      alle.push(...resultaten);
      if (volgende === null) return alle.reverse();
      na = `&na=${volgende}`;
    }
  }

  /** Waits until `aantal` messages came and nothing is under way; gives them all, oldest first. */
  async rust(aantal = 0): Promise<Berichtantwoord[]> {
    return pollUntil(async () => this.alsInRust(aantal).catch(() => undefined), { elkeMs: 100, wat: `a hub at rest with ${aantal} messages` });
  }

  /** A file may come in between two questions: what is told before and after must be the same. */
  private async alsInRust(aantal: number): Promise<Berichtantwoord[] | undefined> {
    const eerst = await this.berichten();
    if (eerst.length < aantal || eerst.some(({ status }) => status === 'ontvangen' || status === 'bezig')) return undefined;
    if (!(await this.json<{ rust: boolean }>('beheerder', '/status')).rust) return undefined;
    const daarna = await this.berichten();
    return JSON.stringify(eerst) === JSON.stringify(daarna) ? daarna : undefined;
  }
}

/** Connection string of a data folder's embedded PostgreSQL, while it runs. */
export function databaseVan(dataMap: string): string {
  const map = join(dataMap, 'postgres');
  const poort = readFileSync(join(map, 'data', 'postmaster.pid'), 'utf8').split('\n')[3];
  if (postmaster(dataMap) < 2) throw new Error('no PostgreSQL runs here');
  return `postgres://schakel:${readFileSync(join(map, 'wachtwoord'), 'utf8').trim()}@127.0.0.1:${poort}/schakel`;
}

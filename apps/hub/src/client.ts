import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { leesOmgeving } from '#libs/platform';
import type { Bemiddelbeurt, Bericht, Bevinding, Blad, Levering, Leveringsbestand, Leveringsbevinding, Logboekcontrole, Sleutel, Status, Vertrekstand, Voorstel, Zaak } from './antwoorden.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { maakToken } from './token.js';
import { formulier, type Uploadbestand } from './upload.js';

const TOKEN_SECONDEN = 300;
const KRAP_SECONDEN = 60;

/** Which delivery file to make, as the API takes it. */
export interface Leveringsvraag {
  levering: string;
  periode: string;
  soort: 'R' | 'C';
  gemeente?: string;
  bekendOp?: string;
}

/** Talks to a running hub over its REST API, with a token of its own. */
export class Hubclient {
  private token = '';
  private tokenTot = 0;
  private gemeenten: readonly string[] = [];

  /** @param wie whose token it uses: an employee, or the command line itself */
  constructor(
    private readonly url: string,
    private readonly dataMap: string,
    private readonly wie: { sub: string; rollen: readonly string[] } = { sub: 'hub-opdrachtregel', rollen: ['beheerder', 'coach'] },
  ) {}

  /** The hub at `HUB_URL`, or else the one that runs on the data folder. Throws `Gebruiksfout` when none answers. */
  static async vind(): Promise<Hubclient> {
    const dataMap = resolve(leesOmgeving(process.env).SCHAKEL_DATA);
    const client = new Hubclient(process.env.HUB_URL?.replace(/\/+$/, '') ?? draaiendeHub(dataMap), dataMap);
    await client.maakKennis();
    return client;
  }

  /** Learns for which municipalities the hub works: only then may the token see their cases. */
  async maakKennis(): Promise<void> {
    this.werktVoor((await this.status()).gemeenten);
  }

  /** From now on the token is for these municipalities. */
  werktVoor(gemeenten: readonly string[]): void {
    this.gemeenten = gemeenten;
    this.tokenTot = 0;
  }

  async status(): Promise<Status> {
    return this.haal<Status>('/status');
  }

  /** Has the hub recompute the log of actions from its lines. */
  async controleerLogboek(): Promise<Logboekcontrole> {
    return (await (await this.vraag('/logboek/_controleer', { method: 'POST' })).json()) as Logboekcontrole;
  }

  async sleutels(): Promise<Sleutel[]> {
    return (await this.haal<{ resultaten: Sleutel[] }>('/sleutels')).resultaten;
  }

  /** Has the hub make a new key. */
  async draaiSleutel(bereik: string): Promise<Sleutel> {
    return (await (await this.vraag('/sleutels', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ bereik }) })).json()) as Sleutel;
  }

  /** Has the hub go on with a municipality's leaving. */
  async zetVertrekVoort(gemeente: string): Promise<Vertrekstand> {
    return (await (await this.vraag(`/sleutels/${gemeente}/vernietiging`, { method: 'POST' })).json()) as Vertrekstand;
  }

  /** Has the hub erase whom a case is about; returns the number of the erasure. */
  async wis(zaak: string, reden: string): Promise<number> {
    return ((await (await this.vraag(`/zaken/${zaak}/wissing`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reden }) })).json()) as { id: number }).id;
  }

  async stuurIn(bestand: Uploadbestand): Promise<{ id: number; status: string }> {
    const { kop, stroom } = formulier(bestand);
    const antwoord = await this.vraag('/berichten', { method: 'POST', headers: { 'content-type': kop }, body: stroom, duplex: 'half' });
    return (await antwoord.json()) as { id: number; status: string };
  }

  async bericht(id: number): Promise<Bericht> {
    return this.haal<Bericht>(`/berichten/${id}`);
  }

  /** Every finding on a message, all pages. */
  async bevindingen(id: number): Promise<Bevinding[]> {
    return this.alleBladen<Bevinding>(`/berichten/${id}/bevindingen`);
  }

  async vraagLevering(vraag: Leveringsvraag): Promise<Leveringsbestand> {
    const antwoord = await this.vraag('/leveringsbestanden', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(vraag) });
    return (await antwoord.json()) as Leveringsbestand;
  }

  async leveringsbestand(id: number): Promise<Leveringsbestand> {
    return this.haal<Leveringsbestand>(`/leveringsbestanden/${id}`);
  }

  async leveringsbevindingen(id: number): Promise<Leveringsbevinding[]> {
    return this.alleBladen<Leveringsbevinding>(`/leveringsbestanden/${id}/bevindingen`);
  }

  /** What waits for approval. */
  async openVoorstellen(): Promise<Voorstel[]> {
    return this.alleBladen<Voorstel>('/voorstellen', 'status=open');
  }

  async keurGoed(voorstel: number): Promise<void> {
    await this.vraag(`/voorstellen/${voorstel}/goedkeuring`, { method: 'POST' });
  }

  /** Who must do what in the mediation of one case. */
  async bemiddelbeurten(zaak: string): Promise<Bemiddelbeurt[]> {
    const { resultaten } = await this.haal<{ resultaten: { partner: string; beurten: Omit<Bemiddelbeurt, 'partner'>[] }[] }>(`/zaken/${zaak}/bemiddeling/verloop`);
    return resultaten.flatMap(({ partner, beurten }) => beurten.map((beurt) => ({ ...beurt, partner })));
  }

  async besluitOverWerk(zaak: string, besluit: { partner: string; voorstel: string; uitkomst: 'aanvaard' | 'afgewezen' }): Promise<void> {
    await this.vraag(`/zaken/${zaak}/bemiddeling/besluiten`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(besluit) });
  }

  /** What goes out to a partner, the newest first. */
  async leveringen(partner: string): Promise<Levering[]> {
    return this.alleBladen<Levering>('/leveringen', `partner=${partner}`);
  }

  /** Sends a file that was made. */
  async verstuur(bestand: number): Promise<Levering> {
    return (await (await this.vraag(`/leveringsbestanden/${bestand}/verzending`, { method: 'POST' })).json()) as Levering;
  }

  async levering(id: number): Promise<Levering> {
    return this.haal<Levering>(`/leveringen/${id}`);
  }

  /** The bytes of a file that was made, as they come. */
  async *inhoud(id: number): AsyncGenerator<Uint8Array> {
    const antwoord = await this.vraag(`/leveringsbestanden/${id}/inhoud`, { headers: { accept: 'application/xml, text/csv' } });
    yield* antwoord.body ?? [];
  }

  /** Every case in full, one at a time. */
  async *zaken(): AsyncGenerator<Zaak> {
    for await (const regel of this.zaakregels()) yield JSON.parse(regel) as Zaak;
  }

  /** The same as the lines of JSON that the hub sends. Throws when the list was cut short. */
  async *zaakregels(): AsyncGenerator<string> {
    const antwoord = await this.vraag('/zaken', { headers: { accept: 'application/x-ndjson' } });
    let rest = '';
    for await (const stuk of (antwoord.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const regels = (rest + stuk).split('\n');
      rest = regels.pop() ?? '';
      yield* regels;
    }
    if (rest !== '') throw new Error('the list of cases was cut short');
  }

  private async alleBladen<T>(pad: string, filter = ''): Promise<T[]> {
    const alle: T[] = [];
    let na = '';
    for (;;) {
      const blad: Blad<T> = await this.haal(`${pad}?aantal=500&${filter}${na}`);
      alle.push(...blad.resultaten);
      if (blad.volgende === null) return alle;
      na = `&na=${blad.volgende}`;
    }
  }

  private async haal<T>(pad: string): Promise<T> {
    return (await (await this.vraag(pad, {})).json()) as T;
  }

  private async vraag(pad: string, wens: RequestInit & { duplex?: 'half' }): Promise<Response> {
    const headers = { accept: 'application/json', ...(wens.headers as Record<string, string> | undefined), authorization: `Bearer ${await this.bewijs()}` };
    const antwoord = await fetch(`${this.url}/api/v1${pad}`, { ...wens, headers }).catch((fout: unknown) => {
      throw new Gebruiksfout(`De hub op ${this.url} antwoordt niet (${foutcode(fout)}). Start hem met: npm start`);
    });
    if (!antwoord.ok) throw new Gebruiksfout(`De hub weigert ${pad.split('?', 1)[0]}: ${antwoord.status} ${await uitleg(antwoord)}`);
    return antwoord;
  }

  private async bewijs(): Promise<string> {
    const nu = Date.now() / 1000;
    if (nu < this.tokenTot - KRAP_SECONDEN) return this.token;
    const claims = { ...this.wie, gemeenten: this.gemeenten };
    this.token = await maakToken(this.dataMap, claims, TOKEN_SECONDEN);
    this.tokenTot = nu + TOKEN_SECONDEN;
    return this.token;
  }
}

function draaiendeHub(dataMap: string): string {
  try {
    return (JSON.parse(readFileSync(join(dataMap, 'hub.json'), 'utf8')) as { url: string }).url;
  } catch {
    throw new Gebruiksfout(`Er draait geen hub op ${dataMap}. Start hem met: npm start (of zet HUB_URL).`);
  }
}

function foutcode(fout: unknown): string {
  const oorzaak = (fout as { cause?: { code?: unknown } }).cause?.code;
  return typeof oorzaak === 'string' ? oorzaak : 'geen verbinding';
}

async function uitleg(antwoord: Response): Promise<string> {
  const { detail, errors } = (await antwoord.json().catch(() => ({}))) as { detail?: string; errors?: { melding: string }[] };
  return [detail, ...(errors ?? []).map((e) => e.melding)].filter(Boolean).join(' ');
}

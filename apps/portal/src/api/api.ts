import { Injectable } from '@nestjs/common';
import { Instellingen } from '#libs/platform';
import { Identiteit } from '../aanmelden/identiteit.js';
import { NietAangemeld } from '../sessie/niet-aangemeld.js';
import type { Sessie } from '../sessie/sessie.js';
import { ApiFout, type Probleemdeel } from './api-fout.js';
import { zoekdeel } from './zoekdeel.js';

/** A token that ends within this is renewed first. */
const KRAP_MS = 30_000;
const GEDULD_MS = 60_000;

/** The API of the hub, asked in the name of one person with that person's own token: what is refused there, is not shown here. */
@Injectable()
export class Api {
  constructor(
    private readonly instellingen: Instellingen,
    private readonly identiteit: Identiteit,
  ) {}

  /** @param pad below `/api/v1`, made with `pad` where it holds what somebody typed. Throws `ApiFout`, or `NietAangemeld` when the token does not count any more. */
  async haal<T>(sessie: Sessie, pad: string, vraag: Parameters<typeof zoekdeel>[0] = {}): Promise<T> {
    return (await (await this.vraag(sessie, pad + zoekdeel(vraag), { headers: { accept: 'application/json' } })).json()) as T;
  }

  /** Sends JSON. */
  async stuur<T>(sessie: Sessie, methode: 'POST' | 'PUT', { pad, inhoud }: { pad: string; inhoud: unknown }): Promise<T> {
    const antwoord = await this.vraag(sessie, pad, { method: methode, headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify(inhoud) });
    return (await antwoord.json()) as T;
  }

  /** Any other request; the answer is not read yet. */
  async vraag(sessie: Sessie, pad: string, wens: RequestInit & { duplex?: 'half' }): Promise<Response> {
    await this.houdGeldig(sessie);
    const antwoord = await this.roep(sessie.bewijs.toegang, pad, wens);
    if (antwoord.ok) return antwoord;
    if (antwoord.status === 401) throw new NietAangemeld();
    throw await naarFout(antwoord);
  }

  /** For who has no session yet. Throws `ApiFout`. */
  async haalMet<T>(toegang: string, pad: string): Promise<T> {
    const antwoord = await this.roep(toegang, pad, { headers: { accept: 'application/json' } });
    if (!antwoord.ok) throw await naarFout(antwoord);
    return (await antwoord.json()) as T;
  }

  /** Has the hub write down that somebody comes in or goes. Throws `ApiFout` when it cannot. */
  async meldAanmelding(toegang: string, stap: 'aangemeld' | 'afgemeld'): Promise<void> {
    const antwoord = await this.roep(toegang, '/ik/aanmeldingen', { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify({ stap }) });
    if (!antwoord.ok) throw await naarFout(antwoord);
  }

  private async roep(toegang: string, pad: string, wens: RequestInit & { duplex?: 'half' }): Promise<Response> {
    const headers = { ...(wens.headers as Record<string, string> | undefined), authorization: `Bearer ${toegang}` };
    const signal = wens.duplex === undefined ? AbortSignal.timeout(GEDULD_MS) : null;
    return fetch(`${this.instellingen.apiUrl}/api/v1${pad}`, { ...wens, headers, redirect: 'error', signal });
  }

  /** Requests of one person side by side share one renewal. */
  private async houdGeldig(sessie: Sessie): Promise<void> {
    if (sessie.bewijs.tot - Date.now() > KRAP_MS) return;
    sessie.verversing ??= this.ververs(sessie).finally(() => delete sessie.verversing);
    await sessie.verversing;
  }

  private async ververs(sessie: Sessie): Promise<void> {
    try {
      sessie.bewijs = await this.identiteit.ververs(sessie.bewijs);
    } catch {
      if (sessie.bewijs.tot <= Date.now()) throw new NietAangemeld();
    }
  }
}

async function naarFout(antwoord: Response): Promise<ApiFout> {
  const { detail, errors } = (await antwoord.json().catch(() => ({}))) as { detail?: unknown; errors?: Probleemdeel[] };
  return new ApiFout(antwoord.status, typeof detail === 'string' ? detail : '', errors ?? []);
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { ACCOUNTS } from './accounts.js';
import { aanmeldblad, beleid } from './bladen.js';
import type { Pogingen } from './pogingen.js';

const GROOTSTE_FORMULIER = 4_096;

interface Aanmeldwens {
  provider: Provider;
  pogingen: Pogingen;
  wachtwoord: string;
  toonWachtwoord: boolean;
  portaal: string;
}

/** The page on which somebody says who he is: shows it, and judges what comes back. */
export class Aanmelding {
  constructor(private readonly wens: Aanmeldwens) {}

  async behandel(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    // Throws when nobody asked for this: the address alone is worth nothing without its cookie.
    await this.wens.provider.interactionDetails(verzoek, antwoord);
    if (verzoek.method !== 'POST') {
      this.toon(antwoord, 200);
      return;
    }
    const velden = await formulier(verzoek);
    const account = ACCOUNTS.find(({ naam }) => naam === velden.get('account'))?.naam;
    if (account !== undefined && !this.wens.pogingen.mag(account)) {
      this.toon(antwoord, 429, 'Er is te vaak een verkeerd wachtwoord ingevuld. Wacht vijf minuten en probeer het dan opnieuw.', account);
      return;
    }
    if (account === undefined || !isGelijk(velden.get('wachtwoord') ?? '', this.wens.wachtwoord)) {
      if (account !== undefined) this.wens.pogingen.mislukt(account);
      this.toon(antwoord, 401, 'Dit wachtwoord klopt niet. Kijk het na en probeer het opnieuw.', account);
      return;
    }
    this.wens.pogingen.gelukt(account);
    await this.wens.provider.interactionFinished(verzoek, antwoord, { login: { accountId: account, remember: false } }, { mergeWithLastSubmission: false });
  }

  private toon(antwoord: ServerResponse, status: number, fout?: string, gekozen?: string): void {
    const wachtwoord = this.wens.toonWachtwoord ? this.wens.wachtwoord : undefined;
    antwoord.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': beleid(this.wens.portaal), 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    antwoord.end(aanmeldblad({ accounts: ACCOUNTS, gekozen, fout, wachtwoord }));
  }
}

async function formulier(verzoek: IncomingMessage): Promise<URLSearchParams> {
  let tekst = '';
  for await (const deel of verzoek as AsyncIterable<Buffer>) {
    tekst += deel.toString('latin1');
    if (tekst.length > GROOTSTE_FORMULIER) throw new Error('form too large');
  }
  return new URLSearchParams(tekst);
}

/** Takes as long for a near miss as for anything else. */
function isGelijk(a: string, b: string): boolean {
  const [links, rechts] = [a, b].map((tekst) => createHash('sha256').update(tekst).digest()) as [Buffer, Buffer];
  return timingSafeEqual(links, rechts);
}

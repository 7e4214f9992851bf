import type { Proefportaal } from './portaal.harness.js';

/** A browser without a screen: keeps cookies, follows no redirect by itself, says where forms come from. */
export class Bladeraar {
  readonly koekjes = new Map<string, string>();

  constructor(private readonly portaal: Proefportaal) {}

  async vraag(adres: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(adres, this.portaal.url);
    const herkomst = init.method === 'POST' ? { origin: url.origin, 'sec-fetch-site': 'same-origin' } : {};
    const antwoord = await fetch(url, { ...init, redirect: 'manual', headers: { cookie: this.koek(), ...herkomst, ...init.headers } });
    for (const zet of antwoord.headers.getSetCookie()) {
      const [paar = ''] = zet.split(';', 1);
      this.koekjes.set(paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1));
    }
    return antwoord;
  }

  /** Goes on until a page answers; gives it with every address on the way. */
  async volg(adres: string, init: RequestInit = {}): Promise<{ antwoord: Response; langs: string[] }> {
    const langs: string[] = [];
    let antwoord = await this.vraag(adres, init);
    let hier = new URL(adres, this.portaal.url).href;
    for (let naar = antwoord.headers.get('location'); naar !== null; naar = antwoord.headers.get('location')) {
      hier = new URL(naar, hier).href;
      langs.push(hier);
      antwoord = await this.vraag(hier);
    }
    return { antwoord, langs };
  }

  /** Logs in; gives the page after it, and every address on the way there. */
  async meldAan(account: string, terug = '/', wachtwoord = this.portaal.wachtwoord): Promise<{ antwoord: Response; langs: string[] }> {
    const { langs } = await this.volg(`/aanmelden?${new URLSearchParams({ terug }).toString()}`);
    return this.volg(langs.at(-1) ?? '', { method: 'POST', body: new URLSearchParams({ account, wachtwoord }) });
  }

  /** The token that stands in the forms of a page. */
  async csrf(pad = '/'): Promise<string> {
    return /name="csrf" value="([^"]+)"/.exec(await (await this.vraag(pad)).text())?.[1] ?? '';
  }

  private koek(): string {
    return [...this.koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
  }
}

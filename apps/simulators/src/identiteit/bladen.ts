import { createHash } from 'node:crypto';
import type { Account } from './accounts.js';

const STIJL = `body{font:1.125rem/1.5 system-ui,sans-serif;color:#16242f;background:#eef3f6;margin:0}main{background:#fff;max-width:40rem;margin:2rem auto;padding:1.5rem;border-radius:.5rem}
h1{margin:0 0 .5rem;font-size:1.75rem}fieldset{border:0;padding:0;margin:1.5rem 0}legend,label.veld{font-weight:700}label.keuze{display:flex;gap:.75rem;align-items:center;padding:.5rem;border-radius:.25rem;min-height:2.75rem;box-sizing:border-box}
label.keuze:hover{background:#eef3f6}input[type=radio]{width:1.5rem;height:1.5rem;flex:none}small{display:block;color:#44586a;font-size:1rem}input[type=password]{display:block;font:inherit;padding:.5rem;border:2px solid #44586a;border-radius:.25rem;width:100%;box-sizing:border-box}
button{font:inherit;font-weight:700;color:#fff;background:#0b5a7d;border:0;border-radius:.25rem;padding:.75rem 1.5rem;margin:1rem .5rem 0 0;cursor:pointer}:focus-visible{outline:3px solid #16242f;outline-offset:2px}
.fout{background:#fdeaea;border-left:.5rem solid #b3261e;padding:.75rem 1rem}code{font-size:1.125rem;background:#eef3f6;padding:.125rem .5rem;overflow-wrap:anywhere}@media(max-width:42rem){main{margin:0;border-radius:0}}`;

/** Content-Security-Policy of every page here: our one style, forms to ourselves and on to the portal. */
export function beleid(portaal: string): string {
  const stijl = createHash('sha256').update(STIJL).digest('base64');
  return `default-src 'none'; style-src 'sha256-${stijl}'; form-action 'self' ${portaal}; frame-ancestors 'none'; base-uri 'none'`;
}

export interface Aanmeldblad {
  accounts: readonly Account[];
  gekozen: string | undefined;
  fout: string | undefined;
  /** Shown where only this machine can see it. */
  wachtwoord: string | undefined;
}

/** Choose who you are. */
export function aanmeldblad({ accounts, gekozen, fout, wachtwoord }: Aanmeldblad): string {
  const keuzes = accounts.map(
    ({ naam, volledigeNaam, functie }) =>
      `<label class="keuze"><input type="radio" name="account" value="${naam}" required${naam === gekozen ? ' checked' : ''}><span>${volledigeNaam}<small>${functie}</small></span></label>`,
  );
  const uitleg = wachtwoord === undefined ? 'Het wachtwoord staat in de gegevensmap van de hub, in het bestand <code>identiteit/wachtwoord</code>.' : `Het wachtwoord van alle accounts is <code>${wachtwoord}</code>`;
  return blad(
    'Aanmelden bij de demonstratie',
    `<p>Dit is een proefopstelling. Deze mensen bestaan niet.</p>
${fout === undefined ? '' : `<p class="fout" role="alert" id="fout">${fout}</p>`}
<form method="post">
<fieldset><legend>Wie bent u?</legend>${keuzes.join('\n')}</fieldset>
<p id="uitleg">${uitleg}</p>
<label class="veld" for="wachtwoord">Wachtwoord</label>
<input type="password" id="wachtwoord" name="wachtwoord" required autocomplete="current-password" aria-describedby="uitleg${fout === undefined ? '' : ' fout'}">
<button>Aanmelden</button>
</form>`,
  );
}

/** Asks whether somebody wants to log out; `formulier` is the provider's own, without buttons. */
export function afmeldblad(formulier: string): string {
  return blad('Afmelden', `<p>U gaat weg bij Schakel. Wilt u ook bij de aanmelddienst afmelden? Op een gedeelde computer: kies ja.</p>${formulier}<button form="op.logoutForm" name="logout" value="yes">Ja, meld mij af</button><button form="op.logoutForm">Nee, blijf aangemeld</button>`);
}

/** Says that it did not work, and what to do. */
export function foutblad(portaal: string): string {
  return blad('Aanmelden is niet gelukt', `<p>De aanmelding is verlopen of klopt niet. Begin opnieuw.</p><p><a href="${portaal}/">Naar de beginpagina</a></p>`);
}

function blad(titel: string, inhoud: string): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titel} - Schakel</title><style>${STIJL}</style></head>
<body><main><h1>${titel}</h1>
${inhoud}
</main></body></html>`;
}

import type { Probleemdeel } from '../api/api-fout.js';

/** What is wrong by field of the form, and what is about no field. */
export interface Veldfouten {
  velden: Readonly<Record<string, string>>;
  rest: readonly string[];
}

const VELDEN = ['datum', 'waarde', 'doelgroep', 'achternaam', 'voornamen', 'geboortedatum', 'geslacht'];

/** Sentences of ours where the API speaks to programs; those about a file are for people already. */
const ZINNEN: Readonly<Record<string, string>> = {
  datum: 'Vul een dag in.',
  geslacht: 'Kies een geslacht.',
  doelgroep: 'Kies een doelgroep.',
  geboortedatum: 'Schrijf een dag als 1990-03-05. Wat niet bekend is, is 00.',
};

/** Sorts what the API found by field. */
export function veldfouten(delen: readonly Probleemdeel[]): Veldfouten {
  const velden: Record<string, string> = {};
  const rest: string[] = [];
  for (const { plaats, melding } of delen) {
    const veld = plaats.replace('/', '');
    if (!VELDEN.includes(veld)) rest.push(melding);
    else velden[veld] ??= /^[A-Z]/.test(melding) ? melding : (ZINNEN[veld] ?? melding);
  }
  return { velden, rest };
}

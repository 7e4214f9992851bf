/** What a contract manager filled in about a report. */
export interface Ingevuld {
  leerroute: string;
  besluit: string;
  reden?: string;
  notitie?: string;
}

/** Reads the form; what is empty was not said. The API judges it. */
export function leesOordeel(velden: Record<string, unknown>): Ingevuld {
  const [reden, notitie] = [tekst(velden['reden']), tekst(velden['notitie'])];
  return { leerroute: tekst(velden['leerroute']), besluit: tekst(velden['besluit']), ...(reden === '' ? {} : { reden }), ...(notitie === '' ? {} : { notitie }) };
}

function tekst(veld: unknown): string {
  return typeof veld === 'string' ? veld.trim() : '';
}

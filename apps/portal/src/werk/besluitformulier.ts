/** What somebody decided, in the API's words. */
interface Besluitwens {
  besluit: string;
  waarde?: string;
  gezien?: string[];
  code?: string;
  zaak?: string;
  voorstel?: number;
  regel?: number;
}

/** Reads the form of a decision; what is empty was not said. The API judges it. */
export function leesBesluit(velden: Record<string, unknown>): Besluitwens {
  const [besluit = '', code = ''] = tekst(velden['besluit']).split(':');
  const [waarde, zaak, voorstel, regel] = [tekst(velden['waarde']), tekst(velden['zaak']), getal(velden['voorstel']), getal(velden['regel'])];
  const gezien = [velden['gezien'] ?? []].flat().filter((een) => typeof een === 'string');
  return {
    besluit, ...(code === '' ? {} : { code }), ...(waarde === '' ? {} : { waarde }), ...(zaak === '' ? {} : { zaak: kenmerkIn(zaak) }), ...(gezien.length === 0 ? {} : { gezien }),
    ...(voorstel === null ? {} : { voorstel }), ...(regel === null ? {} : { regel }),
  };
}

/** Who copies the address of a case's page means the case. */
function kenmerkIn(tekst: string): string {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(tekst)?.[0] ?? tekst;
}

function tekst(veld: unknown): string {
  return typeof veld === 'string' ? veld.trim() : '';
}

function getal(veld: unknown): number | null {
  return /^\d{1,9}$/.test(tekst(veld)) ? Number(veld) : null;
}

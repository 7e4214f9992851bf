/** Text as it can be stored anywhere: trimmed, without control characters (line breaks and tabs stay) and without half surrogate pairs. */
export function schoon(tekst: string): string {
  return tekst.replace(CONTROLE, '').replace(HALF_PAAR, '\ufffd').trim();
}

const CONTROLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const HALF_PAAR = /\p{Surrogate}/gu;

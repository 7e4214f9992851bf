/** True for nine digits that pass the eleven-test (9·d1 + 8·d2 … + 2·d8 − d9 divisible by 11); `000000000` is nobody's. */
export function isBsn(tekst: string): boolean {
  if (!/^\d{9}$/.test(tekst) || tekst === '000000000') return false;
  let som = -Number(tekst[8]);
  for (let plaats = 0; plaats < 8; plaats += 1) som += (9 - plaats) * Number(tekst[plaats]);
  return som % 11 === 0;
}

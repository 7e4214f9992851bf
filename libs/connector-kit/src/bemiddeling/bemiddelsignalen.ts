import type { Bemiddelingsstand, Beurt } from '#libs/case-model';
import type { Signaal } from '../voorstel/voorstel.js';

/** Turns that the hub takes by itself. */
const VANZELF: readonly Beurt['wat'][] = ['versturen', 'ophelderen'];

/** What a coach must look at: every dispute, every proposal that waits for a decision, and every turn whose last day has passed. */
export function bemiddelsignalen({ geschillen, beurten }: Bemiddelingsstand, peildatum: string): Signaal[] {
  const ophelderen = (kenmerk: string | null): string => beurten.find((beurt) => beurt.wat === 'ophelderen' && beurt.kenmerk === kenmerk)?.uiterlijk ?? peildatum;
  const beurtsignalen = beurten.filter(({ wat }) => !VANZELF.includes(wat)).flatMap(({ wat, kenmerk, uiterlijk }): Signaal[] => {
    if (wat === 'besluiten') return [{ code: wat, kenmerk, uiterlijk }];
    return uiterlijk < peildatum ? [{ code: `te-laat-${wat}`, kenmerk, uiterlijk }] : [];
  });
  return [...geschillen.map(({ code, kenmerk }) => ({ code, kenmerk, uiterlijk: ophelderen(kenmerk) })), ...beurtsignalen];
}

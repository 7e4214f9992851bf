import { canoniekeJson, type Jsonwaarde } from '../json/canonieke-json.js';
import type { EerderVoorstel, NieuwVoorstel, Voorstelbesluit, Voorstelvraag } from '../voorstel/voorstel.js';
import { bemiddelketen, type Bemiddelketen } from './bemiddelketen.js';
import type { Bemiddelwijze } from './bemiddelwijzen.js';
import { INTREKKING } from './gemeentezetten.js';

/** What a partner's own selection adds: what would leave, or the codes that say why it cannot. */
export type Inhoud = { inhoud: Jsonwaarde } | { redenen: readonly string[] };

interface Kandidaat {
  soort: string;
  reden: string;
  inhoud: Jsonwaarde;
}

/**
 * Which message of the exchange that offers must leave: an offer, a new version of it where its content changed, or its withdrawal.
 * `soort` is what the first is called; `maak` is asked only where something is to be offered.
 */
export function kiesAanbod(vraag: Voorstelvraag, wijze: Bemiddelwijze, soort: string, maak: (keten: Bemiddelketen) => Inhoud): Voorstelbesluit {
  const keten = bemiddelketen(vraag, wijze, wijze.aanbod);
  const { waaromNiet, redenen } = keten.oordeel;
  const oud = ruimOp(keten, vraag);
  if (oud !== null) return oud;
  if (keten.stand.teVersturen.includes('intrekking')) return stelVoor({ soort: INTREKKING, reden: waaromNiet ?? '', inhoud: {} }, keten, vraag);
  if (waaromNiet !== null) return { besluit: 'geen', redenen };
  const nieuw = keten.stand.teVersturen.includes('aanbod');
  return metInhoud(maak(keten), keten.aanbod, (inhoud) => stelVoor(nieuw ? { soort, reden: 'profiel-vastgelegd', inhoud } : { soort: 'WIJZIGING', reden: 'profiel-gewijzigd', inhoud }, keten, vraag));
}

/** The same of the exchange that makes contact details known: only for proposals that a coach accepted and that stand. */
export function kiesBekendmaking(vraag: Voorstelvraag, wijze: Bemiddelwijze & { bekend: string }, soort: string, maak: (keten: Bemiddelketen) => Inhoud): Voorstelbesluit {
  const keten = bemiddelketen(vraag, wijze, wijze.bekend);
  const oud = ruimOp(keten, vraag);
  if (oud !== null) return oud;
  if (keten.stand.teVersturen.includes('bekendmaking-intrekking')) return stelVoor({ soort: INTREKKING, reden: keten.oordeel.waaromNiet ?? 'geen-voorstel-aanvaard', inhoud: {} }, keten, vraag);
  if (keten.stand.bekendVoor.length === 0) return { besluit: 'geen', redenen: [] };
  return metInhoud(maak(keten), keten.bekend, (inhoud) => stelVoor({ soort, reden: 'voorstel-aanvaard', inhoud }, keten, vraag));
}

/** What stands already is not told again; what the road refused is not offered again unchanged. */
function metInhoud(gemaakt: Inhoud, eerder: readonly EerderVoorstel[], stel: (inhoud: Jsonwaarde) => Voorstelbesluit): Voorstelbesluit {
  if ('redenen' in gemaakt) return { besluit: 'geen', redenen: gemaakt.redenen };
  const vorige = eerder.at(-1);
  if (vorige === undefined || vorige.soort === INTREKKING || canoniekeJson(vorige.inhoud as Jsonwaarde) !== canoniekeJson(gemaakt.inhoud)) return stel(gemaakt.inhoud);
  return { besluit: 'geen', redenen: vorige.vertrek?.geweigerd === true ? ['geweigerd-door-partner'] : [] };
}

/** Nobody stays offered under a reference that no longer counts. */
function ruimOp({ oude }: Bemiddelketen, vraag: Voorstelvraag): Voorstelbesluit | null {
  const [kenmerk] = oude;
  return kenmerk === undefined ? null : { besluit: 'voorstellen', voorstel: naarVoorstel({ soort: INTREKKING, reden: 'andere-referentie', inhoud: {} }, kenmerk, vraag) };
}

function stelVoor(kandidaat: Kandidaat, { kenmerk }: Bemiddelketen, vraag: Voorstelvraag): Voorstelbesluit {
  return { besluit: 'voorstellen', voorstel: naarVoorstel(kandidaat, kenmerk, vraag) };
}

function naarVoorstel({ soort, reden, inhoud }: Kandidaat, kenmerk: string, { eerder, peildatum }: Voorstelvraag): NieuwVoorstel {
  const versie = 1 + Math.max(0, ...eerder.filter((stap) => stap.kenmerk === kenmerk).map((stap) => stap.versie));
  return { kenmerk, versie, soort, vierOgen: false, grondslag: { peildatum, reden, waarschuwingen: [] }, inhoud };
}

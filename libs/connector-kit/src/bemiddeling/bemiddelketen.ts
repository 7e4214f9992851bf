import { bemiddelbaarheid, type Bemiddelbaarheid, bemiddelingsstand, type Bemiddelingsstand, zettenVan } from '#libs/case-model';
import type { EerderVoorstel, Voorstelblik, Voorstelvraag } from '../voorstel/voorstel.js';
import type { Bemiddelwijze } from './bemiddelwijzen.js';
import { gemeentezetten } from './gemeentezetten.js';

/** What it is read from: a question about a proposal, or whatever says as much. */
export type Ketenvraag = Pick<Voorstelvraag, 'eerder' | 'ernaast' | 'pseudoniem' | 'peildatum'> & { blik: Pick<Voorstelblik, 'stand'> | null };

/** How mediation of one case stands, with what left under the reference that counts. */
export interface Bemiddelketen {
  kenmerk: string;
  aanbod: readonly EerderVoorstel[];
  bekend: readonly EerderVoorstel[];
  stand: Bemiddelingsstand;
  oordeel: Bemiddelbaarheid;
  /** References that somebody is still offered under beside that, of a case that became one with this. */
  oude: readonly string[];
}

/** Reads it from a question of whichever of the exchanges (`hier`). The reference is the newest that was used, else the pseudonym. */
export function bemiddelketen(vraag: Ketenvraag, wijze: Bemiddelwijze, hier: string): Bemiddelketen {
  const van = (uitwisseling: string | undefined): readonly EerderVoorstel[] => (uitwisseling === hier ? vraag.eerder : (vraag.ernaast[uitwisseling ?? ''] ?? []));
  const [alle, bekend] = [van(wijze.aanbod), van(wijze.bekend)];
  const kenmerk = alle.at(-1)?.kenmerk ?? bekend.at(-1)?.kenmerk ?? vraag.pseudoniem;
  const eigen = { aanbod: alle.filter((stap) => stap.kenmerk === kenmerk), bekend: bekend.filter((stap) => stap.kenmerk === kenmerk) };
  const { blik, peildatum } = vraag;
  const { bemiddelaar } = wijze;
  const oordeel = bemiddelbaarheid(blik?.stand ?? null, bemiddelaar, peildatum);
  const zetten = [...gemeentezetten(eigen), ...(blik === null ? [] : zettenVan(blik.stand, bemiddelaar))];
  const stand = bemiddelingsstand(zetten, { bemiddelaar, aanbieden: oordeel.waaromNiet === null, peildatum });
  return { kenmerk, ...eigen, stand, oordeel, oude: oudeKenmerken(vraag.eerder, kenmerk) };
}

/** What stands under another reference. */
function oudeKenmerken(eerder: readonly EerderVoorstel[], kenmerk: string): string[] {
  const laatste = new Map(eerder.filter(({ vertrek }) => vertrek?.geweigerd === false).map((stap) => [stap.kenmerk, stap]));
  return [...laatste.values()].flatMap((stap) => (stap.kenmerk === kenmerk || stap.soort === 'INTREKKING' ? [] : [stap.kenmerk]));
}

import { dagErna } from '../kernel/datum.js';
import { verslagperiodeBegin, verslagperiodeEinde } from '../kernel/verslagperiode.js';
import { isLopend } from '../zaak/is-lopend.js';
import { stapOp } from '../zaak/stap-op.js';
import { hoogsteEerst } from '../zaak/volgorde.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import { participatieplicht } from './participatieplicht.js';
import { type Urenpost, urenstand, type Urenstand } from './urenstand.js';

/**
 * The hours of participation as they stand on a day: what hosts confirmed of months that have ended, and what was done in the brede intake; hours from
 * before the inburgeringstermijn count. Only Avedan reports hours: they can be made while a placement of Avedan runs and is not interrupted.
 * Source: partners.md 5; domain C.1, G.2.
 */
export function participatieuren(stand: ZaakStand, peildatum: string): Urenstand {
  const plaatsingen = stand.plaatsingen.filter(({ bron }) => bron === 'avedan');
  const maanden = (stand.participatie?.perMaand ?? []).map(({ maand, bevestigd }) => ({ maand, dag: verslagperiodeEinde('maand', maand), kwartieren: bevestigd }));
  const bekend = maanden.filter(({ dag }) => dag <= peildatum);
  return urenstand(
    {
      soort: 'maand', peildatum,
      nodig: stapOp(participatieplicht(stand.verloop), peildatum)?.nodig || null,
      sinds: plaatsingen[0]?.start ?? null,
      loopt: plaatsingen.some((plaatsing) => plaatsing.status !== 'ONDERBROKEN' && isLopend(plaatsing, peildatum)),
      totalen: totalen([...intake(stand, peildatum), ...bekend]),
      // A month that nobody confirmed yet says as little about the pace as one of which nothing was reported.
      perioden: bekend.filter(({ kwartieren }) => kwartieren > 0).map(({ maand, dag, kwartieren }) => ({ start: verslagperiodeBegin('maand', maand), eind: dagErna(dag), kwartieren })),
    },
    stand,
  );
}

function intake({ verloop: { intakeuren } }: ZaakStand, peildatum: string): Urenpost[] {
  return intakeuren !== null && intakeuren.vanaf <= peildatum ? [{ dag: intakeuren.vanaf, kwartieren: intakeuren.waarde }] : [];
}

function totalen(posten: readonly Urenpost[]): Urenpost[] {
  let som = 0;
  return [...posten].sort((a, b) => hoogsteEerst(b.dag, a.dag)).map(({ dag, kwartieren }) => ({ dag, kwartieren: (som += kwartieren) }));
}

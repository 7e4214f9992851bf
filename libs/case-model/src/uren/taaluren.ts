import { dagErna } from '../kernel/datum.js';
import { kwartaalEinde } from '../kernel/kwartaal.js';
import { verslagperiodeBegin } from '../kernel/verslagperiode.js';
import { stapOp } from '../zaak/stap-op.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import { geteldeTaaluren } from './getelde-taaluren.js';
import { urenstand, type Urenstand } from './urenstand.js';

/** Hours of language and KNM on the Z-route, whoever follows it, in quarters of an hour (Besluit inburgering 2021, art. 3.14). */
const NODIG_OP_Z = 800 * 4;

/**
 * The hours of lessons as they stand on a day: of quarters that have ended, over schools and routes. They are made while the newest report says that
 * lessons go on. Source: domain C.1, F.1.
 */
export function taaluren(stand: ZaakStand, peildatum: string): Urenstand {
  const { verloop, taal } = stand;
  const kwartalen = verloop.taaluren.filter(({ kwartaal }) => kwartaalEinde(kwartaal) <= peildatum);
  return urenstand(
    {
      soort: 'kwartaal', peildatum, sinds: verloop.eersteLes, loopt: taal?.status === 'ACTIEF',
      nodig: stapOp(verloop.pips, peildatum)?.leerroute === 'Z' ? NODIG_OP_Z : null,
      totalen: geteldeTaaluren(stand).filter(({ dag }) => dag <= peildatum),
      perioden: kwartalen.map(({ kwartaal, gevolgd }) => ({ start: verslagperiodeBegin('kwartaal', kwartaal), eind: dagErna(kwartaalEinde(kwartaal)), kwartieren: gevolgd })),
    },
    stand,
  );
}

import type { ZaakStand } from '../zaak/zaak-stand.js';
import type { Termijn } from './termijn.js';
import type { Peiling, Peilmoment, Termijnfeiten, Termijnregel, Verval } from './termijnregel.js';
import { TERMIJNREGELS } from './termijnregels.js';

/**
 * The deadlines that follow from a case, as they stand on `peildatum` (`jjjj-mm-dd`), in the order of domain J.4; a deadline without its
 * trigger is not there. What happened after that day counts as not yet happened. Source: domain J.4; docs/termijnen.md says what is not computed.
 */
export function termijnen(stand: ZaakStand, { peildatum, beleid }: Peilmoment): Termijn[] {
  const op = { stand, peildatum, beleid };
  return TERMIJNREGELS.flatMap((regel) => {
    const feiten = regel.feiten(op);
    return feiten === null || (feiten.vanaf ?? feiten.trigger.datum) > peildatum ? [] : [oordeel(regel, feiten, op)];
  });
}

function oordeel(regel: Termijnregel, feiten: Termijnfeiten, op: Peiling): Termijn {
  const { code, naam, soort } = regel;
  const { trigger, uiterlijk, grond, gedaan, prognose = null } = feiten;
  const gedaanOp = gedaan !== null && gedaan <= op.peildatum ? gedaan : null;
  const stand = { code, naam, soort, trigger, uiterlijk, gedaanOp, reden: null, grond, prognose };
  if (gedaanOp !== null) return { ...stand, status: gedaanOp <= uiterlijk ? 'gehaald' : 'overschreden' };
  const verval = vervalVan(regel, feiten, op);
  if (verval !== null) return { ...stand, status: 'vervallen', reden: verval.reden, prognose: null };
  if (op.peildatum <= uiterlijk) return { ...stand, status: 'open' };
  return { ...stand, status: regel.naAfloop, reden: regel.naAfloop === 'vervallen' ? 'De periode waarin dit kon, is voorbij.' : null };
}

/** What ended it first, if that came by its last day: what was late by then stays late. */
function vervalVan({ eindigtMetZaak }: Termijnregel, { vervalt, uiterlijk }: Termijnfeiten, { stand, peildatum }: Peiling): Verval | null {
  const einde = eindigtMetZaak && stand.einde !== null ? { datum: stand.einde.datum, reden: 'De zaak is geëindigd.' } : null;
  const eerste = vervalt && (einde === null || vervalt.datum <= einde.datum) ? vervalt : einde;
  return eerste !== null && eerste.datum <= uiterlijk && eerste.datum <= peildatum ? eerste : null;
}

import { type Doelgroep, type Periodesoort, verslagperiodeBegin, verslagperiodeEinde } from '#libs/case-model';
import { begintTelling, type Gemeenteperiode, type Opmaakbevinding, type Opmaker, type Telplan, type Telschrijver, type Zaakblik } from '#libs/connector-kit';
import type { Leerrouteop } from './outbound/sociaal-domein/leerroute.selection.js';

/** A file of counts: how long a stretch it is about, what is counted of a case, and in which lines. */
export interface Publicatie<P> {
  periode: Periodesoort;
  selecteer(blik: Zaakblik, periode: Gemeenteperiode): P | null;
  plan: Telplan<P>;
}

/** Makes a file of counts from the cases; what makes a case count as unknown is told with it. Source: contracts/monitor. */
export function maakOpmaker<P extends { doelgroep: Doelgroep | null; leerroute: Leerrouteop }>({ periode: soort, selecteer, plan }: Publicatie<P>, schrijver: Telschrijver): Opmaker {
  return async function* ({ gemeente, periode, soort: leveringsoort, volgnummer }, zaken) {
    const einde = verslagperiodeEinde(soort, periode);
    const stuk = { gemeente, begin: verslagperiodeBegin(soort, periode), einde };
    const telling = begintTelling(plan);
    for await (const groep of zaken) {
      const bevindingen: Opmaakbevinding[] = [];
      for (const blik of groep) {
        const attributen = selecteer(blik, stuk);
        if (attributen === null) continue;
        telling.tel(attributen);
        bevindingen.push(...bevindingenVan(blik.id, attributen));
      }
      yield { bytes: Buffer.alloc(0), bevindingen, personen: [] };
    }
    const kop = { gemeente, periode, peildatum: einde };
    const rijen = telling.rijen();
    yield { bytes: Buffer.from(rijen.map((rij) => schrijver.regel(kop, rij)).join('')), bevindingen: [], personen: [] };
    return { naam: schrijver.bestandsnaam(kop, volgnummer), bytes: Buffer.from(schrijver.kopregel), soort: leveringsoort, records: rijen.length };
  };
}

function bevindingenVan(zaak: string, { doelgroep, leerroute }: { doelgroep: Doelgroep | null; leerroute: Leerrouteop }): Opmaakbevinding[] {
  const codes = [...(doelgroep === null ? ['doelgroep-onbekend'] : []), ...(leerroute === 'onbekend' ? ['leerroute-op-peildatum-onbekend'] : [])];
  return codes.map((code) => ({ zaak, code, weggelaten: false }));
}

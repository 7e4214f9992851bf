import type { IndicatorResponse } from './indicator.response.js';
import type { KwartaalrapportageResponse, RouterapportResponse } from './kwartaalrapportage.response.js';
import type { Csvrij } from '../csv/csv-bestand.js';

const KOP: Csvrij = ['Leerroute', 'Kwartaal', 'Onderwerp', 'Code', 'Omschrijving', 'Waarde', 'Eenheid', 'Teller', 'Noemer', 'Norm ten minste', 'Norm ten hoogste', 'Oordeel'];

/** A report as rows for a spreadsheet: one line a figure, of this quarter and those before it, a check, a finding or a decision. */
export function* rapportageRijen({ leerroutes, kwartaal }: KwartaalrapportageResponse): Generator<Csvrij> {
  yield KOP;
  for (const route of leerroutes) yield* routeRijen(route, kwartaal);
}

function* routeRijen(route: RouterapportResponse, kwartaal: string): Generator<Csvrij> {
  const { leerroute, kerncijfers, verloop, tellingen, normen } = route;
  const kort = (onderwerp: string, code: string, omschrijving: string, waarde: string | number | boolean | null): Csvrij => [leerroute, kwartaal, onderwerp, code, omschrijving, waarde];
  yield kort('tijdigheid', 'status', 'Stand van het rapport', route.status);
  yield kort('tijdigheid', 'uiterlijk', 'Laatste dag', route.uiterlijk);
  yield kort('tijdigheid', 'ontvangen', 'Ontvangen', route.ontvangen);
  yield kort('tijdigheid', 'op-tijd', 'Op tijd', route.opTijd);
  yield kort('tijdigheid', 'dagen-te-laat', 'Dagen te laat', route.dagenTeLaat);
  yield kort('tijdigheid', 'gecorrigeerd', 'Laatst gecorrigeerd', route.gecorrigeerd);
  for (const [naam, aantal] of Object.entries(tellingen)) yield kort('balans', naam, 'Regels', aantal as number);
  yield kort('balans', 'in-balans', 'In balans', route.inBalans);
  for (const { code, ernst, aantal, regels, aandeel } of route.bevindingen) yield [...kort('bevinding', code, ernst, aandeel), 'procent', regels, null, null, null, `${aantal} keer`];
  for (const { code, tekst, aantal } of route.controles) yield [...kort('controle', code, tekst, aantal), 'aantal'];
  yield kort('normen', 'bron', 'Waar de normen vandaan komen', normen.naam);
  yield kort('normen', 'start-binnen-weken', 'Lessen beginnen binnen weken', normen.startBinnenWeken);
  if (route.oordeel !== null) yield kort('oordeel', 'besluit', 'Besluit van de contractmanager', route.oordeel.besluit);
  for (const cijfers of [...(kerncijfers === null ? [] : [kerncijfers]), ...[...verloop].reverse()]) {
    yield [leerroute, cijfers.kwartaal, 'kerncijfer', 'deelnemers', 'Deelnemers in het rapport', cijfers.deelnemers, 'aantal'];
    for (const indicator of cijfers.indicatoren) yield [leerroute, cijfers.kwartaal, 'indicator', ...indicatorCellen(indicator)];
  }
}

/** Code, name, value, unit, numerator, denominator, both bounds and judgement. */
export function indicatorCellen({ code, naam, waarde, eenheid, teller, noemer, norm, oordeel }: IndicatorResponse): Csvrij {
  return [code, naam, waarde, eenheid, teller, noemer, norm?.minstens ?? null, norm?.hoogstens ?? null, oordeel];
}

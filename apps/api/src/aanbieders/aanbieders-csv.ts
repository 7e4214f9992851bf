import type { AanbiedersResponse } from './aanbieders.response.js';
import { indicatorCellen } from './rapportage-csv.js';
import type { Csvrij } from '../csv/csv-bestand.js';

const KOP: Csvrij = [
  'Leerroute', 'Kwartaal', 'Aanbieder', 'Naam', 'Stand', 'Op tijd', 'Code', 'Omschrijving', 'Waarde', 'Eenheid', 'Teller', 'Noemer', 'Norm ten minste', 'Norm ten hoogste', 'Oordeel', 'Plaats', 'Mediaan',
];

/** Schools beside each other as rows for a spreadsheet: one line a school and indicator; a school without figures has one line. */
export function* aanbiederRijen({ leerroute, kwartaal, aanbieders, medianen }: AanbiedersResponse): Generator<Csvrij> {
  yield KOP;
  for (const { aanbieder, naam, status, opTijd, kerncijfers, plaatsen } of aanbieders) {
    const begin: Csvrij = [leerroute, kwartaal, aanbieder, naam, status, opTijd];
    if (kerncijfers === null) yield begin;
    for (const indicator of kerncijfers?.indicatoren ?? []) {
      const plaats = plaatsen.find(({ code }) => code === indicator.code)?.plaats ?? null;
      yield [...begin, ...indicatorCellen(indicator), plaats, medianen.find(({ code }) => code === indicator.code)?.mediaan ?? null];
    }
  }
}

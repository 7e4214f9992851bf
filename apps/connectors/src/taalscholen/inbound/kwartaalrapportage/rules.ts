import type { Bestand, Rij } from '#libs/connector-kit';
import { isLeeg, kwartierenVan, maakBevinding, tekstVan } from '#libs/connector-kit';
import type { Examencodes } from './examens.mapper.js';
import { leesExamens } from './examens.mapper.js';

/** Makes the check of one line, for what no layout can say. Source: partners.md 3, the table of findings. */
export function maakRegelkeuring(codes: Examencodes): (rij: Rij, bestand: Bestand) => void {
  return (rij, bestand) => {
    const meld = (code: string, kolom: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
    const leerroute = tekstVan(rij, 'leerroute');
    if (leerroute !== undefined && leerroute !== bestand.soort) meld('leerroute-niet-van-bestand', 'leerroute');
    const examens = tekstVan(rij, 'examens');
    if (examens !== undefined && leesExamens(examens, codes) === null) meld('examens-onleesbaar', 'examens');
    if (tekstVan(rij, 'status') === 'UITGEVALLEN' && isLeeg(rij, 'reden_uitval')) meld('reden-uitval-ontbreekt', 'reden_uitval');
    keurUren(rij, meld);
    if (!datumsOpVolgorde(rij)) meld('datumvolgorde', 'datum_start_les');
  };
}

function keurUren(rij: Rij, meld: (code: string, kolom: string) => void): void {
  const aangeboden = kwartierenVan(rij, 'uren_aangeboden');
  const gevolgd = kwartierenVan(rij, 'uren_gevolgd');
  if (aangeboden === undefined || gevolgd === undefined) return;
  if (gevolgd > aangeboden) return meld('uren-meer-gevolgd-dan-aangeboden', 'uren_gevolgd');
  const geoorloofd = kwartierenVan(rij, 'uren_verzuim_geoorloofd');
  const ongeoorloofd = kwartierenVan(rij, 'uren_verzuim_ongeoorloofd');
  if (geoorloofd === undefined || ongeoorloofd === undefined) return;
  if (aangeboden !== gevolgd + geoorloofd + ongeoorloofd) meld('uren-balans-klopt-niet', 'uren_gevolgd');
}

/** Registration, first lesson, end: in this order, as far as they are known. */
function datumsOpVolgorde(rij: Rij): boolean {
  const bekend = ['datum_aanmelding', 'datum_start_les', 'datum_einde'].map((kolom) => tekstVan(rij, kolom)).filter((datum) => datum !== undefined);
  return bekend.every((datum, i) => (bekend[i - 1] ?? '') <= datum);
}

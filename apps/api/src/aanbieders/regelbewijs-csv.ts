import type { RegelbewijsResponse } from './regelbewijs.response.js';
import type { Csvrij } from '../csv/csv-bestand.js';

const KOP: Csvrij = [
  'Pseudoniem', 'Bericht', 'Regel', 'Kwartaal', 'Stand', 'Telt', 'Gemeentecode', 'Leerroute', 'Status', 'Aanmelding', 'Start', 'Einde', 'Lesvorm', 'Uren aangeboden', 'Uren gevolgd',
  'Verzuim geoorloofd', 'Verzuim ongeoorloofd', 'Uren cumulatief', 'Lezen', 'Luisteren', 'Schrijven', 'Spreken', 'Examens', 'Afschaaladvies', 'Bevindingen',
  'Vorig kwartaal', 'Status vorig', 'Uren gevolgd vorig', 'Uren cumulatief vorig', 'Leerroute PIP', 'Andere scholen',
];

/** Lines as rows for a spreadsheet, a batch at a time. */
export async function* regelbewijsRijen(porties: AsyncIterable<readonly RegelbewijsResponse[]>): AsyncGenerator<Csvrij> {
  yield KOP;
  for await (const portie of porties) yield* portie.map(naarRij);
}

function naarRij({ pseudoniem, bericht, regel, kwartaal, stand, telt, inhoud, bevindingen, vorige, leerroutePip, andereScholen }: RegelbewijsResponse): Csvrij {
  return [
    pseudoniem, bericht, regel, kwartaal, stand, telt, ...inhoudCellen(inhoud), bevindingen.map(({ code }) => code).join(' '),
    vorige?.kwartaal ?? null, vorige?.status ?? null, vorige?.uren.gevolgd ?? null, vorige?.uren.cumulatief ?? null, leerroutePip, andereScholen.join(' '),
  ];
}

function inhoudCellen(inhoud: RegelbewijsResponse['inhoud']): Csvrij {
  if (inhoud === null) return Array.from({ length: 18 }, () => null);
  const { gemeentecode, leerroute, status, aanmelding, start, einde, lesvorm, uren, niveaus, examens, afschaaladvies } = inhoud;
  const vier = (['LE', 'LU', 'SC', 'SP'] as const).map((vaardigheid) => niveaus[vaardigheid] ?? null);
  return [
    gemeentecode, leerroute, status, aanmelding, start, einde, lesvorm, uren.aangeboden, uren.gevolgd, uren.verzuimGeoorloofd, uren.verzuimOngeoorloofd, uren.cumulatief, ...vier,
    examens.map((examen) => [examen.onderdeel, examen.niveau ?? '', examen.datum, examen.resultaat].join(':')).join(' '), afschaaladvies,
  ];
}

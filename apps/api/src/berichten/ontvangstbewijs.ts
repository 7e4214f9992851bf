import type { Bevinding } from '#libs/case-model';
import type { BerichtOverzicht, Bewijs } from '#libs/exchange';
import type { Csvrij } from '../csv/csv-bestand.js';
import { bevindingAntwoord } from './bevinding.response.js';
import type { OntvangstbewijsResponse } from './ontvangstbewijs.response.js';

type Kop = Omit<OntvangstbewijsResponse, 'bevindingen'>;

const GEEN = { verwerkt: 0, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 };

const ERNST: Record<Bevinding['ernst'], string> = {
  bestand: 'bestand geweigerd', vasthouden: 'bestand vastgehouden', regel: 'regel afgekeurd', waarschuwing: 'waarschuwing',
};

/** The receipt without its findings. */
export function bewijskop(bericht: BerichtOverzicht, bewijs: Bewijs): Kop {
  return {
    bericht: bericht.id, eersteBericht: bericht.eersteId, partner: bericht.partner, bestand: bericht.naam, sha256: bericht.sha256,
    ontvangen: bericht.ontvangen.toISOString(), opgemaakt: new Date(bewijs.opgemaakt).toISOString(),
    status: bewijs.status, tellingen: bewijs.tellingen ?? GEEN,
  };
}

/** The receipt as JSON, piece by piece: memory does not grow with the number of findings. */
export async function* bewijsAlsJson(kop: Kop, bevindingen: AsyncIterable<readonly Bevinding[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(kop).slice(0, -1)},"bevindingen":[`;
  let eerste = true;
  for await (const groep of bevindingen) {
    for (const bevinding of groep) {
      yield `${eerste ? '' : ','}${JSON.stringify(bevindingAntwoord(bevinding))}`;
      eerste = false;
    }
  }
  yield ']}';
}

/** The receipt as rows for a spreadsheet: first what and how many, then every finding. */
export async function* bewijsRijen(kop: Kop, bevindingen: AsyncIterable<readonly Bevinding[]>): AsyncGenerator<Csvrij> {
  const { tellingen: t } = kop;
  yield* [
    ['Ontvangstbewijs van bericht', kop.bericht], ['Partner', kop.partner], ['Bestand', kop.bestand], ['SHA-256', kop.sha256],
    ['Ontvangen', moment(kop.ontvangen)], ['Opgemaakt', moment(kop.opgemaakt)], ['Stand', kop.status],
    ...(kop.eersteBericht === null ? [] : [['Eerder ontvangen als bericht', kop.eersteBericht]]),
    ['Verwerkt', t.verwerkt], ['Wacht op koppeling', t.wachtOpKoppeling], ['Afgekeurd', t.afgekeurd], ['Dubbel', t.dubbel], ['Buiten bereik', t.buitenBereik],
    [], ['Regel', 'Kolom', 'Code', 'Gewicht', 'Uitleg'],
  ];
  for await (const groep of bevindingen) {
    for (const b of groep.map(bevindingAntwoord)) yield [b.regel, b.kolom, b.code, ERNST[b.ernst], b.tekst];
  }
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });

function moment(iso: string): string {
  return MOMENT.format(new Date(iso)).replace(',', '');
}

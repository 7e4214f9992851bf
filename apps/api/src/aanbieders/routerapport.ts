import type { Leerroute } from '#libs/case-model';
import type { BerichtOverzicht, Bevindingtelling, Kwartaalsom, Tellingen } from '#libs/exchange';
import type { KerncijfersResponse, RapportbestandResponse, RouterapportResponse } from './kwartaalrapportage.response.js';

/** What is known of one route of one provider's quarter. */
export interface Routegegevens {
  leerroute: Leerroute;
  kwartaal: string;
  /** Last day in time. */
  uiterlijk: string;
  vandaag: string;
  /** Every file of this route and quarter, in order of receipt. */
  bestanden: readonly BerichtOverzicht[];
  bevindingen: readonly Bevindingtelling[];
  /** Sums of this quarter and those before it. */
  sommen: readonly Kwartaalsom[];
}

const DAG = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Files that count now: what neither was refused, held, replaced nor came twice. */
export function geldend(bestanden: readonly BerichtOverzicht[]): BerichtOverzicht[] {
  return bestanden.filter(({ status }) => status === 'verwerkt' || status === 'bezig');
}

/** One route of a provider's quarter, checked: in time, in balance, with which findings and figures. */
export function routerapport(gegevens: Routegegevens): RouterapportResponse {
  const { leerroute, kwartaal, bestanden, sommen } = gegevens;
  const tellend = geldend(bestanden);
  const eerste = bestanden.find(({ status }) => status !== 'geweigerd');
  const tellingen = opgeteld(tellend.map((b) => b.tellingen));
  return {
    leerroute,
    status: tellend.find((b) => b.aanvulling === null)?.status ?? bestanden.at(-1)?.status ?? 'ontbreekt',
    ontvangen: eerste?.ontvangen.toISOString() ?? null,
    opTijd: opTijd(eerste, gegevens),
    tellingen,
    inBalans: som(tellingen) === tellend.reduce((n, b) => n + b.regels, 0),
    bevindingen: [...gegevens.bevindingen],
    kerncijfers: sommen.filter((s) => s.kwartaal === kwartaal).map(kerncijfers)[0] ?? null,
    verloop: sommen.filter((s) => s.kwartaal !== kwartaal).map(kerncijfers),
    bestanden: bestanden.map(bestandAntwoord),
  };
}

function opTijd(eerste: BerichtOverzicht | undefined, { uiterlijk, vandaag }: Routegegevens): boolean | null {
  if (eerste) return DAG.format(eerste.ontvangen) <= uiterlijk;
  return vandaag <= uiterlijk ? null : false;
}

function kerncijfers({ kwartaal, deelnemers, aangeboden, gevolgd, uitgevallen }: Kwartaalsom): KerncijfersResponse {
  return {
    kwartaal, deelnemers, urenAangeboden: aangeboden / 4, urenGevolgd: gevolgd / 4, aanwezigheid: procent(gevolgd, aangeboden),
    uitval: uitgevallen, uitvalPercentage: procent(uitgevallen, deelnemers),
  };
}

function procent(deel: number, geheel: number): number | null {
  return geheel === 0 ? null : Math.round((deel / geheel) * 1000) / 10;
}

function opgeteld(lijst: readonly Tellingen[]): Tellingen {
  const totaal = { verwerkt: 0, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 };
  for (const een of lijst) for (const naam of Object.keys(totaal) as (keyof Tellingen)[]) totaal[naam] += een[naam];
  return totaal;
}

function som(tellingen: Tellingen): number {
  return Object.values(tellingen).reduce((totaal, een) => totaal + een, 0);
}

function bestandAntwoord({ id, naam, status, ontvangen, versie, aanvulling }: BerichtOverzicht): RapportbestandResponse {
  return { bericht: id, bestand: naam, status, ontvangen: ontvangen.toISOString(), versie, aanvulling };
}

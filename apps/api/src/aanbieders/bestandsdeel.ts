import type { BerichtOverzicht, Bevindingtelling, Tellingen } from '#libs/exchange';
import type { BevindingtellingResponse, RapportbestandResponse, RouterapportResponse } from './kwartaalrapportage.response.js';
import { geldend, kwamOpTijd } from './tijdigheid.js';

type Bestandsdeel = Pick<RouterapportResponse, 'tellingen' | 'inBalans' | 'bevindingen' | 'bestanden'>;

/** What the files of one route of a provider's quarter come to. `bestanden` in order of receipt, `bevindingen` on those that count. */
export function bestandsdeel(bestanden: readonly BerichtOverzicht[], bevindingen: readonly Bevindingtelling[], uiterlijk: string): Bestandsdeel {
  const tellend = geldend(bestanden);
  const tellingen = opgeteld(tellend.map((b) => b.tellingen));
  const regels = tellend.reduce((n, b) => n + b.regels, 0);
  return {
    tellingen,
    inBalans: Object.values(tellingen).reduce((totaal, een) => totaal + een, 0) === regels,
    bevindingen: bevindingen.map((een): BevindingtellingResponse => ({ ...een, aandeel: regels === 0 ? null : Math.round((een.regels / regels) * 1000) / 10 })),
    bestanden: bestanden.map((bestand) => bestandAntwoord(bestand, uiterlijk)),
  };
}

function opgeteld(lijst: readonly Tellingen[]): Tellingen {
  const totaal = { verwerkt: 0, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 };
  for (const een of lijst) for (const naam of Object.keys(totaal) as (keyof Tellingen)[]) totaal[naam] += een[naam];
  return totaal;
}

function bestandAntwoord({ id, naam, status, ontvangen, versie, aanvulling }: BerichtOverzicht, uiterlijk: string): RapportbestandResponse {
  return { bericht: id, bestand: naam, status, ontvangen: ontvangen.toISOString(), versie, aanvulling, opTijd: kwamOpTijd(ontvangen, uiterlijk) };
}

import type { Bevinding } from '#libs/case-model';
import { kwartaalEinde, kwartaalVan } from '#libs/case-model';
import type { Bestand, Leescontext, VerwachteLevering } from '#libs/connector-kit';
import { maakBevinding } from '#libs/connector-kit';

/** Who is contracted for what: `contracten.json` of the contract version. */
export interface Contracten {
  /** Days after the quarter's last day on which a report is still in time. */
  dagenNaKwartaal: number;
  /** Contract manager by route. */
  contractmanagers: Record<string, string>;
  scholen: { bow: string; naam: string; routes: string[]; /** First quarter whose report is expected here. */ vanaf: string }[];
}

/** What a file's name may not be, in this order: `afzender-onbekend`, `leerroute-niet-gecontracteerd`, `periode-niet-afgelopen`; null when it may. */
export function keurBestand(bestand: Bestand, contracten: Contracten, context: Leescontext): Bevinding | null {
  const school = contracten.scholen.find(({ bow }) => bow === bestand.afzender);
  if (school === undefined) return maakBevinding('afzender-onbekend');
  if (!school.routes.includes(bestand.soort)) return maakBevinding('leerroute-niet-gecontracteerd');
  if (bestand.periode === null || kwartaalEinde(bestand.periode) >= context.vandaag) return maakBevinding('periode-niet-afgelopen');
  return null;
}

/** Every report that is due for a quarter that ended before `tot`: one per school, route and quarter. */
export function verwachteRapportages(contracten: Contracten, tot: string): VerwachteLevering[] {
  return contracten.scholen.flatMap((school) =>
    school.routes.flatMap((soort) =>
      afgelopenKwartalen(school.vanaf, tot).map((periode) => ({
        partner: 'taalscholen',
        uitwisseling: 'kwartaalrapportage',
        afzender: school.bow,
        soort,
        periode,
        uiterlijk: dagenLater(kwartaalEinde(periode), contracten.dagenNaKwartaal),
      })),
    ),
  );
}

function afgelopenKwartalen(vanaf: string, tot: string): string[] {
  const kwartalen: string[] = [];
  for (let kwartaal = vanaf; kwartaalEinde(kwartaal) < tot; kwartaal = kwartaalVan(dagenLater(kwartaalEinde(kwartaal), 1))) kwartalen.push(kwartaal);
  return kwartalen;
}

function dagenLater(datum: string, dagen: number): string {
  const dag = new Date(`${datum}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dagen);
  return dag.toISOString().slice(0, 10);
}

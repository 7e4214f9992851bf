import { kwartaalEinde, kwartaalVan } from '#libs/case-model';
import type { VerwachteLevering } from '#libs/connector-kit';

/** Who is contracted for what: `contracten.json` of the contract version. */
export interface Contracten {
  /** Days after the quarter's last day on which a report is still in time. */
  dagenNaKwartaal: number;
  /** Contract manager by route. */
  contractmanagers: Record<string, string>;
  scholen: { bow: string; naam: string; routes: string[]; /** First quarter whose report is expected here. */ vanaf: string }[];
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

import { schrijf } from '../opmaak/schrijf.js';
import type { Zaak } from './antwoorden.js';
import { type Brontekst, brontekst } from './brontekst.js';
import { geboortetekst } from './geboortetekst.js';
import { herkomstBij } from './herkomst-bij.js';
import { naamVan } from './naam-van.js';
import { persoonsnaam } from './persoonsnaam.js';

/** A value of the case with who says it. */
export interface Feit {
  naam: string;
  waarde: string;
  bron: Brontekst | null;
}

type Rij = readonly [naam: string, waarde: string | null, veld: string];

/** The facts of a case by subject. What is not known stands there as that, but for what few people have. */
export function feiten(zaak: Zaak, bestanden: ReadonlyMap<number, string>): Record<'wie' | 'plan' | 'taal' | 'geld', Feit[]> {
  const maak = (rijen: readonly Rij[]): Feit[] =>
    rijen.map(([naam, waarde, veld]) => {
      const herkomst = waarde === null ? null : herkomstBij(zaak.herkomst, veld);
      return { naam, waarde: waarde ?? 'niet bekend', bron: herkomst && brontekst(herkomst, bestanden) };
    });
  return { wie: maak(wie(zaak)), plan: maak(plan(zaak)), taal: maak(taal(zaak)), geld: maak(geld(zaak)) };
}

function wie(zaak: Zaak): Rij[] {
  return [
    ['Naam', persoonsnaam(zaak.naam), 'naam.geslachtsnaam'],
    ['Geboren', zaak.geboortedatum === null ? null : geboortetekst(zaak.geboortedatum), 'geboortedatum'],
    ['BSN', zaak.bsn, 'bsn'],
    ['V-nummer', zaak.vNummer, 'vNummer'],
    ['Geslacht', code(zaak.geslacht), 'geslacht'],
    ['Doelgroep', zaak.doelgroep, 'doelgroep'],
  ];
}

function plan(zaak: Zaak): Rij[] {
  const { inburgeringstermijn: termijn, leerbaarheidstoets: toets } = zaak;
  return [
    ['Leerroute', zaak.leerroute === null ? null : `${naamVan('code', zaak.leerroute)}${zaak.niveauPip === null ? '' : `, niveau ${zaak.niveauPip}`}`, 'leerroute'],
    ['PIP van', dag(zaak.dagtekeningPip), 'dagtekeningPip'],
    ['Inburgeringstermijn', termijn && `${schrijf.dag(termijn.start)} tot ${schrijf.dag(termijn.eind)}`, 'inburgeringstermijn'],
    ['Kennisgeving van DUO', dag(zaak.kennisgevingDuo), 'kennisgevingDuo'],
    ['Leerbaarheidstoets', toets && `${toets.uitkomst}, ${schrijf.dag(toets.datum)}`, 'leerbaarheidstoets'],
    ['Voortgangsgesprekken', zaak.voortgangsgesprekken.map((een) => schrijf.dag(een)).join(', ') || 'nog geen', 'voortgangsgesprekken'],
    ...(zaak.einde === null ? [] : [['Einde', [schrijf.dag(zaak.einde.datum), zaak.einde.reden].filter(Boolean).join(', '), 'einde'] as const]),
  ];
}

function taal({ taal: stand }: Zaak): Rij[] {
  if (stand === null) return [];
  const niveaus = (['LE', 'LU', 'SC', 'SP'] as const).map((deel): Rij => [`Niveau ${naamVan('code', deel)}`, stand.niveaus[deel], `taal.niveaus.${deel}`]);
  return [['Taalschool', stand.school, 'taal.school'], ['Stand', code(stand.status), 'taal.status'], ['Lesuren volgens de school', `${schrijf.getal(stand.urenCumulatief)} uur`, 'taal.urenCumulatief'], ...niveaus];
}

function geld({ bijstandsdatum, ontzorging, vasteLasten: lasten }: Zaak): Rij[] {
  return [
    ['Bijstand sinds', dag(bijstandsdatum), 'bijstandsdatum'],
    ['Ontzorgen', ontzorging && `${naamVan('code', ontzorging.status)}: ${schrijf.dag(ontzorging.start)} tot ${schrijf.dag(ontzorging.eind)}`, 'ontzorging'],
    ...(ontzorging === null ? [] : [['Verlengen', ontzorging.verlengd === null ? 'nog niet besloten' : schrijf.janee(ontzorging.verlengd), 'ontzorging'] as const]),
    ...(lasten === null ? [] : lastenrijen(lasten)),
  ];
}

function lastenrijen(lasten: NonNullable<Zaak['vasteLasten']>): Rij[] {
  return [
    ['Beschikking ontzorgen', dag(lasten.besluitdatum), 'vasteLasten'],
    ['Machtiging', lasten.machtigingOntvangen ? 'ontvangen' : 'nog niet ontvangen', 'vasteLasten'],
    ['Bijstand per maand', schrijf.euro(lasten.nettoMaandbedragCenten), 'vasteLasten'],
    ['Vaste lasten per maand', `${schrijf.euro(lasten.totaalCenten)} (${schrijf.aantal(lasten.aantalBetalingen, 'betaling', 'betalingen')})`, 'vasteLasten'],
    ['Blijft over per maand', schrijf.euro(lasten.restantCenten), 'vasteLasten'],
  ];
}

function dag(datum: string | null): string | null {
  return datum === null ? null : schrijf.dag(datum);
}

function code(waarde: string | null): string | null {
  return waarde === null ? null : naamVan('code', waarde);
}

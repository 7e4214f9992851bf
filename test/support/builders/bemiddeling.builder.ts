import { type Bemiddelaar, type Bemiddelbesluit, type Bemiddelingsprofiel, type Bemiddelstand, standaardbeleid, type ZaakPersoon, type ZaakStand } from '#libs/case-model';
import type { EerderVoorstel, Voorstelblik, Voorstelvraag } from '#libs/connector-kit';
import { vraag as huishoudvraag } from './huishouden.builder.js';
import { zaakblik } from './zaakblik.builder.js';

/** The reference of the person in these tests, and the day on which they look. */
export const REFERENTIE = '7f3c2f5e-0000-4000-8000-00000000000a';
export const VANDAAG = '2026-04-01';

export const PROFIEL: Bemiddelingsprofiel = {
  roepnaam: 'Omar', telefoon: '+31 6 00000000', contacttaal: 'ar', postcode4: '7607', beschikbaarheid: ['MA_OCHTEND', 'DO_MIDDAG'], reisafstand: 10, vervoer: ['FIETS', 'OPENBAAR_VERVOER'],
  interesses: ['tuinieren', 'koken'], ervaring: ['kok'], rijbewijzen: ['B'], rustOfStructuur: true, vogNodig: false,
};

interface Wens {
  stand?: Partial<ZaakStand>;
  persoon?: Partial<ZaakPersoon>;
  profiel?: Bemiddelingsprofiel | null;
}

/** An invented person in the Z-route, or with `wsp` in the B1-route, for whom a place is sought with permission; what is given goes over it. */
export function teBemiddelen(bemiddelaar: Bemiddelaar, { stand = {}, persoon = {}, profiel = PROFIEL }: Wens = {}): Voorstelblik {
  const isWsp = bemiddelaar === 'wsp';
  const bemiddeling = { doel: isWsp ? 'BETAALD_WERK' : 'VRIJWILLIGERSWERK', ingetrokken: false, toestemming: { gegeven: true, datum: '2026-03-01' }, urenPerWeek: 32, hoogsteUrenPerWeek: 48 } as const;
  const route = isWsp ? ({ leerroute: 'B', niveauPip: 'B1' } as const) : ({ leerroute: 'Z', niveauPip: null } as const);
  const herkomst = { bemiddeling: { bron: 'regie', bericht: 7, regel: 1, peildatum: '2026-03-01' } } as const;
  return { ...zaakblik({ ...route, bemiddeling, herkomst, ...stand }, persoon), vasteLasten: null, bemiddelingsprofiel: profiel, beleid: standaardbeleid('0141') };
}

/** The question about that person, nothing proposed before; what is given goes over it. */
export function bemiddelvraag(bemiddelaar: Bemiddelaar, meer: Partial<Voorstelvraag> = {}): Voorstelvraag {
  return huishoudvraag({ blik: teBemiddelen(bemiddelaar), pseudoniem: REFERENTIE, peildatum: VANDAAG, ...meer });
}

/** What left and arrived on the day before, unless told otherwise. */
export function verzonden(soort: string, inhoud: unknown, meer: Partial<EerderVoorstel> = {}): EerderVoorstel {
  return { kenmerk: REFERENTIE, versie: 1, soort, stand: 'verzonden', grondslag: {}, inhoud, vertrek: { dag: '2026-03-31', aangekomen: '2026-03-31', geweigerd: false }, ...meer };
}

/** A proposal of WSP of 20 March that stands open, and a decision about it. */
export function voorstel(kenmerk = 'V-1', datum = '2026-03-20'): Bemiddelstand {
  return { bron: 'wsp', voorstel: kenmerk, status: 'VOORGESTELD', datum, soort: 'BETAALD_WERK', urenPerWeek: 64, start: '2026-05-01', contract: 'B', redenEinde: null };
}

export function besluit(uitkomst: Bemiddelbesluit['uitkomst'], kenmerk = 'V-1', vastgelegd = '2026-03-25T10:00:00.000Z'): Bemiddelbesluit {
  return { bron: 'wsp', voorstel: kenmerk, uitkomst, vastgelegd };
}

import { leesTelschrijver, type Opmaakuitwisseling, type PartnerManifest } from '#libs/connector-kit';
import { maakOpmaker } from './opmaak.js';
import { PILOT_PLAN } from './outbound/pilots/mapper.js';
import { selecteer as selecteerVoorPilots } from './outbound/pilots/selection.js';
import { MSD_PLAN } from './outbound/sociaal-domein/mapper.js';
import { selecteer } from './outbound/sociaal-domein/selection.js';

const SOCIAAL_DOMEIN = 'monitor/sociaal-domein/2025-1';
const PILOTS = 'monitor/pilots/2025-1';

const sociaalDomein: Opmaakuitwisseling = {
  naam: 'sociaal-domein',
  contract: SOCIAAL_DOMEIN,
  periode: 'maand',
  bereid: (map) => maakOpmaker({ periode: 'maand', selecteer, plan: MSD_PLAN }, leesTelschrijver(map, SOCIAAL_DOMEIN, MSD_PLAN.kolommen)),
};

const pilots: Opmaakuitwisseling = {
  naam: 'pilots',
  contract: PILOTS,
  periode: 'jaar',
  bereid: (map) => maakOpmaker({ periode: 'jaar', selecteer: selecteerVoorPilots, plan: PILOT_PLAN }, leesTelschrijver(map, PILOTS, PILOT_PLAN.kolommen)),
};

/** The municipality's Monitor Sociaal Domein: counts go out, monthly, and yearly those of the pilots. Source: partners.md 8. */
export const monitor: PartnerManifest = {
  partner: 'monitor',
  rooster: '* * * * *',
  inkomend: [],
  opmaak: [sociaalDomein, pilots],
};

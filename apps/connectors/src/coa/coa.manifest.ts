import type { InkomendeUitwisseling, PartnerManifest } from '#libs/connector-kit';
import { leesBestandsnaam, leesJsonkeuring } from '#libs/connector-kit';
import { maakOverdrachtlezer } from './lees.js';
import { zonderRegel } from './zonder-regel.js';

const CONTRACT = 'coa/overdracht/2025-1';
/** A household is a few kilobytes. */
const GROOTSTE = 1024 * 1024;

const leesOverdracht = maakOverdrachtlezer(leesJsonkeuring(CONTRACT), GROOTSTE);

const overdracht: InkomendeUitwisseling = {
  naam: 'overdracht',
  contract: CONTRACT,
  grootste: GROOTSTE,
  wistBuitenBereik: true,
  rem: false,
  neemtAan: () => true,
  herken: leesBestandsnaam(CONTRACT, 'layout.schema.json'),
  lees: (_bestand, open, context) => leesOverdracht(open, context),
  zonderRegel,
};

/** COA: the hand-over of people from the TVS. Source: partners.md 1. */
export const coa: PartnerManifest = {
  partner: 'coa',
  rooster: '* * * * *',
  inkomend: [overdracht],
};

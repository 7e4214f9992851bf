import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Gebeurtenis, GEBEURTENISSOORTEN } from '#libs/exchange';
import { BASISPAD } from '../openapi/versie.js';

const VOORVOEGSEL = 'nl.schakel.';
const TYPEN = Object.entries(GEBEURTENISSOORTEN).map(([soort, betekenis]) => [VOORVOEGSEL + soort, betekenis] as const);

/** Where what an event is about can be read. Tasks have no address of their own: the open ones stand in the status. */
const BRONNEN: Readonly<Record<string, (id: string) => string>> = {
  bericht: (id) => `/berichten/${id}`,
  zaak: (id) => `/zaken/${id}`,
  levering: (id) => `/leveringen/${id}`,
  voorstel: (id) => `/voorstellen/${id}`,
  taak: () => '/status',
  rapportage: (id) => id.replace(/^(.+)-(.+)-(.+)$/, '/aanbieders/$1/kwartaalrapportages/$3/oordelen'),
};

/** Something that happened, as a CloudEvent 1.0 in the NL GOV profile for CloudEvents. */
export class GebeurtenisResponse {
  @ApiProperty({ description: 'Versie van CloudEvents.', enum: ['1.0'] })
  specversion!: '1.0';

  @ApiProperty({ description: 'Kenmerk van de gebeurtenis, uniek binnen source.', example: '1234' })
  id!: string;

  @ApiProperty({ description: 'De hub: organisatie en systeem.', example: 'urn:nld:oin:00000001823288444000:systeem:schakel' })
  source!: string;

  @ApiProperty({ description: TYPEN.map(([type, betekenis]) => `\`${type}\`: ${betekenis}`).join('\n\n'), enum: TYPEN.map(([type]) => type) })
  type!: string;

  @ApiProperty({ description: 'Waar het over gaat: soort en kenmerk.', example: 'bericht/17' })
  subject!: string;

  @ApiProperty({ description: 'Moment waarop de hub het vastlegde; niet wanneer het in het echt gebeurde.', type: 'string', format: 'date-time' })
  time!: string;

  @ApiProperty({ description: 'Waar te lezen is wat er nu over bekend is. Uw rol bepaalt of u dat mag.', type: 'string', format: 'uri-reference', example: '/api/v1/berichten/17' })
  dataref!: string;

  @ApiProperty({ description: 'Plaats in de reeks: 1, 2, 3, zonder gaten.', example: '1234' })
  sequence!: string;

  @ApiProperty({ description: 'Soort reeks.', enum: ['Integer'] })
  sequencetype!: 'Integer';

  @ApiPropertyOptional({ description: 'Soort inhoud van data.', enum: ['application/json'] })
  datacontenttype?: 'application/json';

  @ApiPropertyOptional({ description: 'Codes, zoals de partner. Nooit gegevens van een persoon.', type: 'object', additionalProperties: { type: ['string', 'null'] }, example: { partner: 'coa', uitwisseling: 'overdracht' } })
  data?: Record<string, string | null>;
}

/** A page of the feed. */
export class GebeurtenissenResponse {
  @ApiProperty({ description: 'De gebeurtenissen, in volgorde.', type: [GebeurtenisResponse] })
  resultaten!: GebeurtenisResponse[];

  @ApiProperty({ description: 'Waarde voor `na` van de volgende vraag. Staat er altijd, ook als er nog niets is.', example: '1234' })
  volgende!: string;
}

/** `source`: the URN of this hub. */
export function gebeurtenisAntwoord({ volgnr, op, soort, onderwerp, gegevens }: Gebeurtenis, source: string): GebeurtenisResponse {
  const [wat = '', id = ''] = onderwerp.split('/');
  const dataref = BRONNEN[wat];
  if (!dataref) throw new Error(`events about ${wat} have no source`);
  return {
    specversion: '1.0', id: String(volgnr), source, type: VOORVOEGSEL + soort, subject: onderwerp, time: op.toISOString(), dataref: BASISPAD + dataref(id),
    sequence: String(volgnr), sequencetype: 'Integer', ...(gegevens === null ? {} : { datacontenttype: 'application/json', data: gegevens }),
  };
}

import { ApiProperty } from '@nestjs/swagger';
import type { Bemiddelaar, Bemiddelstatus, Plaatsingsoort, Plaatsingstatus } from '#libs/case-model';

const BEMIDDELAARS: readonly Bemiddelaar[] = ['avedan', 'wsp'];
const PLAATSINGSOORTEN: readonly Plaatsingsoort[] = ['VRIJWILLIGERSWERK', 'WERKERVARINGSPLAATS', 'LEERBAAN', 'BETAALD_WERK', 'STAGE', 'BUURTACTIVITEIT'];
const PLAATSINGSTATUSSEN: readonly Plaatsingstatus[] = ['GEPLAATST', 'GESTART', 'ONDERBROKEN', 'BEEINDIGD'];
const BEMIDDELSTATUSSEN: readonly Bemiddelstatus[] = ['AANGEMELD', 'KENNISMAKING', 'VOORGESTELD', 'BEEINDIGD'];

/** A place, taken or proposed, as far as a partner tells. */
class PlekResponse {
  @ApiProperty({ description: 'Wie het meldt.', enum: BEMIDDELAARS })
  bron!: Bemiddelaar;

  @ApiProperty({ description: 'Organisatie of werkgever.', type: 'string', nullable: true })
  organisatie!: string | null;

  @ApiProperty({ description: 'Wat iemand daar doet.', type: 'string', nullable: true })
  activiteit!: string | null;

  @ApiProperty({ description: 'Uren per week.', type: 'number', nullable: true })
  urenPerWeek!: number | null;

  @ApiProperty({ description: 'Eerste dag.', type: 'string', format: 'date', nullable: true })
  start!: string | null;

  @ApiProperty({ description: 'Contract voor bepaalde (B) of onbepaalde tijd (O).', type: 'string', enum: ['B', 'O'], nullable: true })
  contract!: 'B' | 'O' | null;

  @ApiProperty({ description: 'Waarom het is geëindigd, als code van de partner.', type: 'string', nullable: true })
  redenEinde!: string | null;
}

/** A placement. */
export class PlaatsingResponse extends PlekResponse {
  @ApiProperty({ description: 'Kenmerk van de plaatsing bij de partner.' })
  kenmerk!: string;

  @ApiProperty({ description: 'Soort plaatsing.', enum: PLAATSINGSOORTEN })
  soort!: Plaatsingsoort;

  @ApiProperty({ description: 'Hoe de plaatsing staat.', enum: PLAATSINGSTATUSSEN })
  status!: Plaatsingstatus;

  @ApiProperty({ description: 'Dag na de laatste dag.', type: 'string', format: 'date', nullable: true })
  eind!: string | null;

  @ApiProperty({ description: 'Waar het op vastloopt, als code van de partner.', type: 'string', nullable: true })
  knelpunt!: string | null;
}

/** How mediation stands before there is a placement. */
export class BemiddelstandResponse extends PlekResponse {
  @ApiProperty({ description: 'Kenmerk van het voorstel bij de partner; null: het gaat over de aanmelding.', type: 'string', nullable: true })
  voorstel!: string | null;

  @ApiProperty({ description: 'Hoe het staat.', enum: BEMIDDELSTATUSSEN })
  status!: Bemiddelstatus;

  @ApiProperty({ description: 'Sinds welke melding het zo staat.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Soort plaatsing.', type: 'string', enum: PLAATSINGSOORTEN, nullable: true })
  soort!: Plaatsingsoort | null;
}

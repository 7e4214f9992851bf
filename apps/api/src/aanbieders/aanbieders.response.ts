import { ApiProperty } from '@nestjs/swagger';
import { INDICATORCODES, type Indicatorcode, type Leerroute } from '#libs/case-model';
import { LEERROUTES } from '../zaken/zaken.request.js';
import { KerncijfersResponse } from './kerncijfers.response.js';
import { TijdigheidResponse } from './kwartaalrapportage.response.js';

/** Where a school stands among the others with one indicator. */
export class PlaatsResponse {
  @ApiProperty({ description: 'Indicator.', enum: INDICATORCODES })
  code!: Indicatorcode;

  @ApiProperty({ description: '1 is de beste, of de hoogste waar meer noch minder beter is; gelijke waarden delen een plaats. null zonder waarde.', type: 'integer', nullable: true })
  plaats!: number | null;
}

/** One school's report over the route and quarter. */
export class AanbiederResponse extends TijdigheidResponse {
  @ApiProperty({ description: 'Bow-nummer van de aanbieder.', example: '5101' })
  aanbieder!: string;

  @ApiProperty({ description: 'Naam van de aanbieder; null als zij niet in het contract staat.', type: 'string', nullable: true })
  naam!: string | null;

  @ApiProperty({ description: 'Kerncijfers; null als er geen deelnemers zijn.', type: KerncijfersResponse, nullable: true })
  kerncijfers!: KerncijfersResponse | null;

  @ApiProperty({ description: 'De plaats tussen de andere aanbieders, per indicator.', type: [PlaatsResponse] })
  plaatsen!: PlaatsResponse[];
}

/** What the schools have in common with one indicator. */
export class MediaanResponse {
  @ApiProperty({ description: 'Indicator.', enum: INDICATORCODES })
  code!: Indicatorcode;

  @ApiProperty({ description: 'Middelste waarde van de aanbieders die er een hebben; null als geen er een heeft.', type: 'number', nullable: true })
  mediaan!: number | null;
}

/** The schools of a route beside each other. */
export class AanbiedersResponse {
  @ApiProperty({ description: 'Leerroute.', enum: LEERROUTES })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Kwartaal.', example: '2025K4' })
  kwartaal!: string;

  @ApiProperty({ description: 'De aanbieders van wie een rapport is of wordt verwacht.', type: [AanbiederResponse] })
  aanbieders!: AanbiederResponse[];

  @ApiProperty({ description: 'Per indicator de mediaan.', type: [MediaanResponse] })
  medianen!: MediaanResponse[];

  @ApiProperty({ description: 'Alle aanbieders bij elkaar, zonder normen van één school; null als er geen deelnemers zijn.', type: KerncijfersResponse, nullable: true })
  geheel!: KerncijfersResponse | null;
}

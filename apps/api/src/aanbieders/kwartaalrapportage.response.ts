import { ApiProperty } from '@nestjs/swagger';
import type { Leerroute } from '#libs/case-model';
import { BERICHTSTATUSSEN, type Berichtstatus } from '#libs/exchange';
import { TellingenResponse } from '../berichten/bericht.response.js';
import { LEERROUTES } from '../zaken/zaken.request.js';

export class BevindingtellingResponse {
  @ApiProperty({ description: 'Vaste code.', example: 'uren-negatief' })
  code!: string;

  @ApiProperty({ description: 'Gewicht.', enum: ['bestand', 'vasthouden', 'regel', 'waarschuwing'] })
  ernst!: string;

  @ApiProperty({ description: 'Hoe vaak.', type: 'integer' })
  aantal!: number;
}

/** Figures of a quarter, all municipalities together; no person can be told from them but by number. */
export class KerncijfersResponse {
  @ApiProperty({ description: 'Kwartaal.', example: '2025K4' })
  kwartaal!: string;

  @ApiProperty({ description: 'Deelnemers in het rapport.', type: 'integer' })
  deelnemers!: number;

  @ApiProperty({ description: 'Aangeboden lesuren.', type: 'number' })
  urenAangeboden!: number;

  @ApiProperty({ description: 'Gevolgde lesuren.', type: 'number' })
  urenGevolgd!: number;

  @ApiProperty({ description: 'Gevolgd als percentage van aangeboden, met één decimaal; null zonder aangeboden uren.', type: 'number', nullable: true })
  aanwezigheid!: number | null;

  @ApiProperty({ description: 'Uitgevallen deelnemers.', type: 'integer' })
  uitval!: number;

  @ApiProperty({ description: 'Uitgevallen als percentage van de deelnemers, met één decimaal; null zonder deelnemers.', type: 'number', nullable: true })
  uitvalPercentage!: number | null;
}

export class RapportbestandResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Stand van het bericht.', enum: BERICHTSTATUSSEN })
  status!: Berichtstatus;

  @ApiProperty({ description: 'Moment van ontvangst.', type: 'string', format: 'date-time' })
  ontvangen!: string;

  @ApiProperty({ description: 'Versie.', type: 'integer', nullable: true })
  versie!: number | null;

  @ApiProperty({ description: 'Nummer van de aanvulling, of null.', type: 'integer', nullable: true })
  aanvulling!: number | null;
}

export class RouterapportResponse {
  @ApiProperty({ description: 'Leerroute.', enum: LEERROUTES })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Stand van het geldende rapport, of ontbreekt.', enum: [...BERICHTSTATUSSEN, 'ontbreekt'] })
  status!: Berichtstatus | 'ontbreekt';

  @ApiProperty({ description: 'Moment waarop het eerste bruikbare rapport kwam.', type: 'string', format: 'date-time', nullable: true })
  ontvangen!: string | null;

  @ApiProperty({ description: 'Of dat op tijd was; null zolang het er niet is en nog op tijd kan komen.', type: 'boolean', nullable: true })
  opTijd!: boolean | null;

  @ApiProperty({ description: 'De regels van de bestanden die gelden, bij elkaar.', type: TellingenResponse })
  tellingen!: TellingenResponse;

  @ApiProperty({ description: 'Of elke regel van die bestanden een einde heeft.', type: 'boolean' })
  inBalans!: boolean;

  @ApiProperty({ description: 'Bevindingen op die bestanden, per code.', type: [BevindingtellingResponse] })
  bevindingen!: BevindingtellingResponse[];

  @ApiProperty({ description: 'Kerncijfers van dit kwartaal; null zonder bruikbaar rapport.', type: KerncijfersResponse, nullable: true })
  kerncijfers!: KerncijfersResponse | null;

  @ApiProperty({ description: 'Kerncijfers van de drie kwartalen ervoor, voor zover er rapporten zijn.', type: [KerncijfersResponse] })
  verloop!: KerncijfersResponse[];

  @ApiProperty({ description: 'Alle bestanden van dit kwartaal, in volgorde van ontvangst.', type: [RapportbestandResponse] })
  bestanden!: RapportbestandResponse[];
}

/** A provider's quarter checked, per route. */
export class KwartaalrapportageResponse {
  @ApiProperty({ description: 'Bow-nummer van de aanbieder.', example: '5101' })
  aanbieder!: string;

  @ApiProperty({ description: 'Kwartaal.', example: '2025K4' })
  kwartaal!: string;

  @ApiProperty({ description: 'Laatste dag waarop het rapport op tijd is.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Per leerroute waarvan u de contracten beheert.', type: [RouterapportResponse] })
  leerroutes!: RouterapportResponse[];
}

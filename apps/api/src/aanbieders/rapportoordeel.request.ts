import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateBy, ValidateIf } from 'class-validator';
import type { Leerroute } from '#libs/case-model';
import { bevatBsn } from '#libs/connector-kit';
import { RAPPORTBESLUITEN, type Rapportbesluit } from '#libs/exchange';
import { LEERROUTES } from '../zaken/zaken.request.js';

/** Free text about a report is no place for somebody's number. */
function ZonderNummer(): PropertyDecorator {
  return ValidateBy({
    name: 'zonder-nummer',
    validator: {
      validate: (waarde: unknown) => typeof waarde !== 'string' || !(bevatBsn(waarde) || /(?<!\d)\d{10}(?!\d)/.test(waarde)),
      defaultMessage: (over) => `${over?.property ?? 'dit'} mag geen BSN of V-nummer bevatten`,
    },
  });
}

/** What a contract manager decides about a report. */
export class RapportoordeelRequest {
  @ApiProperty({ description: 'Leerroute van het rapport.', enum: LEERROUTES })
  @IsIn(LEERROUTES, { message: 'leerroute is B, O of Z' })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Het besluit.', enum: RAPPORTBESLUITEN })
  @IsIn(RAPPORTBESLUITEN, { message: 'besluit is goedgekeurd, aanvulling-gevraagd of afgewezen' })
  besluit!: Rapportbesluit;

  @ApiPropertyOptional({ description: 'De reden. Moet bij elk ander besluit dan goedgekeurd.', maxLength: 1000 })
  @ValidateIf(({ besluit, reden }: RapportoordeelRequest) => besluit !== 'goedgekeurd' || reden !== undefined)
  @IsString({ message: 'reden is een tekst' })
  @MinLength(1, { message: 'geef een reden' })
  @MaxLength(1000, { message: 'reden is hoogstens 1000 tekens' })
  @ZonderNummer()
  reden?: string;

  @ApiPropertyOptional({ description: 'Notitie voor uzelf en andere contractmanagers van deze leerroute.', maxLength: 4000 })
  @IsOptional()
  @IsString({ message: 'notitie is een tekst' })
  @MaxLength(4000, { message: 'notitie is hoogstens 4000 tekens' })
  @ZonderNummer()
  notitie?: string;
}

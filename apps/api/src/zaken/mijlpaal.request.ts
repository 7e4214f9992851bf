import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Doelgroep, Mijlpaal } from '#libs/case-model';
import { IsDatum } from '../blad/is-datum.js';

export const MIJLPALEN: readonly Mijlpaal[] = [
  'AANMELDING', 'KENNISGEVING_DUO', 'WELKOMGESPREK', 'START_VRAGENLIJST', 'LEERBAARHEIDSTOETS', 'EINDGESPREK_INTAKE', 'PIP', 'BIJSTAND_TOEGEKEND',
  'VERLENGING_ONTZORGING', 'VOORTGANGSGESPREK', 'PVT_ONDERTEKEND', 'MAP_EINDGESPREK', 'ZROUTE_EINDGESPREK', 'EINDE',
  'PARTICIPATIE_INTAKE', 'ONTHEFFING_PARTICIPATIE', 'VERLENGING_TERMIJN',
];
export const DOELGROEPEN: readonly Doelgroep[] = ['Asielstatushouder', 'Gezinsmigrant en overige migrant'];

/** A milestone that a coach records, with the columns of the regie file. What may be said with it is judged as a line of that file is. */
export class MijlpaalRequest {
  @ApiProperty({ description: 'Wat er is gebeurd.', enum: MIJLPALEN })
  @IsIn(MIJLPALEN, { message: 'mijlpaal is een mijlpaal uit de lijst' })
  mijlpaal!: Mijlpaal;

  @ApiProperty({ description: 'Dag waarop het is gebeurd.', type: 'string', format: 'date' })
  @IsDatum()
  datum!: string;

  @ApiPropertyOptional({ description: 'Uitkomst, waar de mijlpaal er een heeft: een code, een aantal uren (PARTICIPATIE_INTAKE, ONTHEFFING_PARTICIPATIE) of de dag na de laatste van de termijn (VERLENGING_TERMIJN).', example: 'B:B1' })
  @IsOptional()
  @IsString({ message: 'waarde is tekst' })
  @MaxLength(200, { message: 'waarde is te lang' })
  waarde?: string;

  @ApiPropertyOptional({ description: 'Doelgroep.', enum: DOELGROEPEN })
  @IsOptional()
  @IsIn(DOELGROEPEN, { message: 'doelgroep is een doelgroep uit de lijst' })
  doelgroep?: Doelgroep;

  @ApiPropertyOptional({ description: 'Geslachtsnaam uit de BRP, bij een aanmelding.' })
  @IsOptional()
  @IsString({ message: 'achternaam is tekst' })
  @MaxLength(200, { message: 'achternaam is te lang' })
  achternaam?: string;

  @ApiPropertyOptional({ description: 'Voornamen uit de BRP, bij een aanmelding.' })
  @IsOptional()
  @IsString({ message: 'voornamen is tekst' })
  @MaxLength(200, { message: 'voornamen is te lang' })
  voornamen?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum uit de BRP, onbekende delen 00, bij een aanmelding.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'geboortedatum is jjjj-mm-dd, onbekende delen 00' })
  geboortedatum?: string;

  @ApiPropertyOptional({ description: 'Geslacht uit de BRP, bij een aanmelding.', enum: ['M', 'V', 'X'] })
  @IsOptional()
  @IsIn(['M', 'V', 'X'], { message: 'geslacht is M, V of X' })
  geslacht?: 'M' | 'V' | 'X';
}

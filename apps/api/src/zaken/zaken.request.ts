import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Leerroute, Termijnstatus, ZaakStatus } from '#libs/case-model';
import { BladRequest } from '../blad/blad.request.js';
import { IsDatum } from '../blad/is-datum.js';
import { IsMoment } from '../blad/is-moment.js';

export const LEERROUTES: readonly Leerroute[] = ['B', 'O', 'Z'];
export const TERMIJNSTATUSSEN: readonly Termijnstatus[] = ['open', 'gehaald', 'overschreden', 'vervallen'];
export const ZAAKSTATUSSEN: readonly ZaakStatus[] = [
  'AANGEKONDIGD', 'GEKOPPELD', 'WELKOM_GEVOERD', 'INTAKE_GESTART', 'INTAKE_AFGEROND', 'PIP_VASTGESTELD', 'TRAJECT_ACTIEF', 'AFGESLOTEN',
];

/** Which cases. */
export class ZakenRequest extends BladRequest {
  @ApiPropertyOptional({ description: 'Alleen zaken op deze leerroute.', enum: LEERROUTES })
  @IsOptional()
  @IsIn(LEERROUTES, { message: 'leerroute is B, O of Z' })
  leerroute?: Leerroute;

  @ApiPropertyOptional({ description: 'Alleen zaken bij deze taalschool (bow-nummer).', example: '5101' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'school is een bow-nummer van vier cijfers' })
  school?: string;

  @ApiPropertyOptional({ description: 'Alleen zaken in deze status.', enum: ZAAKSTATUSSEN })
  @IsOptional()
  @IsIn(ZAAKSTATUSSEN, { message: 'status is een status van een zaak' })
  status?: ZaakStatus;

  @ApiPropertyOptional({ description: 'Alleen zaken met minstens één termijn in deze stand op de peildatum.', enum: TERMIJNSTATUSSEN })
  @IsOptional()
  @IsIn(TERMIJNSTATUSSEN, { message: 'termijn is open, gehaald, overschreden of vervallen' })
  termijn?: Termijnstatus;

  @ApiPropertyOptional({ description: 'Dag waarop termijnen worden beoordeeld; anders vandaag.', type: 'string', format: 'date' })
  @IsOptional()
  @IsDatum()
  peildatum?: string;

  @ApiPropertyOptional({ description: 'Toont de zaken zoals ze op dit moment bekend waren; anders zoals nu bekend is.', type: 'string', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  bekendOp?: string;
}

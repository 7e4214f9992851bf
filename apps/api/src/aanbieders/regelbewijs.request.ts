import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CONTROLECODES, type Controlecode, type Leerroute } from '#libs/case-model';
import { BladRequest } from '../blad/blad.request.js';
import { LEERROUTES } from '../zaken/zaken.request.js';

/** Which lines of a report. */
export class RegelbewijsRequest extends BladRequest {
  @ApiProperty({ description: 'Leerroute van het rapport.', enum: LEERROUTES })
  @IsIn(LEERROUTES, { message: 'leerroute is B, O of Z' })
  leerroute!: Leerroute;

  @ApiPropertyOptional({ description: 'Alleen regels met een bevinding met deze code.', example: 'uren-balans-klopt-niet' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,59}$/, { message: 'bevinding is een code van een bevinding' })
  bevinding?: string;

  @ApiPropertyOptional({ description: 'Alleen regels die deze controle aanwijst; dat kunnen regels van een ander kwartaal zijn.', enum: CONTROLECODES })
  @IsOptional()
  @IsIn(CONTROLECODES, { message: 'controle is een code van een controle' })
  controle?: Controlecode;
}

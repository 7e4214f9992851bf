import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import type { Leerroute } from '#libs/case-model';
import { LEERROUTES } from '../zaken/zaken.request.js';

/** Which schools, over which quarter. */
export class AanbiedersRequest {
  @ApiProperty({ description: 'Leerroute.', enum: LEERROUTES })
  @IsIn(LEERROUTES, { message: 'leerroute is B, O of Z' })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Kwartaal.', example: '2025K4' })
  @Matches(/^20\d\dK[1-4]$/, { message: 'kwartaal is jjjjK1 tot en met jjjjK4' })
  kwartaal!: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LEVERSTANDEN } from '#libs/exchange';
import { BladRequest } from '../blad/blad.request.js';
import { IsMoment } from '../blad/is-moment.js';

/** Which deliveries. */
export class LeveringenRequest extends BladRequest {
  @ApiPropertyOptional({ description: 'Alleen van deze partner.', example: 'cbs' })
  @IsOptional()
  @Matches(/^[a-z]{1,32}$/, { message: 'partner is de naam van een partner' })
  partner?: string;

  @ApiPropertyOptional({ description: 'Alleen van deze uitwisseling.', example: 'swi' })
  @IsOptional()
  @Matches(/^[a-z-]{1,64}$/, { message: 'uitwisseling is de naam van een uitwisseling' })
  uitwisseling?: string;

  @ApiPropertyOptional({ description: 'Alleen leveringen die er zo voor staan.', enum: LEVERSTANDEN })
  @IsOptional()
  @IsIn(LEVERSTANDEN, { message: `status is een van ${LEVERSTANDEN.join(', ')}` })
  status?: string;

  @ApiPropertyOptional({ description: 'Toont de leveringen zoals ze er op dit moment voor stonden; anders zoals nu.', type: 'string', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  bekendOp?: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsMoment } from '../blad/is-moment.js';

/** As of when cases are asked. */
export class MomentRequest {
  @ApiPropertyOptional({ description: 'Toont de zaak zoals die op dit moment bekend was; anders zoals nu bekend is.', type: 'string', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  bekendOp?: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDatum } from '../blad/is-datum.js';

/** On which day deadlines and periods are judged. */
export class PeildatumRequest {
  @ApiPropertyOptional({ description: 'Dag waarop termijnen en perioden worden beoordeeld; anders vandaag.', type: 'string', format: 'date' })
  @IsOptional()
  @IsDatum()
  peildatum?: string;
}

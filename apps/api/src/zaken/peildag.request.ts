import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDatum } from '../blad/is-datum.js';

/** On which day deadlines are judged. */
export class PeildagRequest {
  @ApiPropertyOptional({ description: 'Dag waarop wordt beoordeeld wie aan zet is; anders vandaag.', type: 'string', format: 'date' })
  @IsOptional()
  @IsDatum()
  peildatum?: string;
}

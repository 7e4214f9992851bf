import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDatum } from '../blad/is-datum.js';
import { MomentRequest } from './moment.request.js';

/** On which day deadlines and periods are judged, and as of when the case is asked. */
export class PeildatumRequest extends MomentRequest {
  @ApiPropertyOptional({ description: 'Dag waarop termijnen en perioden worden beoordeeld; anders vandaag.', type: 'string', format: 'date' })
  @IsOptional()
  @IsDatum()
  peildatum?: string;
}

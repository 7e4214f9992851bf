import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { BladRequest } from '../blad/blad.request.js';

/** Which decisions. */
export class BesluitenRequest extends BladRequest {
  @ApiPropertyOptional({ description: 'Alleen besluiten over deze zaak.', type: 'string', format: 'uuid' })
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: 'zaak is het kenmerk van een zaak' })
  zaak?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { AFWIJSREDENEN, type Afwijsreden } from '#libs/exchange';
import type { Voorstelstand } from '#libs/connector-kit';
import { BladRequest } from '../blad/blad.request.js';

export const VOORSTELSTATUSSEN: readonly Voorstelstand[] = ['open', 'goedgekeurd', 'afgewezen', 'vervallen', 'verzonden'];

/** Which proposals. */
export class VoorstellenRequest extends BladRequest {
  @ApiPropertyOptional({ description: 'Alleen voorstellen in deze status.', enum: VOORSTELSTATUSSEN })
  @IsOptional()
  @IsIn(VOORSTELSTATUSSEN, { message: 'status is open, goedgekeurd, afgewezen, vervallen of verzonden' })
  status?: Voorstelstand;

  @ApiPropertyOptional({ description: 'Alleen voorstellen van deze zaak.', type: 'string', format: 'uuid' })
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: 'zaak moet een uuid zijn' })
  zaak?: string;
}

/** Why a proposal is refused. */
export class AfwijzingRequest {
  @ApiProperty({ description: 'Waarom het voorstel niet goed is.', enum: AFWIJSREDENEN })
  @IsIn(AFWIJSREDENEN, { message: 'reden is gegevens-onjuist, niet-akkoord of niet-nodig' })
  reden!: Afwijsreden;
}

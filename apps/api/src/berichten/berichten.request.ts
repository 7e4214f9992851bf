import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { BERICHTSTATUSSEN, type Berichtstatus } from '#libs/exchange';
import { BladRequest } from '../blad/blad.request.js';

/** Which messages. */
export class BerichtenRequest extends BladRequest {
  @ApiPropertyOptional({ description: 'Alleen berichten van deze partner.', example: 'taalscholen' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,40}$/, { message: 'partner moet de naam van een partner zijn' })
  partner?: string;

  @ApiPropertyOptional({ description: 'Alleen berichten in deze stand.', enum: BERICHTSTATUSSEN })
  @IsOptional()
  @IsIn(BERICHTSTATUSSEN, { message: 'status moet een stand van een bericht zijn' })
  status?: Berichtstatus;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** Which page of a list. */
export class BladRequest {
  @ApiPropertyOptional({ description: 'Waarde van `volgende` uit het vorige antwoord.', maxLength: 64 })
  @IsOptional()
  @Matches(/^[\w.-]{1,64}$/, { message: 'na moet de waarde van volgende zijn' })
  na?: string;

  @ApiPropertyOptional({ description: 'Hoeveel per bladzijde.', type: 'integer', minimum: 1, maximum: 500, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'aantal moet een geheel getal zijn' })
  @Min(1, { message: 'aantal is minstens 1' })
  @Max(500, { message: 'aantal is hoogstens 500' })
  aantal: number = 50;
}

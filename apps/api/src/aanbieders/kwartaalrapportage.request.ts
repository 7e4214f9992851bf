import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const MELDING = { message: 'verloop is een geheel getal van 0 tot en met 11' };

/** How far back. */
export class KwartaalrapportageRequest {
  @ApiPropertyOptional({ description: 'Van hoeveel kwartalen ervoor u de kerncijfers wilt zien.', type: 'integer', minimum: 0, maximum: 11, default: 3 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(MELDING)
  @Min(0, MELDING)
  @Max(11, MELDING)
  verloop: number = 3;
}

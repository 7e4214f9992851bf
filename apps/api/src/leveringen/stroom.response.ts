import { ApiProperty } from '@nestjs/swagger';
import type { Stroomstand } from '#libs/exchange';

/** How one flow to a partner stands. */
export class StroomResponse {
  @ApiProperty({ description: 'Partner.' })
  partner!: string;

  @ApiProperty({ description: 'Uitwisseling.' })
  uitwisseling!: string;

  @ApiProperty({ description: 'Of er iets uit mag.', type: 'boolean' })
  aan!: boolean;

  @ApiProperty({ description: 'Moment waarop de schakelaar is omgezet.', type: 'string', format: 'date-time', nullable: true })
  gewijzigd!: string | null;

  @ApiProperty({ description: 'Wie de schakelaar omzette.', type: 'string', nullable: true })
  gewijzigdDoor!: string | null;

  @ApiProperty({ description: 'Sinds wanneer de partner niet antwoordt.', type: 'string', format: 'date-time', nullable: true })
  onbereikbaarSinds!: string | null;

  @ApiProperty({ description: 'Leveringen die onderweg zijn.', type: 'integer' })
  onderweg!: number;

  @ApiProperty({ description: 'Leveringen die op een mens wachten.', type: 'integer' })
  vastgelopen!: number;

  @ApiProperty({ description: 'Leveringen die zijn afgehandeld.', type: 'integer' })
  afgerond!: number;
}

export class StromenResponse {
  @ApiProperty({ description: 'Alle stromen waar ooit iets uitging.', type: [StroomResponse] })
  resultaten!: StroomResponse[];
}

/** A flow as the API shows it. */
export function stroomAntwoord({ gewijzigd, onbereikbaarSinds, ...stand }: Stroomstand): StroomResponse {
  return { ...stand, gewijzigd: gewijzigd?.toISOString() ?? null, onbereikbaarSinds: onbereikbaarSinds?.toISOString() ?? null };
}

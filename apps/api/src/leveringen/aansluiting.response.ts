import { ApiProperty } from '@nestjs/swagger';
import type { Aansluitdag } from '#libs/exchange';

/** One day of one flow: sent = confirmed + refused + open. */
export class AansluitdagResponse {
  @ApiProperty({ description: 'Dag waarop de instructies klaar stonden.', type: 'string', format: 'date' })
  dag!: string;

  @ApiProperty({ description: 'Verzonden.', type: 'integer' })
  verzonden!: number;

  @ApiProperty({ description: 'Daarvan bevestigd door de partner.', type: 'integer' })
  bevestigd!: number;

  @ApiProperty({ description: 'Daarvan geweigerd.', type: 'integer' })
  geweigerd!: number;

  @ApiProperty({ description: 'Daarvan nog zonder antwoord.', type: 'integer' })
  open!: number;

  @ApiProperty({ description: 'Hoeveel werkdagen de oudste zonder antwoord al wacht, of null.', type: 'integer', nullable: true })
  oudsteOpen!: number | null;
}

export class AansluitingResponse {
  @ApiProperty({ description: 'De dagen, de oudste eerst.', type: [AansluitdagResponse] })
  resultaten!: AansluitdagResponse[];
}

/** The reconciliation as the API shows it. */
export function aansluitingAntwoord(dagen: readonly Aansluitdag[]): AansluitingResponse {
  return { resultaten: dagen.map(({ dag, verzonden, bevestigd, geweigerd, open, oudsteOpen }) => ({ dag, verzonden, bevestigd, geweigerd, open, oudsteOpen })) };
}

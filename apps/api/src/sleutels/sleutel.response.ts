import { ApiProperty } from '@nestjs/swagger';
import type { Sleutelregel } from '#libs/platform';

/** A key, without the key. */
export class SleutelResponse {
  @ApiProperty({ description: 'Nummer.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Gemeentecode; hub: wat bij geen ene gemeente hoort; voorheen: van voor er sleutels waren.' })
  bereik!: string;

  @ApiProperty({ description: 'komt: nog niet in gebruik; actief: hiermee wordt verzegeld; oud: wat ermee verzegeld is, wordt opnieuw verzegeld; vernietigd: wat er nog mee verzegeld is, kan niemand meer lezen.', enum: ['komt', 'actief', 'oud', 'vernietigd'] })
  stand!: string;

  @ApiProperty({ description: 'Moment waarop hij in gebruik komt of kwam.', type: 'string', format: 'date-time' })
  vanaf!: string;

  @ApiProperty({ description: 'Moment waarop hij is vernietigd.', type: 'string', format: 'date-time', nullable: true })
  vernietigd!: string | null;
}

export class SleutelsResponse {
  @ApiProperty({ description: 'De sleutels, in volgorde van nummer.', type: [SleutelResponse] })
  resultaten!: SleutelResponse[];
}

export function sleutelAntwoord({ id, bereik, stand, vanaf, vernietigd }: Sleutelregel): SleutelResponse {
  return { id, bereik, stand, vanaf: vanaf.toISOString(), vernietigd: vernietigd?.toISOString() ?? null };
}

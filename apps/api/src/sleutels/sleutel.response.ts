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

/** How far a municipality's leaving is. */
export class VertrekResponse {
  @ApiProperty({ description: 'wacht: roep later nog eens aan; vertrokken: niets van de gemeente is nog te lezen.', enum: ['wacht', 'vertrokken'] })
  stand!: string;

  @ApiProperty({ description: 'Zaken die er nog zijn.', type: 'integer' })
  zaken!: number;

  @ApiProperty({ description: 'Wissingen waarvan nog niet alle partners weten.', type: 'integer' })
  wissingen!: number;

  @ApiProperty({ description: 'Sleutels die zijn vernietigd.', type: 'integer' })
  sleutels!: number;
}

export function sleutelAntwoord({ id, bereik, stand, vanaf, vernietigd }: Sleutelregel): SleutelResponse {
  return { id, bereik, stand, vanaf: vanaf.toISOString(), vernietigd: vernietigd?.toISOString() ?? null };
}

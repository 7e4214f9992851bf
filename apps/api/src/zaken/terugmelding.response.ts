import { ApiProperty } from '@nestjs/swagger';
import type { Zaakterugmelding } from '#libs/case-model';

/** What a partner said back of a record that was delivered about the case. */
export class TerugmeldingResponse implements Zaakterugmelding {
  @ApiProperty({ description: 'Partner die het meldt.', enum: ['cbs'] })
  partner!: Zaakterugmelding['partner'];

  @ApiProperty({ description: 'Kwartaal van de levering.', example: '2026K3' })
  periode!: string;

  @ApiProperty({ description: 'Code van de partner.', example: 'E12' })
  code!: string;

  @ApiProperty({ description: 'Wat de partner erbij schrijft; null: niets, of iets dat wij niet bewaren.', type: 'string', nullable: true })
  melding!: string | null;
}

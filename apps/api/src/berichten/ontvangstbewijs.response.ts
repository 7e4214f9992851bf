import { ApiProperty } from '@nestjs/swagger';
import { BERICHTSTATUSSEN, type Berichtstatus } from '#libs/exchange';
import { TellingenResponse } from './bericht.response.js';
import { BevindingResponse } from './bevinding.response.js';

/** The receipt of a message: how things stood when it first came to rest. */
export class OntvangstbewijsResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Bij al-ontvangen: nummer van het eerste bericht met deze bytes.', type: 'integer', nullable: true })
  eersteBericht!: number | null;

  @ApiProperty({ description: 'Partner van wie het komt.' })
  partner!: string;

  @ApiProperty({ description: 'Bestandsnaam zoals ontvangen.' })
  bestand!: string;

  @ApiProperty({ description: 'SHA-256 van de ontvangen bytes, hexadecimaal.' })
  sha256!: string;

  @ApiProperty({ description: 'Moment van ontvangst.', type: 'string', format: 'date-time' })
  ontvangen!: string;

  @ApiProperty({ description: 'Moment waarop dit bewijs is opgemaakt.', type: 'string', format: 'date-time' })
  opgemaakt!: string;

  @ApiProperty({ description: 'Stand van het bericht op dat moment.', enum: BERICHTSTATUSSEN })
  status!: Berichtstatus;

  @ApiProperty({ description: 'Hoe de regels er op dat moment voor stonden.', type: TellingenResponse })
  tellingen!: TellingenResponse;

  @ApiProperty({ description: 'Elke bevinding van dat moment.', type: [BevindingResponse] })
  bevindingen!: BevindingResponse[];
}

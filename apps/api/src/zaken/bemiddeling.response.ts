import { ApiProperty } from '@nestjs/swagger';
import type { Bemiddeldoel } from '#libs/case-model';
import { BEMIDDELDOELEN } from './bemiddeling-delen.request.js';

export class ToestemmingResponse {
  @ApiProperty({ description: 'Of de inburgeraar het goedvindt dat de partner het profiel krijgt.' })
  gegeven!: boolean;

  @ApiProperty({ description: 'Sinds wanneer.', type: 'string', format: 'date', nullable: true })
  datum!: string | null;
}

/** Whether a place is sought, without the profile. */
export class BemiddelingResponse {
  @ApiProperty({ description: 'Waar een plek voor wordt gezocht.', enum: BEMIDDELDOELEN })
  doel!: Bemiddeldoel;

  @ApiProperty({ description: 'Er wordt geen plek meer gezocht.' })
  ingetrokken!: boolean;

  @ApiProperty({ description: 'Toestemming van de inburgeraar.', type: ToestemmingResponse })
  toestemming!: ToestemmingResponse;

  @ApiProperty({ description: 'Uren per week die worden gezocht.', type: 'number', nullable: true })
  urenPerWeek!: number | null;

  @ApiProperty({ description: 'Uren per week die iemand ten hoogste kan.', type: 'number', nullable: true })
  hoogsteUrenPerWeek!: number | null;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Bemiddeldoel, Dagdeel, Vervoermiddel } from '#libs/case-model';
import { IsDatum } from '../blad/is-datum.js';

export const BEMIDDELDOELEN: readonly Bemiddeldoel[] = ['VRIJWILLIGERSWERK', 'BETAALD_WERK'];
export const DAGDELEN: readonly Dagdeel[] = [
  'MA_OCHTEND', 'MA_MIDDAG', 'MA_AVOND', 'DI_OCHTEND', 'DI_MIDDAG', 'DI_AVOND', 'WO_OCHTEND', 'WO_MIDDAG', 'WO_AVOND', 'DO_OCHTEND', 'DO_MIDDAG', 'DO_AVOND',
  'VR_OCHTEND', 'VR_MIDDAG', 'VR_AVOND', 'ZA_OCHTEND', 'ZA_MIDDAG', 'ZA_AVOND', 'ZO_OCHTEND', 'ZO_MIDDAG', 'ZO_AVOND',
];
export const VERVOERMIDDELEN: readonly Vervoermiddel[] = ['AUTO', 'BROMFIETS', 'FIETS', 'MOTOR', 'OPENBAAR_VERVOER', 'ANDERS'];
/** VUM. */
export const RIJBEWIJZEN = ['A', 'A1', 'A2', 'AM', 'B', 'B+', 'C1', 'C', 'D1', 'D', 'BE', 'C1E', 'CE', 'D1E', 'DE', 'T'] as const;

export class ToestemmingDeel {
  @ApiProperty({ description: 'Of de inburgeraar het goedvindt dat de partner dit krijgt. Zonder toestemming gaat er niets uit.' })
  @IsBoolean({ message: 'gegeven is true of false' })
  gegeven!: boolean;

  @ApiPropertyOptional({ description: 'Sinds wanneer; moet gevuld zijn als die er is.', type: 'string', format: 'date' })
  @IsOptional()
  @IsDatum()
  datum?: string;
}

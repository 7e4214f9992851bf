import { ApiProperty } from '@nestjs/swagger';
import { INDICATORCODES, type Eenheid, type Indicatorcode, type Normoordeel } from '#libs/case-model';

/** What an indicator must come to. */
export class NormResponse {
  @ApiProperty({ description: 'Ten minste, deze waarde meegerekend.', type: 'number', nullable: true })
  minstens!: number | null;

  @ApiProperty({ description: 'Ten hoogste, deze waarde meegerekend.', type: 'number', nullable: true })
  hoogstens!: number | null;
}

/** One figure of a report, held against what was agreed. */
export class IndicatorResponse {
  @ApiProperty({ description: 'Vaste code.', enum: INDICATORCODES })
  code!: Indicatorcode;

  @ApiProperty({ description: 'Wat er is gemeten.' })
  naam!: string;

  @ApiProperty({ description: 'Waarin.', enum: ['aantal', 'procent', 'dagen', 'uren', 'uren-per-week'] })
  eenheid!: Eenheid;

  @ApiProperty({ description: 'Waarde, met één decimaal; null als er niets te meten was.', type: 'number', nullable: true })
  waarde!: number | null;

  @ApiProperty({ description: 'Waarvan: de teller.', type: 'number' })
  teller!: number;

  @ApiProperty({ description: 'Waarop: de noemer; null bij een aantal.', type: 'number', nullable: true })
  noemer!: number | null;

  @ApiProperty({ description: 'De norm; null als er geen is.', type: NormResponse, nullable: true })
  norm!: NormResponse | null;

  @ApiProperty({ description: 'Hoe de waarde zich tot de norm verhoudt.', enum: ['voldoet', 'voldoet-niet', 'niet-te-bepalen'] })
  oordeel!: Normoordeel;
}

import { ApiProperty } from '@nestjs/swagger';
import type { Keuring } from '#libs/connector-kit';
import { bevindingAntwoord, BevindingResponse } from './bevinding.response.js';

/** How the lines would end, by the file alone. */
export class KeuringtellingResponse {
  @ApiProperty({ description: 'Regels zonder fout.', type: 'integer' })
  goed!: number;

  @ApiProperty({ description: 'Regels met een fout.', type: 'integer' })
  afgekeurd!: number;

  @ApiProperty({ description: 'Regels die er eerder in dit bestand al net zo staan.', type: 'integer' })
  dubbel!: number;

  @ApiProperty({ description: 'Regels voor een andere gemeente.', type: 'integer' })
  buitenBereik!: number;
}

/** What the intake would say of a file, without taking it in. */
export class KeuringResponse {
  @ApiProperty({ description: 'Of het hele bestand zou worden geweigerd.' })
  geweigerd!: boolean;

  @ApiProperty({ description: 'Aantal gegevensregels; 0 als het bestand zou worden geweigerd.', type: 'integer' })
  regels!: number;

  @ApiProperty({ description: 'Hoe de regels zouden eindigen.', type: KeuringtellingResponse })
  tellingen!: KeuringtellingResponse;

  @ApiProperty({ description: 'De bevindingen: eerst die op het bestand, dan per regel. Niet meer dan 500.', type: [BevindingResponse] })
  bevindingen!: BevindingResponse[];

  @ApiProperty({ description: 'Hoeveel bevindingen er nog meer zijn.', type: 'integer' })
  meer!: number;

  @ApiProperty({ description: 'Wat alleen de hub zelf kan nagaan en hier dus niet is gecontroleerd.', type: [String] })
  nietGecontroleerd!: string[];
}

/** A judgement as the API shows it. */
export function keuringAntwoord({ geweigerd, regels, tellingen: { goed, afgekeurd, dubbel, buitenBereik }, bevindingen, meer, nietGecontroleerd }: Keuring): KeuringResponse {
  return { geweigerd, regels, tellingen: { goed, afgekeurd, dubbel, buitenBereik }, bevindingen: bevindingen.map(bevindingAntwoord), meer, nietGecontroleerd };
}

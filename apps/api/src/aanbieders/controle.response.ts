import { ApiProperty } from '@nestjs/swagger';
import { CONTROLECODES, type Controlecode } from '#libs/case-model';

/** What one check found in a report; the lines behind it are asked apart. */
export class ControleResponse {
  @ApiProperty({ description: 'Vaste code; ook waarde van `controle` bij de regels.', enum: CONTROLECODES })
  code!: Controlecode;

  @ApiProperty({ description: 'Wat er aan de hand is, en wie er meer van weet.' })
  tekst!: string;

  @ApiProperty({ description: 'Hoeveel deelnemers of regels; 0 als er niets is gevonden.', type: 'integer' })
  aantal!: number;
}

/** A report's quarter against the growth of its totals. */
export class UrenaansluitingResponse {
  @ApiProperty({ description: 'Deelnemers die in dit rapport staan en in dat van het kwartaal ervoor.', type: 'integer' })
  deelnemers!: number;

  @ApiProperty({ description: 'Hun gevolgde uren van dit kwartaal, bij elkaar.', type: 'number' })
  urenGevolgd!: number;

  @ApiProperty({ description: 'Hoeveel hun totalen zijn gegroeid, bij elkaar. Hoort gelijk te zijn aan urenGevolgd.', type: 'number' })
  urenVolgensTotalen!: number;
}

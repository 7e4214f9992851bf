import { ApiProperty } from '@nestjs/swagger';
import type { Bevinding, Ernst } from '#libs/case-model';
import { bevindingTekst } from '#libs/connector-kit';

/** One finding on a file or a line. */
export class BevindingResponse {
  @ApiProperty({ description: 'Regel in het bestand (kop = 1); null voor het hele bestand.', type: 'integer', nullable: true })
  regel!: number | null;

  @ApiProperty({ description: 'Kolom; null als het niet over één kolom gaat.', type: 'string', nullable: true })
  kolom!: string | null;

  @ApiProperty({ description: 'Vaste code.', example: 'uren-negatief' })
  code!: string;

  @ApiProperty({ description: 'Gewicht: het bestand is geweigerd of vastgehouden, de regel is afgekeurd, of het is een waarschuwing.', enum: ['bestand', 'vasthouden', 'regel', 'waarschuwing'] })
  ernst!: Ernst;

  @ApiProperty({ description: 'Wat er aan de hand is en wat u kunt doen.' })
  tekst!: string;
}

/** A page of findings. */
export class BevindingenResponse {
  @ApiProperty({ description: 'De bevindingen: eerst die op het bestand, dan per regel.', type: [BevindingResponse] })
  resultaten!: BevindingResponse[];

  @ApiProperty({ description: 'Waarde voor `na` om verder te bladeren; null op de laatste bladzijde.', type: 'string', nullable: true })
  volgende!: string | null;
}

/** A finding as the API shows it. */
export function bevindingAntwoord(bevinding: Bevinding): BevindingResponse {
  const { regel, kolom, code, ernst } = bevinding;
  return { regel, kolom, code, ernst, tekst: bevindingTekst(bevinding) };
}

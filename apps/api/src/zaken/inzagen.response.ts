import { ApiProperty } from '@nestjs/swagger';
import type { Inzageregel } from '#libs/exchange';
import { VERWERKINGSACTIVITEITEN, type Verwerkingsdoel } from '../logboek/verwerkingsactiviteiten.js';

/** One look at somebody, or one change. */
export class InzageResponse {
  @ApiProperty({ description: 'Moment.', type: 'string', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie het was, zoals aangemeld.' })
  wie!: string;

  @ApiProperty({ description: 'In welke rol.' })
  rol!: string;

  @ApiProperty({ description: 'Gemeenten waarvoor die persoon werkt.', type: [String] })
  gemeenten!: string[];

  @ApiProperty({ description: 'Wat er werd gedaan: de naam van de aanroep in deze beschrijving.', example: 'toonZaak' })
  wat!: string;

  @ApiProperty({ description: 'Waarvoor: de verwerkingsactiviteit.', example: 'Begeleiden van inburgeraars' })
  waarvoor!: string;

  @ApiProperty({ description: 'Grondslag van die activiteit.' })
  grondslag!: string;

  @ApiProperty({ description: 'Nummer van de trace (W3C Trace Context), hexadecimaal.' })
  trace!: string;
}

/** A page of looks. */
export class InzagenResponse {
  @ApiProperty({ description: 'De inzagen, de laatste eerst.', type: [InzageResponse] })
  resultaten!: InzageResponse[];

  @ApiProperty({ description: 'Waarde voor `na` van de volgende bladzijde; null: dit was de laatste.', type: 'string', nullable: true })
  volgende!: string | null;
}

export function inzageAntwoord({ op, wie, rol, gemeenten, naam, doel, traceId }: Inzageregel): InzageResponse {
  const { naam: waarvoor, grondslag } = VERWERKINGSACTIVITEITEN[doel as Verwerkingsdoel];
  return { op: op.toISOString(), wie, rol, gemeenten: [...gemeenten], wat: naam, waarvoor, grondslag, trace: traceId.toString('hex') };
}

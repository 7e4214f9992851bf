import { ApiProperty } from '@nestjs/swagger';
import type { Herstelvoorstel } from '#libs/exchange';

export class OvergangResponse {
  @ApiProperty({ description: 'Hoe de regels nu eindigden; null als het bestand is geweigerd.', type: 'string', nullable: true, example: 'afgekeurd' })
  van!: string | null;

  @ApiProperty({ description: 'Hoe ze met dit voorstel eindigen; open: ze gaan verder naar het koppelen.', example: 'open' })
  naar!: string;

  @ApiProperty({ description: 'Aantal regels.', type: 'integer' })
  aantal!: number;
}

export class RestbevindingResponse {
  @ApiProperty({ description: 'Kolom.', type: 'string', nullable: true })
  kolom!: string | null;

  @ApiProperty({ description: 'Code.' })
  code!: string;

  @ApiProperty({ description: 'Hoe zwaar zij weegt.', enum: ['bestand', 'vasthouden', 'regel', 'waarschuwing'] })
  ernst!: string;

  @ApiProperty({ description: 'Hoe vaak.', type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Eerste regel.', type: 'integer', nullable: true })
  regel!: number | null;
}

export class HersteltellingenResponse {
  @ApiProperty({ description: 'Verwerkt: de persoon is bekend.', type: 'integer' })
  verwerkt!: number;

  @ApiProperty({ description: 'Wacht op koppeling.', type: 'integer' })
  wachtOpKoppeling!: number;

  @ApiProperty({ description: 'Afgekeurd.', type: 'integer' })
  afgekeurd!: number;

  @ApiProperty({ description: 'Dubbel.', type: 'integer' })
  dubbel!: number;

  @ApiProperty({ description: 'Van een andere gemeente.', type: 'integer' })
  buitenBereik!: number;
}

/** How a file would end under another heading. */
export class HerstelvoorstelResponse {
  @ApiProperty({ description: 'Nummer van het voorstel, om het te kiezen.', type: 'integer' })
  nummer!: number;

  @ApiProperty({ description: 'De kolomnamen waarmee het bestand dan wordt gelezen, een per kolom.', type: [String] })
  kop!: string[];

  @ApiProperty({ description: 'Hoe het bestand dan naar verwachting eindigt; bij het koppelen kan nog iets blijken.', type: HersteltellingenResponse })
  tellingen!: HersteltellingenResponse;

  @ApiProperty({ description: 'Wat er met de regels gebeurt.', type: [OvergangResponse] })
  overgangen!: OvergangResponse[];

  @ApiProperty({ description: 'Bevindingen die dan over zijn.', type: [RestbevindingResponse] })
  bevindingen!: RestbevindingResponse[];
}

export function herstelAntwoord(voorstel: Herstelvoorstel, plaats: number): HerstelvoorstelResponse {
  const { kop, verwerkt, wachtOpKoppeling, afgekeurd, dubbel, buitenBereik, overgangen, bevindingen } = voorstel;
  return { nummer: plaats + 1, kop, tellingen: { verwerkt, wachtOpKoppeling, afgekeurd, dubbel, buitenBereik }, overgangen, bevindingen };
}

import { ApiProperty } from '@nestjs/swagger';
import { bewijshash, type Wissing } from '#libs/case-store';

/** A message of which lines were emptied. */
export class WisbewijsResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'SHA-256 van het bestand zoals het kwam, hexadecimaal.' })
  sha256!: string;

  @ApiProperty({ description: 'Regels die leeg zijn gemaakt.', type: 'array', items: { type: 'integer' } })
  regels!: number[];
}

/** A delivery that had the person in it. */
export class WisleveringResponse {
  @ApiProperty({ description: 'Nummer van de levering.', type: 'integer' })
  levering!: number;

  @ApiProperty({ description: 'Partner die haar kreeg.' })
  partner!: string;

  @ApiProperty({ description: 'Uitwisseling.' })
  uitwisseling!: string;

  @ApiProperty({ description: 'Wat erin stond, bijvoorbeeld NIEUW of BEEINDIGING.', type: 'string', nullable: true })
  soort!: string | null;

  @ApiProperty({ description: 'Moment.', type: 'string', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'SHA-256 van wat er ging, hexadecimaal.' })
  sha256!: string;

  @ApiProperty({ description: 'Hoe het ermee staat.' })
  stand!: string;
}

/** That somebody was erased, without who. */
export class WissingResponse {
  @ApiProperty({ description: 'Nummer.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Gemeentecode.' })
  gemeente!: string;

  @ApiProperty({ description: 'Waarom.', enum: ['verzoek', 'onterecht-ontvangen', 'ingetrokken-door-bron', 'bewaartermijn', 'gemeente-weg'] })
  reden!: string;

  @ApiProperty({ description: 'Wie het deed: de gebruiker of het programma.' })
  door!: string;

  @ApiProperty({ description: 'Moment.', type: 'string', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Sinds wanneer alle partners het weten en er niets meer over is; null: nog niet.', type: 'string', format: 'date-time', nullable: true })
  klaar!: string | null;

  @ApiProperty({ description: 'Wat er leeg is gemaakt.', type: [WisbewijsResponse] })
  berichten!: WisbewijsResponse[];

  @ApiProperty({ description: 'SHA-256 over de berichten hierboven, hexadecimaal. Dezelfde staat in het logboek van handelingen.' })
  bewijsHash!: string;

  @ApiProperty({ description: 'Wat er over deze persoon naar partners ging, de intrekking inbegrepen, in volgorde.', type: [WisleveringResponse] })
  leveringen!: WisleveringResponse[];
}

/** A page of erasures. */
export class WissingenResponse {
  @ApiProperty({ description: 'De wissingen, de nieuwste eerst.', type: [WissingResponse] })
  resultaten!: WissingResponse[];

  @ApiProperty({ description: 'Waarde voor `na` van de volgende bladzijde; null: dit was de laatste.', type: 'string', nullable: true })
  volgende!: string | null;
}

export function wissingAntwoord({ bewijs, op, klaar, leveringen, ...rest }: Wissing): WissingResponse {
  return { ...rest, op: op.toISOString(), klaar: klaar?.toISOString() ?? null, berichten: bewijs, bewijsHash: bewijshash(bewijs), leveringen: leveringen.map((een) => ({ ...een, op: een.op.toISOString() })) };
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, ValidateIf } from 'class-validator';
import { BladRequest } from '../blad/blad.request.js';
import { WERKBESLUITEN, type Werkbesluit } from './mogelijke-besluiten.js';

/** Which work. */
export class WerkvoorraadRequest extends BladRequest {
  @ApiPropertyOptional({ description: 'Waarde van `volgende` uit het vorige antwoord.', maxLength: 200 })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d\.[\w.-]{1,180}$/, { message: 'na moet de waarde van volgende zijn' })
  declare na?: string;

  @ApiPropertyOptional({ description: 'Alleen werk van deze soort.', example: 'regels-afgekeurd' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,40}$/, { message: 'soort is een soort werk' })
  soort?: string;

  @ApiPropertyOptional({ description: 'Alleen werk bij deze partner.', example: 'taalscholen' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,40}$/, { message: 'partner is de naam van een partner' })
  partner?: string;

  @ApiPropertyOptional({ description: 'Alleen werk aan deze zaak.', type: 'string', format: 'uuid' })
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: 'zaak is het kenmerk van een zaak' })
  zaak?: string;

  @ApiPropertyOptional({ description: 'Alleen werk dat aan uzelf is toegewezen.', type: 'boolean', default: false })
  @IsOptional()
  @Type(() => String)
  @IsIn(['true', 'false'], { message: 'mijn is true of false' })
  mijn?: 'true' | 'false';
}

/** What somebody decides about a piece of work. What must come with it depends on the decision. */
export class WerkbesluitRequest {
  @ApiProperty({ description: 'Het besluit: een van de besluiten die bij het werk staan.', enum: WERKBESLUITEN })
  @IsIn(WERKBESLUITEN, { message: `besluit is een van ${WERKBESLUITEN.join(', ')}` })
  besluit!: Werkbesluit;

  @ApiPropertyOptional({ description: 'Bij kies: de waarde die klopt, een van de waarden van de bronnen.', maxLength: 200 })
  @IsOptional()
  @IsString({ message: 'waarde is tekst' })
  @MaxLength(200, { message: 'waarde is te lang' })
  waarde?: string;

  @ApiPropertyOptional({ description: 'Bij kies: de waarden die u zag. Zegt een bron intussen iets anders, dan gaat het besluit niet door.', type: [String] })
  @IsOptional()
  @IsArray({ message: 'gezien is een lijst' })
  @ArrayMaxSize(100, { message: 'gezien is te lang' })
  @IsString({ each: true, message: 'gezien bevat teksten' })
  gezien?: string[];

  @ApiPropertyOptional({ description: 'Bij afhandelen: een van de codes die bij het werk staan.', example: 'niet-nodig' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,40}$/, { message: 'code is een code die bij het werk staat' })
  code?: string;

  @ApiPropertyOptional({ description: 'Bij koppel en ontkoppel: kenmerk van de zaak.', type: 'string', format: 'uuid' })
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: 'zaak is het kenmerk van een zaak' })
  zaak?: string;

  @ApiPropertyOptional({ description: 'Bij herstel: nummer van het voorstel; mag weg als er een is.', type: 'integer', minimum: 1 })
  @IsOptional()
  @IsInt({ message: 'voorstel is een geheel getal' })
  @Min(1, { message: 'voorstel is minstens 1' })
  voorstel?: number;

  @ApiPropertyOptional({ description: 'Bij koppel: de regel van het bestand, als het werk over meer regels gaat.', type: 'integer', minimum: 1 })
  @IsOptional()
  @IsInt({ message: 'regel is een geheel getal' })
  @Min(1, { message: 'regel is minstens 1' })
  regel?: number;
}

/** Who will do it. */
export class ToewijzingRequest {
  @ApiProperty({ description: 'Medewerker (het onderwerp van zijn toegangsbewijs); null geeft het werk terug aan allen.', type: 'string', nullable: true })
  @ValidateIf((_, waarde) => waarde !== null)
  @Matches(/^[\w.@-]{1,100}$/, { message: 'medewerker is het onderwerp van een toegangsbewijs' })
  medewerker!: string | null;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import type { Bemiddeldoel, Bemiddelingsprofiel, Dagdeel, Vervoermiddel } from '#libs/case-model';
import { Deel } from '../blad/deel.decorator.js';
import { BEMIDDELDOELEN, DAGDELEN, RIJBEWIJZEN, ToestemmingDeel, VERVOERMIDDELEN } from './bemiddeling-delen.request.js';

const MEESTE_TREFWOORDEN = 20;
const LANGSTE_TREFWOORD = 60;
const MEESTE_UREN = 168;

/** Needed as long as a place is sought. */
function TenzijIngetrokken(): PropertyDecorator {
  return ValidateIf((opgave: BemiddelingRequest) => opgave.ingetrokken !== true);
}

function Uren(): PropertyDecorator {
  return (doel, veld) => {
    IsNumber({ maxDecimalPlaces: 2 }, { message: '$property is een aantal uren' })(doel, veld);
    Min(0, { message: '$property is nul of hoger' })(doel, veld);
    Max(MEESTE_UREN, { message: '$property is te hoog' })(doel, veld);
  };
}

function Lijst(codes: readonly string[]): PropertyDecorator {
  return (doel, veld) => {
    IsArray({ message: '$property is een lijst' })(doel, veld);
    ArrayMaxSize(codes.length, { message: '$property is te lang' })(doel, veld);
    IsIn(codes, { each: true, message: '$property heeft alleen codes uit de lijst' })(doel, veld);
  };
}

function Trefwoorden(): PropertyDecorator {
  return (doel, veld) => {
    IsArray({ message: '$property is een lijst' })(doel, veld);
    ArrayMaxSize(MEESTE_TREFWOORDEN, { message: '$property is te lang' })(doel, veld);
    IsString({ each: true, message: '$property is een lijst van trefwoorden' })(doel, veld);
    MaxLength(LANGSTE_TREFWOORD, { each: true, message: '$property heeft een te lang trefwoord' })(doel, veld);
  };
}

/** What a coach knows of somebody for whom a place is sought, whole. What it may not hold is judged as regie's file is. Also what is shown when it is asked for. */
export class BemiddelingRequest implements Partial<Bemiddelingsprofiel> {
  @ApiProperty({ description: 'Waar een plek voor wordt gezocht: vrijwilligerswerk door Avedan, betaald werk door het WerkgeverServicePunt.', enum: BEMIDDELDOELEN })
  @IsIn(BEMIDDELDOELEN, { message: 'doel is VRIJWILLIGERSWERK of BETAALD_WERK' })
  doel!: Bemiddeldoel;

  @ApiPropertyOptional({ description: 'Er wordt geen plek meer gezocht. Dan hoeft de rest er niet bij.' })
  @IsOptional()
  @IsBoolean({ message: 'ingetrokken is true of false' })
  ingetrokken?: boolean;

  @ApiPropertyOptional({ description: 'Toestemming van de inburgeraar.', type: ToestemmingDeel })
  @TenzijIngetrokken()
  @IsDefined({ message: 'toestemming ontbreekt' })
  @Deel(ToestemmingDeel)
  toestemming?: ToestemmingDeel;

  @ApiPropertyOptional({ description: 'Roepnaam.' })
  @TenzijIngetrokken()
  @IsString({ message: 'roepnaam is tekst' })
  @IsNotEmpty({ message: 'roepnaam is leeg' })
  @MaxLength(70, { message: 'roepnaam is te lang' })
  roepnaam?: string;

  @ApiPropertyOptional({ description: 'Telefoonnummer.' })
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 ()-]{5,19}$/, { message: 'telefoon is een telefoonnummer' })
  telefoon?: string;

  @ApiPropertyOptional({ description: 'Taal waarin de inburgeraar wordt aangesproken, ISO 639.', example: 'ar' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/, { message: 'contacttaal is een taalcode' })
  contacttaal?: string;

  @ApiPropertyOptional({ description: 'De vier cijfers van de postcode.', example: '7607' })
  @IsOptional()
  @Matches(/^[1-9]\d{3}$/, { message: 'postcode4 heeft vier cijfers' })
  postcode4?: string;

  @ApiPropertyOptional({ description: 'Dagdelen waarop het kan, zonder de lesuren.', enum: DAGDELEN, isArray: true })
  @TenzijIngetrokken()
  @ArrayNotEmpty({ message: 'beschikbaarheid is leeg' })
  @Lijst(DAGDELEN)
  beschikbaarheid?: Dagdeel[];

  @ApiPropertyOptional({ description: 'Uren per week die worden gezocht, in kwartieren. Vrijwilligerswerk ten minste 6.', type: 'number' })
  @TenzijIngetrokken()
  @Uren()
  urenPerWeek?: number;

  @ApiPropertyOptional({ description: 'Uren per week die iemand ten hoogste kan. Alleen het getal.', type: 'number' })
  @IsOptional()
  @Uren()
  hoogsteUrenPerWeek?: number;

  @ApiPropertyOptional({ description: 'Hoogste reisafstand in kilometers.', type: 'integer', minimum: 0, maximum: 999 })
  @IsOptional()
  @IsInt({ message: 'reisafstand is een heel aantal kilometers' })
  @Min(0, { message: 'reisafstand is nul of hoger' })
  @Max(999, { message: 'reisafstand is te hoog' })
  reisafstand?: number;

  @ApiPropertyOptional({ description: 'Hoe iemand reist.', enum: VERVOERMIDDELEN, isArray: true })
  @IsOptional()
  @Lijst(VERVOERMIDDELEN)
  vervoer?: Vervoermiddel[];

  @ApiPropertyOptional({ description: 'Wat iemand leuk vindt, in trefwoorden. Geen nummers, niets over gezondheid.', type: [String] })
  @IsOptional()
  @Trefwoorden()
  interesses?: string[];

  @ApiPropertyOptional({ description: 'Wat iemand eerder deed, in trefwoorden. Geen nummers, niets over gezondheid.', type: [String] })
  @IsOptional()
  @Trefwoorden()
  ervaring?: string[];

  @ApiPropertyOptional({ description: 'Rijbewijzen.', enum: RIJBEWIJZEN, isArray: true })
  @IsOptional()
  @Lijst(RIJBEWIJZEN)
  rijbewijzen?: string[];

  @ApiPropertyOptional({ description: 'Er is een rustige plek met structuur nodig. Niets over waarom.' })
  @IsOptional()
  @IsBoolean({ message: 'rustOfStructuur is true of false' })
  rustOfStructuur?: boolean;

  @ApiPropertyOptional({ description: 'Er is een verklaring omtrent het gedrag nodig.' })
  @IsOptional()
  @IsBoolean({ message: 'vogNodig is true of false' })
  vogNodig?: boolean;
}

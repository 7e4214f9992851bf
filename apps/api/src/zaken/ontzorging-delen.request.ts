import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Betaling, Betalingsoort, Bijstandsnorm } from '#libs/case-model';
import { IsDatum } from '../blad/is-datum.js';
import { IsIban } from '../blad/is-iban.js';

const BETALINGSOORTEN: readonly Betalingsoort[] = ['HUUR', 'GAS', 'WATER', 'STROOM', 'ENERGIE', 'ZORGVERZEKERING'];
export const BIJSTANDSNORMEN: readonly Bijstandsnorm[] = ['ALLEENSTAANDE', 'ALLEENSTAANDE_OUDER', 'GEHUWD', 'JONGERE_18_20', 'KOSTENDELER'];
const HOOGSTE_BEDRAG = 99_999_999;

function Tekst(hoogstens: number): PropertyDecorator {
  return (doel, veld) => {
    IsString({ message: '$property is tekst' })(doel, veld);
    IsNotEmpty({ message: '$property is leeg' })(doel, veld);
    MaxLength(hoogstens, { message: '$property is te lang' })(doel, veld);
  };
}

function Betaaldag(): PropertyDecorator {
  return (doel, veld) => {
    IsInt({ message: 'betaaldag is een dag van 1 tot en met 28' })(doel, veld);
    Min(1, { message: 'betaaldag is een dag van 1 tot en met 28' })(doel, veld);
    Max(28, { message: 'betaaldag is een dag van 1 tot en met 28' })(doel, veld);
  };
}

function Centen(): PropertyDecorator {
  return (doel, veld) => {
    IsInt({ message: '$property is een heel aantal centen' })(doel, veld);
    Min(1, { message: '$property is hoger dan nul' })(doel, veld);
    Max(HOOGSTE_BEDRAG, { message: '$property is te hoog' })(doel, veld);
  };
}

export class PartnerDeel {
  @ApiPropertyOptional({ description: 'Burgerservicenummer, negen cijfers.' })
  @IsOptional()
  @Matches(/^\d{9}$/, { message: 'bsn heeft negen cijfers' })
  bsn?: string;

  @ApiPropertyOptional({ description: 'Vreemdelingennummer, tien cijfers.' })
  @IsOptional()
  @Matches(/^\d{10}$/, { message: 'vNummer heeft tien cijfers' })
  vNummer?: string;

  @ApiPropertyOptional({ description: 'Naam.' })
  @IsOptional()
  @Tekst(200)
  naam?: string;
}

export class BesluitDeel {
  @ApiProperty({ description: 'Kenmerk van de ontzorgingsbeschikking.' })
  @Tekst(100)
  kenmerk!: string;

  @ApiProperty({ description: 'Dag van de ontzorgingsbeschikking.', type: 'string', format: 'date' })
  @IsDatum()
  datum!: string;
}

export class MachtigingDeel {
  @ApiProperty({ description: 'Of de machtiging van het huishouden er is.' })
  @IsBoolean({ message: 'ontvangen is true of false' })
  ontvangen!: boolean;

  @ApiPropertyOptional({ description: 'Dag van de machtiging; moet gevuld zijn als die er is.', type: 'string', format: 'date' })
  @IsOptional()
  @IsDatum()
  datum?: string;
}

export class BijstandDeel {
  @ApiProperty({ description: 'Bijstandsnorm.', enum: BIJSTANDSNORMEN })
  @IsIn(BIJSTANDSNORMEN, { message: 'norm is een bijstandsnorm uit de lijst' })
  norm!: Bijstandsnorm;

  @ApiProperty({ description: 'Netto bijstand per maand in centen.', type: 'integer' })
  @Centen()
  nettoMaandbedragCenten!: number;

  @ApiProperty({ description: 'Dag van de maand waarop de bijstand komt.', type: 'integer', minimum: 1, maximum: 28 })
  @Betaaldag()
  betaaldag!: number;
}

export class RestantDeel {
  @ApiProperty({ description: 'Eigen rekening van het huishouden.' })
  @IsIban()
  iban!: string;

  @ApiProperty({ description: 'Naam van de rekeninghouder.' })
  @Tekst(70)
  naamRekeninghouder!: string;

  @ApiProperty({ description: 'Hoe vaak het restant wordt overgemaakt.', enum: ['MAAND', 'WEEK'] })
  @IsIn(['MAAND', 'WEEK'], { message: 'frequentie is MAAND of WEEK' })
  frequentie!: 'MAAND' | 'WEEK';

  @ApiProperty({ description: 'Dag waarop het restant wordt overgemaakt.', type: 'integer', minimum: 1, maximum: 28 })
  @Betaaldag()
  betaaldag!: number;
}

export class BetalingDeel implements Betaling {
  @ApiProperty({ description: 'Soort betaling.', enum: BETALINGSOORTEN })
  @IsIn(BETALINGSOORTEN, { message: 'soort is een soort betaling uit de lijst' })
  soort!: Betalingsoort;

  @ApiProperty({ description: 'Naam van wie het geld krijgt.' })
  @Tekst(70)
  crediteur!: string;

  @ApiProperty({ description: 'Rekening van wie het geld krijgt.' })
  @IsIban()
  iban!: string;

  @ApiProperty({ description: 'Betalingskenmerk of contractnummer.' })
  @Tekst(140)
  kenmerk!: string;

  @ApiProperty({ description: 'Bedrag per maand in centen.', type: 'integer' })
  @Centen()
  bedragCenten!: number;

  @ApiProperty({ description: 'Dag van de maand waarop wordt betaald.', type: 'integer', minimum: 1, maximum: 28 })
  @Betaaldag()
  betaaldag!: number;

  @ApiProperty({ description: 'Eerste dag waarop wordt betaald.', type: 'string', format: 'date' })
  @IsDatum()
  ingangsdatum!: string;

  @ApiPropertyOptional({ description: 'Laatste dag waarop wordt betaald.', type: 'string', format: 'date' })
  @IsOptional()
  @IsDatum()
  einddatum?: string;
}

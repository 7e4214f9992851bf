import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Whom somebody looks for. In the body, because a number or a name stands in no URL. What is given must all agree. */
export class ZoekZakenRequest {
  @ApiPropertyOptional({ description: 'Burgerservicenummer, negen cijfers.' })
  @IsOptional()
  @Matches(/^\d{9}$/, { message: 'bsn heeft negen cijfers' })
  bsn?: string;

  @ApiPropertyOptional({ description: 'Vreemdelingennummer, tien cijfers.' })
  @IsOptional()
  @Matches(/^\d{10}$/, { message: 'vNummer heeft tien cijfers' })
  vNummer?: string;

  @ApiPropertyOptional({ description: 'Geslachtsnaam; hoofdletters, accenten en tussenvoegsels doen er niet toe.' })
  @IsOptional()
  @IsString({ message: 'geslachtsnaam is tekst' })
  @MaxLength(200, { message: 'geslachtsnaam is te lang' })
  geslachtsnaam?: string;

  @ApiPropertyOptional({ description: 'Voornamen; verfijnt een zoekvraag op geslachtsnaam, nummer of geboortedatum.' })
  @IsOptional()
  @IsString({ message: 'voornamen is tekst' })
  @MaxLength(200, { message: 'voornamen is te lang' })
  voornamen?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum; onbekende delen zijn 00.', example: '1990-00-00' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'geboortedatum is jjjj-mm-dd, onbekende delen 00' })
  geboortedatum?: string;
}

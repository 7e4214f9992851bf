import { ApiProperty } from '@nestjs/swagger';
import { BERICHTSTATUSSEN, type BerichtOverzicht, type Berichtstatus } from '#libs/exchange';

/** The five ends of the data lines. */
export class TellingenResponse {
  @ApiProperty({ description: 'Regels die in een zaak zijn verwerkt.', type: 'integer' })
  verwerkt!: number;

  @ApiProperty({ description: 'Geldige regels van iemand die nog niet bekend is, of die een coach moet bevestigen.', type: 'integer' })
  wachtOpKoppeling!: number;

  @ApiProperty({ description: 'Regels met een fout.', type: 'integer' })
  afgekeurd!: number;

  @ApiProperty({ description: 'Regels die er al eerder net zo stonden.', type: 'integer' })
  dubbel!: number;

  @ApiProperty({ description: 'Regels voor een andere gemeente.', type: 'integer' })
  buitenBereik!: number;
}

/** A received message. */
export class BerichtResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Partner van wie het komt.', example: 'taalscholen' })
  partner!: string;

  @ApiProperty({ description: 'Uitwisseling, of null als de naam niets zegt.', type: 'string', nullable: true, example: 'kwartaalrapportage' })
  uitwisseling!: string | null;

  @ApiProperty({ description: 'Bestandsnaam zoals ontvangen.', example: 'KR_5101_B_2025K4.csv' })
  bestand!: string;

  @ApiProperty({ description: 'SHA-256 van de ontvangen bytes, hexadecimaal.' })
  sha256!: string;

  @ApiProperty({ description: 'Grootte in bytes.', type: 'integer' })
  grootte!: number;

  @ApiProperty({ description: 'Moment van ontvangst.', type: 'string', format: 'date-time' })
  ontvangen!: string;

  @ApiProperty({ description: 'Moment waarop de laatste regel een einde kreeg; null zolang er gewerkt wordt.', type: 'string', format: 'date-time', nullable: true })
  gereed!: string | null;

  @ApiProperty({ description: 'Stand van het bericht.', enum: BERICHTSTATUSSEN })
  status!: Berichtstatus;

  @ApiProperty({ description: 'Code van de bevinding waarom het bestand is vastgehouden.', type: 'string', nullable: true })
  vastgehoudenOm!: string | null;

  @ApiProperty({ description: 'Wie het heeft vrijgegeven.', type: 'string', nullable: true })
  vrijgaveDoor!: string | null;

  @ApiProperty({ description: 'Bij al-ontvangen: nummer van het eerste bericht met deze bytes.', type: 'integer', nullable: true })
  eersteBericht!: number | null;

  @ApiProperty({ description: 'Nummer van het bericht dat hier, na een besluit, met andere kolomkoppen is gelezen.', type: 'integer', nullable: true })
  herstelVan!: number | null;

  @ApiProperty({ description: 'Afzender: gemeentecode of bow-nummer.', type: 'string', nullable: true })
  afzender!: string | null;

  @ApiProperty({ description: 'Soort binnen de uitwisseling, zoals de leerroute.', type: 'string', nullable: true })
  soort!: string | null;

  @ApiProperty({ description: 'Periode: kwartaal of maand.', type: 'string', nullable: true, example: '2025K4' })
  periode!: string | null;

  @ApiProperty({ description: 'Versie; 1 voor het bestand zonder versie in de naam.', type: 'integer', nullable: true })
  versie!: number | null;

  @ApiProperty({ description: 'Nummer van de aanvulling, of null.', type: 'integer', nullable: true })
  aanvulling!: number | null;

  @ApiProperty({ description: 'Aantal gegevensregels; de tellingen tellen hiertoe op zodra het bericht in rust is.', type: 'integer' })
  regels!: number;

  @ApiProperty({ description: 'Hoe de regels er nu voor staan.', type: TellingenResponse })
  tellingen!: TellingenResponse;
}

/** A page of messages. */
export class BerichtenResponse {
  @ApiProperty({ description: 'De berichten, het laatst ontvangen eerst.', type: [BerichtResponse] })
  resultaten!: BerichtResponse[];

  @ApiProperty({ description: 'Waarde voor `na` om verder te bladeren; null op de laatste bladzijde.', type: 'string', nullable: true })
  volgende!: string | null;
}

/** A message as the API shows it. */
export function berichtAntwoord(bericht: BerichtOverzicht): BerichtResponse {
  const { id, partner, uitwisseling, sha256, grootte, status, vastgehoudenOm, vrijgaveDoor, herstelVan, afzender, soort, periode, versie, aanvulling, regels, tellingen } = bericht;
  return {
    id, partner, uitwisseling, bestand: bericht.naam, sha256, grootte,
    ontvangen: bericht.ontvangen.toISOString(), gereed: bericht.gereed?.toISOString() ?? null,
    status, vastgehoudenOm, vrijgaveDoor, eersteBericht: bericht.eersteId, herstelVan, afzender, soort, periode, versie, aanvulling, regels, tellingen,
  };
}

import { ApiProperty, ApiPropertyOptional, type ApiResponseOptions } from '@nestjs/swagger';

/** One thing that is wrong with a request. */
export class Probleemdeel {
  @ApiProperty({ description: 'Waar in het verzoek: JSON Pointer in de inhoud, of de naam van een parameter.', example: '/geboortedatum' })
  plaats!: string;

  @ApiProperty({ description: 'Vaste code van de regel die niet klopt.', example: 'datum' })
  code!: string;

  @ApiProperty({ description: 'Wat er niet klopt, in gewone taal.', example: 'geboortedatum moet een datum zijn (jjjj-mm-dd)' })
  melding!: string;
}

/** An error as RFC 9457 has it. Never quotes a value of the request. */
export class Probleem {
  @ApiProperty({ description: 'Vaste naam van dit soort fout.', example: 'urn:schakel:fout:niet-gevonden' })
  type!: string;

  @ApiProperty({ description: 'Korte titel.', example: 'Niet gevonden' })
  title!: string;

  @ApiProperty({ description: 'HTTP-status.', example: 404 })
  status!: number;

  @ApiProperty({ description: 'Uitleg bij deze fout.', example: 'Wat u vraagt, bestaat niet of is niet van u.' })
  detail!: string;

  @ApiProperty({ description: 'Pad van het verzoek, zonder zoekvraag.', example: '/api/v1/zaken/3f0c…' })
  instance!: string;

  @ApiPropertyOptional({ description: 'Wat er precies niet klopt.', type: [Probleemdeel] })
  errors?: Probleemdeel[];
}

/** Content of an error answer in the API description. */
export const PROBLEEM = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
} satisfies ApiResponseOptions;

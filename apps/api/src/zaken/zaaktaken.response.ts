import { ApiProperty } from '@nestjs/swagger';
import type { Zaaktaak } from '#libs/exchange';

/** Work on a case. */
export class ZaaktaakResponse {
  @ApiProperty({ description: 'Nummer van de taak.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Soort taak.', example: 'terugmelding' })
  soort!: string;

  @ApiProperty({ description: 'Partner waar het om gaat.', type: 'string', nullable: true })
  partner!: string | null;

  @ApiProperty({ description: 'Bericht waar de taak uit komt, of null.', type: 'integer', nullable: true })
  bericht!: number | null;

  @ApiProperty({ description: 'Regel in dat bericht, of null.', type: 'integer', nullable: true })
  regel!: number | null;

  @ApiProperty({ description: 'Levering waar de taak over gaat, of null.', type: 'integer', nullable: true })
  levering!: number | null;

  @ApiProperty({ description: 'Wat er moet gebeuren.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Laatste dag.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Of die dag voorbij is.', type: 'boolean' })
  teLaat!: boolean;
}

/** The open tasks of a case. */
export class ZaaktakenResponse {
  @ApiProperty({ description: 'Wat eerst moet, staat eerst.', type: [ZaaktaakResponse] })
  resultaten!: ZaaktaakResponse[];
}

/** The tasks of a case as the API shows them on a day. */
export function zaaktakenAntwoord(taken: readonly Zaaktaak[], vandaag: string): ZaaktakenResponse {
  return {
    resultaten: taken.map(({ id, soort, partner, bericht, regel, levering, omschrijving, uiterlijk }) => ({ id, soort, partner, bericht, regel, levering, omschrijving, uiterlijk, teLaat: uiterlijk < vandaag })),
  };
}

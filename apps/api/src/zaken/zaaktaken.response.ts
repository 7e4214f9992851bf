import { ApiProperty } from '@nestjs/swagger';
import type { Zaaktaak } from '#libs/exchange';
import { TaakResponse } from '../status/status.response.js';

/** Work on a case. */
export class ZaaktaakResponse extends TaakResponse {
  @ApiProperty({ description: 'Regel in dat bericht, of null.', type: 'integer', nullable: true })
  regel!: number | null;

  @ApiProperty({ description: 'Levering waar de taak over gaat, of null.', type: 'integer', nullable: true })
  levering!: number | null;
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

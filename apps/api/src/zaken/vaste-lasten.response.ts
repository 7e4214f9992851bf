import { ApiProperty } from '@nestjs/swagger';
import type { Bijstandsnorm } from '#libs/case-model';
import { BIJSTANDSNORMEN } from './ontzorging-delen.request.js';

/** A household's fixed costs as they come to on a day, without accounts and creditors. */
export class VasteLastenResponse {
  @ApiProperty({ description: 'Dag van de ontzorgingsbeschikking.', type: 'string', format: 'date' })
  besluitdatum!: string;

  @ApiProperty({ description: 'Of de machtiging van het huishouden er is.' })
  machtigingOntvangen!: boolean;

  @ApiProperty({ description: 'Dag van de machtiging.', type: 'string', format: 'date', nullable: true })
  machtigingsdatum!: string | null;

  @ApiProperty({ description: 'Bijstandsnorm.', enum: BIJSTANDSNORMEN })
  norm!: Bijstandsnorm;

  @ApiProperty({ description: 'Netto bijstand per maand in centen.', type: 'integer' })
  nettoMaandbedragCenten!: number;

  @ApiProperty({ description: 'Aantal betalingen dat op de peildatum loopt.', type: 'integer' })
  aantalBetalingen!: number;

  @ApiProperty({ description: 'Die betalingen samen per maand in centen.', type: 'integer' })
  totaalCenten!: number;

  @ApiProperty({ description: 'Wat er op de peildatum per maand overblijft, in centen.', type: 'integer' })
  restantCenten!: number;
}

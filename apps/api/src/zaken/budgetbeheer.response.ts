import { ApiProperty } from '@nestjs/swagger';
import type { Budgetinstructie, Budgetstatus } from '#libs/case-model';

/** How one instruction stands according to Stadsbank. */
export class BudgetinstructieResponse implements Budgetinstructie {
  @ApiProperty({ description: 'Kenmerk van de instructie aan de Stadsbank.', format: 'uuid' })
  instructieId!: string;

  @ApiProperty({ description: 'Nieuwste versie waarop de Stadsbank heeft geantwoord.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Nieuwste status van die versie.', enum: ['ONTVANGEN', 'GEACCEPTEERD', 'AFGEWEZEN', 'REKENING_GEOPEND', 'ACTIEF', 'ACHTERSTAND_SIGNAAL', 'BEEINDIGD'] })
  status!: Budgetstatus;

  @ApiProperty({ description: 'Dag van die status.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Dag van het laatste signaal van achterstand; het budgetbeheer loopt dan door.', type: 'string', format: 'date', nullable: true })
  achterstandssignaal!: string | null;

  @ApiProperty({ description: 'Registratienummer bij de Stadsbank.', type: 'string', nullable: true })
  registratienummer!: string | null;

  @ApiProperty({ description: 'Reden bij de status, in de woorden van de Stadsbank.', type: 'string', nullable: true })
  reden!: string | null;

  @ApiProperty({ description: 'Advies van de Stadsbank om te verlengen; null: nog geen advies.', type: 'boolean', nullable: true })
  adviesVerlengen!: boolean | null;
}

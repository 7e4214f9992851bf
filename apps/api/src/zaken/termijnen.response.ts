import { ApiProperty } from '@nestjs/swagger';
import { type Peilmoment, termijnen, type Termijnsoort, type Trigger, type ZaakStand } from '#libs/case-model';
import { urenprognoseAntwoord, UrenprognoseResponse } from './uren.response.js';
import { TermijnResponse } from './zaak-delen.response.js';

export class TriggerResponse implements Trigger {
  @ApiProperty({ description: 'Wat de termijn laat beginnen.', example: 'koppeling' })
  wat!: string;

  @ApiProperty({ description: 'Dag waarop dat was.', type: 'string', format: 'date' })
  datum!: string;
}

/** A deadline with what it follows from and what became of it. */
export class TermijnDetailResponse extends TermijnResponse {
  @ApiProperty({ description: 'Nummer van de termijn in de lijst van docs/termijnen.md.', example: 'D3' })
  code!: string;

  @ApiProperty({ description: 'Uit de wet, of uit beleid van de gemeente of een afspraak tussen overheden.', enum: ['wettelijk', 'beleid'] })
  soort!: Termijnsoort;

  @ApiProperty({ description: 'Waarmee de termijn begint.', type: TriggerResponse })
  trigger!: TriggerResponse;

  @ApiProperty({ description: 'Dag waarop het is gedaan, op tijd of te laat; null: niet gedaan, of niet bekend wanneer.', type: 'string', format: 'date', nullable: true })
  gedaanOp!: string | null;

  @ApiProperty({ description: 'Waarom de termijn is vervallen; anders null.', type: 'string', nullable: true })
  reden!: string | null;

  @ApiProperty({ description: 'Bij uren die niet compleet zijn: of ze op tijd lukken, en het tempo waarmee het nog lukt; anders null.', type: UrenprognoseResponse, nullable: true })
  prognose!: UrenprognoseResponse | null;
}

/** The deadlines of one case. */
export class TermijnenResponse {
  @ApiProperty({ description: 'Dag waarop de termijnen zijn beoordeeld.', type: 'string', format: 'date' })
  peildatum!: string;

  @ApiProperty({ description: 'De termijnen.', type: [TermijnDetailResponse] })
  resultaten!: TermijnDetailResponse[];
}

export function termijnenAntwoord(stand: ZaakStand, moment: Peilmoment): TermijnenResponse {
  const resultaten = termijnen(stand, moment).map(({ code, naam, soort, trigger: { wat, datum }, uiterlijk, status, gedaanOp, reden, grond, prognose }) => ({
    code, naam, soort, trigger: { wat, datum }, uiterlijk, status, gedaanOp, reden, grond, prognose: prognose && urenprognoseAntwoord(prognose),
  }));
  return { peildatum: moment.peildatum, resultaten };
}

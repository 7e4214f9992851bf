import { ApiProperty } from '@nestjs/swagger';
import { participatieuren, taaluren, type Urenprognose, type Urenstand, type ZaakStand } from '#libs/case-model';

const uren = (description: string) => ({ description, type: 'number', nullable: true }) as const;
const dag = (description: string) => ({ description, type: 'string', format: 'date', nullable: true }) as const;

/** Whether what is left can be done in time. */
export class UrenprognoseResponse {
  @ApiProperty({ description: 'Uren die nog moeten.', type: 'number' })
  urenOver!: number;

  @ApiProperty(uren('Uren per week in het laatste half jaar waarvan iets bekend is; null: er gebeurt nu niets waarin uren worden gemaakt, of er is niets gemeld.'))
  urenPerWeek!: number | null;

  @ApiProperty(dag('Dag waarop het bij dit tempo klaar is; null zonder tempo.'))
  prognoseEinde!: string | null;

  @ApiProperty({ description: 'Of dat binnen de inburgeringstermijn is. Ook false als wat nog moet in geen werkweek past; null: zonder tempo niet te zeggen.', type: 'boolean', nullable: true })
  haalbaar!: boolean | null;

  @ApiProperty(uren('Uren per week waarmee het nog net lukt; null: de termijn heeft geen dag meer.'))
  benodigdPerWeek!: number | null;
}

/** How hours stand that must be made. */
export class UrenstandResponse {
  @ApiProperty(uren('Uren die meetellen; null: er is nog niets gemeld.'))
  urenGedaan!: number | null;

  @ApiProperty(uren('Uren die moeten; null: geen, of niet bekend.'))
  urenNodig!: number | null;

  @ApiProperty(dag('Laatste dag van de periode waarin ze compleet waren; null: niet compleet, of er moeten er geen.'))
  gehaaldOp!: string | null;

  @ApiProperty({ description: 'Of de rest op tijd lukt; null: er is geen rest, of de zaak is geëindigd.', type: UrenprognoseResponse, nullable: true })
  prognose!: UrenprognoseResponse | null;
}

/** The hours of lessons and of participation. */
export class UrenResponse {
  @ApiProperty({ description: 'Lesuren, over scholen en leerroutes; lessen uit de brede intake tellen niet mee.', type: UrenstandResponse })
  taal!: UrenstandResponse;

  @ApiProperty({ description: 'Uren participatie die organisaties bevestigden, met die van de brede intake.', type: UrenstandResponse })
  participatie!: UrenstandResponse;
}

/** The hours of a case as they stand on a day. */
export function urenAntwoord(stand: ZaakStand, peildatum: string): UrenResponse {
  return { taal: urenstandAntwoord(taaluren(stand, peildatum)), participatie: urenstandAntwoord(participatieuren(stand, peildatum)) };
}

/** A forecast with quarters of an hour as hours. */
export function urenprognoseAntwoord({ rest, tempo, prognoseEinde, haalbaar, benodigdTempo }: Urenprognose): UrenprognoseResponse {
  return { urenOver: rest / 4, urenPerWeek: inUren(tempo), prognoseEinde, haalbaar, benodigdPerWeek: inUren(benodigdTempo) };
}

function urenstandAntwoord({ gedaan, nodig, gehaaldOp, prognose }: Urenstand): UrenstandResponse {
  return { urenGedaan: inUren(gedaan), urenNodig: inUren(nodig), gehaaldOp, prognose: prognose && urenprognoseAntwoord(prognose) };
}

function inUren(kwartieren: number | null): number | null {
  return kwartieren === null ? null : kwartieren / 4;
}

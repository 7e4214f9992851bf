import { ApiProperty } from '@nestjs/swagger';
import { BERICHTSTATUSSEN, type Hubstand, type LateLevering, LEVERSTANDEN } from '#libs/exchange';

export class LaatsteInResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Moment van ontvangst.', type: 'string', format: 'date-time' })
  ontvangen!: string;

  @ApiProperty({ description: 'Stand van het bericht.', enum: BERICHTSTATUSSEN })
  status!: string;
}

export class LaatsteUitResponse {
  @ApiProperty({ description: 'Nummer van de levering.', type: 'integer' })
  levering!: number;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Moment waarop de levering klaarstond.', type: 'string', format: 'date-time' })
  aangemaakt!: string;

  @ApiProperty({ description: 'Stand van de levering.', enum: LEVERSTANDEN })
  status!: string;
}

export class PartnerstandResponse {
  @ApiProperty({ description: 'Partner.' })
  partner!: string;

  @ApiProperty({ description: 'Laatste bestand dat binnenkwam.', type: LaatsteInResponse, nullable: true })
  laatsteIn!: LaatsteInResponse | null;

  @ApiProperty({ description: 'Laatste levering die uitging of klaarstaat.', type: LaatsteUitResponse, nullable: true })
  laatsteUit!: LaatsteUitResponse | null;
}

export class OpdrachtenResponse {
  @ApiProperty({ description: 'Opdrachten die nog niet zijn aangekondigd.', type: 'integer' })
  wachtend!: number;

  @ApiProperty({ description: 'Opdrachten in uitvoering of aangekondigd.', type: 'integer' })
  lopend!: number;

  @ApiProperty({ description: 'Opdrachten die niet lukken en op een mens wachten.', type: 'integer' })
  mislukt!: number;
}

export class BerichtstandResponse {
  @ApiProperty({ description: 'Berichten waaraan gewerkt wordt.', type: 'integer' })
  onderweg!: number;

  @ApiProperty({ description: 'Berichten die op vrijgave wachten.', type: 'integer' })
  vastgehouden!: number;
}

export class TaakResponse {
  @ApiProperty({ description: 'Nummer van de taak.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Soort taak.' })
  soort!: string;

  @ApiProperty({ description: 'Partner waar het om gaat.', type: 'string', nullable: true })
  partner!: string | null;

  @ApiProperty({ description: 'Bericht waar het om gaat.', type: 'integer', nullable: true })
  bericht!: number | null;

  @ApiProperty({ description: 'Wat er moet gebeuren.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Laatste dag.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Of die dag voorbij is.', type: 'boolean' })
  teLaat!: boolean;
}

export class LateLeveringResponse {
  @ApiProperty({ description: 'Partner.' })
  partner!: string;

  @ApiProperty({ description: 'Afzender, zoals een bow-nummer.' })
  afzender!: string;

  @ApiProperty({ description: 'Soort, zoals de leerroute.' })
  soort!: string;

  @ApiProperty({ description: 'Periode.', example: '2025K4' })
  periode!: string;

  @ApiProperty({ description: 'Laatste dag waarop het op tijd was.', type: 'string', format: 'date' })
  uiterlijk!: string;
}

/** What goes on in the hub at this moment, without any content. */
export class StatusResponse {
  @ApiProperty({ description: 'Of er niets meer onderweg is.', type: 'boolean' })
  rust!: boolean;

  @ApiProperty({ description: 'Gemeenten waarvoor deze hub werkt.', type: [String] })
  gemeenten!: string[];

  @ApiProperty({ description: 'Per partner het laatste bestand.', type: [PartnerstandResponse] })
  partners!: PartnerstandResponse[];

  @ApiProperty({ description: 'Werk dat wacht, loopt of niet lukt.', type: OpdrachtenResponse })
  opdrachten!: OpdrachtenResponse;

  @ApiProperty({ description: 'Berichten die nog niet klaar zijn.', type: BerichtstandResponse })
  berichten!: BerichtstandResponse;

  @ApiProperty({ description: 'Leveringen die er hadden moeten zijn.', type: [LateLeveringResponse] })
  teLaat!: LateLeveringResponse[];

  @ApiProperty({ description: 'Open taken.', type: [TaakResponse] })
  taken!: TaakResponse[];
}

/** What the status is made of. */
export interface Statusgegevens {
  stand: Hubstand;
  teLaat: readonly LateLevering[];
  gemeenten: readonly string[];
  vandaag: string;
}

/** The hub's state as the API shows it on a day. */
export function statusAntwoord({ stand, teLaat, gemeenten, vandaag }: Statusgegevens): StatusResponse {
  return {
    rust: stand.rust,
    gemeenten: [...gemeenten],
    partners: stand.partners.map(({ partner, laatsteIn, laatsteUit }) => ({
      partner,
      laatsteIn: laatsteIn && { bericht: laatsteIn.id, bestand: laatsteIn.naam, ontvangen: laatsteIn.ontvangen.toISOString(), status: laatsteIn.status },
      laatsteUit: laatsteUit && { levering: laatsteUit.id, bestand: laatsteUit.naam, aangemaakt: laatsteUit.aangemaakt.toISOString(), status: laatsteUit.status },
    })),
    opdrachten: stand.opdrachten,
    berichten: stand.berichten,
    teLaat: teLaat.map(({ partner, afzender, soort, periode, uiterlijk }) => ({ partner, afzender, soort, periode, uiterlijk })),
    taken: stand.taken.map((taak) => ({ ...taak, teLaat: taak.uiterlijk < vandaag })),
  };
}

import { ApiProperty } from '@nestjs/swagger';
import type { Tijdlijnregel } from '#libs/case-store';
import { watGezegd } from './wat-gezegd.js';

/** One thing that a partner or a coach said about the case. */
export class GebeurtenisResponse {
  @ApiProperty({ description: 'Dag waarop het volgens de afzender speelt.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Soort: COA-bericht, mijlpaal, kwartaalrapportage, vaste lasten, antwoord van de Stadsbank, plaatsing, uren, bemiddeling of terugmelding van het CBS.', example: 'PIP' })
  soort!: string;

  @ApiProperty({ description: 'Wat er gezegd wordt, kort.', type: 'string', nullable: true, example: 'B:B1' })
  inhoud!: string | null;

  @ApiProperty({ description: 'Partner die het zegt.' })
  partner!: string;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Regel in dat bericht.', type: 'integer' })
  regel!: number;

  @ApiProperty({ description: 'Moment van ontvangst.', type: 'string', format: 'date-time' })
  ontvangen!: string;

  @ApiProperty({ description: 'Waarop de regel aan deze zaak is gekoppeld.', type: 'string', nullable: true, example: 'bsn' })
  koppelgrond!: string | null;

  @ApiProperty({ description: 'Of het nu geldt: false als een nieuwere versie, een aanvulling of een intrekking ervoor in de plaats kwam, of als het er al stond.' })
  geldt!: boolean;
}

/** The timeline of a case. */
export class TijdlijnResponse {
  @ApiProperty({ description: 'Wat er is gezegd, op datum.', type: [GebeurtenisResponse] })
  resultaten!: GebeurtenisResponse[];
}

/** The timeline, by the senders' dates; what is said of one day, in order of message and line. */
export function tijdlijnAntwoord(regels: readonly Tijdlijnregel[]): TijdlijnResponse {
  const resultaten = regels.map((regel): GebeurtenisResponse => ({
    ...watGezegd(regel.melding),
    partner: regel.partner, bestand: regel.bestand, bericht: regel.bericht, regel: regel.regel,
    ontvangen: regel.ontvangen.toISOString(), koppelgrond: regel.grond, geldt: regel.actief && regel.stand === 'verwerkt',
  }));
  return { resultaten: resultaten.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : a.bericht - b.bericht || a.regel - b.regel)) };
}

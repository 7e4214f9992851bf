import { ApiProperty, PickType } from '@nestjs/swagger';
import type { Herkomstregel, Regelspoor, Spoorlevering } from '#libs/exchange';
import { LeveringregelResponse } from './levering.response.js';

export class SpoorleveringResponse extends PickType(LeveringregelResponse, ['id', 'partner', 'uitwisseling', 'bestand', 'aangemaakt']) {
  @ApiProperty({ description: 'Wat er van dit onderdeel werd.', enum: ['open', 'bevestigd', 'geweigerd', 'vervallen'] })
  uitkomst!: string;
}

export class RegelspoorResponse {
  @ApiProperty({ description: 'Hoe de regel eindigde.', enum: ['verwerkt', 'wacht', 'afgekeurd', 'dubbel', 'buitenBereik', 'open'] })
  einde!: string;

  @ApiProperty({ description: 'Waarop de regel is gekoppeld; null: niet gekoppeld.', type: 'string', nullable: true })
  grond!: string | null;

  @ApiProperty({ description: 'De regel telt mee in een zaak: niet vervangen, ingetrokken of ontkoppeld.' })
  telt!: boolean;

  @ApiProperty({ description: 'Leveringen met iets over de zaak van deze regel, de oudste eerst.', type: [SpoorleveringResponse] })
  leveringen!: SpoorleveringResponse[];
}

export class HerkomstregelResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Partner.' })
  partner!: string;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Regel in het bestand.', type: 'integer' })
  regel!: number;

  @ApiProperty({ description: 'De regel telt nu nog mee in de zaak.' })
  telt!: boolean;
}

export class HerkomstResultaat {
  @ApiProperty({ description: 'De regels van de zaken in deze levering, de oudste eerst, hoogstens tweehonderd.', type: [HerkomstregelResponse] })
  resultaten!: HerkomstregelResponse[];
}

export function regelspoorAntwoord({ einde, grond, telt, leveringen }: Regelspoor): RegelspoorResponse {
  return { einde, grond, telt, leveringen: leveringen.map(spoorlevering) };
}

export function herkomstregelAntwoord({ bericht, partner, bestand, regel, telt }: Herkomstregel): HerkomstregelResponse {
  return { bericht, partner, bestand, regel, telt };
}

function spoorlevering({ id, partner, uitwisseling, bestand, aangemaakt, uitkomst }: Spoorlevering): SpoorleveringResponse {
  return { id, partner, uitwisseling, bestand, aangemaakt: aangemaakt.toISOString(), uitkomst };
}

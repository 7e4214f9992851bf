import { ApiProperty } from '@nestjs/swagger';
import { type Leveringoverzicht, type Leveringregel, LEVERSTANDEN } from '#libs/exchange';

export class ItemtellingResponse {
  @ApiProperty({ description: 'Onderdelen waarvan nog niet bekend is of ze aankwamen.', type: 'integer' })
  open!: number;

  @ApiProperty({ description: 'Onderdelen die zijn aangekomen.', type: 'integer' })
  bevestigd!: number;

  @ApiProperty({ description: 'Onderdelen die de partner weigerde.', type: 'integer' })
  geweigerd!: number;

  @ApiProperty({ description: 'Onderdelen die in een andere levering gaan of niet meer hoeven.', type: 'integer' })
  vervallen!: number;
}

/** A delivery without its content. */
export class LeveringregelResponse {
  @ApiProperty({ description: 'Nummer van de levering.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Partner.' })
  partner!: string;

  @ApiProperty({ description: 'Uitwisseling.' })
  uitwisseling!: string;

  @ApiProperty({ description: 'Volgnummer binnen de uitwisseling.', type: 'integer' })
  volgnummer!: number;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'SHA-256 van de inhoud, hexadecimaal.' })
  sha256!: string;

  @ApiProperty({ description: 'Grootte in bytes.', type: 'integer' })
  grootte!: number;

  @ApiProperty({ description: 'klaar: nog te versturen; onbekend: verstuurd, maar niet zeker of het aankwam; afgerond; vastgelopen: wacht op een mens.', enum: LEVERSTANDEN })
  status!: string;

  @ApiProperty({ description: 'Waarom de levering op een mens wacht.', type: 'string', nullable: true })
  reden!: string | null;

  @ApiProperty({ description: 'Hoe het met de onderdelen staat.', type: ItemtellingResponse })
  items!: ItemtellingResponse;

  @ApiProperty({ description: 'De levering waarvan deze onderdelen overneemt.', type: 'integer', nullable: true })
  vervolgVan!: number | null;

  @ApiProperty({ description: 'Moment waarop de levering klaarstond.', type: 'string', format: 'date-time' })
  aangemaakt!: string;

  @ApiProperty({ description: 'Moment waarop alles was afgehandeld.', type: 'string', format: 'date-time', nullable: true })
  afgerond!: string | null;
}

export class LeveringenResponse {
  @ApiProperty({ description: 'Een bladzijde leveringen, de nieuwste eerst.', type: [LeveringregelResponse] })
  resultaten!: LeveringregelResponse[];

  @ApiProperty({ description: 'Waarde van `na` voor de volgende bladzijde, of null.', type: 'string', nullable: true })
  volgende!: string | null;
}

export class PogingResponse {
  @ApiProperty({ description: 'zend: aangeboden; vraag: gevraagd of het er is.', enum: ['zend', 'vraag'] })
  soort!: string;

  @ApiProperty({ description: 'Begin.', type: 'string', format: 'date-time' })
  begonnen!: string;

  @ApiProperty({ description: 'Einde; null: nog bezig, of het programma viel uit.', type: 'string', format: 'date-time', nullable: true })
  beeindigd!: string | null;

  @ApiProperty({ description: 'Wat de partner antwoordde.', type: 'string', nullable: true })
  antwoord!: string | null;

  @ApiProperty({ description: 'Code van de storing.', type: 'string', nullable: true })
  storing!: string | null;
}

/** A delivery with what it was made from and every attempt. */
export class LeveringResponse extends LeveringregelResponse {
  @ApiProperty({ description: 'Waaruit de levering is gemaakt: nummers, dagen en momenten.', type: 'object', additionalProperties: true })
  grondslag!: Record<string, unknown>;

  @ApiProperty({ description: 'De pogingen, in volgorde.', type: [PogingResponse] })
  pogingen!: PogingResponse[];
}

/** A delivery as a list shows it. */
export function leveringregelAntwoord({ id, partner, uitwisseling, volgnummer, naam, sha256, grootte, stand, reden, items, vervolgVan, aangemaakt, afgerond }: Leveringregel): LeveringregelResponse {
  return {
    id, partner, uitwisseling, volgnummer, bestand: naam, sha256, grootte, status: stand, reden, items, vervolgVan,
    aangemaakt: aangemaakt.toISOString(), afgerond: afgerond?.toISOString() ?? null,
  };
}

/** A delivery as it is shown by itself. */
export function leveringAntwoord(levering: Leveringoverzicht): LeveringResponse {
  const pogingen = levering.pogingen.map(({ soort, begonnen, beeindigd, antwoord, storing }) => ({
    soort, begonnen: begonnen.toISOString(), beeindigd: beeindigd?.toISOString() ?? null, antwoord, storing,
  }));
  return { ...leveringregelAntwoord(levering), grondslag: levering.grondslag, pogingen };
}

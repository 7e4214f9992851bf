import { ApiProperty } from '@nestjs/swagger';
import type { Besluitbeeld } from '#libs/exchange';
import type { Vastgelegd } from './besluiten.js';

export class VastgelegdBesluitResponse {
  @ApiProperty({ description: 'Kenmerk van het besluit, om het terug te nemen.', type: 'string', format: 'uuid' })
  kenmerk!: string;

  @ApiProperty({ description: 'Bericht dat het werd.', type: 'integer' })
  bericht!: number;
}

/** What was recorded. */
export class VastgelegdeBesluitenResponse {
  @ApiProperty({ description: 'De vastgelegde besluiten. Leeg als het besluit ergens anders staat, zoals een vrijgave bij het bericht.', type: [VastgelegdBesluitResponse] })
  besluiten!: VastgelegdBesluitResponse[];
}

/** A decision, without the value that was chosen: that may say who somebody is. */
export class BesluitResponse {
  @ApiProperty({ description: 'Kenmerk.', type: 'string', format: 'uuid' })
  kenmerk!: string;

  @ApiProperty({ description: 'Soort besluit.', example: 'kies' })
  soort!: string;

  @ApiProperty({ description: 'Moment van vastleggen.', type: 'string', format: 'date-time' })
  vastgelegd!: string;

  @ApiProperty({ description: 'Wie het besloot.', type: 'string', nullable: true })
  medewerker!: string | null;

  @ApiProperty({ description: 'Zaak waar het over gaat.', type: 'string', format: 'uuid', nullable: true })
  zaak!: string | null;

  @ApiProperty({ description: 'Waarover: het veld, de regel, het werk of het bericht.', example: 'geboortedatum' })
  waarover!: string;

  @ApiProperty({ description: 'Bericht waarin het staat.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Of het geldt; false als het is teruggenomen.' })
  geldt!: boolean;
}

/** A page of decisions. */
export class BesluitenResponse {
  @ApiProperty({ description: 'De besluiten, het laatste eerst.', type: [BesluitResponse] })
  resultaten!: BesluitResponse[];

  @ApiProperty({ description: 'Waarde voor `na` van de volgende bladzijde; null: dit was de laatste.', type: 'string', nullable: true })
  volgende!: string | null;
}

export function vastgelegdAntwoord(vast: readonly Vastgelegd[]): VastgelegdeBesluitenResponse {
  return { besluiten: vast.map(({ kenmerk, id }) => ({ kenmerk, bericht: id })) };
}

export function besluitAntwoord({ melding, medewerker, zaak, bericht, geldt }: Besluitbeeld): BesluitResponse {
  const { kenmerk, vastgelegd, besluit } = melding;
  return { kenmerk, soort: besluit.soort, vastgelegd, medewerker, zaak, waarover: waarover(besluit), bericht, geldt };
}

function waarover(besluit: Besluitbeeld['melding']['besluit']): string {
  switch (besluit.soort) {
    case 'kies':
      return besluit.veld;
    case 'koppel':
    case 'ontkoppel':
      return `bericht ${besluit.bericht}, regel ${besluit.regel}`;
    case 'bemiddeling':
      return `${besluit.partner} ${besluit.kenmerk}`;
    case 'afhandelen':
      return `${besluit.taak} (${besluit.code})`;
    case 'herstel':
      return `bericht ${besluit.bericht}`;
    case 'herroep':
      return '';
  }
}

import { ApiProperty } from '@nestjs/swagger';
import { BEWIJSVERSIE, type Koppelgrond } from '#libs/case-model';
import type { Koppelingbeeld } from '#libs/case-store';
import { bewijsAntwoord, BewijsResponse } from './bewijs.response.js';

const GRONDEN = ['houder', 'besluit', 'bsn', 'v_nummer', 'deelnemernummer', 'naam-en-geboortedatum'];

export class KoppelingResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Regel.', type: 'integer' })
  regel!: number;

  @ApiProperty({ description: 'Partner die het zei.' })
  partner!: string;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Waarop de regel bij deze zaak hoort. `houder`: door deze regel is de persoon bekend; `besluit`: iemand heeft het gezegd.', enum: GRONDEN, type: 'string', nullable: true })
  grond!: Koppelgrond | null;

  @ApiProperty({ description: 'Onwaar als een nieuwere versie, een aanvulling of een intrekking de plaats van de regel innam.' })
  actief!: boolean;

  @ApiProperty({ description: 'Kenmerk van het besluit dat de regel koppelt; daarmee is het terug te nemen.', type: 'string', format: 'uuid', nullable: true })
  besluit!: string | null;

  @ApiProperty({ description: 'Wat ervoor en ertegen spreekt, nu gewogen; null als de regel niet zegt over wie hij gaat.', type: BewijsResponse, nullable: true })
  bewijs!: BewijsResponse | null;
}

/** Every line that is about a case, and why. */
export class KoppelingenResponse {
  @ApiProperty({ description: 'De regels, op volgorde van ontvangst.', type: [KoppelingResponse] })
  resultaten!: KoppelingResponse[];
}

export function koppelingenAntwoord(koppelingen: readonly Koppelingbeeld[]): KoppelingenResponse {
  return {
    resultaten: koppelingen.map(({ bericht, regel, partner, bestand, grond, actief, besluit, bewijs }) => ({
      bericht, regel, partner, bestand, grond, actief, besluit, bewijs: bewijs && bewijsAntwoord(bewijs, BEWIJSVERSIE),
    })),
  };
}

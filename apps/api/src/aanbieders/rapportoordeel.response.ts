import { ApiProperty } from '@nestjs/swagger';
import type { Leerroute } from '#libs/case-model';
import { RAPPORTBESLUITEN, type Rapportbesluit, type Rapportoordeel } from '#libs/exchange';
import { LEERROUTES } from '../zaken/zaken.request.js';

/** What a contract manager decided about a report. */
export class RapportoordeelResponse {
  @ApiProperty({ description: 'Leerroute van het rapport.', enum: LEERROUTES })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Het hoeveelste oordeel over dit rapport.', type: 'integer' })
  versie!: number;

  @ApiProperty({ description: 'Wie het gaf (kenmerk uit het toegangsbewijs).' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', type: 'string', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Of het gaat over de bestanden die nu gelden; false als er sindsdien een andere versie of een aanvulling kwam.', type: 'boolean' })
  actueel!: boolean;

  @ApiProperty({ description: 'Het besluit; null voor wie alleen mag zien dat er een oordeel is.', enum: RAPPORTBESLUITEN, nullable: true })
  besluit!: Rapportbesluit | null;

  @ApiProperty({ description: 'De reden; null als er geen is, of voor wie alleen mag zien dat er een oordeel is.', type: 'string', nullable: true })
  reden!: string | null;

  @ApiProperty({ description: 'Notitie; null als er geen is, of voor wie alleen mag zien dat er een oordeel is.', type: 'string', nullable: true })
  notitie!: string | null;
}

/** Every decision about a school's quarter. */
export class RapportoordelenResponse {
  @ApiProperty({ description: 'De oordelen, per leerroute het nieuwste eerst.', type: [RapportoordeelResponse] })
  resultaten!: RapportoordeelResponse[];
}

/** `inhoud`: whether the reader may see what was decided, or only that something was. */
export function rapportoordeelAntwoord(leerroute: Leerroute, { versie, door, op, actueel, besluit, reden, notitie }: Rapportoordeel, inhoud: boolean): RapportoordeelResponse {
  const feit = { leerroute, versie, door, op: op.toISOString(), actueel };
  return inhoud ? { ...feit, besluit, reden, notitie } : { ...feit, besluit: null, reden: null, notitie: null };
}

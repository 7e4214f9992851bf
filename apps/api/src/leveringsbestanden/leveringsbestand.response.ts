import { ApiProperty } from '@nestjs/swagger';
import { opmaakbevindingTekst } from '#libs/connector-kit';
import type { OpmaakbevindingRij, Opmaakstand } from '#libs/exchange';

export const BESTANDSTATUSSEN = ['gevraagd', 'gemaakt', 'mislukt'] as const;

export class GemaaktBestandResponse {
  @ApiProperty({ description: 'Moment waarop het bestand werd gemaakt.', type: 'string', format: 'date-time' })
  gemaakt!: string;

  @ApiProperty({ description: 'Moment waarop de hub voor het laatst iets nieuws had gehoord, in Nederlandse tijd.', example: '2026-10-21T09:14:03' })
  basis!: string;

  @ApiProperty({ description: 'Bestandsnaam.' })
  naam!: string;

  @ApiProperty({ description: 'R: gewoon, C: correctie, N: nullevering.', enum: ['R', 'C', 'N'] })
  soort!: string;

  @ApiProperty({ description: 'Aantal records.', type: 'integer' })
  records!: number;

  @ApiProperty({ description: 'Grootte in bytes.', type: 'integer' })
  grootte!: number;

  @ApiProperty({ description: 'SHA-256 van de inhoud, hexadecimaal.' })
  sha256!: string;
}

/** How a requested file stands. */
export class LeveringsbestandResponse {
  @ApiProperty({ description: 'Nummer van de aanvraag.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Hoe het staat.', enum: BESTANDSTATUSSEN })
  status!: (typeof BESTANDSTATUSSEN)[number];

  @ApiProperty({ description: 'Partner en uitwisseling.', example: 'cbs/swi' })
  levering!: string;

  @ApiProperty({ description: 'Gemeentecode.' })
  gemeente!: string;

  @ApiProperty({ description: 'Het kwartaal.', example: '2026K3' })
  periode!: string;

  @ApiProperty({ description: 'Moment van de aanvraag.', type: 'string', format: 'date-time' })
  gevraagd!: string;

  @ApiProperty({ description: 'Het bestand is van de zaken zoals ze op dit moment bekend waren; null: nog niet begonnen.', type: 'string', format: 'date-time', nullable: true })
  bekendOp!: string | null;

  @ApiProperty({ description: 'Het bestand, zodra het er is.', type: GemaaktBestandResponse, nullable: true })
  bestand!: GemaaktBestandResponse | null;
}

export class LeveringsbevindingResponse {
  @ApiProperty({ description: 'Kenmerk van de zaak.', type: 'string', format: 'uuid' })
  zaak!: string;

  @ApiProperty({ description: 'Vaste code van de regel.', example: 'a2-in-eerste-pip' })
  code!: string;

  @ApiProperty({ description: 'Of de zaak daarom niet in het bestand staat.', type: 'boolean' })
  weggelaten!: boolean;

  @ApiProperty({ description: 'Wat er aan de hand is.' })
  tekst!: string;
}

export class LeveringsbevindingenResponse {
  @ApiProperty({ description: 'Een bladzijde bevindingen.', type: [LeveringsbevindingResponse] })
  resultaten!: LeveringsbevindingResponse[];

  @ApiProperty({ description: 'Waarde van `na` voor de volgende bladzijde, of null.', type: 'string', nullable: true })
  volgende!: string | null;
}

/** A request and its file as the API shows them. */
export function leveringsbestandAntwoord({ id, partner, uitwisseling, gemeente, periode, gevraagd, bekendOp, mislukt, gemaakt }: Opmaakstand): LeveringsbestandResponse {
  const status = gemaakt !== null ? 'gemaakt' : mislukt !== null ? 'mislukt' : 'gevraagd';
  return { id, status, levering: `${partner}/${uitwisseling}`, gemeente, periode, gevraagd: gevraagd.toISOString(), bekendOp: bekendOp?.toISOString() ?? null, bestand: gemaakt && bestand(gemaakt) };
}

function bestand({ op, basis, naam, soort, records, grootte, sha256 }: NonNullable<Opmaakstand['gemaakt']>): GemaaktBestandResponse {
  return { gemaakt: op.toISOString(), basis, naam, soort, records, grootte, sha256 };
}

export function leveringsbevindingAntwoord({ zaak, code, weggelaten }: OpmaakbevindingRij): LeveringsbevindingResponse {
  return { zaak, code, weggelaten, tekst: opmaakbevindingTekst(code) };
}

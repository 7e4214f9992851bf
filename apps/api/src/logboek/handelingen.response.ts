import { ApiProperty } from '@nestjs/swagger';
import type { Handelingrij, Ketenoordeel } from '#libs/platform';

/** Something that somebody did. */
export class HandelingResponse {
  @ApiProperty({ description: 'Plaats in de reeks: 1, 2, 3, zonder gaten.', type: 'integer' })
  nummer!: number;

  @ApiProperty({ description: 'Moment.', type: 'string', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Soort handeling.', enum: ['aanmelding', 'weigering', 'export', 'besluit', 'sleutelgebruik', 'wissing'] })
  soort!: string;

  @ApiProperty({ description: 'Wie het deed: de gebruiker, het programma, of bij een verzoek zonder toegangsbewijs het adres.' })
  wie!: string;

  @ApiProperty({ description: 'Wat erbij hoort: codes, paden en aantallen, en `trace`: onder dat nummer staat in het verwerkingenlog over wie het ging.', type: 'object', additionalProperties: true })
  inhoud!: Record<string, unknown>;

  @ApiProperty({ description: 'SHA-256 over de vorige regel en deze, hexadecimaal.' })
  hash!: string;
}

/** A page of the log of actions. */
export class HandelingenResponse {
  @ApiProperty({ description: 'De handelingen, de nieuwste eerst.', type: [HandelingResponse] })
  resultaten!: HandelingResponse[];

  @ApiProperty({ description: 'Waarde voor `na` van de volgende bladzijde; null: dit was de laatste.', type: 'string', nullable: true })
  volgende!: string | null;
}

export class KetenfoutResponse {
  @ApiProperty({ description: 'Nummer van de eerste regel die niet is zoals hij werd geschreven.', type: 'integer' })
  nummer!: number;

  @ApiProperty({ description: 'veranderd: de regel zelf of zijn plaats; ontbreekt: de regel is weg; einde: de regels passen bij elkaar, maar niet bij het verzegelde einde.', enum: ['veranderd', 'ontbreekt', 'einde'] })
  wat!: string;
}

/** What a check of the log of actions found. */
export class LogboekcontroleResponse {
  @ApiProperty({ description: 'Aantal regels dat klopt.', type: 'integer' })
  regels!: number;

  @ApiProperty({ description: 'Hash van de laatste daarvan. Bewaar hem buiten de hub: later moet hij bij hetzelfde nummer horen.' })
  hash!: string;

  @ApiProperty({ description: 'De eerste fout; null: alles klopt.', type: KetenfoutResponse, nullable: true })
  fout!: KetenfoutResponse | null;
}

export function handelingAntwoord({ nummer, op, soort, wie, inhoud, hash }: Handelingrij): HandelingResponse {
  return { nummer, op: op.toISOString(), soort, wie, inhoud: JSON.parse(inhoud) as Record<string, unknown>, hash: hash.toString('hex') };
}

export function controleAntwoord({ regels, hash, fout }: Ketenoordeel): LogboekcontroleResponse {
  return { regels, hash: hash.toString('hex'), fout };
}

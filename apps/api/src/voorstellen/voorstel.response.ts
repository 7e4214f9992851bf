import { ApiProperty } from '@nestjs/swagger';
import { type Beslisdata, laagsteRestant, type Vastelast } from '#libs/case-model';
import type { Voorstelbeeld } from '#libs/exchange';
import { VOORSTELSTATUSSEN } from './voorstel.request.js';

export class GoedkeuringResponse {
  @ApiProperty({ description: 'Wie goedkeurde.' })
  door!: string;

  @ApiProperty({ description: 'Moment van de goedkeuring.', type: 'string', format: 'date-time' })
  op!: string;
}

/** The two dates on which it must be decided whether ontzorgen is extended, and which counts. */
export class BeslisdatumResponse {
  @ApiProperty({ description: 'Zoveel maanden na het eerste PIP als het beleid zegt.', type: 'string', format: 'date', nullable: true })
  vanafPip!: string | null;

  @ApiProperty({ description: 'Evenveel maanden na de start van het ontzorgen.', type: 'string', format: 'date' })
  vanafStart!: string;

  @ApiProperty({ description: 'De eerste van de twee: dan moet er zijn besloten.', type: 'string', format: 'date' })
  uiterlijk!: string;
}

/** Something that the hub proposes to send, with all that would leave. */
export class VoorstelResponse {
  @ApiProperty({ description: 'Nummer van het voorstel.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'Partner en uitwisseling.', example: 'stadsbank/budgetplan' })
  levering!: string;

  @ApiProperty({ description: 'Kenmerk van de zaak.', type: 'string', format: 'uuid' })
  zaak!: string;

  @ApiProperty({ description: 'Kenmerk waaronder de partner het kent.', type: 'string', format: 'uuid' })
  kenmerk!: string;

  @ApiProperty({ description: 'Versie onder dat kenmerk.', type: 'integer' })
  versie!: number;

  @ApiProperty({ description: 'Wat het doet.', example: 'NIEUW' })
  soort!: string;

  @ApiProperty({ description: 'Hoe het staat.', enum: VOORSTELSTATUSSEN })
  status!: string;

  @ApiProperty({ description: 'Of twee verschillende personen het moeten goedkeuren.' })
  vierOgen!: boolean;

  @ApiProperty({ description: 'Wie het goedkeurden.', type: [GoedkeuringResponse] })
  goedkeuringen!: GoedkeuringResponse[];

  @ApiProperty({ description: 'Waarom het is afgewezen.', nullable: true, type: 'string' })
  redenAfwijzing!: string | null;

  @ApiProperty({ description: 'Wie het afwees.', nullable: true, type: 'string' })
  afgewezenDoor!: string | null;

  @ApiProperty({ description: 'Waarom de hub het voorstelt (code).', example: 'opgave-gewijzigd' })
  reden!: string;

  @ApiProperty({ description: 'Waar de hub voor waarschuwt (codes).', type: [String], example: ['restant-onder-leefgeldvloer'] })
  waarschuwingen!: string[];

  @ApiProperty({ description: 'Wanneer over verlenging moet zijn besloten, met beide termijnen.', type: BeslisdatumResponse, nullable: true })
  beslisdatumVerlenging!: BeslisdatumResponse | null;

  @ApiProperty({ description: 'Wat er per maand op zijn minst overblijft, in centen.', type: 'integer', nullable: true })
  laagsteRestantCenten!: number | null;

  @ApiProperty({ description: 'Alles wat zou vertrekken, zoals het contract van de uitwisseling het beschrijft.', type: 'object', additionalProperties: true })
  inhoud!: Record<string, unknown>;

  @ApiProperty({ description: 'Moment van het voorstel.', type: 'string', format: 'date-time' })
  gemaakt!: string;

  @ApiProperty({ description: 'Moment waarop het werd goedgekeurd, afgewezen of verviel.', type: 'string', format: 'date-time', nullable: true })
  beslist!: string | null;
}

/** A page of proposals. */
export class VoorstellenResponse {
  @ApiProperty({ description: 'De voorstellen, oudste eerst.', type: [VoorstelResponse] })
  resultaten!: VoorstelResponse[];

  @ApiProperty({ description: 'Waarde voor `na` van de volgende bladzijde; null: dit was de laatste.', type: 'string', nullable: true })
  volgende!: string | null;
}

export function voorstelAntwoord(beeld: Voorstelbeeld): VoorstelResponse {
  const { id, partner, uitwisseling, zaak, kenmerk, versie, soort, stand, vierOgen, goedkeuringen, grondslag } = beeld;
  const inhoud = beeld.inhoud as Record<string, unknown> & Partial<{ bijstand: { nettoMaandbedragCenten: number }; betalingen: Vastelast[] }>;
  const { bijstand, betalingen } = inhoud;
  return {
    id, levering: `${partner}/${uitwisseling}`, zaak, kenmerk, versie, soort, status: stand, vierOgen, goedkeuringen, inhoud,
    redenAfwijzing: beeld.reden, afgewezenDoor: beeld.afgewezenDoor,
    reden: String(grondslag.reden), waarschuwingen: grondslag.waarschuwingen as string[], beslisdatumVerlenging: (grondslag.beslisdatumVerlenging ?? null) as Beslisdata | null,
    laagsteRestantCenten: bijstand === undefined || betalingen === undefined ? null : laagsteRestant({ nettoMaandbedragCenten: bijstand.nettoMaandbedragCenten, betalingen }),
    gemaakt: beeld.gemaakt.toISOString(), beslist: beeld.beslist?.toISOString() ?? null,
  };
}

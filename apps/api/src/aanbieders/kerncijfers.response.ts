import { ApiProperty } from '@nestjs/swagger';
import { type Contractnormen, indicatoren, type Kwartaaltelling, type Niveau, type TrajectStatus, type Vaardigheid } from '#libs/case-model';
import { IndicatorResponse } from './indicator.response.js';

/** How many have a status. */
export class StatustellingResponse {
  @ApiProperty({ description: 'Stand van het traject.', example: 'ACTIEF' })
  status!: TrajectStatus;

  @ApiProperty({ description: 'Hoeveel deelnemers.', type: 'integer' })
  aantal!: number;
}

/** How many dropped out for a reason. */
export class RedentellingResponse {
  @ApiProperty({ description: 'Reden van uitval.', example: 'VERHUIZING' })
  reden!: string;

  @ApiProperty({ description: 'Hoeveel deelnemers.', type: 'integer' })
  aantal!: number;
}

/** How many stand at a level of a skill. */
export class NiveautellingResponse {
  @ApiProperty({ description: 'Vaardigheid.', enum: ['LE', 'LU', 'SC', 'SP'] })
  vaardigheid!: Vaardigheid;

  @ApiProperty({ description: 'Niveau.', example: 'A2' })
  niveau!: Niveau;

  @ApiProperty({ description: 'Hoeveel deelnemers.', type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Deel van wie het niveau van deze vaardigheid bekend is, in procent met één decimaal.', type: 'number' })
  aandeel!: number;
}

/** Figures of a quarter, all municipalities together; no person can be told from them but by number. */
export class KerncijfersResponse {
  @ApiProperty({ description: 'Kwartaal.', example: '2025K4' })
  kwartaal!: string;

  @ApiProperty({ description: 'Deelnemers in het rapport.', type: 'integer' })
  deelnemers!: number;

  @ApiProperty({ description: 'Van hen: uit andere gemeenten. Van hen zijn alleen uren en codes bewaard.', type: 'integer' })
  buitenBereik!: number;

  @ApiProperty({ description: 'Aangeboden lesuren.', type: 'number' })
  urenAangeboden!: number;

  @ApiProperty({ description: 'Gevolgde lesuren.', type: 'number' })
  urenGevolgd!: number;

  @ApiProperty({ description: 'Gevolgd als percentage van aangeboden, met één decimaal; null zonder aangeboden uren.', type: 'number', nullable: true })
  aanwezigheid!: number | null;

  @ApiProperty({ description: 'Deelnemers die dit kwartaal uitvielen.', type: 'integer' })
  uitval!: number;

  @ApiProperty({ description: 'Uitgevallen als percentage van wie nog meedeed, met één decimaal; null zonder deelnemers.', type: 'number', nullable: true })
  uitvalPercentage!: number | null;

  @ApiProperty({ description: 'Deelnemers per status.', type: [StatustellingResponse] })
  perStatus!: StatustellingResponse[];

  @ApiProperty({ description: 'Uitval per reden.', type: [RedentellingResponse] })
  redenenUitval!: RedentellingResponse[];

  @ApiProperty({ description: 'Deelnemers per vaardigheid en niveau, voor zover bekend.', type: [NiveautellingResponse] })
  niveaus!: NiveautellingResponse[];

  @ApiProperty({ description: 'De indicatoren, elk met norm en oordeel.', type: [IndicatorResponse] })
  indicatoren!: IndicatorResponse[];
}

/** Figures as the API shows them. */
export function kerncijfersAntwoord(kwartaal: string, telling: Kwartaaltelling, normen: Contractnormen): KerncijfersResponse {
  const gemeten = indicatoren(telling, normen);
  const waarde = (code: string): number | null => gemeten.find((indicator) => indicator.code === code)?.waarde ?? null;
  return {
    kwartaal, deelnemers: telling.deelnemers, buitenBereik: telling.buitenBereik, urenAangeboden: telling.aangeboden / 4, urenGevolgd: telling.gevolgd / 4,
    aanwezigheid: waarde('aanwezigheid'), uitval: telling.uitgevallen, uitvalPercentage: waarde('uitval'),
    perStatus: paren(telling.perStatus).map(([status, aantal]) => ({ status: status as TrajectStatus, aantal })),
    redenenUitval: paren(telling.redenen).map(([reden, aantal]) => ({ reden, aantal })),
    niveaus: Object.entries(telling.niveaus).flatMap(([vaardigheid, per]) => {
      const geheel = Object.values(per).reduce((som, aantal) => som + aantal, 0);
      return paren(per).map(([niveau, aantal]) => ({ vaardigheid: vaardigheid as Vaardigheid, niveau: niveau as Niveau, aantal, aandeel: Math.round((aantal / geheel) * 1000) / 10 }));
    }),
    indicatoren: gemeten.map(({ beter: _beter, norm, ...indicator }) => ({ ...indicator, norm: norm && { minstens: norm.minstens ?? null, hoogstens: norm.hoogstens ?? null } })),
  };
}

/** The most frequent first. */
function paren(aantallen: Partial<Record<string, number>>): [string, number][] {
  return Object.entries(aantallen).map(([sleutel, aantal = 0]): [string, number] => [sleutel, aantal]).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

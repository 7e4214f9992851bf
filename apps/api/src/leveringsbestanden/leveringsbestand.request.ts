import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { leesLeveringen } from '#libs/connector-kit';
import { IsMoment } from '../blad/is-moment.js';

export const LEVERINGEN = leesLeveringen();

/** Which delivery file is to be made. */
export class LeveringsbestandRequest {
  @ApiProperty({ description: 'Partner en uitwisseling.', enum: LEVERINGEN })
  @IsIn(LEVERINGEN, { message: 'levering is een uitwisseling waarvoor een afspraak is' })
  levering!: string;

  @ApiProperty({ description: 'Het kwartaal.', example: '2026K3' })
  @Matches(/^20\d\dK[1-4]$/, { message: 'periode is een kwartaal, zoals 2026K3' })
  periode!: string;

  @ApiPropertyOptional({ description: 'R: gewoon; C: correctie. Is er niets te leveren, dan wordt het vanzelf een nullevering.', enum: ['R', 'C'], default: 'R' })
  @IsOptional()
  @IsIn(['R', 'C'], { message: 'soort is R of C' })
  soort: 'R' | 'C' = 'R';

  @ApiPropertyOptional({ description: 'Gemeentecode; moet als de hub voor meer dan één gemeente werkt.', example: '0141' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'gemeente is een gemeentecode van vier cijfers' })
  gemeente?: string;

  @ApiPropertyOptional({ description: 'Maakt het bestand van de zaken zoals die op dit moment bekend waren; anders zoals ze nu bekend zijn.', type: 'string', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  bekendOp?: string;
}

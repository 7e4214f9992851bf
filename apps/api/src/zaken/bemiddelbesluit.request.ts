import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { Bemiddelaar, Bemiddelbesluit } from '#libs/case-model';
import { BEMIDDELAARS } from './bemiddelverloop.js';

const UITKOMSTEN: readonly Bemiddelbesluit['uitkomst'][] = ['aanvaard', 'afgewezen', 'ingetrokken'];

/** What a coach decides about what a partner proposed. */
export class BemiddelbesluitRequest {
  @ApiProperty({ description: 'Partner die het voorstelde.', enum: BEMIDDELAARS })
  @IsIn(BEMIDDELAARS, { message: 'partner is avedan of wsp' })
  partner!: Bemiddelaar;

  @ApiProperty({ description: 'Kenmerk van het voorstel bij de partner.' })
  @IsString({ message: 'voorstel is tekst' })
  @IsNotEmpty({ message: 'voorstel is leeg' })
  @MaxLength(40, { message: 'voorstel is te lang' })
  voorstel!: string;

  @ApiProperty({ description: 'Aanvaard: het WerkgeverServicePunt krijgt de contactgegevens. Ingetrokken: het was aanvaard en gaat niet door.', enum: UITKOMSTEN })
  @IsIn(UITKOMSTEN, { message: 'uitkomst is aanvaard, afgewezen of ingetrokken' })
  uitkomst!: Bemiddelbesluit['uitkomst'];
}

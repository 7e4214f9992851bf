import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

const STAPPEN = ['aangemeld', 'afgemeld'] as const;

/** That somebody came in, or went. */
export class AanmeldingRequest {
  @ApiProperty({ description: 'aangemeld of afgemeld.', enum: STAPPEN })
  @IsIn(STAPPEN, { message: `stap is een van ${STAPPEN.join(', ')}` })
  stap!: (typeof STAPPEN)[number];
}

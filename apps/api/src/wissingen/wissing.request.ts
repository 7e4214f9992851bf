import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

/** Why somebody is erased. */
export class WissingRequest {
  @ApiProperty({ description: 'verzoek: de persoon vraagt erom; onterecht-ontvangen: de gemeente had deze persoon niet mogen krijgen.', enum: ['verzoek', 'onterecht-ontvangen'] })
  @IsIn(['verzoek', 'onterecht-ontvangen'], { message: 'reden is verzoek of onterecht-ontvangen' })
  reden!: 'verzoek' | 'onterecht-ontvangen';
}

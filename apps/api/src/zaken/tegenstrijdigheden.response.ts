import { ApiProperty } from '@nestjs/swagger';
import { TegenstrijdigheidResponse } from './zaak-delen.response.js';

/** What sources disagree about in one case. */
export class TegenstrijdighedenResponse {
  @ApiProperty({ description: 'De tegenstrijdigheden.', type: [TegenstrijdigheidResponse] })
  resultaten!: TegenstrijdigheidResponse[];
}

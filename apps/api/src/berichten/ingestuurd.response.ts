import { ApiProperty } from '@nestjs/swagger';

/** What somebody who handed a file in gets back. */
export class IngestuurdResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  id!: number;

  @ApiProperty({ description: 'ontvangen, of al-ontvangen als deze bytes er onder deze naam al waren.', enum: ['ontvangen', 'al-ontvangen'] })
  status!: 'ontvangen' | 'al-ontvangen';
}

import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** For whom a new key is made. */
export class SleutelRequest {
  @ApiProperty({ description: 'Gemeentecode, of hub: wat bij geen ene gemeente hoort.', example: '0141' })
  @Matches(/^(\d{4}|hub)$/, { message: 'bereik is een gemeentecode of hub' })
  bereik!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Min } from 'class-validator';

/** What somebody decides about a line and a case. */
export class KoppelingRequest {
  @ApiProperty({ description: '`koppel`: de regel gaat over deze zaak. `ontkoppel`: de regel gaat niet over deze zaak.', enum: ['koppel', 'ontkoppel'] })
  @IsIn(['koppel', 'ontkoppel'], { message: 'besluit is koppel of ontkoppel' })
  besluit!: 'koppel' | 'ontkoppel';

  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer', minimum: 1 })
  @IsInt({ message: 'bericht is een geheel getal' })
  @Min(1, { message: 'bericht is minstens 1' })
  bericht!: number;

  @ApiProperty({ description: 'Regel.', type: 'integer', minimum: 1 })
  @IsInt({ message: 'regel is een geheel getal' })
  @Min(1, { message: 'regel is minstens 1' })
  regel!: number;
}

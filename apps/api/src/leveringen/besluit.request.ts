import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Leverbesluit } from '#libs/exchange';

const BESLUITEN = ['aangekomen', 'niet-aangekomen', 'vervallen', 'herzend'] as const satisfies readonly Leverbesluit[];

/** What a person decides about a delivery that is stuck, or that the partner refused. */
export class BesluitRequest {
  @ApiProperty({
    description: 'aangekomen: de partner heeft hem. niet-aangekomen: hij gaat opnieuw. vervallen: hij hoeft niet meer. herzend: wat de partner weigerde, gaat in een nieuwe levering.',
    enum: BESLUITEN,
  })
  @IsIn(BESLUITEN, { message: `besluit is een van ${BESLUITEN.join(', ')}` })
  besluit!: Leverbesluit;
}

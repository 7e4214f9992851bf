import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, ValidateNested } from 'class-validator';
import type { VasteLasten } from '#libs/case-model';
import { Deel } from '../blad/deel.decorator.js';
import { BesluitDeel, BetalingDeel, BijstandDeel, MachtigingDeel, PartnerDeel, RestantDeel } from './ontzorging-delen.request.js';

const MEESTE_BETALINGEN = 100;

/** A household's fixed costs, whole. What they must be together is judged as regie's file is. Also what is shown when they are asked for. */
export class OntzorgingRequest implements VasteLasten {
  @ApiPropertyOptional({ description: 'Partner, alleen bij gezamenlijke bijstand.', type: PartnerDeel })
  @IsOptional()
  @Deel(PartnerDeel)
  partner?: PartnerDeel;

  @ApiProperty({ description: 'Ontzorgingsbeschikking.', type: BesluitDeel })
  @Deel(BesluitDeel)
  besluit!: BesluitDeel;

  @ApiProperty({ description: 'Machtiging van het huishouden.', type: MachtigingDeel })
  @Deel(MachtigingDeel)
  machtiging!: MachtigingDeel;

  @ApiProperty({ description: 'Bijstand van het huishouden.', type: BijstandDeel })
  @Deel(BijstandDeel)
  bijstand!: BijstandDeel;

  @ApiProperty({ description: 'Waar het restant heen gaat; hoeveel dat is, wordt berekend.', type: RestantDeel })
  @Deel(RestantDeel)
  restant!: RestantDeel;

  @ApiProperty({ description: 'De betalingen; huur en zorgverzekering moeten erbij staan.', type: [BetalingDeel] })
  @IsArray({ message: 'betalingen is een lijst' })
  @ArrayNotEmpty({ message: 'betalingen is leeg' })
  @ArrayMaxSize(MEESTE_BETALINGEN, { message: 'betalingen is te lang' })
  @ValidateNested({ each: true })
  @Type(() => BetalingDeel)
  betalingen!: BetalingDeel[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { Leerroute } from '#libs/case-model';
import { LEERROUTES } from '../zaken/zaken.request.js';
import { type Rol, ROLLEN } from './gebruiker.js';

/** Who calls, as the token says, and what that makes of it. */
export class IkResponse {
  @ApiProperty({ description: 'Kenmerk uit het toegangsbewijs.' })
  sub!: string;

  @ApiProperty({ description: 'Rollen.', enum: ROLLEN, isArray: true })
  rollen!: Rol[];

  @ApiProperty({ description: 'Gemeenten waarvoor deze persoon werkt.', type: [String] })
  gemeenten!: string[];

  @ApiProperty({ description: 'Bij de rol partner: welke partner.', type: 'string', nullable: true })
  partner!: string | null;

  @ApiProperty({ description: 'Bij de rol partner: welke afzender daarvan, zoals een bow-nummer.', type: 'string', nullable: true })
  afzender!: string | null;

  @ApiProperty({ description: 'Leerroutes waarvan deze persoon de contracten beheert.', enum: LEERROUTES, isArray: true })
  leerroutes!: Leerroute[];
}

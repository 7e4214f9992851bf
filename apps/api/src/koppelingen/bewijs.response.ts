import { ApiProperty } from '@nestjs/swagger';
import type { Bewijs, Redencode } from '#libs/case-model';
import { REDENTEKSTEN } from './redenteksten.js';

/** Weights are kept in tenths of a bit. */
const TIENDEN = 10;

export class RedenResponse {
  @ApiProperty({ description: 'Wat er is vergeleken, en hoever het overeenkomt.', enum: Object.keys(REDENTEKSTEN) })
  code!: Redencode;

  @ApiProperty({ description: 'Gewicht in bits: boven nul spreekt het voor één persoon, onder nul voor twee.', type: 'number' })
  gewicht!: number;

  @ApiProperty({ description: 'Hetzelfde in een zin.' })
  tekst!: string;
}

/** What speaks for and against two descriptions being of one person. */
export class BewijsResponse {
  @ApiProperty({ description: 'Som van de redenen, in bits: 10 is duizend keer zo waarschijnlijk bij één persoon als bij twee willekeurige.', type: 'number' })
  gewicht!: number;

  @ApiProperty({ description: 'De redenen; zonder namen, nummers of datums.', type: [RedenResponse] })
  redenen!: RedenResponse[];

  @ApiProperty({ description: 'Versie van de tabellen waarmee is gewogen.', example: '2026-1' })
  versie!: string;
}

export function bewijsAntwoord({ gewicht, redenen }: Bewijs, versie: string): BewijsResponse {
  return { gewicht: gewicht / TIENDEN, redenen: redenen.map((reden) => ({ code: reden.code, gewicht: reden.gewicht / TIENDEN, tekst: REDENTEKSTEN[reden.code] })), versie };
}

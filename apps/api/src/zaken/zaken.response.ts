import { ApiProperty } from '@nestjs/swagger';
import { termijnen, type Leerroute, type Peilmoment, type Termijn, type Termijnnaam, type ZaakStatus } from '#libs/case-model';
import type { Zaakgegevens } from './zaak-antwoord.js';
import { NaamResponse, PeriodeResponse } from './zaak-delen.response.js';
import { LEERROUTES, ZAAKSTATUSSEN } from './zaken.request.js';

export class TeDoenResponse {
  @ApiProperty({ description: 'Naam van de termijn.', example: 'welkomgesprek' })
  naam!: Termijnnaam;

  @ApiProperty({ description: 'Laatste dag waarop het op tijd is.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Of die dag voorbij is.' })
  teLaat!: boolean;
}

/** A case in a list: enough to recognise it, no more. */
export class ZaakregelResponse {
  @ApiProperty({ description: 'Kenmerk van de zaak.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Vreemdelingennummer.', type: 'string', nullable: true })
  vNummer!: string | null;

  @ApiProperty({ description: 'Naam.', type: NaamResponse })
  naam!: NaamResponse;

  @ApiProperty({ description: 'Geboortedatum; onbekende delen zijn 00.', type: 'string', nullable: true })
  geboortedatum!: string | null;

  @ApiProperty({ description: 'Gemeente van de zaak.', example: '0141' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Hoe ver de zaak is.', enum: ZAAKSTATUSSEN })
  status!: ZaakStatus;

  @ApiProperty({ description: 'Leerroute volgens het geldende PIP.', type: 'string', enum: LEERROUTES, nullable: true })
  leerroute!: Leerroute | null;

  @ApiProperty({ description: 'Bow-nummer van de taalschool.', type: 'string', nullable: true })
  school!: string | null;

  @ApiProperty({ description: 'Inburgeringstermijn.', type: PeriodeResponse, nullable: true })
  inburgeringstermijn!: PeriodeResponse | null;

  @ApiProperty({ description: 'De termijnen waarvoor op de peildatum nog iets te doen is, ook als dat te laat is; wat het eerst moet, staat eerst.', type: [TeDoenResponse] })
  teDoen!: TeDoenResponse[];

  @ApiProperty({ description: 'Namen van de termijnen die op de peildatum overschreden zijn.', type: [String] })
  overschreden!: Termijnnaam[];

  @ApiProperty({ description: 'Namen van de termijnen die op de peildatum open zijn en bij dit tempo niet worden gehaald.', type: [String] })
  nietHaalbaar!: Termijnnaam[];

  @ApiProperty({ description: 'Velden waarover bronnen verschillen.', type: [String] })
  tegenstrijdig!: string[];
}

/** A page of cases. */
export class ZakenResponse {
  @ApiProperty({ description: 'De zaken.', type: [ZaakregelResponse] })
  resultaten!: ZaakregelResponse[];

  @ApiProperty({ description: 'Waarde voor `na` om verder te bladeren; null op de laatste bladzijde.', type: 'string', nullable: true })
  volgende!: string | null;
}

/** A case as a line of a list. */
export function zaakregelAntwoord({ id, stand, persoon }: Zaakgegevens, moment: Peilmoment): ZaakregelResponse {
  const opDeDag = termijnen(stand, moment);
  return {
    id, vNummer: persoon.vNummer, naam: persoon.naam, geboortedatum: persoon.geboortedatum, gemeentecode: stand.gemeentecode,
    status: stand.status, leerroute: stand.leerroute, school: stand.taal?.school ?? null, inburgeringstermijn: stand.inburgeringstermijn,
    teDoen: opDeDag.filter(isTeDoen).map(({ naam, uiterlijk, status }) => ({ naam, uiterlijk, teLaat: status === 'overschreden' })).sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0)),
    overschreden: opDeDag.filter((t) => t.status === 'overschreden').map((t) => t.naam),
    nietHaalbaar: opDeDag.filter((t) => t.status === 'open' && t.prognose?.haalbaar === false).map((t) => t.naam),
    tegenstrijdig: [...persoon.tegenstrijdigheden, ...stand.tegenstrijdigheden].map((t) => t.veld),
  };
}

function isTeDoen({ status, gedaanOp }: Termijn): boolean {
  return status === 'open' || (status === 'overschreden' && gedaanOp === null);
}

import { ApiProperty } from '@nestjs/swagger';
import type { Leerroute } from '#libs/case-model';
import { BERICHTSTATUSSEN, type Berichtstatus } from '#libs/exchange';
import { TellingenResponse } from '../berichten/bericht.response.js';
import { LEERROUTES } from '../zaken/zaken.request.js';
import { ControleResponse, UrenaansluitingResponse } from './controle.response.js';
import { KerncijfersResponse } from './kerncijfers.response.js';
import { RapportoordeelResponse } from './rapportoordeel.response.js';

export class BevindingtellingResponse {
  @ApiProperty({ description: 'Vaste code.', example: 'uren-negatief' })
  code!: string;

  @ApiProperty({ description: 'Gewicht.', enum: ['bestand', 'vasthouden', 'regel', 'waarschuwing'] })
  ernst!: string;

  @ApiProperty({ description: 'Hoe vaak.', type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Op hoeveel regels; 0 bij een bevinding op het hele bestand.', type: 'integer' })
  regels!: number;

  @ApiProperty({ description: 'Deel van de regels van die bestanden, in procent met één decimaal; null zonder regels.', type: 'number', nullable: true })
  aandeel!: number | null;
}

export class RapportbestandResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Stand van het bericht.', enum: BERICHTSTATUSSEN })
  status!: Berichtstatus;

  @ApiProperty({ description: 'Moment van ontvangst.', type: 'string', format: 'date-time' })
  ontvangen!: string;

  @ApiProperty({ description: 'Versie.', type: 'integer', nullable: true })
  versie!: number | null;

  @ApiProperty({ description: 'Nummer van de aanvulling, of null.', type: 'integer', nullable: true })
  aanvulling!: number | null;

  @ApiProperty({ description: 'Of dit bestand op tijd kwam.', type: 'boolean' })
  opTijd!: boolean;
}

/** How a report over one route came. */
export class TijdigheidResponse {
  @ApiProperty({ description: 'Leerroute.', enum: LEERROUTES })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Stand van het geldende rapport, of ontbreekt.', enum: [...BERICHTSTATUSSEN, 'ontbreekt'] })
  status!: Berichtstatus | 'ontbreekt';

  @ApiProperty({ description: 'Laatste dag waarop het rapport op tijd is.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Moment waarop het eerste bruikbare rapport kwam.', type: 'string', format: 'date-time', nullable: true })
  ontvangen!: string | null;

  @ApiProperty({ description: 'Of dat op tijd was; null zolang het er niet is en nog op tijd kan komen.', type: 'boolean', nullable: true })
  opTijd!: boolean | null;

  @ApiProperty({ description: 'Dagen te laat, tot vandaag als het er nog niet is; 0 als het op tijd was of nog kan zijn.', type: 'integer' })
  dagenTeLaat!: number;

  @ApiProperty({ description: 'Moment waarop voor het laatst een andere versie of een aanvulling kwam; null als het bij het eerste bleef.', type: 'string', format: 'date-time', nullable: true })
  gecorrigeerd!: string | null;
}

/** The norms that a report is judged by. */
export class ContractnormenResponse {
  @ApiProperty({ description: 'Waar de normen vandaan komen. Zonder eigen instelling zijn het aannames.' })
  naam!: string;

  @ApiProperty({ description: 'Weken na aanmelding waarbinnen de lessen moeten beginnen.', type: 'integer' })
  startBinnenWeken!: number;
}

export class RouterapportResponse extends TijdigheidResponse {
  @ApiProperty({ description: 'De regels van de bestanden die gelden, bij elkaar.', type: TellingenResponse })
  tellingen!: TellingenResponse;

  @ApiProperty({ description: 'Of elke regel van die bestanden een einde heeft.', type: 'boolean' })
  inBalans!: boolean;

  @ApiProperty({ description: 'Bevindingen op die bestanden, per code.', type: [BevindingtellingResponse] })
  bevindingen!: BevindingtellingResponse[];

  @ApiProperty({ description: 'De normen waaraan is getoetst.', type: ContractnormenResponse })
  normen!: ContractnormenResponse;

  @ApiProperty({ description: 'Kerncijfers van dit kwartaal; null als er geen deelnemers zijn.', type: KerncijfersResponse, nullable: true })
  kerncijfers!: KerncijfersResponse | null;

  @ApiProperty({ description: 'Kerncijfers van de kwartalen ervoor, voor zover er rapporten zijn, het oudste eerst.', type: [KerncijfersResponse] })
  verloop!: KerncijfersResponse[];

  @ApiProperty({ description: 'Controles met het vorige kwartaal, andere scholen en de PIPs, ook die niets vonden; leeg zolang er geen rapport geldt.', type: [ControleResponse] })
  controles!: ControleResponse[];

  @ApiProperty({ description: 'De uren van dit kwartaal naast de groei van de totalen; null zolang er geen rapport geldt.', type: UrenaansluitingResponse, nullable: true })
  urenaansluiting!: UrenaansluitingResponse | null;

  @ApiProperty({ description: 'Het nieuwste oordeel van een contractmanager; null als er geen is.', type: RapportoordeelResponse, nullable: true })
  oordeel!: RapportoordeelResponse | null;

  @ApiProperty({ description: 'Alle bestanden van dit kwartaal, in volgorde van ontvangst.', type: [RapportbestandResponse] })
  bestanden!: RapportbestandResponse[];
}

/** Something that a contract is watched by and that no report tells. */
export class NietGeleverdResponse {
  @ApiProperty({ description: 'Wat.' })
  naam!: string;

  @ApiProperty({ description: 'Waarom het er niet is.' })
  reden!: string;
}

/** A provider's quarter checked, per route. */
export class KwartaalrapportageResponse {
  @ApiProperty({ description: 'Bow-nummer van de aanbieder.', example: '5101' })
  aanbieder!: string;

  @ApiProperty({ description: 'Naam van de aanbieder; null als zij niet in het contract staat.', type: 'string', nullable: true })
  naam!: string | null;

  @ApiProperty({ description: 'Kwartaal.', example: '2025K4' })
  kwartaal!: string;

  @ApiProperty({ description: 'Laatste dag waarop de rapporten op tijd zijn.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Per leerroute waarvan u de contracten beheert.', type: [RouterapportResponse] })
  leerroutes!: RouterapportResponse[];

  @ApiProperty({ description: 'Wat een contract ook vraagt en wat uit de rapporten niet is te bepalen.', type: [NietGeleverdResponse] })
  nietGeleverd!: NietGeleverdResponse[];
}

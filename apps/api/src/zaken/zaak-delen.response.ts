import { ApiProperty } from '@nestjs/swagger';
import type { Bron, Examen, Niveau, Termijnstatus, TrajectStatus } from '#libs/case-model';

const NIVEAUS = ['<A1', 'A1', 'A1+', 'A2', 'A2+', 'B1', 'B1+', 'B2'];
const BRONNEN = ['coa', 'regie', 'coach', 'taalscholen', 'stadsbank', 'avedan', 'wsp', 'cbs'];

export class NaamResponse {
  @ApiProperty({ description: 'Geslachtsnaam.', type: 'string', nullable: true })
  geslachtsnaam!: string | null;

  @ApiProperty({ description: 'Voorvoegsel.', type: 'string', nullable: true })
  voorvoegsel!: string | null;

  @ApiProperty({ description: 'Voornamen.', type: 'string', nullable: true })
  voornamen!: string | null;
}

export class PeriodeResponse {
  @ApiProperty({ description: 'Eerste dag.', type: 'string', format: 'date' })
  start!: string;

  @ApiProperty({ description: 'Dag na de laatste dag.', type: 'string', format: 'date' })
  eind!: string;
}

export class OntzorgingResponse extends PeriodeResponse {
  @ApiProperty({ description: 'Verlengd; null: nog niet besloten.', type: 'boolean', nullable: true })
  verlengd!: boolean | null;

  @ApiProperty({ description: 'Stand op de peildatum.', enum: ['NIET_GESTART', 'LOOPT', 'BEEINDIGD'] })
  status!: 'NIET_GESTART' | 'LOOPT' | 'BEEINDIGD';
}

export class NiveausResponse {
  @ApiProperty({ description: 'Lezen.', enum: NIVEAUS, type: 'string', nullable: true })
  LE!: Niveau | null;

  @ApiProperty({ description: 'Luisteren.', enum: NIVEAUS, type: 'string', nullable: true })
  LU!: Niveau | null;

  @ApiProperty({ description: 'Schrijven.', enum: NIVEAUS, type: 'string', nullable: true })
  SC!: Niveau | null;

  @ApiProperty({ description: 'Spreken.', enum: NIVEAUS, type: 'string', nullable: true })
  SP!: Niveau | null;
}

export class ExamenResponse implements Examen {
  @ApiProperty({ description: 'Onderdeel.', enum: ['LE', 'LU', 'SC', 'SP', 'KNM'] })
  onderdeel!: Examen['onderdeel'];

  @ApiProperty({ description: 'Niveau; null bij KNM.', enum: NIVEAUS, type: 'string', nullable: true })
  niveau!: Niveau | null;

  @ApiProperty({ description: 'Dag van het examen.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Uitslag.', enum: ['Geslaagd', 'Gezakt', 'Geen'] })
  resultaat!: Examen['resultaat'];
}

export class TaalResponse {
  @ApiProperty({ description: 'Gevolgde lesuren tot en met het laatste kwartaal.', type: 'number' })
  urenCumulatief!: number;

  @ApiProperty({ description: 'Niveau per vaardigheid.', type: NiveausResponse })
  niveaus!: NiveausResponse;

  @ApiProperty({ description: 'Bow-nummer van de taalschool.', example: '5101' })
  school!: string;

  @ApiProperty({ description: 'Status van het traject volgens de school.', enum: ['AANGEMELD', 'WACHTLIJST', 'ACTIEF', 'ONDERBROKEN', 'AFGEROND', 'UITGEVALLEN'] })
  status!: TrajectStatus;

  @ApiProperty({ description: 'Examens, op datum.', type: [ExamenResponse] })
  examens!: ExamenResponse[];
}

export class ParticipatieResponse {
  @ApiProperty({ description: 'Uren die de organisaties bevestigden, van alle plaatsingen samen; null: er zijn nog geen uren gemeld.', type: 'number', nullable: true })
  urenBevestigd!: number | null;

  @ApiProperty({ description: 'Verwachte laatste dag.', type: 'string', format: 'date', nullable: true })
  prognoseEinde!: string | null;
}

export class TermijnResponse {
  @ApiProperty({ description: 'Naam van de termijn.', example: 'welkomgesprek' })
  naam!: string;

  @ApiProperty({ description: 'Laatste dag waarop het op tijd is.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Stand op de peildatum.', enum: ['open', 'gehaald', 'overschreden', 'vervallen'] })
  status!: Termijnstatus;

  @ApiProperty({ description: 'Waar de termijn uit volgt.' })
  grond!: string;
}

export class LeerbaarheidstoetsResponse {
  @ApiProperty({ description: 'Dag van de toets.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Uitkomst.', example: 'B1-route haalbaar' })
  uitkomst!: string;
}

export class EindeResponse {
  @ApiProperty({ description: 'Dag van het einde.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Reden.', type: 'string', nullable: true })
  reden!: string | null;
}

export class WaardeResponse {
  @ApiProperty({ description: 'De waarde; de eerste in de lijst is de waarde die getoond wordt.' })
  waarde!: string;

  @ApiProperty({ description: 'Wie het zegt.', enum: BRONNEN })
  bron!: Bron;

  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Regel in dat bericht.', type: 'integer' })
  regel!: number;
}

export class TegenstrijdigheidResponse {
  @ApiProperty({ description: 'Veld waarover bronnen verschillen.', example: 'geboortedatum' })
  veld!: string;

  @ApiProperty({ description: 'Wat elke bron zegt.', type: [WaardeResponse] })
  waarden!: WaardeResponse[];
}

export class HerkomstResponse {
  @ApiProperty({ description: 'Wie het zegt.', enum: BRONNEN })
  bron!: Bron;

  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Regel in dat bericht.', type: 'integer' })
  regel!: number;

  @ApiProperty({ description: 'Datum of moment dat de afzender er zelf aan geeft.' })
  peildatum!: string;

  @ApiProperty({ description: 'Moment waarop het bericht is ontvangen; null als het bericht er niet meer is.', type: 'string', format: 'date-time', nullable: true })
  ontvangen!: string | null;
}

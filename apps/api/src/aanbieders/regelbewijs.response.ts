import { ApiProperty } from '@nestjs/swagger';
import type { Controlebewijs, Leerroute, Onderdeel, TaalMelding, TrajectStatus, Vaardigheid } from '#libs/case-model';
import type { Regelbewijs, Regelstand } from '#libs/case-store';
import { bevindingAntwoord, BevindingResponse } from '../berichten/bevinding.response.js';
import { LEERROUTES } from '../zaken/zaken.request.js';

const STANDEN: readonly Regelstand[] = ['verwerkt', 'wachtOpKoppeling', 'afgekeurd', 'dubbel', 'buitenBereik', 'open'];

/** Hours of one line. */
export class RegelurenResponse {
  @ApiProperty({ description: 'Aangeboden uren.', type: 'number' })
  aangeboden!: number;

  @ApiProperty({ description: 'Gevolgde uren.', type: 'number' })
  gevolgd!: number;

  @ApiProperty({ description: 'Verzuim met goede reden.', type: 'number' })
  verzuimGeoorloofd!: number;

  @ApiProperty({ description: 'Verzuim zonder goede reden.', type: 'number' })
  verzuimOngeoorloofd!: number;

  @ApiProperty({ description: 'Alle gevolgde uren sinds de start bij deze school.', type: 'number' })
  cumulatief!: number;
}

/** An exam as a line names it. */
export class RegelexamenResponse {
  @ApiProperty({ description: 'Onderdeel.', enum: ['LE', 'LU', 'SC', 'SP', 'KNM'] })
  onderdeel!: Onderdeel;

  @ApiProperty({ description: 'Niveau; null bij KNM.', type: 'string', nullable: true })
  niveau!: string | null;

  @ApiProperty({ description: 'Dag.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Uitslag.', enum: ['Geslaagd', 'Gezakt', 'Geen'] })
  resultaat!: string;
}

/** What a line says, without whom it is about, and without what the agreement classes as special: reasons for dropping out and signals are counted, not shown by line. */
export class RegelinhoudResponse {
  @ApiProperty({ description: 'Gemeente waar de deelnemer woont.', example: '0141' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Leerroute volgens de school.', enum: LEERROUTES })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Stand van het traject.', example: 'ACTIEF' })
  status!: TrajectStatus;

  @ApiProperty({ description: 'Dag van aanmelding; null als die niet is bewaard of genoemd.', type: 'string', format: 'date', nullable: true })
  aanmelding!: string | null;

  @ApiProperty({ description: 'Dag van de eerste les; null als die niet is bewaard of genoemd.', type: 'string', format: 'date', nullable: true })
  start!: string | null;

  @ApiProperty({ description: 'Dag waarop het traject eindigde; null als die niet is bewaard of genoemd.', type: 'string', format: 'date', nullable: true })
  einde!: string | null;

  @ApiProperty({ description: 'Vorm van de lessen; null als die niet is genoemd.', type: 'string', nullable: true })
  lesvorm!: string | null;

  @ApiProperty({ description: 'De uren.', type: RegelurenResponse })
  uren!: RegelurenResponse;

  @ApiProperty({ description: 'Niveau per vaardigheid (LE, LU, SC, SP), voor zover genoemd.', type: 'object', additionalProperties: { type: 'string' } })
  niveaus!: Partial<Record<Vaardigheid, string>>;

  @ApiProperty({ description: 'Examens.', type: [RegelexamenResponse] })
  examens!: RegelexamenResponse[];

  @ApiProperty({ description: 'Advies om af te schalen; null als er niets is genoemd.', enum: ['J', 'N'], nullable: true })
  afschaaladvies!: 'J' | 'N' | null;
}

/** What the same school said of the same participant a quarter before. */
export class VorigeRegelResponse {
  @ApiProperty({ description: 'Kwartaal.', example: '2025K3' })
  kwartaal!: string;

  @ApiProperty({ description: 'Leerroute volgens de school.', enum: LEERROUTES })
  leerroute!: Leerroute;

  @ApiProperty({ description: 'Stand van het traject.', example: 'ACTIEF' })
  status!: TrajectStatus;

  @ApiProperty({ description: 'De uren.', type: RegelurenResponse })
  uren!: RegelurenResponse;
}

/** One line as proof, under a pseudonym. */
export class RegelbewijsResponse {
  @ApiProperty({ description: 'Naam van de deelnemer alleen voor u en deze school, gelijk over de kwartalen; null als er niets is bewaard waarmee dat kan (afgekeurd, dubbel, andere gemeenten).', type: 'string', format: 'uuid', nullable: true })
  pseudoniem!: string | null;

  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Regel in het bestand (kop = 1).', type: 'integer' })
  regel!: number;

  @ApiProperty({ description: 'Kwartaal van dat bericht.', example: '2025K4' })
  kwartaal!: string;

  @ApiProperty({ description: 'Hoe de regel eindigde; open: nog niet beoordeeld.', enum: STANDEN })
  stand!: Regelstand;

  @ApiProperty({ description: 'Of de regel meetelt; false bij afgekeurd, dubbel, en wat een aanvulling verbeterde.', type: 'boolean' })
  telt!: boolean;

  @ApiProperty({ description: 'Wat de regel zegt; null als daarvan niets is bewaard.', type: RegelinhoudResponse, nullable: true })
  inhoud!: RegelinhoudResponse | null;

  @ApiProperty({ description: 'Bevindingen op de regel.', type: [BevindingResponse] })
  bevindingen!: BevindingResponse[];

  @ApiProperty({ description: 'Bij een controle: wat deze school een kwartaal eerder zei; null als dat er niet is.', type: VorigeRegelResponse, nullable: true })
  vorige!: VorigeRegelResponse | null;

  @ApiProperty({ description: 'Bij een controle: de leerroute in het PIP aan het einde van het kwartaal; null als er geen is.', enum: LEERROUTES, nullable: true })
  leerroutePip!: Leerroute | null;

  @ApiProperty({ description: 'Bij een controle: andere scholen die dit kwartaal over deze persoon rapporteren.', type: [String] })
  andereScholen!: string[];
}

/** A page of lines. */
export class RegelbewijzenResponse {
  @ApiProperty({ description: 'De regels, op bericht en regel.', type: [RegelbewijsResponse] })
  resultaten!: RegelbewijsResponse[];

  @ApiProperty({ description: 'Waarde voor `na` om verder te bladeren; null op de laatste bladzijde.', type: 'string', nullable: true })
  volgende!: string | null;
}

/** A line as the API shows it; `controle`: what a check held it against. */
export function regelbewijsAntwoord({ pseudoniem, bericht, regel, kwartaal, stand, telt, melding, bevindingen }: Regelbewijs, controle?: Controlebewijs): RegelbewijsResponse {
  return {
    pseudoniem, bericht, regel, kwartaal, stand, telt, inhoud: melding && inhoud(melding), bevindingen: bevindingen.map(bevindingAntwoord),
    vorige: controle?.vorig ? vorige(controle.vorig.melding) : null, leerroutePip: controle?.pip ?? null, andereScholen: [...(controle?.elders ?? [])],
  };
}

/** Named one by one: what is added to a line later is not shown by itself. */
function inhoud(melding: TaalMelding): RegelinhoudResponse {
  const { gemeentecode, leerroute, status, aanmelding = null, start = null, einde = null, lesvorm = null, niveaus, examens, afschaaladvies = null } = melding;
  return {
    gemeentecode, leerroute, status, aanmelding, start, einde, lesvorm, uren: uren(melding), niveaus, afschaaladvies,
    examens: examens.map(({ onderdeel, niveau, datum, resultaat }) => ({ onderdeel, niveau, datum, resultaat })),
  };
}

function vorige(melding: TaalMelding): VorigeRegelResponse {
  const { kwartaal, leerroute, status } = melding;
  return { kwartaal, leerroute, status, uren: uren(melding) };
}

function uren({ aangeboden, gevolgd, verzuimGeoorloofd, verzuimOngeoorloofd, cumulatief }: TaalMelding): RegelurenResponse {
  return { aangeboden: aangeboden / 4, gevolgd: gevolgd / 4, verzuimGeoorloofd: verzuimGeoorloofd / 4, verzuimOngeoorloofd: verzuimOngeoorloofd / 4, cumulatief: cumulatief / 4 };
}

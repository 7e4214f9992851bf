import { ApiProperty } from '@nestjs/swagger';
import { type Wachtregel, type Werk, werksoort } from '#libs/exchange';
import type { Koppelvoorstel } from '#libs/case-model';
import type { Zaakbeeld } from '#libs/case-store';
import { bewijsAntwoord, BewijsResponse } from '../koppelingen/bewijs.response.js';
import { NaamResponse, TegenstrijdigheidResponse } from '../zaken/zaak-delen.response.js';
import { HerstelvoorstelResponse } from './herstelvoorstel.response.js';
import { type MogelijkBesluit, WERKBESLUITEN } from './mogelijke-besluiten.js';

const ROLLEN = ['coach', 'contractmanager', 'beheerder'];

export class AfhandelcodeResponse {
  @ApiProperty({ description: 'Code.', example: 'niet-nodig' })
  code!: string;

  @ApiProperty({ description: 'Wat de code zegt.' })
  wat!: string;
}

export class MogelijkBesluitResponse implements MogelijkBesluit {
  @ApiProperty({ description: 'Besluit.', enum: WERKBESLUITEN })
  besluit!: MogelijkBesluit['besluit'];

  @ApiProperty({ description: 'Wat het zegt.' })
  wat!: string;

  @ApiProperty({ description: 'Codes waarvan er een bij moet; leeg als dat niet hoeft.', type: [AfhandelcodeResponse] })
  codes!: AfhandelcodeResponse[];
}

export class EigenaarResponse {
  @ApiProperty({ description: 'Wie het werk doet.', enum: ROLLEN })
  rol!: string;

  @ApiProperty({ description: 'Gemeente van de coach.', type: 'string', nullable: true })
  gemeente!: string | null;

  @ApiProperty({ description: 'Leerroute van de contractmanager.', type: 'string', nullable: true })
  leerroute!: string | null;

  @ApiProperty({ description: 'Aan wie het is toegewezen.', type: 'string', nullable: true })
  medewerker!: string | null;
}

/** One piece of work, without personal data. */
export class WerkResponse {
  @ApiProperty({ description: 'Kenmerk van het werk.', example: 'afgekeurd.12.code-onbekend.status' })
  id!: string;

  @ApiProperty({ description: 'Soort werk.', example: 'regels-afgekeurd' })
  soort!: string;

  @ApiProperty({ description: 'Wiens werk het is.', type: EigenaarResponse })
  eigenaar!: EigenaarResponse;

  @ApiProperty({ description: 'Wat er moet gebeuren.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Wat er gebeurt als niemand iets doet.' })
  gevolg!: string;

  @ApiProperty({ description: 'Sinds wanneer het er ligt.', type: 'string', format: 'date-time' })
  sinds!: string;

  @ApiProperty({ description: 'Laatste dag.', type: 'string', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Of die dag voorbij is.' })
  teLaat!: boolean;

  @ApiProperty({ description: 'Partner waar het om gaat.', type: 'string', nullable: true })
  partner!: string | null;

  @ApiProperty({ description: 'Bericht waar het om gaat.', type: 'integer', nullable: true })
  bericht!: number | null;

  @ApiProperty({ description: 'Bestandsnaam van dat bericht.', type: 'string', nullable: true })
  bestand!: string | null;

  @ApiProperty({ description: 'Eerste regel waar het om gaat.', type: 'integer', nullable: true })
  regel!: number | null;

  @ApiProperty({ description: 'Zaak waar het om gaat.', type: 'string', format: 'uuid', nullable: true })
  zaak!: string | null;

  @ApiProperty({ description: 'Levering waar het om gaat.', type: 'integer', nullable: true })
  levering!: number | null;

  @ApiProperty({ description: 'Code van de bevinding.', type: 'string', nullable: true })
  code!: string | null;

  @ApiProperty({ description: 'Kolom van het bestand, of veld van de zaak.', type: 'string', nullable: true })
  kolom!: string | null;

  @ApiProperty({ description: 'Aantal regels waar het om gaat.', type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Zaken waar wachtende regels over kunnen gaan, de aannemelijkste eerst.', type: [String] })
  kandidaten!: string[];

  @ApiProperty({ description: 'Of er een herstel van de kolomkoppen is gevonden; bij het werk zelf staat wat het doet.' })
  herstelbaar!: boolean;

  @ApiProperty({ description: 'Wat u kunt besluiten; leeg als dat ergens anders moet.', type: [MogelijkBesluitResponse] })
  besluiten!: MogelijkBesluitResponse[];

  @ApiProperty({ description: 'Waar het besluit wordt genomen als dat niet hier is.', type: 'string', nullable: true, example: '/api/v1/voorstellen/7' })
  elders!: string | null;
}

export class WachtregelResponse {
  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Regel.', type: 'integer' })
  regel!: number;

  @ApiProperty({ description: 'Burgerservicenummer zoals het er staat.', type: 'string', nullable: true })
  bsn!: string | null;

  @ApiProperty({ description: 'V-nummer zoals het er staat.', type: 'string', nullable: true })
  vNummer!: string | null;

  @ApiProperty({ description: 'Geslachtsnaam.', type: 'string', nullable: true })
  geslachtsnaam!: string | null;

  @ApiProperty({ description: 'Voorvoegsel.', type: 'string', nullable: true })
  voorvoegsel!: string | null;

  @ApiProperty({ description: 'Voornamen.', type: 'string', nullable: true })
  voornamen!: string | null;

  @ApiProperty({ description: 'Geboortedatum, onbekende delen 00.', type: 'string', nullable: true })
  geboortedatum!: string | null;
}

/** Somebody whom waiting lines may be about, with the evidence. */
export class KoppelvoorstelResponse {
  @ApiProperty({ description: 'Kenmerk van de zaak.', type: 'string', format: 'uuid' })
  zaak!: string;

  @ApiProperty({ description: 'Naam van de persoon.', type: NaamResponse })
  naam!: NaamResponse;

  @ApiProperty({ description: 'Geboortedatum, onbekende delen 00.', type: 'string', nullable: true })
  geboortedatum!: string | null;

  @ApiProperty({ description: 'Wat ervoor en ertegen spreekt.', type: BewijsResponse })
  bewijs!: BewijsResponse;
}

/** A piece of work with what is needed to decide it; personal data for the coach alone. */
export class WerkdetailResponse extends WerkResponse {
  @ApiProperty({ description: 'Wat de bronnen zeggen, bij een tegenstrijdigheid.', type: TegenstrijdigheidResponse, nullable: true })
  tegenstrijdigheid!: TegenstrijdigheidResponse | null;

  @ApiProperty({ description: 'Koppen waarmee het bestand wel te lezen is, de aannemelijkste eerst, met wat er dan gebeurt.', type: [HerstelvoorstelResponse] })
  herstel!: HerstelvoorstelResponse[];

  @ApiProperty({ description: 'De regels die samen wachten.', type: [WachtregelResponse] })
  regels!: WachtregelResponse[];

  @ApiProperty({ description: 'Over wie de regels kunnen gaan, de aannemelijkste eerst: hoogstens drie, en alleen van de eigen gemeente.', type: [KoppelvoorstelResponse] })
  voorstellen!: KoppelvoorstelResponse[];
}

/** A page of work. */
export class WerkvoorraadResponse {
  @ApiProperty({ description: 'Het werk; wat eerst moet, staat eerst.', type: [WerkResponse] })
  resultaten!: WerkResponse[];

  @ApiProperty({ description: 'Waarde voor `na` van de volgende bladzijde; null: dit was de laatste.', type: 'string', nullable: true })
  volgende!: string | null;
}

/** What refused lines of one cause have in common where another heading takes it away. */
const HERSTELBAAR = 'Dit heeft één oorzaak: de kolommen staan onder een verkeerde naam. Bekijk wat er gebeurt als het bestand met andere kolomkoppen wordt gelezen, en kies, of vraag de afzender om een nieuw bestand.';

/** A piece of work as the API shows it on a day. */
export function werkAntwoord(werk: Werk, besluiten: MogelijkBesluit[], vandaag: string): WerkResponse {
  const { id, soort, rol, gemeente, route, medewerker, uiterlijk, sinds, partner, bericht, bestand, regel, zaak, levering, code, kolom, aantal, kandidaten, herstelbaar } = werk;
  const { wat, gevolg } = werksoort(soort);
  return {
    id, soort, eigenaar: { rol, gemeente, leerroute: route, medewerker }, omschrijving: herstelbaar ? HERSTELBAAR : (werk.omschrijving ?? wat ?? ''), gevolg, sinds: sinds.toISOString(), uiterlijk, teLaat: uiterlijk < vandaag,
    partner, bericht, bestand, regel, zaak, levering, code, kolom, aantal, kandidaten, herstelbaar, besluiten, elders: soort === 'voorstel' ? `/api/v1/voorstellen/${id.slice('voorstel.'.length)}` : null,
  };
}

export function wachtregelAntwoord({ bericht, regel, persoon }: Wachtregel): WachtregelResponse {
  const { bsn = null, vNummer = null, geslachtsnaam = null, voorvoegsel = null, voornamen = null, geboortedatum = null } = persoon;
  return { bericht, regel, bsn, vNummer, geslachtsnaam, voorvoegsel, voornamen, geboortedatum };
}

export function koppelvoorstelAntwoord({ zaak, bewijs, versie }: Koppelvoorstel & { versie: string }, { persoon: { naam, geboortedatum } }: Zaakbeeld): KoppelvoorstelResponse {
  return { zaak, naam: { geslachtsnaam: naam.geslachtsnaam, voorvoegsel: naam.voorvoegsel, voornamen: naam.voornamen }, geboortedatum, bewijs: bewijsAntwoord(bewijs, versie) };
}

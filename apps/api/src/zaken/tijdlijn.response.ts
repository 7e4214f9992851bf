import { ApiProperty } from '@nestjs/swagger';
import { type Besluit, kwartaalEinde, type Melding } from '#libs/case-model';
import type { Tijdlijnregel } from '#libs/case-store';

/** One thing that a partner or a coach said about the case. */
export class GebeurtenisResponse {
  @ApiProperty({ description: 'Dag waarop het volgens de afzender speelt.', type: 'string', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Soort: COA-bericht, mijlpaal, kwartaalrapportage, vaste lasten, antwoord van de Stadsbank, plaatsing, uren, bemiddeling, terugmelding van het CBS of besluit.', example: 'PIP' })
  soort!: string;

  @ApiProperty({ description: 'Wat er gezegd wordt, kort.', type: 'string', nullable: true, example: 'B:B1' })
  inhoud!: string | null;

  @ApiProperty({ description: 'Partner die het zegt.' })
  partner!: string;

  @ApiProperty({ description: 'Bestandsnaam.' })
  bestand!: string;

  @ApiProperty({ description: 'Nummer van het bericht.', type: 'integer' })
  bericht!: number;

  @ApiProperty({ description: 'Regel in dat bericht.', type: 'integer' })
  regel!: number;

  @ApiProperty({ description: 'Moment van ontvangst.', type: 'string', format: 'date-time' })
  ontvangen!: string;

  @ApiProperty({ description: 'Waarop de regel aan deze zaak is gekoppeld.', type: 'string', nullable: true, example: 'bsn' })
  koppelgrond!: string | null;

  @ApiProperty({ description: 'Of het nu geldt: false als een nieuwere versie, een aanvulling of een intrekking ervoor in de plaats kwam, of als het er al stond.' })
  geldt!: boolean;
}

/** The timeline of a case. */
export class TijdlijnResponse {
  @ApiProperty({ description: 'Wat er is gezegd, op datum.', type: [GebeurtenisResponse] })
  resultaten!: GebeurtenisResponse[];
}

/** The timeline, by the senders' dates; what is said of one day, in order of message and line. */
export function tijdlijnAntwoord(regels: readonly Tijdlijnregel[]): TijdlijnResponse {
  const resultaten = regels.map((regel): GebeurtenisResponse => ({
    ...watGezegd(regel.melding),
    partner: regel.partner, bestand: regel.bestand, bericht: regel.bericht, regel: regel.regel,
    ontvangen: regel.ontvangen.toISOString(), koppelgrond: regel.grond, geldt: regel.actief && regel.stand === 'verwerkt',
  }));
  return { resultaten: resultaten.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : a.bericht - b.bericht || a.regel - b.regel)) };
}

function watGezegd(melding: Melding): Pick<GebeurtenisResponse, 'datum' | 'soort' | 'inhoud'> {
  switch (melding.soort) {
    case 'coa':
      return { datum: melding.verzonden.slice(0, 10), soort: `COA_${melding.bericht}`, inhoud: null };
    case 'mijlpaal':
      return { datum: melding.datum, soort: melding.mijlpaal, inhoud: melding.waarde ?? null };
    case 'taal':
      return { datum: kwartaalEinde(melding.kwartaal), soort: 'KWARTAALRAPPORTAGE', inhoud: `${melding.school} ${melding.status}, ${melding.gevolgd / 4} uur gevolgd` };
    case 'ontzorging':
      return { datum: melding.dag, soort: 'VASTE_LASTEN', inhoud: `${melding.betalingen.length} betalingen, besluit van ${melding.besluitdatum}` };
    case 'stadsbank':
      return { datum: melding.datum, soort: 'BUDGETBEHEER', inhoud: `${melding.status}, versie ${melding.versie}` };
    case 'plaatsing':
      return { datum: melding.dag, soort: 'PLAATSING', inhoud: opsomming(melding.status, melding.plaatsingsoort, melding.redenEinde) };
    case 'uren':
      return { datum: melding.dag, soort: 'UREN', inhoud: `${melding.maand}: ${melding.gewerkt / 4} uur gewerkt, ${melding.akkoord ? 'bevestigd' : 'niet bevestigd'}` };
    case 'bemiddeling':
      return { datum: melding.dag, soort: 'BEMIDDELING', inhoud: opsomming(melding.status, melding.plaatsingsoort, melding.redenEinde) };
    case 'profiel':
      return { datum: melding.dag, soort: 'BEMIDDELINGSPROFIEL', inhoud: `${melding.doel}${melding.ingetrokken ? ', ingetrokken' : ''}` };
    case 'terugmelding':
      return { datum: kwartaalEinde(melding.periode), soort: 'TERUGMELDING', inhoud: melding.melding === undefined ? melding.code : `${melding.code}: ${melding.melding}` };
    case 'besluit':
      return { datum: melding.vastgelegd.slice(0, 10), soort: `BESLUIT_${melding.besluit.soort.toUpperCase()}`, inhoud: watBesloten(melding.besluit) };
  }
}

/** Without the value that was chosen: it may say who the person is. */
function watBesloten(besluit: Besluit): string | null {
  switch (besluit.soort) {
    case 'kies':
      return besluit.veld;
    case 'koppel':
    case 'ontkoppel':
      return `bericht ${besluit.bericht}, regel ${besluit.regel}`;
    case 'bemiddeling':
      return `${besluit.partner}: ${besluit.uitkomst}`;
    case 'afhandelen':
      return besluit.code;
    case 'herstel':
      return `bericht ${besluit.bericht}`;
    case 'herroep':
      return null;
  }
}

function opsomming(...delen: readonly (string | undefined)[]): string {
  return delen.filter((deel) => deel !== undefined).join(', ');
}

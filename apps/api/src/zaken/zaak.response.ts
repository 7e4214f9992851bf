import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Doelgroep, Leerroute, ZaakStatus } from '#libs/case-model';
import {
  EindeResponse, HerkomstResponse, LeerbaarheidstoetsResponse, NaamResponse, OntzorgingResponse, ParticipatieResponse, PeriodeResponse,
  TaalResponse, TegenstrijdigheidResponse, TermijnResponse,
} from './zaak-delen.response.js';
import { BemiddelingResponse } from './bemiddeling.response.js';
import { BudgetinstructieResponse } from './budgetbeheer.response.js';
import { BemiddelstandResponse, PlaatsingResponse } from './plaatsing.response.js';
import { TerugmeldingResponse } from './terugmelding.response.js';
import { VasteLastenResponse } from './vaste-lasten.response.js';
import { DOELGROEPEN } from './mijlpaal.request.js';
import { LEERROUTES, ZAAKSTATUSSEN } from './zaken.request.js';

const datum = (description: string) => ({ description, type: 'string', format: 'date', nullable: true }) as const;

/** The reconciled case as the API shows it: nothing leaves that is not named here. Unknown is null. */
export class ZaakResponse {
  @ApiProperty({ description: 'Kenmerk van de zaak.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Burgerservicenummer.', type: 'string', nullable: true })
  bsn!: string | null;

  @ApiProperty({ description: 'Vreemdelingennummer.', type: 'string', nullable: true })
  vNummer!: string | null;

  @ApiProperty({ description: 'Naam.', type: NaamResponse })
  naam!: NaamResponse;

  @ApiProperty({ description: 'Geboortedatum; onbekende delen zijn 00.', type: 'string', nullable: true })
  geboortedatum!: string | null;

  @ApiProperty({ description: 'Geslacht.', type: 'string', enum: ['M', 'V', 'X'], nullable: true })
  geslacht!: 'M' | 'V' | 'X' | null;

  @ApiProperty({ description: 'Doelgroep.', type: 'string', enum: DOELGROEPEN, nullable: true })
  doelgroep!: Doelgroep | null;

  @ApiProperty({ description: 'Gemeente van de zaak.', example: '0141' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Hoe ver de zaak is.', enum: ZAAKSTATUSSEN })
  status!: ZaakStatus;

  @ApiProperty(datum('Dag van de koppeling door COA.'))
  koppelingsdatum!: string | null;

  @ApiProperty(datum('Dag van huisvesting.'))
  huisvestingsdatum!: string | null;

  @ApiProperty(datum('Dag van de kennisgeving van DUO.'))
  kennisgevingDuo!: string | null;

  @ApiProperty(datum('Dag van het welkomgesprek.'))
  welkomgesprek!: string | null;

  @ApiProperty(datum('Dag waarop de vragenlijst is gestart.'))
  startVragenlijst!: string | null;

  @ApiProperty({ description: 'Leerbaarheidstoets.', type: LeerbaarheidstoetsResponse, nullable: true })
  leerbaarheidstoets!: LeerbaarheidstoetsResponse | null;

  @ApiProperty(datum('Dag van het eindgesprek van de brede intake.'))
  eindgesprekIntake!: string | null;

  @ApiProperty({ description: 'Leerroute volgens het geldende PIP.', type: 'string', enum: LEERROUTES, nullable: true })
  leerroute!: Leerroute | null;

  @ApiProperty({ description: 'Niveau volgens het geldende PIP.', type: 'string', enum: ['B1', 'A2'], nullable: true })
  niveauPip!: 'B1' | 'A2' | null;

  @ApiProperty(datum('Dagtekening van het eerste PIP.'))
  dagtekeningInitielePip!: string | null;

  @ApiProperty(datum('Dagtekening van het geldende PIP.'))
  dagtekeningPip!: string | null;

  @ApiProperty({ description: 'Inburgeringstermijn.', type: PeriodeResponse, nullable: true })
  inburgeringstermijn!: PeriodeResponse | null;

  @ApiProperty({ description: 'Taalonderwijs volgens de school van het laatste kwartaal.', type: TaalResponse, nullable: true })
  taal!: TaalResponse | null;

  @ApiProperty({ description: 'Participatie.', type: ParticipatieResponse })
  participatie!: ParticipatieResponse;

  @ApiProperty({ description: 'Plaatsingen volgens Avedan en het WerkgeverServicePunt; de vroegst begonnen eerst.', type: [PlaatsingResponse] })
  plaatsingen!: PlaatsingResponse[];

  @ApiProperty({ description: 'Hoe de bemiddeling staat volgens Avedan en het WerkgeverServicePunt, zolang er geen plaatsing is; de nieuwste melding eerst. Een voorstel met VOORGESTELD staat open.', type: [BemiddelstandResponse] })
  bemiddelstanden!: BemiddelstandResponse[];

  @ApiProperty({ description: 'Of er een plek wordt gezocht; null: nog niets vastgelegd. Het profiel staat bij /zaken/{id}/bemiddeling.', type: BemiddelingResponse, nullable: true })
  bemiddeling!: BemiddelingResponse | null;

  @ApiProperty(datum('Dag waarop bijstand is toegekend.'))
  bijstandsdatum!: string | null;

  @ApiProperty({ description: 'Ontzorging.', type: OntzorgingResponse, nullable: true })
  ontzorging!: OntzorgingResponse | null;

  @ApiProperty({ description: 'Vaste lasten zoals laatst opgegeven; null: nog niet opgegeven. Rekeningen en crediteuren staan bij /zaken/{id}/ontzorging.', type: VasteLastenResponse, nullable: true })
  vasteLasten!: VasteLastenResponse | null;

  @ApiProperty({ description: 'Wat de Stadsbank per instructie heeft geantwoord; de laatst gewijzigde eerst.', type: [BudgetinstructieResponse] })
  budgetbeheer!: BudgetinstructieResponse[];

  @ApiProperty({ description: 'Wat het CBS heeft teruggemeld over de leveringen; het nieuwste kwartaal eerst.', type: [TerugmeldingResponse] })
  terugmeldingen!: TerugmeldingResponse[];

  @ApiProperty(datum('Dag waarop het participatieverklaringstraject is ondertekend.'))
  pvt!: string | null;

  @ApiProperty(datum('Dag van het eindgesprek van de module arbeidsmarkt en participatie.'))
  map!: string | null;

  @ApiProperty({ description: 'Dagen van de voortgangsgesprekken.', type: [String] })
  voortgangsgesprekken!: string[];

  @ApiProperty(datum('Dag van het eindgesprek van de Z-route.'))
  zrouteEindgesprek!: string | null;

  @ApiProperty({ description: 'Einde van de zaak.', type: EindeResponse, nullable: true })
  einde!: EindeResponse | null;

  @ApiProperty({ description: 'Termijnen op de peildatum.', type: [TermijnResponse] })
  termijnen!: TermijnResponse[];

  @ApiProperty({ description: 'Waarover bronnen verschillen.', type: [TegenstrijdigheidResponse] })
  tegenstrijdigheden!: TegenstrijdigheidResponse[];

  @ApiProperty({ description: 'Per veld waar de waarde vandaan komt.', type: 'object', additionalProperties: { $ref: getSchemaPath(HerkomstResponse) } })
  herkomst!: Record<string, HerkomstResponse>;
}

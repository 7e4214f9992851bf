import { ApiProperty } from '@nestjs/swagger';
import type { Bemiddelaar, Bemiddelingsfase, Beurt, Geschil, OnzeKijk } from '#libs/case-model';
import { type Bemiddelketen, signaalTekst, voorstelredenTekst } from '#libs/connector-kit';
import { BEMIDDELAARS } from './bemiddelverloop.js';

const ONZE_KIJK: readonly OnzeKijk[] = ['NIET_AANGEBODEN', 'AANGEBODEN', 'BEKENDGEMAAKT', 'INGETROKKEN'];
const HUN_KIJK: readonly Bemiddelingsfase[] = ['AANGEMELD', 'KENNISMAKING', 'VOORGESTELD', 'GEPLAATST', 'GESTART', 'ONDERBROKEN', 'BEEINDIGD'];
const WIE: readonly Beurt['wie'][] = ['gemeente', 'partner'];
const WAT: readonly Beurt['wat'][] = ['ophelderen', 'versturen', 'bezorgen', 'besluiten', 'antwoorden', 'plaatsen', 'starten', 'bijhouden', 'zoeken', 'beeindigen'];

export class BeurtResponse {
  @ApiProperty({ description: 'Wie iets moet doen.', enum: WIE })
  wie!: Beurt['wie'];

  @ApiProperty({ description: 'Wat.', enum: WAT })
  wat!: Beurt['wat'];

  @ApiProperty({ description: 'Kenmerk van het voorstel of de plaatsing bij de partner; null: de aanmelding als geheel.', type: 'string', nullable: true })
  kenmerk!: string | null;

  @ApiProperty({ description: 'Laatste dag waarop het op tijd is.', type: 'string', format: 'date' })
  uiterlijk!: string;
}

export class GeschilResponse {
  @ApiProperty({ description: 'Wat elkaar tegenspreekt (code).', example: 'geplaatst-na-intrekking' })
  code!: Geschil['code'];

  @ApiProperty({ description: 'Wat elkaar tegenspreekt en wat te doen.' })
  tekst!: string;

  @ApiProperty({ description: 'Kenmerk van het voorstel of de plaatsing bij de partner; null: de aanmelding als geheel.', type: 'string', nullable: true })
  kenmerk!: string | null;

  @ApiProperty({ description: 'Dag waarop het zo werd.', type: 'string', format: 'date' })
  dag!: string;
}

export class WaaromNietResponse {
  @ApiProperty({ description: 'Waarom er niets uitgaat (code).', example: 'toestemming-ontbreekt' })
  code!: string;

  @ApiProperty({ description: 'Waarom, en wat te doen.' })
  tekst!: string;
}

/** How mediation stands with one partner, as both sides see it. */
export class BemiddelpartnerResponse {
  @ApiProperty({ description: 'Partner.', enum: BEMIDDELAARS })
  partner!: Bemiddelaar;

  @ApiProperty({ description: 'Hoe het er van onze kant voor staat.', enum: ONZE_KIJK })
  onzeKijk!: OnzeKijk;

  @ApiProperty({ description: 'Hoe de partner zegt dat het staat; null: die heeft nog niets gezegd.', type: 'string', enum: HUN_KIJK, nullable: true })
  hunKijk!: Bemiddelingsfase | null;

  @ApiProperty({ description: 'Wie aan zet is; null: het is klaar, of nooit begonnen.', type: 'string', enum: WIE, nullable: true })
  aanZet!: Beurt['wie'] | null;

  @ApiProperty({ description: 'Tot en met welke dag.', type: 'string', format: 'date', nullable: true })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Alles wat iemand moet doen: wij eerst, dan op dag.', type: [BeurtResponse] })
  beurten!: BeurtResponse[];

  @ApiProperty({ description: 'Waar wat wij weten en wat de partner zegt niet allebei waar kan zijn.', type: [GeschilResponse] })
  geschillen!: GeschilResponse[];

  @ApiProperty({ description: 'Wat iemand kan herstellen zodat er wel iets uitgaat.', type: [WaaromNietResponse] })
  redenen!: WaaromNietResponse[];
}

export class BemiddelverloopResponse {
  @ApiProperty({ description: 'Per partner.', type: [BemiddelpartnerResponse] })
  resultaten!: BemiddelpartnerResponse[];
}

/** One partner's part of the answer. */
export function bemiddelpartnerAntwoord(partner: Bemiddelaar, { stand, oordeel }: Bemiddelketen): BemiddelpartnerResponse {
  const { onzeKijk, hunKijk, beurten, geschillen } = stand;
  const [eerste] = beurten;
  return {
    partner, onzeKijk, hunKijk, aanZet: eerste?.wie ?? null, uiterlijk: eerste?.uiterlijk ?? null, beurten: [...beurten],
    geschillen: geschillen.map(({ code, kenmerk, dag }) => ({ code, tekst: signaalTekst(code), kenmerk, dag })),
    redenen: oordeel.redenen.map((code) => ({ code, tekst: voorstelredenTekst(code) })),
  };
}

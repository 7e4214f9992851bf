import type { Werk } from '../werk/antwoorden.js';
import { eigenaartekst } from '../werk/eigenaartekst.js';
import { werkkop } from '../werk/werkkop.js';
import type { Bemiddelpartner, Gebeurtenis, Herkomst, Termijn, Voorstel, Zaak } from './antwoorden.js';
import { brontekst } from './brontekst.js';
import { feiten } from './feiten.js';
import { herkomstBij } from './herkomst-bij.js';
import { MIJLPALEN } from './mijlpalen.js';
import { naamVan } from './naam-van.js';
import { plekken } from './plekken.js';
import { strijdbeeld } from './strijdbeeld.js';
import { termijnbeeld } from './termijnbeeld.js';
import { urenbeeld } from './urenbeeld.js';
import { weg } from './weg.js';

interface Zaakantwoorden {
  zaak: Zaak;
  termijnen: readonly Termijn[];
  tijdlijn: readonly Gebeurtenis[];
  verloop: readonly Bemiddelpartner[];
  werk: readonly Werk[];
  voorstellen: readonly Voorstel[];
}

/** All that the page of a case shows. @param ik subject of who reads */
export function zaakbeeld({ zaak, termijnen, tijdlijn, verloop, werk, voorstellen }: Zaakantwoorden, ik: string): object {
  const bestanden = new Map(tijdlijn.map(({ bericht, bestand }) => [bericht, bestand]));
  const bron = (veld: string): object | null => naarBron(herkomstBij(zaak.herkomst, veld), bestanden);
  return {
    zaak, mijlpalen: MIJLPALEN, naamVan, bron,
    status: naamVan('status', zaak.status),
    feiten: feiten(zaak, bestanden),
    weg: weg(zaak, termijnen).map((stap) => ({ ...stap, bron: stap.datum === null ? null : bron(stap.veld) })),
    termijnen: termijnbeeld(termijnen),
    strijd: zaak.tegenstrijdigheden.map((een) => strijdbeeld(een, werk)),
    uren: [{ ...urenbeeld('Taal', zaak.uren.taal), bron: bron('taal') }, { ...urenbeeld('Participatie', zaak.uren.participatie), bron: bron('participatie') }],
    plekken: plekken(zaak, bestanden),
    verloop: verloop.filter(({ onzeKijk, hunKijk, beurten, geschillen }) => onzeKijk !== 'NIET_AANGEBODEN' || hunKijk !== null || beurten.length + geschillen.length > 0).map((een) => ({ ...een, voorgesteld: teBesluiten(een) })),
    budget: zaak.budgetbeheer.map((een) => ({ ...een, bron: bron(`budgetbeheer.${een.instructieId}`) })),
    werk: werk.filter(({ soort }) => soort !== 'tegenstrijdigheid').map((een) => ({ ...een, kop: werkkop(een.omschrijving), wie: eigenaartekst(een.eigenaar, ik) })),
    voorstellen: voorstellen.filter(({ status }) => status === 'open'),
    tijdlijn: [...tijdlijn].reverse().map((een) => ({ ...een, wat: MIJLPALEN.find(({ code }) => code === een.soort)?.tekst ?? naamVan('gebeurtenis', een.soort), wie: naamVan('bron', een.partner) })),
  };
}

function naarBron(herkomst: Herkomst | null, bestanden: ReadonlyMap<number, string>): object | null {
  return herkomst && brontekst(herkomst, bestanden);
}

/** Proposals of a partner about which it is our turn to decide. */
function teBesluiten({ beurten }: Bemiddelpartner): string[] {
  return beurten.flatMap(({ wie, wat, kenmerk }) => (wie === 'gemeente' && wat === 'besluiten' && kenmerk !== null ? [kenmerk] : []));
}

import { cijfers } from '../map/cijfers.js';
import { leesJsonobject } from '../map/lees-jsonobject.js';
import type { Gelezen, Leesvraag, Leverbestand, Mappartner } from '../map/mappartner.js';

const NAAM = /^WSP_(PROFIEL|DETAIL)_(.+)_v(\d+)[.]json$/;

type Bericht = Readonly<Record<string, unknown>>;

/** What was agreed of a candidate: what is proposed, and what follows on contact details for a proposal. */
interface Afspraak {
  voorstellen: (Bericht & { voorstelId: string })[];
  vervolg: Readonly<Record<string, Bericht[]>>;
}

/** What it knows of a candidate. */
interface Kandidaat extends Afspraak {
  /** Proposals of which it placed somebody, with the placement that runs, if any. */
  geplaatst: Record<string, string | null>;
}

/** WerkgeverServicePunt: proposes work to who is offered, places when it gets contact details, and ends it when the offer is withdrawn. */
export const wsp: Mappartner = {
  naam: 'wsp',
  antwoordnaam: (_, datum) => `WSP_${datum.replaceAll('-', '')}`,
  bestandsnaam: (naam, nummer) => `${naam}_${nummer + 1}.json`,
  inhoud: (_, regels) => `{"berichten":[${regels.join(',')}]}\n`,
  lees,
};

async function lees(bestand: Leverbestand, vraag: Leesvraag): Promise<Gelezen | null> {
  const [, welk, referentie, versie] = NAAM.exec(bestand.naam) ?? [];
  if (welk === undefined || referentie === undefined || versie === undefined) return null;
  const over = vraag.fout ? `${referentie.slice(0, -4)}${cijfers(referentie, 4)}` : referentie;
  const bericht = await leesJsonobject(bestand);
  const antwoord = bericht === undefined ? [] : welk === 'DETAIL' ? opDetail(bericht, referentie, vraag) : opProfiel(bericht, { referentie, versie }, vraag);
  const regels = antwoord.map((een) => JSON.stringify({ ...een, referentie: over }));
  return { effect: `${welk.toLowerCase()}/${referentie}/${versie}`, antwoorden: regels.length === 0 ? [] : [{ groep: '', regels }] };
}

function opProfiel(bericht: Bericht, { referentie, versie }: { referentie: string; versie: string }, vraag: Leesvraag): Bericht[] {
  const kandidaat = vraag.geheugen[referentie] as Kandidaat | undefined;
  if (bericht.soort === 'INTREKKING') {
    delete vraag.geheugen[referentie];
    return kandidaat === undefined ? [] : afloop(kandidaat, vraag.datum);
  }
  if (kandidaat !== undefined) return [];
  const afspraak = (vraag.draaiboek[sleutelVan(bericht)] as Afspraak | undefined) ?? uitZichzelf(cijfers(`${referentie}/${versie}`, 8), vraag.datum);
  vraag.geheugen[referentie] = { ...afspraak, geplaatst: {} } satisfies Kandidaat;
  const weg = vraag.weigert ? afspraak.voorstellen.map(({ voorstelId }) => ({ soort: 'EINDE', voorstelId, einddatum: vraag.datum, reden: 'OVERIG' })) : [];
  return [...afspraak.voorstellen, ...weg];
}

/** What an anonymous profile can be known by again: what somebody did, where and when. */
function sleutelVan(bericht: Bericht): string {
  const { arbeidsmarktkwalificatie, mobiliteit, beschikbaarheid } = bericht as { arbeidsmarktkwalificatie?: { werkervaring?: { beroep: string }[] }; mobiliteit?: { bemiddelingspostcode?: string }; beschikbaarheid?: string[] };
  return [arbeidsmarktkwalificatie?.werkervaring?.map(({ beroep }) => beroep).join(','), mobiliteit?.bemiddelingspostcode, beschikbaarheid?.join(',')].join('/');
}

/** It places once for each proposal that contact details came for. */
function opDetail(bericht: Bericht, referentie: string, vraag: Leesvraag): Bericht[] {
  const kandidaat = vraag.geheugen[referentie] as Kandidaat | undefined;
  if (kandidaat === undefined || bericht.soort === 'INTREKKING' || vraag.weigert) return [];
  const nieuw = (bericht.voorstellen as string[]).filter((voorstel) => !(voorstel in kandidaat.geplaatst));
  return nieuw.flatMap((voorstel) => {
    const vervolg = kandidaat.vervolg[voorstel] ?? [];
    const plaatsing = vervolg.find(({ soort }) => soort === 'PLAATSING')?.plaatsingId as string | undefined;
    kandidaat.geplaatst[voorstel] = plaatsing === undefined || vervolg.some(({ soort }) => soort === 'EINDE') ? null : plaatsing;
    return vervolg;
  });
}

/** Whatever runs or was only proposed ends. */
function afloop({ voorstellen, geplaatst }: Kandidaat, einddatum: string): Bericht[] {
  const plaatsingen = Object.values(geplaatst).flatMap((plaatsingId) => (plaatsingId === null ? [] : [{ soort: 'EINDE', plaatsingId, einddatum, reden: 'OVERIG' }]));
  const open = voorstellen.filter(({ voorstelId }) => !(voorstelId in geplaatst)).map(({ voorstelId }) => ({ soort: 'EINDE', voorstelId, einddatum, reden: 'OVERIG' }));
  return [...plaatsingen, ...open];
}

/** Without an agreement: one proposal, and a place that begins today. */
function uitZichzelf(nummer: string, datum: string): Afspraak {
  const werk = { codeTypeOvereenkomst: '01', codeTypeArbeidscontract: 'B', werkgever: 'Bakkerij De Proef', functie: 'medewerker productie', aantalWerkurenPerWeek: 8, startdatum: datum };
  const [voorstelId, plaatsingId] = [`V-${nummer}`, `P-${nummer}`];
  return {
    voorstellen: [{ soort: 'VOORSTEL', voorstelId, ...werk }],
    vervolg: { [voorstelId]: [{ soort: 'PLAATSING', voorstelId, plaatsingId, ...werk }, { soort: 'VOORTGANG', plaatsingId, werktNog: true }] },
  };
}

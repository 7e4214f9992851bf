import { BEWIJSVERSIE, kandidaatsleutels, ontleed, weegBewijs } from '#libs/case-model';
import { EERSTE_REGEL } from './bestanden.mjs';

/** Id of the case that an AANMELDING of this person opened. */
export const zaakVan = (kluis, { vNummer }) => kluis.sleutelhash('zaak', `vnr/${vNummer}`);

/** Reads how the hub linked each line of a report, and whom it proposed, a batch of lines at a time. */
async function* uitkomsten(db, bericht) {
  const BATCH = 5000;
  for (let van = 0; ; van += BATCH) {
    const { rows } = await db.query(
      `select r.regel, r.eind, k.stand, k.grond, k.zaak_id as zaak,
         (select array_agg(v.zaak_id::text order by v.gewicht desc, v.zaak_id) from zaak.koppelvoorstel v where v.bericht_id = r.bericht_id and v.regel = r.regel) as voorstellen
       from exchange.regel r left join zaak.koppeling k using (bericht_id, regel) where r.bericht_id = $1 and r.regel > $2 and r.regel <= $3 order by r.regel`,
      [bericht, van, van + BATCH],
    );
    if (rows.length === 0 && van > 0) return;
    yield* rows;
  }
}

/**
 * Compares what the hub did with what is true. A line is linked right, linked wrongly, proposed (at most three people, the true one among them) or missed; a line
 * about a stranger is right when it waits. `misser` hears of every line that was misjudged.
 */
export async function beoordeel(db, kluis, bericht, regels, misser = () => undefined) {
  const telling = { regels: 0, waar: 0, vreemd: 0, automatisch: 0, fout: 0, voorgesteld: 0, eerste: 0, gemist: 0, vreemdMetVoorstel: 0, afgekeurd: 0, gronden: {} };
  for await (const uit of uitkomsten(db, bericht)) {
    const { over, regel } = regels[uit.regel - EERSTE_REGEL];
    const waar = over === null ? null : zaakVan(kluis, over);
    tel(telling, uit, waar);
    const fout = uit.zaak !== null && uit.zaak !== waar;
    if (fout || (waar !== null && uit.zaak === null && !(uit.voorstellen ?? []).includes(waar))) misser({ uit, regel, over, fout });
  }
  telling.precisie = telling.automatisch === 0 ? 1 : 1 - telling.fout / telling.automatisch;
  telling.vangst = telling.waar === 0 ? 1 : (telling.automatisch - telling.fout + telling.voorgesteld) / telling.waar;
  return telling;
}

function tel(telling, { eind, zaak, grond, voorstellen }, waar) {
  telling.regels += 1;
  if (eind !== 'open') telling.afgekeurd += 1;
  if (waar === null) telling.vreemd += 1;
  else telling.waar += 1;
  if (zaak !== null) {
    telling.automatisch += 1;
    telling.gronden[grond] = (telling.gronden[grond] ?? 0) + 1;
    if (zaak !== waar) telling.fout += 1;
    return;
  }
  const plaats = (voorstellen ?? []).indexOf(waar);
  if (waar === null) telling.vreemdMetVoorstel += voorstellen === null ? 0 : 1;
  else if (plaats < 0) telling.gemist += 1;
  else telling.voorgesteld += 1;
  if (plaats === 0) telling.eerste += 1;
}

const beschrijving = ({ achternaam, voornamen, geboortedatum, geslacht, bsn, vNummer }) =>
  Object.fromEntries(Object.entries({ geslachtsnaam: achternaam, voornamen, geboortedatum, geslacht, bsn, vNummer }).filter(([, waarde]) => waarde));

/** A pair with everything that speaks for and against it, as text. */
function metBewijs(een, ander) {
  const [a, b] = [beschrijving(een), beschrijving(ander)];
  const { gewicht, redenen } = weegBewijs(ontleed([a]), ontleed([b]));
  const gezien = kandidaatsleutels(a).some((sleutel) => kandidaatsleutels(b).includes(sleutel));
  const waarom = redenen.map(({ code, gewicht: g }) => `${code} ${(g / 10).toFixed(1)}`).join(', ');
  return `${JSON.stringify(b)}\n    ${(gewicht / 10).toFixed(1)} bits (${BEWIJSVERSIE}): ${waarom}${gezien ? '' : '; not found as a candidate'}`;
}

/** One misjudged line: what it says, whose it is, and whom it was linked to or proposed instead. */
export function toonMisser({ uit, regel, over, fout }, wie) {
  const anderen = (fout ? [uit.zaak] : (uit.voorstellen ?? [])).map((zaak) => wie.get(zaak)).filter(Boolean);
  return [
    `${fout ? `linked wrongly (${uit.grond})` : 'missed'}: line ${uit.regel} ${JSON.stringify(beschrijving(regel))}`,
    over === null ? '  about a stranger' : `  truly   ${metBewijs(regel, over)}`,
    ...anderen.map((ander) => `  ${fout ? 'linked ' : 'proposed'} ${metBewijs(regel, ander)}`),
  ].join('\n');
}

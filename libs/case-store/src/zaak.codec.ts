import { type Bron, GEEN_VERLOOP, type Herkomst, type Tegenstrijdigheid, type Verloop, type ZaakStand } from '#libs/case-model';

/** One statement that values come from: source, message, line, and the sender's own date of it. */
type Oorsprong = [Bron, number, number, string];

/** What a case is of which nothing is known but where it belongs. */
const LEEG: Omit<ZaakStand, 'gemeentecode' | 'status' | 'herkomst' | 'tegenstrijdigheden'> = {
  doelgroep: null, vergunning: null, koppelingsdatum: null, huisvestingsdatum: null, leerroute: null, niveauPip: null, dagtekeningInitielePip: null,
  dagtekeningPip: null, inburgeringstermijn: null, taal: null, participatie: null, plaatsingen: [], bemiddelstanden: [], bemiddelbesluiten: [], bemiddeling: null, bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [],
  terugmeldingen: [], pvt: null, map: null, voortgangsgesprekken: [], kennisgevingDuo: null, welkomgesprek: null, startVragenlijst: null,
  leerbaarheidstoets: null, eindgesprekIntake: null, zrouteEindgesprek: null, einde: null, verloop: GEEN_VERLOOP,
};

/** The case as it lies in `zaak.zaak.stand`: what is unknown or empty is absent, each origin stands once in `o`, and fields point at it by index. */
export interface Zaakpak extends Pick<ZaakStand, 'gemeentecode' | 'status'>, Partial<Omit<typeof LEEG, 'verloop'>> {
  verloop?: Partial<Verloop>;
  o?: Oorsprong[];
  /** Field path to index in `o`. */
  h?: Record<string, number>;
  /** Contradictions: field, then value and index in `o` of each side. */
  t?: [string, [string, number][]][];
}

/** A case has a handful of origins: walking the list beats building a key for a map. */
function plaatsVan(lijst: Oorsprong[], h: Herkomst): number {
  for (let i = 0; i < lijst.length; i++) {
    const o = lijst[i] as Oorsprong;
    if (o[2] === h.regel && o[1] === h.bericht && o[3] === h.peildatum && o[0] === h.bron) return i;
  }
  return lijst.push([h.bron, h.bericht, h.regel, h.peildatum]) - 1;
}

/** What is there to tell. A case has some thirty fields of which most have a handful: a row of half the size is written, compared and kept in half the time. */
function gevuld<T extends object>(velden: T): Partial<T> {
  const uit: Partial<T> = {};
  for (const veld in velden) {
    const waarde = velden[veld];
    if (waarde !== null && !(Array.isArray(waarde) && waarde.length === 0)) uit[veld] = waarde;
  }
  return uit;
}

/** Writes a case in its stored shape. `leesStand` is its inverse. */
export function pakStand(stand: ZaakStand): Zaakpak {
  const { herkomst, tegenstrijdigheden, verloop, gemeentecode, status, ...velden } = stand;
  const o: Oorsprong[] = [];
  const h: Record<string, number> = {};
  for (const veld in herkomst) h[veld] = plaatsVan(o, herkomst[veld] as Herkomst);
  const t = tegenstrijdigheden.map((een): [string, [string, number][]] => [
    een.veld,
    een.waarden.map((w): [string, number] => [w.waarde, plaatsVan(o, w.herkomst)]),
  ]);
  return { gemeentecode, status, ...gevuld(velden), verloop: gevuld(verloop), ...gevuld({ o, t }), h };
}

/** Reads the stored shape back. A pointer to an origin that is not there means a damaged row: it throws. */
export function leesStand(pak: Zaakpak): ZaakStand {
  const { o = [], h = {}, t = [], verloop, ...velden } = pak;
  const oorsprongen = o.map(([bron, bericht, regel, peildatum]): Herkomst => ({ bron, bericht, regel, peildatum }));
  const bij = (plaats: number): Herkomst => {
    const gevonden = oorsprongen[plaats];
    if (!gevonden) throw new Error('a stored case points at an origin that it does not have');
    return gevonden;
  };
  const herkomst: Record<string, Herkomst> = {};
  for (const veld of Object.keys(h)) herkomst[veld] = bij(h[veld] as number);
  const tegenstrijdigheden = t.map(([veld, waarden]): Tegenstrijdigheid => ({
    veld,
    waarden: waarden.map(([waarde, plaats]) => ({ waarde, herkomst: bij(plaats) })),
  }));
  return { ...LEEG, ...velden, verloop: leesVerloop(verloop), tegenstrijdigheden, herkomst };
}

/** How a case stood before hours were kept per quarter says nothing of a pace. */
function leesVerloop(verloop: Zaakpak['verloop']): Verloop {
  const heel = { ...GEEN_VERLOOP, ...verloop };
  return heel.taaluren.every(({ gevolgd }) => gevolgd !== undefined) ? heel : { ...heel, taaluren: heel.taaluren.map(({ gevolgd = 0, ...kwartaal }) => ({ ...kwartaal, gevolgd })) };
}

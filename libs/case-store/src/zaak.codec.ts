import { type Bron, GEEN_VERLOOP, type Herkomst, type Tegenstrijdigheid, type Verloop, type ZaakStand } from '#libs/case-model';

/** One statement that values come from: source, message, line, and the sender's own date of it. */
type Oorsprong = [Bron, number, number, string];

/** The case as it lies in `zaak.zaak.stand`: each origin once in `o`, and fields pointing at it by index. */
export interface Zaakpak extends Omit<ZaakStand, 'herkomst' | 'tegenstrijdigheden' | 'verloop'> {
  /** Absent from how cases stood before this was kept. */
  verloop?: Verloop;
  o: Oorsprong[];
  /** Field path to index in `o`. */
  h: Record<string, number>;
  /** Contradictions: field, then value and index in `o` of each side. */
  t: [string, [string, number][]][];
}

/** A case has a handful of origins: walking the list beats building a key for a map. */
function plaatsVan(lijst: Oorsprong[], h: Herkomst): number {
  for (let i = 0; i < lijst.length; i++) {
    const o = lijst[i] as Oorsprong;
    if (o[2] === h.regel && o[1] === h.bericht && o[3] === h.peildatum && o[0] === h.bron) return i;
  }
  return lijst.push([h.bron, h.bericht, h.regel, h.peildatum]) - 1;
}

/** Writes a case in its stored shape. `leesStand` is its inverse. */
export function pakStand(stand: ZaakStand): Zaakpak {
  const { herkomst, tegenstrijdigheden, ...velden } = stand;
  const o: Oorsprong[] = [];
  const h: Record<string, number> = {};
  for (const veld of Object.keys(herkomst)) h[veld] = plaatsVan(o, herkomst[veld] as Herkomst);
  const t = tegenstrijdigheden.map((een): Zaakpak['t'][number] => [
    een.veld,
    een.waarden.map((w): [string, number] => [w.waarde, plaatsVan(o, w.herkomst)]),
  ]);
  return { ...velden, o, h, t };
}

/** Reads the stored shape back. A pointer to an origin that is not there means a damaged row: it throws. */
export function leesStand(pak: Zaakpak): ZaakStand {
  const { o, h, t, ...velden } = pak;
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
  return { ...velden, verloop: velden.verloop ?? GEEN_VERLOOP, tegenstrijdigheden, herkomst };
}

/** The five ends of a line (partners.md, Every inbound file). */
export interface Tellingen {
  verwerkt: number;
  wachtOpKoppeling: number;
  afgekeurd: number;
  dubbel: number;
  buitenBereik: number;
}
export type Eind = keyof Tellingen;

/** One file that a partner sends, and how it must stand at the end. */
export interface Bestand {
  partner: 'coa' | 'regie' | 'taalscholen';
  naam: string;
  /** Day number of arrival. */
  dag: number;
  status: 'verwerkt' | 'vervangen' | 'ingetrokken' | 'vastgehouden' | 'al-ontvangen';
  tellingen: Tellingen;
  /** The file whose bytes these are, for files that bring nothing of their own. */
  kopieVan: Bestand | null;
  /** True when it turns out that this file has nothing to say: it is then not sent. */
  weg: boolean;
  /** Folder and name below the world's folder; known after the first round. */
  pad: string;
}

/** All files of a world in the order in which they are thought of; `rangschik` gives them their order of arrival. */
export class Bestandslijst {
  readonly bestanden: Bestand[] = [];

  /** Paths of an earlier round over the same world, in the same order. */
  constructor(private readonly paden: readonly string[] = []) {}

  nieuw(partner: Bestand['partner'], naam: string, dag: number): Bestand {
    const pad = this.paden[this.bestanden.length] ?? '';
    const bestand: Bestand = {
      partner, naam, dag, status: 'verwerkt', tellingen: { verwerkt: 0, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 }, kopieVan: null, weg: false, pad,
    };
    this.bestanden.push(bestand);
    return bestand;
  }

  /** The files that are sent, in order of arrival: by day, then as thought of. */
  opVolgorde(): Bestand[] {
    return this.bestanden.filter((b) => !b.weg).sort((x, y) => x.dag - y.dag);
  }

  /**
   * Gives each file its folder `<volgorde>_<partner>` and returns all paths in the order of the list. In a large world neighbours of one
   * partner share a folder: a hundred thousand folders would take longer than everything else.
   */
  rangschik(): string[] {
    const volgorde = this.opVolgorde();
    const breedte = Math.max(3, String(volgorde.length - 1).length);
    const perMap = volgorde.length > GROOT ? PER_MAP : 1;
    let map = '';
    let namen = new Set<string>();
    volgorde.forEach((b, i) => {
      if (!map.endsWith(b.partner) || namen.size >= perMap || namen.has(b.naam)) {
        map = `${String(i).padStart(breedte, '0')}_${b.partner}`;
        namen = new Set();
      }
      namen.add(b.naam);
      b.pad = `${map}/${b.naam}`;
    });
    return this.bestanden.map((b) => b.pad);
  }
}

const GROOT = 5000;
const PER_MAP = 500;

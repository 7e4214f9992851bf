/** The five ends of the lines of a file. */
export interface Tellingen {
  verwerkt: number;
  wachtOpKoppeling: number;
  afgekeurd: number;
  dubbel: number;
  buitenBereik: number;
}

export interface Bevinding {
  regel: number | null;
  kolom: string | null;
  code: string;
  ernst: 'bestand' | 'vasthouden' | 'regel' | 'waarschuwing';
  tekst: string;
}

/** A received file, as `GET /berichten` shows it. */
export interface Bericht {
  id: number;
  partner: string;
  bestand: string;
  ontvangen: string;
  gereed: string | null;
  status: string;
  vastgehoudenOm: string | null;
  eersteBericht: number | null;
  soort: string | null;
  periode: string | null;
  regels: number;
  tellingen: Tellingen;
}

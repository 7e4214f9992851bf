/** A school's report over one route and quarter, whatever files it came in. */
export interface Rapportsleutel {
  /** Bow-nummer. */
  school: string;
  leerroute: string;
  /** `jjjjKn`. */
  kwartaal: string;
}

/** What all files of the report share (`exchange.bericht.slot`). */
export function rapportslot({ school, leerroute, kwartaal }: Rapportsleutel): string {
  return `taalscholen/kwartaalrapportage/${school}/${leerroute}/${kwartaal}`;
}

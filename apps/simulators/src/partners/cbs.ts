import type { Gelezen, Leesvraag, Leverbestand, Mappartner } from '../map/mappartner.js';
import { tabelbestand } from '../map/tabelbestand.js';

const NAAM = /^SWI_\d{4}_(\d{4}K[1-4])_[RCN]\d*[.]xml$/;
/** Every record of the stand-in layout stands on a line of its own. */
const RECORD = '<Inburgeraar>';
/** Nobody sends so many records in a quarter. */
const BESTAAT_NIET = 99_999_999;

/** CBS: takes a delivery in, and reports on the records that it could not use. A report without lines: everything was accepted. */
export const cbs: Mappartner = {
  naam: 'cbs',
  antwoordnaam: (kwartaal) => `CBS_VERWERKINGSVERSLAG_${kwartaal}`,
  ...tabelbestand(() => 'recordnummer;code;melding'),
  lees,
};

async function lees(bestand: Leverbestand, vraag: Leesvraag): Promise<Gelezen | null> {
  const kwartaal = NAAM.exec(bestand.naam)?.[1];
  if (kwartaal === undefined) return null;
  let records = 0;
  for await (const regel of bestand.regels()) records += regel.split(RECORD).length - 1;
  const afgekeurd = vraag.fout ? [BESTAAT_NIET] : vraag.weigert && records > 0 ? [1] : [];
  return { effect: bestand.naam, antwoorden: [{ groep: kwartaal, regels: afgekeurd.map((record) => `${record};SWI-07;Datum einde ligt voor datum begin`) }] };
}

/** Roles that processes work under, by the last part of their names. Each owns nothing and may do what stands here, nothing else. */
export const ROLLEN = ['api', 'worker', 'connectors', 'onderhoud'] as const;
export type Databaserol = (typeof ROLLEN)[number];

/** What each may do, as GRANT writes it; null: nothing. */
type Rechten = Readonly<Record<Exclude<Databaserol, 'onderhoud'>, string | null>>;

const alle = (recht: string): Rechten => ({ api: recht, worker: recht, connectors: recht });
const LEES = 'select';
const SCHRIJF = 'select, insert, update';
const ALLES = 'select, insert, update, delete';
/** A line without its sealed person: that comes by `exchange.regelgeheim`. */
const REGEL_ZONDER_PERSOON = 'select (bericht_id, regel, soort, eind, bsn_h, vnr_h, deelnemer_h, naamdatum_h, naam_h, groep, inhoud, melding, bevindingen)';

/** Every table and view of our schemas. A test fails for one that is not here: who adds a table says here who may do what with it. */
export const RECHTEN: Readonly<Record<string, Rechten>> = {
  'exchange.bericht': alle(SCHRIJF),
  'exchange.gebeurtenis': alle(ALLES),
  'exchange.gebeurtenisstand': alle('select, update'),
  'exchange.herstel': { api: LEES, worker: null, connectors: SCHRIJF },
  'exchange.levering': { api: SCHRIJF, worker: LEES, connectors: SCHRIJF },
  'exchange.leveringstand': { api: 'select, insert', worker: null, connectors: 'select, insert' },
  'exchange.leveritem': { api: SCHRIJF, worker: LEES, connectors: SCHRIJF },
  'exchange.opdracht': alle(SCHRIJF),
  'exchange.opmaak': { api: SCHRIJF, worker: LEES, connectors: SCHRIJF },
  'exchange.opmaak_bevinding': { api: LEES, worker: null, connectors: 'select, insert' },
  'exchange.opmaak_deel': { api: LEES, worker: null, connectors: 'select, insert' },
  'exchange.origineel': { api: 'select, insert', worker: null, connectors: 'select, insert, delete' },
  'exchange.origineel_blok': { api: 'select, insert', worker: null, connectors: 'select, insert' },
  'exchange.partnerlijn': { api: SCHRIJF, worker: null, connectors: SCHRIJF },
  'exchange.poging': { api: LEES, worker: null, connectors: SCHRIJF },
  'exchange.rapportoordeel': { api: 'select, insert', worker: null, connectors: null },
  'exchange.regel': { api: REGEL_ZONDER_PERSOON, worker: LEES, connectors: SCHRIJF },
  'exchange.regelgeheim': { api: LEES, worker: null, connectors: LEES },
  'exchange.regellevering': { api: LEES, worker: null, connectors: null },
  'exchange.stroom': { api: SCHRIJF, worker: null, connectors: SCHRIJF },
  'exchange.taak': alle(SCHRIJF),
  'exchange.te_leveren': { api: LEES, worker: null, connectors: SCHRIJF },
  'exchange.toewijzing': { api: ALLES, worker: null, connectors: null },
  'exchange.verwacht': { api: LEES, worker: null, connectors: SCHRIJF },
  'exchange.verwijzing': { api: null, worker: null, connectors: 'select, insert' },
  'exchange.wissing': { api: LEES, worker: 'select, insert', connectors: null },
  'exchange.verzonden_voorstel': { api: LEES, worker: null, connectors: LEES },
  'exchange.voorstel': { api: 'select, update', worker: LEES, connectors: SCHRIJF },
  'exchange.voorstelcursor': { api: null, worker: null, connectors: SCHRIJF },
  'exchange.voorstelkijk': { api: null, worker: null, connectors: SCHRIJF },

  'logboek.handeling': { api: 'select, insert', worker: 'insert', connectors: 'insert' },
  'logboek.handelingstand': alle('select, update'),
  'logboek.verwerking': { api: 'select, insert', worker: null, connectors: null },

  'sleutel.gegevenssleutel': alle(SCHRIJF),

  'zaak.herbouw': { api: LEES, worker: 'select, insert, delete', connectors: LEES },
  'zaak.historie': { api: LEES, worker: 'select, insert, delete', connectors: LEES },
  'zaak.kandidaatsleutel': { api: null, worker: `${ALLES}, truncate`, connectors: null },
  'zaak.koppeling': { api: LEES, worker: `${ALLES}, truncate`, connectors: LEES },
  'zaak.koppelvoorstel': { api: LEES, worker: `${ALLES}, truncate`, connectors: null },
  'zaak.regelstand': { api: LEES, worker: null, connectors: LEES },
  'zaak.schoolregel': { api: LEES, worker: null, connectors: null },
  'zaak.schoolzaak': { api: LEES, worker: null, connectors: null },
  'zaak.sleutel': { api: LEES, worker: `${ALLES}, truncate`, connectors: LEES },
  'zaak.te_wegen': { api: null, worker: `${ALLES}, truncate`, connectors: null },
  'zaak.termijnronde': { api: null, worker: SCHRIJF, connectors: null },
  'zaak.wachtsleutel': { api: null, worker: `${ALLES}, truncate`, connectors: null },
  'zaak.zaak': { api: LEES, worker: `${ALLES}, truncate`, connectors: LEES },
  'zaak.zaakgemeente': { api: LEES, worker: null, connectors: null },
};

/** Upkeep changes and removes anywhere, but for the logs: there it adds what it did, and the function that clears away old looks is all that it has of those. */
const ONDERHOUD: Readonly<Record<string, string | null>> = { 'logboek.handeling': 'select, insert', 'logboek.handelingstand': 'select, update', 'logboek.verwerking': null, 'sleutel.gegevenssleutel': 'select, update' };

/** What a role may do with a table; null: nothing. */
export function rechtVan(rol: Databaserol, tabel: string): string | null {
  if (rol === 'onderhoud') return Object.hasOwn(ONDERHOUD, tabel) ? (ONDERHOUD[tabel] ?? null) : ALLES;
  return RECHTEN[tabel]?.[rol] ?? null;
}

/** Sequences that a role takes numbers from itself; those of a table that it only adds to need nothing. */
export const REEKSEN: Readonly<Record<string, readonly Databaserol[]>> = {
  'sleutel.gegevenssleutel_id_seq': ['api', 'worker', 'connectors'],
  'exchange.levering_id_seq': ['api', 'connectors'], 'exchange.voorstel_id_seq': ['connectors'] };

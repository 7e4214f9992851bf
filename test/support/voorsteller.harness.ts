import { manifests } from '../../apps/connectors/src/manifests.js';
import { Voorstelronde } from '../../apps/connectors/src/voorstelronde.js';
import { VoorstelRunner } from '../../apps/connectors/src/voorstel.runner.js';
import { Voorstelzaken, Termijnbeleidboek } from '#libs/case-store';
import { LeverAansluiting, Leveringen, Opdrachten, Originelen, Register, Voorstelbereiding, Voorstelboek, VoorstelLezer, Voorstellen, Verwijzingen } from '#libs/exchange';
import { type Database, Klok, type Kluis, leesInstellingen, Logboek, type Wachtrijen } from '#libs/platform';

const STIL = { belAlle: async () => Promise.resolve(), bel: async () => Promise.resolve() } as unknown as Wachtrijen;

/** What proposes and prepares, as the connectors run it, on a trial hub; the day stands still at `dag.vandaag`. */
export interface Voorstelproef {
  runner: VoorstelRunner;
  voorstellen: Voorstellen;
  lezer: VoorstelLezer;
  dag: { vandaag: string };
}

/** Builds it; on another `database` it is another process. */
export function voorstelproef(hub: { connectors: Database; kluis: Kluis }, database: Database = hub.connectors, dag = { vandaag: '2026-04-01' }): Voorstelproef {
  const klok = Object.assign(new Klok(), { vandaag: () => dag.vandaag, nu: () => new Date(`${dag.vandaag}T09:00:00Z`) });
  const opdrachten = new Opdrachten(database, STIL, Logboek.van('test', 'silent'));
  const leveringen = new Leveringen(database, new Originelen(database, hub.kluis), opdrachten, klok);
  const bereiding = new Voorstelbereiding(leveringen, new Verwijzingen(database, hub.kluis), hub.kluis);
  const ronde = new Voorstelronde(database, new Voorstelzaken(database, hub.kluis, new Termijnbeleidboek()), new Voorstelboek(hub.kluis, klok), bereiding, opdrachten, new LeverAansluiting(database));
  const instellingen = leesInstellingen({ DATABASE_URL: 'postgres://unused', SCHAKEL_DATA: '.' });
  const runner = new VoorstelRunner(new Register(manifests), ronde, bereiding, opdrachten, klok, instellingen);
  return { runner, voorstellen: new Voorstellen(database, opdrachten, klok), lezer: new VoorstelLezer(database, hub.kluis), dag };
}

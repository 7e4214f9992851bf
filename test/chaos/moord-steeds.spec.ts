import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coabericht, coaPersoon } from '../support/builders/partnerbestanden.js';
import { Proefhub } from '../support/proefhub.js';

let hub: Proefhub;
beforeAll(async () => {
  hub = await Proefhub.start();
});
afterAll(async () => hub.weg());

/** A process that does the order, with the signal that ended it (null: it ended by itself). */
async function doeElders(opdracht: number): Promise<string | null> {
  const proces = spawn(process.execPath, ['test/support/stervende-worker.mjs', hub.databaseUrl, String(opdracht)], { stdio: 'ignore' });
  return new Promise((klaar) => proces.once('exit', (_, signaal) => klaar(signaal)));
}

describe('an order that kills whoever does it', () => {
  it('is parked after six deaths, with a task for a person; the others go on', async () => {
    const personen = [coaPersoon({ vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' })];
    const giftig = coabericht({ soort: 'KOPPELING', dag: '2025-02-03', volgnummer: 1, personen });
    const bericht = await hub.ontvang(giftig.partner, giftig.naam, giftig.bytes);
    const [opdracht] = await hub.openOpdrachten();
    for (let poging = 1; poging <= 6; poging += 1) expect({ poging, signaal: await doeElders(opdracht!.id) }).toEqual({ poging, signaal: 'SIGKILL' });
    expect(await doeElders(opdracht!.id)).toBeNull();
    expect(await hub.database.query('select pogingen, fout, klaar, geparkeerd is not null as geparkeerd from exchange.opdracht where id = $1', [opdracht!.id])).toEqual([
      { pogingen: 7, fout: 'proces-gestorven', klaar: null, geparkeerd: true },
    ]);
    expect(await hub.database.query('select soort, bericht_id as bericht, gesloten from exchange.taak')).toEqual([{ soort: 'opdracht-mislukt', bericht, gesloten: null }]);

    const goed = coabericht({ soort: 'KOPPELING', dag: '2025-02-04', volgnummer: 2, personen });
    await hub.ontvang(goed.partner, goed.naam, goed.bytes);
    await hub.draai();
    expect((await hub.berichten()).map(({ status }) => status)).toEqual(['ontvangen', 'verwerkt']);
  });
});

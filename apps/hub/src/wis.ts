import { Hubclient } from './client.js';

/** `hub wis`: erases whom a case is about. */
export async function wis(zaak: string, reden = 'verzoek'): Promise<number> {
  process.stdout.write(`wissing ${await (await Hubclient.vind()).wis(zaak, reden)}\n`);
  return 0;
}

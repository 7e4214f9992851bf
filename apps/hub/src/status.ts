import { Hubclient } from './client.js';

/** `hub status`: what is waiting, running, failed; per partner the last file in, and what is late. Exit code 1 when something failed. */
export async function toonStatus(): Promise<number> {
  const { rust, partners, opdrachten, berichten, teLaat, taken } = await (await Hubclient.vind()).status();
  const regels = [
    rust ? 'In rust.' : 'Aan het werk.',
    `Opdrachten: ${opdrachten.wachtend} wachten, ${opdrachten.lopend} lopen, ${opdrachten.mislukt} mislukt.`,
    `Bestanden: ${berichten.onderweg} onderweg, ${berichten.vastgehouden} vastgehouden.`,
    ...partners.map(({ partner, laatsteIn, laatsteUit }) => {
      const binnen = laatsteIn === null ? 'niets in' : `laatst in ${moment(laatsteIn.ontvangen)} ${laatsteIn.bestand} (${laatsteIn.status})`;
      const uit = laatsteUit === null ? 'niets uit' : `laatst uit ${moment(laatsteUit.aangemaakt)} ${laatsteUit.bestand} (${laatsteUit.status})`;
      return `${partner}: ${binnen}; ${uit}`;
    }),
    ...teLaat.map((l) => `Te laat: ${l.partner} ${l.afzender} ${l.soort} over ${l.periode}, moest er zijn op ${l.uiterlijk}`),
    ...taken.filter((taak) => taak.soort !== 'levering-te-laat').map((taak) => `Taak ${taak.id}: ${taak.omschrijving} (${taak.bericht === null ? '' : `bericht ${taak.bericht}, `}uiterlijk ${taak.uiterlijk}${taak.teLaat ? ', te laat' : ''})`),
  ];
  process.stdout.write(`${regels.join('\n')}\n`);
  return opdrachten.mislukt === 0 ? 0 : 1;
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });

function moment(iso: string): string {
  return MOMENT.format(new Date(iso)).replace(',', '');
}

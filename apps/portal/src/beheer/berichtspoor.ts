import { schrijf } from '../opmaak/schrijf.js';
import type { Beheerbericht } from './antwoorden.js';

/** One step of a message through the hub. */
export interface Spoorstap {
  naam: string;
  wanneer: string | null;
  tekst: string;
  stand: 'gedaan' | 'nu' | 'te-laat' | 'later';
}

/** Where a message is: received, read, held, at rest with its counts in balance. */
export function berichtspoor(bericht: Beheerbericht): Spoorstap[] {
  const { status } = bericht;
  const gelezen = status !== 'ontvangen';
  return [
    { naam: 'Ontvangen', wanneer: schrijf.moment(bericht.ontvangen), tekst: `${schrijf.getal(bericht.grootte)} bytes van ${bericht.partner}`, stand: 'gedaan' },
    { naam: 'Gelezen', wanneer: null, tekst: leestekst(bericht), stand: status === 'geweigerd' ? 'te-laat' : gelezen ? 'gedaan' : 'nu' },
    ...(bericht.vastgehoudenOm === null && bericht.vrijgaveDoor === null ? [] : [vrijgave(bericht)]),
    eind(bericht),
  ];
}

function leestekst({ status, eersteBericht, regels, herstelVan }: Beheerbericht): string {
  if (status === 'geweigerd') return 'geweigerd: er is niets van gebruikt';
  if (status === 'ontvangen') return 'nog niet';
  if (status === 'al-ontvangen') return `stond er al als bericht ${String(eersteBericht)}`;
  return `${schrijf.aantal(regels, 'regel', 'regels')}${herstelVan === null ? '' : `, een andere lezing van bericht ${herstelVan}`}`;
}

function vrijgave({ vastgehoudenOm, vrijgaveDoor }: Beheerbericht): Spoorstap {
  if (vrijgaveDoor !== null) return { naam: 'Vrijgave', wanneer: null, tekst: `vrijgegeven door ${vrijgaveDoor}`, stand: 'gedaan' };
  return { naam: 'Vrijgave', wanneer: null, tekst: `vastgehouden om ${(vastgehoudenOm ?? '').replaceAll('-', ' ')}`, stand: 'nu' };
}

function eind({ gereed, status, tellingen, regels }: Beheerbericht): Spoorstap {
  const som = Object.values(tellingen).reduce((a, b) => a + b, 0);
  if (gereed === null) return { naam: 'In rust', wanneer: null, tekst: status === 'vastgehouden' ? 'na de vrijgave' : 'nog niet', stand: 'later' };
  return { naam: 'In rust', wanneer: schrijf.moment(gereed), tekst: som === regels ? `de tellingen kloppen: ${schrijf.getal(som)} van ${schrijf.getal(regels)}` : `nog niet elke regel heeft een einde: ${schrijf.getal(som)} van ${schrijf.getal(regels)}`, stand: 'gedaan' };
}

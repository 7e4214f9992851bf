import { resolve } from 'node:path';
import { leesOmgeving } from '#libs/platform';
import type { Argumenten } from './argumenten.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { maakToken } from './token.js';

const ROLLEN = ['coach', 'contractmanager', 'beheerder', 'partner'];
const LANGST_UREN = 24 * 31;

/** `hub token`: prints a bearer token for local use. */
export async function geefToken(opties: Argumenten['opties']): Promise<number> {
  const { partner, afzender } = opties;
  const rollen = gekozenRollen(opties.rol);
  if (rollen.includes('partner') && partner === undefined) throw new Gebruiksfout('Zeg met --partner voor welke partner.');
  const claims = {
    sub: opties.sub ?? `lokaal-${rollen.join('-')}`, rollen, gemeenten: losse(opties.gemeente),
    ...(partner === undefined ? {} : { partner }), ...(afzender === undefined ? {} : { afzender }),
  };
  const dataMap = resolve(leesOmgeving(process.env).SCHAKEL_DATA);
  process.stdout.write(`${await maakToken(dataMap, claims, seconden(opties.uren))}\n`);
  return 0;
}

function gekozenRollen(rol: string[] | undefined): string[] {
  const rollen = losse(rol);
  if (rollen.length === 0 || !rollen.every((een) => ROLLEN.includes(een))) throw new Gebruiksfout(`Zeg met --rol een of meer van: ${ROLLEN.join(', ')}.`);
  return rollen;
}

function seconden(uren = '8'): number {
  const duur = Number(uren);
  if (!(duur > 0 && duur <= LANGST_UREN)) throw new Gebruiksfout(`--uren is een getal, hoogstens ${LANGST_UREN}.`);
  return Math.round(duur * 3600);
}

/** Options may be repeated, or hold several values with commas between. */
function losse(waarden: string[] = []): string[] {
  return waarden.flatMap((een) => een.split(','));
}

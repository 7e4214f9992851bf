import { resolve } from 'node:path';
import { leesOmgeving } from '#libs/platform';
import type { Argumenten } from './argumenten.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { maakToken } from './token.js';

const ROLLEN = ['coach', 'contractmanager', 'beheerder', 'partner'];
const LANGST_UREN = 24 * 31;

/** `hub token`: prints a bearer token for local use. */
export async function geefToken({ rol = [], gemeente = [], partner, afzender, sub, uren = '8' }: Argumenten['opties']): Promise<number> {
  const rollen = rol.flatMap((een) => een.split(','));
  const vreemd = rollen.find((een) => !ROLLEN.includes(een));
  if (rollen.length === 0 || vreemd !== undefined) throw new Gebruiksfout(`Zeg met --rol een of meer van: ${ROLLEN.join(', ')}.`);
  if (rollen.includes('partner') && partner === undefined) throw new Gebruiksfout('Zeg met --partner voor welke partner.');
  const duur = Number(uren);
  if (!(duur > 0 && duur <= LANGST_UREN)) throw new Gebruiksfout(`--uren is een getal, hoogstens ${LANGST_UREN}.`);
  const claims = {
    sub: sub ?? `lokaal-${rollen.join('-')}`, rollen, gemeenten: gemeente.flatMap((een) => een.split(',')),
    ...(partner === undefined ? {} : { partner }), ...(afzender === undefined ? {} : { afzender }),
  };
  process.stdout.write(`${await maakToken(resolve(leesOmgeving(process.env).SCHAKEL_DATA), claims, Math.round(duur * 3600))}\n`);
  return 0;
}

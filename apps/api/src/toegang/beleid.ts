import type { Leerroute } from '#libs/case-model';
import type { Berichtbereik, Besluitbereik, Bestandseigenaren, Werkbereik } from '#libs/exchange';
import type { Gebruiker, Rol } from './gebruiker.js';

/** What a call does, as the policy knows it. `openbaar`: without a token. */
export const RECHTEN = [
  'openbaar', 'zichzelf-zien', 'berichten-insturen', 'berichten-lezen', 'berichten-vrijgeven', 'zaken-lezen', 'zaken-schrijven', 'aanbieders-lezen', 'rapporten-beoordelen', 'oordelen-lezen', 'status-lezen', 'leveringen-maken',
  'leveringen-inzien', 'leveringen-lezen', 'leveringen-besluiten', 'voorstellen-beslissen', 'gebeurtenissen-lezen', 'werkvoorraad',
] as const;
export type Recht = (typeof RECHTEN)[number];

/** Who may do what. The operator sees exchanges but no case; the coach cases but only the messages of the own municipality. */
const BELEID: Record<Exclude<Recht, 'openbaar'>, readonly Rol[]> = {
  'zichzelf-zien': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'berichten-insturen': ['beheerder', 'partner'],
  'berichten-lezen': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'berichten-vrijgeven': ['beheerder', 'contractmanager'],
  'zaken-lezen': ['coach'],
  'zaken-schrijven': ['coach'],
  'aanbieders-lezen': ['contractmanager'],
  'rapporten-beoordelen': ['contractmanager'],
  'oordelen-lezen': ['contractmanager', 'beheerder'],
  'status-lezen': ['beheerder'],
  'leveringen-maken': ['beheerder'],
  'leveringen-inzien': ['coach'],
  'leveringen-lezen': ['beheerder'],
  'leveringen-besluiten': ['beheerder'],
  'voorstellen-beslissen': ['coach'],
  'gebeurtenissen-lezen': ['beheerder'],
  werkvoorraad: ['coach', 'contractmanager', 'beheerder'],
};

/** Who manages which contracts: Enschede the B1 and education routes, Wierden the Z-route (partners.md 3). */
const CONTRACTBEHEER: Readonly<Record<string, readonly Leerroute[]>> = { '0153': ['B', 'O'], '0189': ['Z'] };

/** Who looks after the files of a partner when something is wrong with them; of partners that are not named, an operator does. */
export const BESTANDSEIGENAREN: Bestandseigenaren = { taalscholen: 'contractmanager', regie: 'coach', coa: 'coach' };

/** Whether somebody may do this at all; on what, the scopes below say. */
export function mag(gebruiker: Gebruiker, recht: Recht): boolean {
  return recht === 'openbaar' || gebruiker.rollen.some((rol) => BELEID[recht].includes(rol));
}

/** Routes whose contracts somebody manages. */
export function contractroutes(gebruiker: Gebruiker): Leerroute[] {
  return [...new Set(gebruiker.gemeenten.flatMap((code) => CONTRACTBEHEER[code] ?? []))].sort();
}

/** The messages that somebody may see: of several roles the widest counts. */
export function berichtbereik(gebruiker: Gebruiker): Berichtbereik {
  const { rollen } = gebruiker;
  if (rollen.includes('beheerder')) return {};
  if (rollen.includes('contractmanager')) return { uitwisseling: 'kwartaalrapportage', soorten: contractroutes(gebruiker) };
  if (rollen.includes('coach')) return { afzenders: gebruiker.gemeenten };
  return { partner: gebruiker.partner ?? '', ...(gebruiker.afzender === null ? {} : { afzenders: [gebruiker.afzender] }) };
}

/** Whose work somebody may see and decide: each role its own. */
export function werkbereik(gebruiker: Gebruiker): Werkbereik {
  const { rollen, gemeenten } = gebruiker;
  return { gemeenten: rollen.includes('coach') ? gemeenten : [], routes: rollen.includes('contractmanager') ? contractroutes(gebruiker) : [], beheerder: rollen.includes('beheerder') };
}

/** Whose decisions somebody may see and take back. */
export function besluitbereik({ rollen, gemeenten }: Gebruiker): Besluitbereik {
  return { gemeenten: rollen.includes('coach') ? gemeenten : [], zonderPersoon: rollen.includes('contractmanager') || rollen.includes('beheerder') };
}

/** Whether somebody may hand in this file in this partner's name. Who is one sender of several (a school) hands in files that name it. */
export function magInsturen(gebruiker: Gebruiker, partner: string, naam: string): boolean {
  const { rollen, afzender } = gebruiker;
  if (rollen.includes('beheerder')) return true;
  return rollen.includes('partner') && gebruiker.partner === partner && (afzender === null || naam.split(/[_.-]/).includes(afzender));
}

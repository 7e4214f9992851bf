import type { Berichtbereik } from '#libs/exchange';
import type { Gebruiker, Rol } from './gebruiker.js';

/** What a call does, as the policy knows it. `openbaar`: without a token. */
export const RECHTEN = [
  'openbaar', 'berichten-insturen', 'berichten-lezen', 'berichten-vrijgeven', 'zaken-lezen', 'zaken-schrijven', 'aanbieders-lezen', 'status-lezen', 'leveringen-maken',
  'leveringen-inzien', 'leveringen-lezen', 'leveringen-besluiten', 'voorstellen-beslissen', 'gebeurtenissen-lezen',
] as const;
export type Recht = (typeof RECHTEN)[number];

/** Who may do what. The operator sees exchanges but no case; the coach cases but only the messages of the own municipality. */
const BELEID: Record<Exclude<Recht, 'openbaar'>, readonly Rol[]> = {
  'berichten-insturen': ['beheerder', 'partner'],
  'berichten-lezen': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'berichten-vrijgeven': ['beheerder', 'contractmanager'],
  'zaken-lezen': ['coach'],
  'zaken-schrijven': ['coach'],
  'aanbieders-lezen': ['contractmanager'],
  'status-lezen': ['beheerder'],
  'leveringen-maken': ['beheerder'],
  'leveringen-inzien': ['coach'],
  'leveringen-lezen': ['beheerder'],
  'leveringen-besluiten': ['beheerder'],
  'voorstellen-beslissen': ['coach'],
  'gebeurtenissen-lezen': ['beheerder'],
};

/** Who manages which contracts: Enschede the B1 and education routes, Wierden the Z-route (partners.md 3). */
const CONTRACTBEHEER: Readonly<Record<string, readonly string[]>> = { '0153': ['B', 'O'], '0189': ['Z'] };

/** Whether somebody may do this at all; on what, the scopes below say. */
export function mag(gebruiker: Gebruiker, recht: Recht): boolean {
  return recht === 'openbaar' || gebruiker.rollen.some((rol) => BELEID[recht].includes(rol));
}

/** Routes whose contracts somebody manages. */
export function contractroutes(gebruiker: Gebruiker): string[] {
  return gebruiker.gemeenten.flatMap((code) => CONTRACTBEHEER[code] ?? []);
}

/** The messages that somebody may see: of several roles the widest counts. */
export function berichtbereik(gebruiker: Gebruiker): Berichtbereik {
  const { rollen } = gebruiker;
  if (rollen.includes('beheerder')) return {};
  if (rollen.includes('contractmanager')) return { uitwisseling: 'kwartaalrapportage', soorten: contractroutes(gebruiker) };
  if (rollen.includes('coach')) return { afzenders: gebruiker.gemeenten };
  return { partner: gebruiker.partner ?? '', ...(gebruiker.afzender === null ? {} : { afzenders: [gebruiker.afzender] }) };
}

/** Whether somebody may hand in this file in this partner's name. Who is one sender of several (a school) hands in files that name it. */
export function magInsturen(gebruiker: Gebruiker, partner: string, naam: string): boolean {
  const { rollen, afzender } = gebruiker;
  if (rollen.includes('beheerder')) return true;
  return rollen.includes('partner') && gebruiker.partner === partner && (afzender === null || naam.split(/[_.-]/).includes(afzender));
}

import type { Leerroute } from '#libs/case-model';
import type { Berichtbereik, Besluitbereik, Bestandseigenaren } from '#libs/exchange';
import type { Verwerkingsdoel } from '../logboek/verwerkingsactiviteiten.js';
import type { Gebruiker, Rol } from './gebruiker.js';

interface Regel {
  rol: Rol;
  /** How far it reaches: everything, routes whose contracts somebody manages, the own municipality, or what the own partner handed in. */
  bereik: 'alles' | 'contractroutes' | 'gemeente' | 'afzender';
  /** For what: the processing activity under which looks are logged. */
  doel: Verwerkingsdoel;
  rechten: readonly string[];
}

/**
 * Who may do what, how far that reaches and for what. Of several rules that let somebody do the same the first counts where one must.
 * The operator sees exchanges but no case; the coach cases but only the messages of the own municipality.
 */
const BELEID = [
  {
    rol: 'beheerder', bereik: 'alles', doel: 'uitwisseling',
    rechten: [
      'zichzelf-zien', 'berichten-insturen', 'berichten-lezen', 'berichten-vrijgeven', 'oordelen-lezen', 'status-lezen', 'leveringen-maken', 'leveringen-lezen', 'leveringen-besluiten', 'gebeurtenissen-lezen', 'werkvoorraad', 'logboek-lezen', 'sleutels-beheren',
    ],
  },
  { rol: 'contractmanager', bereik: 'contractroutes', doel: 'contractbeheer', rechten: ['zichzelf-zien', 'aanbieders-lezen', 'rapporten-beoordelen', 'oordelen-lezen', 'berichten-lezen', 'berichten-vrijgeven', 'werkvoorraad'] },
  { rol: 'coach', bereik: 'gemeente', doel: 'begeleiding', rechten: ['zichzelf-zien', 'zaken-lezen', 'zaken-schrijven', 'werkvoorraad'] },
  { rol: 'coach', bereik: 'gemeente', doel: 'ontzorging', rechten: ['voorstellen-beslissen'] },
  { rol: 'coach', bereik: 'gemeente', doel: 'verantwoording', rechten: ['leveringen-inzien'] },
  { rol: 'coach', bereik: 'gemeente', doel: 'uitwisseling', rechten: ['berichten-lezen'] },
  { rol: 'coach', bereik: 'gemeente', doel: 'inzagerecht', rechten: ['inzagen-lezen'] },
  { rol: 'coach', bereik: 'gemeente', doel: 'wissen', rechten: ['zaken-wissen'] },
  { rol: 'partner', bereik: 'afzender', doel: 'uitwisseling', rechten: ['zichzelf-zien', 'berichten-insturen', 'berichten-lezen', 'aanvullingen-maken'] },
] as const satisfies readonly Regel[];

/** What a call does, as the policy knows it. `openbaar`: without a token. */
export type Recht = 'openbaar' | (typeof BELEID)[number]['rechten'][number];

/** Who manages which contracts: Enschede the B1 and education routes, Wierden the Z-route (partners.md 3). */
const CONTRACTBEHEER: Readonly<Record<string, readonly Leerroute[]>> = { '0153': ['B', 'O'], '0189': ['Z'] };

/** Who looks after the files of a partner when something is wrong with them; of partners that are not named, an operator does. */
export const BESTANDSEIGENAREN: Bestandseigenaren = { taalscholen: 'contractmanager', regie: 'coach', coa: 'coach' };

/** The rules by which somebody may do this; none: it is refused. */
export function regelsVoor({ rollen }: Gebruiker, recht: Recht): Regel[] {
  return BELEID.filter((regel: Regel) => rollen.includes(regel.rol) && regel.rechten.includes(recht));
}

/** Whether somebody may do this at all; on what, the scopes below say. */
export function mag(gebruiker: Gebruiker, recht: Recht): boolean {
  return recht === 'openbaar' || regelsVoor(gebruiker, recht).length > 0;
}

/** On what somebody may do this, over all roles: municipalities, routes whose contracts somebody manages, and whether everything that is about no person. */
export function bereik(gebruiker: Gebruiker, recht: Recht): { gemeenten: readonly string[]; routes: Leerroute[]; beheerder: boolean; afzender: string } {
  const tot = regelsVoor(gebruiker, recht).map((regel) => regel.bereik);
  const { gemeenten } = gebruiker;
  return {
    gemeenten: tot.includes('gemeente') ? gemeenten : [],
    routes: tot.includes('contractroutes') ? [...new Set(gemeenten.flatMap((code) => CONTRACTBEHEER[code] ?? []))].sort() : [],
    beheerder: tot.includes('alles'),
    afzender: tot.includes('afzender') ? [gebruiker.partner, gebruiker.afzender].filter(Boolean).join('/') : '',
  };
}

/** Routes whose contracts somebody manages. */
export function contractroutes(gebruiker: Gebruiker): Leerroute[] {
  return bereik(gebruiker, 'aanbieders-lezen').routes;
}

/** The messages that somebody may see, or do this with: of several roles the first of the table. */
export function berichtbereik(gebruiker: Gebruiker, recht: 'berichten-lezen' | 'aanvullingen-maken' = 'berichten-lezen'): Berichtbereik {
  const { routes, gemeenten } = bereik(gebruiker, recht);
  switch (regelsVoor(gebruiker, recht)[0]?.bereik) {
    case 'alles':
      return {};
    case 'contractroutes':
      return { uitwisseling: 'kwartaalrapportage', soorten: routes };
    case 'gemeente':
      return { afzenders: gemeenten };
    default:
      return { partner: gebruiker.partner ?? '', ...(gebruiker.afzender === null ? {} : { afzenders: [gebruiker.afzender] }) };
  }
}

/** Whose decisions somebody may see and take back. */
export function besluitbereik(gebruiker: Gebruiker): Besluitbereik {
  const { gemeenten } = bereik(gebruiker, 'werkvoorraad');
  return { gemeenten, zonderPersoon: regelsVoor(gebruiker, 'werkvoorraad').some((regel) => regel.bereik !== 'gemeente') };
}

/** Whether somebody may hand in this file in this partner's name. Who is one sender of several (a school) hands in files that name it. */
export function magInsturen(gebruiker: Gebruiker, partner: string, naam: string): boolean {
  const { afzender } = gebruiker;
  const [regel] = regelsVoor(gebruiker, 'berichten-insturen');
  return regel?.bereik === 'alles' || (regel !== undefined && gebruiker.partner === partner && (afzender === null || naam.split(/[_.-]/).includes(afzender)));
}

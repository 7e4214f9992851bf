/** Somebody who can log in at the local provider. Nobody of them exists. */
export interface Account {
  /** What is typed, and what the hub sees. */
  naam: string;
  volledigeNaam: string;
  /** For people: what this account is for. */
  functie: string;
  rollen: string[];
  gemeenten: string[];
  partner?: string;
  afzender?: string;
}

/** One of every role, a second coach because some things take two, and a coach of another municipality. */
export const ACCOUNTS: readonly Account[] = [
  { naam: 'anouk.demonstratie', volledigeNaam: 'Anouk Demonstratie', functie: 'coach in Almelo', rollen: ['coach'], gemeenten: ['0141'] },
  { naam: 'bram.demonstratie', volledigeNaam: 'Bram Demonstratie', functie: 'coach in Almelo', rollen: ['coach'], gemeenten: ['0141'] },
  { naam: 'carla.demonstratie', volledigeNaam: 'Carla Demonstratie', functie: 'coach in Enschede, een andere gemeente', rollen: ['coach'], gemeenten: ['0153'] },
  { naam: 'els.demonstratie', volledigeNaam: 'Els Demonstratie', functie: 'contractmanager van de B1-route en de onderwijsroute', rollen: ['contractmanager'], gemeenten: ['0153'] },
  { naam: 'wim.demonstratie', volledigeNaam: 'Wim Demonstratie', functie: 'contractmanager van de Z-route', rollen: ['contractmanager'], gemeenten: ['0189'] },
  { naam: 'olga.demonstratie', volledigeNaam: 'Olga Demonstratie', functie: 'beheerder', rollen: ['beheerder'], gemeenten: ['0141'] },
  { naam: 'sam.demonstratie', volledigeNaam: 'Sam Demonstratie', functie: 'medewerker van taalschool 5101', rollen: ['partner'], gemeenten: [], partner: 'taalscholen', afzender: '5101' },
];

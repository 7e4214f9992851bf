/** A system that gets a token by itself (client credentials, private_key_jwt), as a school's own software would. */
export interface Machine {
  /** Name of the client, and of the file with its private key in the provider's folder. */
  naam: string;
  rollen: string[];
  gemeenten: string[];
  partner: string;
  afzender: string;
}

/** Nobody of them exists. */
export const MACHINES: readonly Machine[] = [{ naam: 'school-5101', rollen: ['partner'], gemeenten: [], partner: 'taalscholen', afzender: '5101' }];

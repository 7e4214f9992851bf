import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Rol } from './sessie.js';

export const VOOR = 'portaal:voor';

/** `openbaar`: everybody; `aangemeld`: who is logged in; a role: who has it. What is of whom, the API decides. */
export type Publiek = 'openbaar' | 'aangemeld' | Rol;

/** States for whom a page is. A page without it is shown to nobody. */
export function Voor(publiek: Publiek): CustomDecorator {
  return SetMetadata(VOOR, publiek);
}

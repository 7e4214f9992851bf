import { Exchange0001 } from './0001-exchange.js';
import { Zaak0002 } from './0002-zaak.js';
import { Levering0004 } from './0004-levering.js';

/** Every migration, in order. They go forward only; a new one comes at the end. TypeORM wants thirteen digits behind each `name` and runs them by that number. */
export const migraties = [Exchange0001, Zaak0002, Levering0004] as const;

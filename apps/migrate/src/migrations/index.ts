import { Exchange0001 } from './0001-exchange.js';
import { Zaak0002 } from './0002-zaak.js';
import { VasteLasten0003 } from './0003-vaste-lasten.js';

/** Every migration, in order. They go forward only; a new one comes at the end. TypeORM wants thirteen digits behind each `name` and runs them by that number. */
export const migraties = [Exchange0001, Zaak0002, VasteLasten0003] as const;

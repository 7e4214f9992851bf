import type { Request } from 'express';
import type { Sessie } from './sessie.js';

/** A request as the portal sees it: with a session when somebody is logged in. */
export interface Portaalverzoek extends Request {
  sessie?: Sessie | undefined;
}

import type { Bericht } from './bericht.js';

/** Whether the hub still works at a message. */
export function isOnderweg({ status }: Pick<Bericht, 'status'>): boolean {
  return status === 'ontvangen' || status === 'bezig';
}

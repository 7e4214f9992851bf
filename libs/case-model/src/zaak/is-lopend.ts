import type { Plaatsing } from './plaatsing.js';

/** Whether a placement runs on a day: begun, and not ended. One that ended on a day that nobody told, runs no more; an interruption ends nothing. */
export function isLopend({ start, eind, status }: Pick<Plaatsing, 'start' | 'eind' | 'status'>, dag: string): boolean {
  return start !== null && start <= dag && (eind === null ? status !== 'BEEINDIGD' : eind > dag);
}

import { kwartaalEinde, plusDagen } from '#libs/case-model';
import type { Contractboek } from './contractboek.js';

/** The last day on which reports over a quarter are in time, where the calendar says no other. */
export function uiterlijkVolgens({ dagenNaKwartaal }: Contractboek, kwartaal: string): string {
  return plusDagen(kwartaalEinde(kwartaal), dagenNaKwartaal);
}

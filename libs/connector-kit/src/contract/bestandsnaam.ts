import type { Bevinding } from '#libs/case-model';
import type { Bestand } from '../bestand.js';
import { maakBevinding } from '../maak-bevinding.js';
import { leesContractJson } from './contract-map.js';

/** Reads a file name; `bestandsnaam-onleesbaar` when it is not the agreed one, a path included. */
export type Bestandsnaam = (naam: string) => Bestand | Bevinding;

/**
 * Compiles the file name pattern of a contract version (`schakel:bestandsnaam` in the layout file, a regular expression
 * with the named groups afzender, soort, periode, versie and aanvulling; only afzender is required).
 */
export function leesBestandsnaam(contract: string, layoutbestand: string): Bestandsnaam {
  const patroon = (leesContractJson(contract, layoutbestand) as { 'schakel:bestandsnaam'?: string })['schakel:bestandsnaam'];
  if (patroon === undefined) throw new Error(`${contract}: ${layoutbestand} has no schakel:bestandsnaam`);
  const vorm = new RegExp(patroon, 'u');
  return (naam) => {
    const delen = vorm.exec(naam)?.groups;
    if (delen?.['afzender'] === undefined) return maakBevinding('bestandsnaam-onleesbaar');
    return {
      naam,
      afzender: delen['afzender'],
      soort: delen['soort'] ?? '',
      periode: delen['periode'] ?? null,
      versie: Number(delen['versie'] ?? 1),
      aanvulling: delen['aanvulling'] === undefined ? null : Number(delen['aanvulling']),
    };
  };
}

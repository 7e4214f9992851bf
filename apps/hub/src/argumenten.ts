import { parseArgs } from 'node:util';
import { Gebruiksfout } from './gebruiksfout.js';

/** What stands on the command line after `hub`. */
export interface Argumenten {
  opdracht: string;
  rest: string[];
  opties: {
    period?: string; out?: string; correctie?: boolean; send?: boolean; 'known-on'?: string;
    partner?: string; afzender?: string; sub?: string; reden?: string; uren?: string; rol?: string[]; gemeente?: string[];
  };
}

/** Reads the command line. Throws `Gebruiksfout` for an option that does not exist. */
export function leesArgumenten(argv: readonly string[]): Argumenten {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        period: { type: 'string' }, out: { type: 'string' }, correctie: { type: 'boolean' }, send: { type: 'boolean' }, 'known-on': { type: 'string' },
        partner: { type: 'string' }, afzender: { type: 'string' }, sub: { type: 'string' }, reden: { type: 'string' }, uren: { type: 'string' },
        rol: { type: 'string', multiple: true }, gemeente: { type: 'string', multiple: true },
      },
    });
    const [opdracht = '', ...rest] = positionals;
    return { opdracht, rest, opties: { ...values } };
  } catch (fout) {
    throw new Gebruiksfout((fout as Error).message);
  }
}

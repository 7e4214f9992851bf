import { Toeval } from './toeval.js';

export const WEGEN = ['map', 'sftp', 'https'] as const;
export type Weg = (typeof WEGEN)[number];

/** A death: whose, and at which sign of life in the outbox (a file appears, grows, gets its name, is taken away). */
export interface Slag {
  wie: 'connectors' | 'simulators';
  na: number;
  /** The queue is emptied with it. */
  leegt: boolean;
}

/** What goes wrong for a while: faults as `simulators/storing.json` has them. */
export interface Fase {
  ms: number;
  partner: object;
  lijn: object;
}

/** All that a run with real deaths does, from its seed. */
export interface Moordplan {
  seed: number;
  weg: Weg;
  /** In the order in which they are prepared; the ids sort otherwise. */
  instructies: { id: string; zaak: string }[];
  slagen: Slag[];
  fasen: Fase[];
  /** The partner does not answer any more until people have been asked. */
  zwijgt: boolean;
}

const ZAKEN = 4;
/** Answers by status file: as they should, twice, about something else, never, late. */
const PARTNERFOUTEN: readonly object[] = [{}, { antwoord: 'dubbel' }, { antwoord: 'fout' }, { antwoord: 'niet' }, { laatMs: 1500 }, { traagMs: 300 }];
/** Requests lost, answers lost, late after we gave up, crossed, refused, no line. */
const LIJNFOUTEN: readonly object[] = [{}, { kap: 'voor' }, { kap: 'na' }, { traagMs: 1200 }, { traagMs: 150 }, { anderKenmerk: true }, { status: { code: 503, wanneer: 'voor' } }, { status: { code: 500, wanneer: 'na' } }, { weg: true }, { stil: true }];
const SFTPFOUTEN: readonly object[] = [{}, { kap: 'voor' }, { kap: 'na' }, { traagMs: 40 }, { traagMs: 250 }, { kapNaBytes: 200_000 }, { weg: true }, { stil: true }];

export function maakMoordplan(seed: number): Moordplan {
  const toeval = new Toeval(seed * 7919);
  const weg = WEGEN[seed % WEGEN.length] as Weg;
  const zwijgt = weg === 'https' && toeval.kans(0.25);
  const zaken = Array.from({ length: zwijgt ? 2 : ZAKEN }, (_, zaak) => `00000000-0000-4000-8000-00000000000${zaak}`);
  const instructies = geschud([...zaken, ...zaken], toeval).map((zaak) => ({ id: toeval.onder(2 ** 32).toString(16).padStart(8, '0'), zaak }));
  const fouten = weg === 'sftp' ? SFTPFOUTEN : LIJNFOUTEN;
  const fasen = Array.from({ length: 3 }, (): Fase => ({ ms: 700 + toeval.onder(1500), partner: toeval.kies(PARTNERFOUTEN), lijn: toeval.kies(fouten) }));
  return { seed, weg, instructies, zwijgt, fasen, slagen: maakSlagen(weg, toeval) };
}

/** The HTTPS partner is not killed: what it remembers and what it puts down are two files, and then *not there* would not be final. */
function maakSlagen(weg: Weg, toeval: Toeval): Slag[] {
  return Array.from({ length: 1 + toeval.onder(3) }, (_, keer): Slag => {
    const wie = keer > 0 && weg !== 'https' && toeval.kans(0.3) ? 'simulators' : 'connectors';
    return { wie, na: 1 + toeval.onder(9), leegt: toeval.kans(0.4) };
  });
}

function geschud<T>(rij: readonly T[], toeval: Toeval): T[] {
  const over = [...rij];
  return rij.map(() => over.splice(toeval.onder(over.length), 1)[0] as T);
}

/** What a log may tell about an error: its name, its code and where it rose. The message only when its maker promised that it holds no content. */
export interface Foutkenmerken {
  fout: string;
  code?: string;
  uitleg?: string;
  plaats?: string[];
}

/** Parsers and drivers quote what they choked on, so a foreign message never reaches a log. */
export function foutKenmerken(fout: unknown): Foutkenmerken {
  if (!(fout instanceof Error)) return { fout: typeof fout };
  const { code, zonderInhoud } = fout as { code?: unknown; zonderInhoud?: unknown };
  return {
    fout: fout.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(zonderInhoud === true ? { uitleg: fout.message } : {}),
    plaats: plaats(fout),
  };
}

function plaats(fout: Error): string[] {
  // The stack begins with the message, and a message may look like a stack.
  const stapel = fout.stack ?? '';
  const begin = stapel.indexOf(fout.message);
  const regels = stapel.slice(begin + fout.message.length).split('\n').map((regel) => regel.trim());
  if (begin < 0) return [];
  return regels.filter((regel) => /^at .*:\d+:\d+\)?$/.test(regel)).slice(0, 6);
}

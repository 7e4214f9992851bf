interface PgFout {
  code: string;
  message: string;
  constraint?: string;
  table?: string;
  routine?: string;
}

/** SQLSTATE classes whose messages may quote a stored or offered value: data exceptions and broken constraints. */
const MET_WAARDEN = /^(22|23|P0|44)/;

/** What PostgreSQL refused, told without any value: drivers quote the offending cell in their messages, and cells are people. */
export class DatabaseFout extends Error {
  /** The message promises to hold no content, so it may be logged. */
  readonly zonderInhoud = true;

  private constructor(
    message: string,
    /** SQLSTATE, five characters. */
    readonly code: string,
    /** Name of the constraint that was broken, if any. */
    readonly constraint: string | undefined,
  ) {
    super(message);
    this.name = 'DatabaseFout';
  }

  /** Translates an error of the driver; anything else (a caller's own error) comes back as it is. */
  static van(fout: unknown): unknown {
    if (!isPgFout(fout)) return fout;
    const uitleg = MET_WAARDEN.test(fout.code) ? (fout.routine ?? '') : fout.message;
    const plek = [fout.table, fout.constraint].filter(Boolean).join('/');
    return new DatabaseFout(`SQLSTATE ${fout.code} ${plek} ${uitleg}`.replace(/ +/g, ' ').trim(), fout.code, fout.constraint);
  }
}

function isPgFout(fout: unknown): fout is PgFout {
  return fout instanceof Error && 'severity' in fout && typeof (fout as Partial<PgFout>).code === 'string';
}

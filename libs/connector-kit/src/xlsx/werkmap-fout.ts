/** A spreadsheet that cannot or may not be read, with the code of its finding. A data fault: it never leaves the reader. */
export class WerkmapFout extends Error {
  constructor(readonly code: 'schema' | 'te-groot') {
    super(`spreadsheet refused: ${code}`);
    this.name = 'WerkmapFout';
  }
}

/** What was agreed cannot be worked with: names a folder, file or element and the reason, never anything about a person. Stops the start, like wrong settings. */
export class ContractFout extends Error {
  readonly code = 'configuratie';
  readonly zonderInhoud = true;

  constructor(contract: string, reden: string) {
    super(`contract ${contract}: ${reden}`);
    this.name = 'ContractFout';
  }
}

type Handeling = () => Promise<void> | void;

/** What was opened on the way up, closed in the opposite order on the way down; one that fails does not keep the others open. */
export class Opruimen {
  private readonly handelingen: Handeling[] = [];

  straks(handeling: Handeling): void {
    this.handelingen.push(handeling);
  }

  async nu(): Promise<void> {
    for (const handeling of this.handelingen.splice(0).reverse()) {
      try {
        await handeling();
      } catch (fout) {
        process.stderr.write(`while stopping: ${fout instanceof Error ? fout.message : 'unknown'}\n`);
      }
    }
  }
}

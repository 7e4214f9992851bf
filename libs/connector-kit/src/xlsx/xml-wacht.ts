/** Longest stretch without the end of a tag. A cell holds at most 32,767 characters. */
const LANGSTE_STUK = 1024 * 1024;
const GEVAARLIJK = /<!(doctype|entity)/i;
/** One less than the longest pattern: what a chunk may break off. */
const OVERLAP = 8;

/** Watches the bytes of one XML part go by. */
export class XmlWacht {
  private staart = '';
  private stuk = 0;

  /** False when the part declares a document type or entities, is not UTF-8 at first sight, or has no end to its tags. */
  laatDoor(blok: Buffer): boolean {
    // UTF-16 would hide a declaration from this test.
    if (blok.includes(0)) return false;
    const tekst = this.staart + blok.toString('latin1');
    if (GEVAARLIJK.test(tekst)) return false;
    this.staart = tekst.slice(-OVERLAP);
    const einde = blok.lastIndexOf(0x3e);
    this.stuk = einde < 0 ? this.stuk + blok.length : blok.length - einde;
    return this.stuk <= LANGSTE_STUK;
  }
}

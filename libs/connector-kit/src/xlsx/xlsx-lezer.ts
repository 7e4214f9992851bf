import { maakBevinding } from '../maak-bevinding.js';
import type { Bronlezer } from '../tabel/bronrij.js';
export async function* leesXlsx(_open: () => AsyncIterable<Buffer>): Bronlezer {
  return maakBevinding('schema');
}

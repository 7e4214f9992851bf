import type { PartnerManifest } from '#libs/connector-kit';
import { cbs } from './cbs/cbs.manifest.js';
import { coa } from './coa/coa.manifest.js';
import { regie } from './regie/regie.manifest.js';
import { stadsbank } from './stadsbank/stadsbank.manifest.js';
import { taalscholen } from './taalscholen/taalscholen.manifest.js';

/** Every partner that this hub knows. A new partner is a folder, a contract folder and one line here. */
export const manifests: readonly PartnerManifest[] = [cbs, coa, regie, stadsbank, taalscholen];

import type { PartnerManifest } from '#libs/connector-kit';
import { avedan } from './avedan/avedan.manifest.js';
import { cbs } from './cbs/cbs.manifest.js';
import { coa } from './coa/coa.manifest.js';
import { monitor } from './monitor/monitor.manifest.js';
import { regie } from './regie/regie.manifest.js';
import { stadsbank } from './stadsbank/stadsbank.manifest.js';
import { taalscholen } from './taalscholen/taalscholen.manifest.js';
import { wsp } from './wsp/wsp.manifest.js';

/** Every partner that this hub knows. A new partner is a folder, a contract folder and one line here. */
export const manifests: readonly PartnerManifest[] = [avedan, cbs, coa, monitor, regie, stadsbank, taalscholen, wsp];

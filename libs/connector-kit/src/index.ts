export type { Bestand } from './bestand.js';
export type { GelezenRegel, Regelsleutels } from './gelezen-regel.js';
export type { Leescontext } from './leescontext.js';
export type { InkomendeUitwisseling, Leesuitkomst, PartnerManifest, VerwachteLevering } from './manifest.js';

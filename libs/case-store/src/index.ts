export { leesStand, pakStand } from './zaak.codec.js';
export type { Zaakpak } from './zaak.codec.js';
export { schrijfZaken, verwijderZaken } from './zaak.schrijver.js';
export type { Zaakrij } from './zaak.schrijver.js';
export { schrijfSleutels } from './sleutel.schrijver.js';
export type { Sleutelsoort, Zaaksleutel } from './sleutel.schrijver.js';
export { ontzegelPersoon, verzegelPersoon } from './persoon.zegel.js';

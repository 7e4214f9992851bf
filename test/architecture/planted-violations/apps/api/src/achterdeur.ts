/** Breaks: lib-through-front-door */
export { binnen } from '../../../libs/exchange/src/binnen.js';

/** Breaks: no-unresolved */
export { x } from './bestaat-niet.js';

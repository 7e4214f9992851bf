/** Breaks: pure-stays-pure */
export { taalscholen } from '../../taalscholen.manifest.js';

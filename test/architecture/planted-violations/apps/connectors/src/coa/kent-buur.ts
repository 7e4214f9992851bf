/** Breaks: connector-is-an-island */
export { regie } from '../regie/regie.manifest.js';

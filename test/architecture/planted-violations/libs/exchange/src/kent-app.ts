/** Breaks: lib-knows-no-app */
export { werk } from '../../../apps/worker/src/werk.js';

/** Breaks: pure-no-core */
export { createHash } from 'node:crypto';

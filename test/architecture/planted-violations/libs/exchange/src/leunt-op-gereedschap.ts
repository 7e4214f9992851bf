/** Breaks: no-dev-dependency-in-production */
export { assert } from 'fast-check';

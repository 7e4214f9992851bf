/** Breaks: no-test-in-production */
export { hulp } from '../../../test/support/hulp.js';

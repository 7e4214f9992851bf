/** Breaks: app-is-not-importable */
export { werk } from '../../worker/src/werk.js';

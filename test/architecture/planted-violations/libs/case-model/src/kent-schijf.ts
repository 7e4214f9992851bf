/** Breaks: case-model-is-bare */
export { readFileSync } from 'node:fs';

/** Breaks: connector-opens-nothing */
export { readFile } from 'node:fs/promises';

/** Breaks: pure-stays-pure */
export { parse } from 'csv-parse/sync';

/** Breaks: connector-never-stores */
export { naam } from '#libs/case-store';

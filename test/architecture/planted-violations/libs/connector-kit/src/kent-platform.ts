/** Breaks: connector-kit-is-bare */
export { naam } from '#libs/platform';

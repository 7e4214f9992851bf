/** Breaks: pure-stays-pure */
export { naam } from '#libs/platform';

/** Breaks: case-model-is-bare */
export { naam } from '#libs/connector-kit';

/** Breaks: connector-kit-is-bare */
export { connect } from 'node:net';

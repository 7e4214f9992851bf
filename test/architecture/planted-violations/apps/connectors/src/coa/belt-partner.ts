/** Breaks: wire-stays-home */
export { request } from 'node:https';

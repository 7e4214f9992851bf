/** Breaks: exchange-knows-no-store */
export { naam } from '#libs/case-store';

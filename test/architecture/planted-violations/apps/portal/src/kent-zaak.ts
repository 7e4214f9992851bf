export { ZAAK } from '#libs/case-model';

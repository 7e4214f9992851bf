export const naam = 'platform';

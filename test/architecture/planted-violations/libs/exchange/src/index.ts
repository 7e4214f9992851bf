export const naam = 'exchange';

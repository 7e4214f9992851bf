export const naam = 'connector-kit';

export const naam = 'case-store';

export const naam = 'case-model';

export const binnen = 1;

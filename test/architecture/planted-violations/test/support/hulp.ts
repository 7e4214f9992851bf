export const hulp = 1;

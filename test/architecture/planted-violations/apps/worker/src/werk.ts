export const werk = 1;

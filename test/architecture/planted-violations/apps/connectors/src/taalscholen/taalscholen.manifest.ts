export const taalscholen = 1;

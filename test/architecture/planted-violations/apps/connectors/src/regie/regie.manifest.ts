export const regie = 1;

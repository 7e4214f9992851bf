/** Something that the person at the command line can put right: told without a stack, exit code 2. */
export class Gebruiksfout extends Error {}

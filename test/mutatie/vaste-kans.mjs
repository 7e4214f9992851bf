import fc from 'fast-check';

/** A mutant that dies by chance one day must die the other day too. */
fc.configureGlobal({ seed: 20260101, numRuns: 25 });

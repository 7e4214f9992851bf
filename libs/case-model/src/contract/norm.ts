/** What an indicator must come to, bound included, in its own unit. */
export interface Norm {
  minstens?: number;
  hoogstens?: number;
}

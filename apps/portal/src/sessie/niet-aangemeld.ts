/** Nobody is logged in (any more): the way on is the log-in page. */
export class NietAangemeld extends Error {
  constructor() {
    super('not logged in');
    this.name = 'NietAangemeld';
  }
}

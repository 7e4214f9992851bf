/** What a controller gives to send the browser on (303): after a form, so that going back or reloading does not send it again. */
export class Doorverwijzing {
  /** @param naar a path of ours, or an address that we made ourselves */
  constructor(readonly naar: string) {}
}

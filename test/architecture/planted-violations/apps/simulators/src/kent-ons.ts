/** Breaks: simulator-is-a-stranger */
export * from '#libs/exchange';

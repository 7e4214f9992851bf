/** Breaks: portal-is-a-client */
export * from '#libs/case-model';

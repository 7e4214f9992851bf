/** Which values each field of a fault may have. */
export type Storingvelden<T> = Readonly<Record<keyof T, (waarde: unknown) => boolean>>;

export function isDuur(waarde: unknown): boolean {
  return typeof waarde === 'number' && waarde >= 0;
}

export function isJaNee(waarde: unknown): boolean {
  return typeof waarde === 'boolean';
}

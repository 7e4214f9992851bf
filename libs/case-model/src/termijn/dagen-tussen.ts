import { kalenderdag } from './kalenderdag.js';

const DAG_MS = 86_400_000;

/** How many days lie in the half-open period [van, tot): 0 when it is empty, negative when `tot` is earlier. */
export function dagenTussen(van: string, tot: string): number {
  return (kalenderdag(tot).getTime() - kalenderdag(van).getTime()) / DAG_MS;
}

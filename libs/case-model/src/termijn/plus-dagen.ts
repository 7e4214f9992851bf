import { kalenderdag } from './kalenderdag.js';

/** The day that lies `aantal` days after an existing date, or before it when negative. */
export function plusDagen(datum: string, aantal: number): string {
  const dag = kalenderdag(datum);
  dag.setUTCDate(dag.getUTCDate() + aantal);
  return [String(dag.getUTCFullYear()).padStart(4, '0'), tweeCijfers(dag.getUTCMonth() + 1), tweeCijfers(dag.getUTCDate())].join('-');
}

function tweeCijfers(getal: number): string {
  return String(getal).padStart(2, '0');
}

/** The role that a process works under in PostgreSQL: it may do there what that process needs, and owns nothing. `apps/migrate` makes them. */
export function databaserol(proces: string): string {
  return `schakel_${proces}`;
}

/** An existing date as midnight UTC, for counting days and weekdays. Years beyond 9999 arise only from arithmetic: month and day are taken from the end. */
export function kalenderdag(datum: string): Date {
  const dag = new Date(0);
  dag.setUTCFullYear(Number(datum.slice(0, -6)), Number(datum.slice(-5, -3)) - 1, Number(datum.slice(-2)));
  return dag;
}

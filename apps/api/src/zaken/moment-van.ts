/** The part of a question that says as of when; nothing for now. */
export function momentVan(bekendOp: string | undefined): { bekendOp?: Date } {
  return bekendOp === undefined ? {} : { bekendOp: new Date(bekendOp) };
}

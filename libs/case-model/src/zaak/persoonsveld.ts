/** Fields of the person on which sources may disagree, by their path in the API. */
export const PERSOONSVELDEN = ['bsn', 'vNummer', 'naam.geslachtsnaam', 'naam.voornamen', 'geboortedatum', 'geslacht'] as const;

/** Whether a field says who the person is: its values are stored encrypted only. */
export function isPersoonsveld(veld: string): boolean {
  return (PERSOONSVELDEN as readonly string[]).includes(veld);
}

/** All that the mapper ever sees of a candidate whose contact details may be known: only for the proposals that a coach accepted. Source: contracts/wsp/detail, agreement.odcs.yaml. */
export interface Detailattributen {
  /** The partner's own references of the accepted proposals. */
  voorstellen: string[];
  roepnaam: string;
  voorvoegsel?: string;
  geslachtsnaam: string;
  telefoon: string;
  /** True where a quiet place with structure is needed; nothing about why. */
  rustOfStructuur?: boolean;
  interesses: string[];
}

/** Every attribute, in the order of the agreement, after those that every message begins with. */
export const DETAILATTRIBUTEN = ['voorstellen', 'roepnaam', 'voorvoegsel', 'geslachtsnaam', 'telefoon', 'rustOfStructuur', 'interesses'] as const satisfies readonly (keyof Detailattributen)[];

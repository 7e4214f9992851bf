/** Where what we hold and what the partner says cannot both be true. */
export interface Geschil {
  code:
    | 'geplaatst-na-intrekking' | 'voorstel-na-intrekking' | 'geplaatst-zonder-aanbod' | 'geplaatst-zonder-aanvaarding' | 'geplaatst-na-afwijzing'
    | 'uren-na-einde' | 'beeindigd-door-partner' | 'bekend-zonder-aanvaarding';
  /** The proposal or placement that it is about; null: the person as a whole. */
  kenmerk: string | null;
  /** Day as of which it is so. */
  dag: string;
}

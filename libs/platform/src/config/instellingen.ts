import type { Oidcinstellingen } from './oidc-instellingen.js';

/** The checked settings of a process. Inject by this class. */
export class Instellingen {
  /** PostgreSQL, with its password: never logged. Empty in a process that works without. */
  readonly databaseUrl!: string;
  /** Redis for the queues; absent: the queues live in PostgreSQL. */
  readonly redisUrl!: string | undefined;
  /** Absolute path of the data folder (drop folders, key file). */
  readonly dataMap!: string;
  /** Master key of 32 bytes; absent: the key file in the data folder. */
  readonly sleutel!: Buffer | undefined;
  /** The master key before this one, while keys are still wrapped under it. */
  readonly oudeSleutel!: Buffer | undefined;
  readonly host!: string;
  readonly poort!: number;
  /** Gemeentecodes that this hub works for (CBS, four digits). */
  readonly gemeenten!: readonly string[];
  /** Partners that the connectors process serves; absent: all. */
  readonly connectors!: readonly string[] | undefined;
  /** Folder with the layout of an outbound exchange, by `partner/exchange`, where it is not the one that we ship. */
  readonly contractmappen!: Readonly<Record<string, string>>;
  /** JSON file that says per partner how its deliveries go; absent: a folder each. */
  readonly verzendingen!: string | undefined;
  /** JSON file with the terms that municipalities set themselves, by gemeentecode; absent: the built-in ones. */
  readonly termijnbeleid!: string | undefined;
  /** JSON file with what was agreed with schools, where that is not what the contract says; absent: the contract alone. */
  readonly contractnormen!: string | undefined;
  /** JSON: how patient this hub is with partners, where that is not as shipped. */
  readonly leverbeleid!: string | undefined;
  /** JSON: how many days each class of data is kept; absent: nothing goes by itself. */
  readonly bewaartermijnen!: string | undefined;
  /** Organisatie-identificatienummer of who runs this hub, twenty digits; absent: the municipality's code names it. */
  readonly oin!: string | undefined;
  /** Days that the change feed can be read back. */
  readonly gebeurtenissenDagen!: number;
  /** Who says who somebody is. */
  readonly oidc!: Oidcinstellingen;
  /** Origin of the API, for who calls it. */
  readonly apiUrl!: string;
  /** Origin at which people reach the pages. */
  readonly portaalUrl!: string;
  readonly logNiveau!: string;
  /** Largest number of database connections of one process. */
  readonly pool!: number;
}

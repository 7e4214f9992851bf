import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';

const GEEN_TEKST = { message: 'must be a text' };
const BESTAND = { message: 'must name a file' };

/** Deliveries go into a folder, from which the partner or a program between us takes them. */
export class Mapinstelling {
  @IsIn(['map'])
  soort!: 'map';

  @Matches(/\S/, { message: 'must name a folder' })
  map!: string;
}

/** Deliveries go to an SFTP server. Exactly one of the two secret files. */
export class Sftpinstelling {
  @IsIn(['sftp'])
  soort!: 'sftp';

  @Matches(/^[\w.:-]+$/, { message: 'must be the name or address of a server' })
  host!: string;

  @IsOptional()
  @IsInt({ message: 'must be a port, 1 to 65535' })
  @Min(1, { message: 'must be a port, 1 to 65535' })
  @Max(65535, { message: 'must be a port, 1 to 65535' })
  poort?: number;

  @Matches(/^\S+$/, GEEN_TEKST)
  gebruiker!: string;

  @ValidateIf((zelf: Sftpinstelling) => zelf.wachtwoordbestand === undefined)
  @Matches(/\S/, { message: 'must name a file (or set wachtwoordbestand)' })
  sleutelbestand?: string;

  @ValidateIf((zelf: Sftpinstelling) => zelf.wachtwoordbestand !== undefined)
  @Matches(/\S/, BESTAND)
  wachtwoordbestand?: string;

  @Matches(/^SHA256:[A-Za-z0-9+/]{43}$/, { message: "must be the server's key as ssh-keygen -lf prints it: SHA256: and 43 characters" })
  vingerafdruk!: string;

  @Matches(/\S/, { message: 'must name a folder on the server' })
  map!: string;
}

/** Deliveries go to an HTTPS service, with a client certificate. */
export class Httpsinstelling {
  @IsIn(['https'])
  soort!: 'https';

  @Matches(/^https:\/\/[^\s?#@]+$/, { message: 'must be an https:// URL without a user, question mark or hash' })
  url!: string;

  @Matches(/^\d{20}$/, { message: 'must be an OIN of 20 digits' })
  oin!: string;

  @Matches(/\S/, BESTAND)
  certificaat!: string;

  @Matches(/\S/, BESTAND)
  sleutel!: string;

  @Matches(/\S/, BESTAND)
  ca!: string;
}

/** How one partner gets its deliveries. */
export type Verzendinginstelling = Mapinstelling | Sftpinstelling | Httpsinstelling;

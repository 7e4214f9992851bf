import { IsIn, IsOptional, Matches } from 'class-validator';

const CLAIM = /^[\w.:/-]{1,200}$/;
const OP_DEZE_MACHINE = String.raw`http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?`;
const VEILIGE_URL = new RegExp(`^(https:\\/\\/[^\\s?#]+|${OP_DEZE_MACHINE}(\\/[^\\s?#]*)?)$`);
const HERKOMST = new RegExp(`^(https:\\/\\/[^\\s/?#]+|${OP_DEZE_MACHINE})$`);

/** The environment as it is set, checked. Every setting the hub knows, with the reason that is given when it is wrong. */
export class Omgeving {
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// URL' })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'must be a redis:// URL' })
  REDIS_URL?: string;

  @Matches(/\S/, { message: 'must name a folder' })
  SCHAKEL_DATA: string = '.schakel';

  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'must be 32 bytes in base64' })
  SCHAKEL_SLEUTEL?: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'must be 32 bytes in base64' })
  SCHAKEL_SLEUTEL_OUD?: string;

  @Matches(/^[\w.:-]+$/, { message: 'must be an address to listen on' })
  HOST: string = '127.0.0.1';

  @Matches(/^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/, { message: 'must be a port, 1 to 65535' })
  PORT: string = '3000';

  @Matches(/^\d{4}(\s*,\s*\d{4})*$/, { message: 'must be gemeentecodes of four digits, separated by commas' })
  GEMEENTEN: string = '0141';

  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]*(\s*,\s*[a-z][a-z0-9-]*)*$/, { message: 'must be names of partners, separated by commas' })
  CONNECTORS?: string;

  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*=[^,=\s]+(\s*,\s*[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*=[^,=\s]+)*$/, { message: 'must be partner/exchange=folder, separated by commas' })
  CONTRACTMAPPEN?: string;

  @IsOptional()
  @Matches(/\S/, { message: 'must name a file' })
  VERZENDINGEN?: string;

  @IsOptional()
  @Matches(/\S/, { message: 'must name a file' })
  TERMIJNBELEID?: string;

  @IsOptional()
  @Matches(/\S/, { message: 'must name a file' })
  CONTRACTNORMEN?: string;

  @IsOptional()
  @Matches(/^\{[^]*\}$/, { message: 'must be a JSON object' })
  LEVERBELEID?: string;

  @IsOptional()
  @Matches(/^\{[^]*\}$/, { message: 'must be a JSON object' })
  BEWAARTERMIJNEN?: string;

  @IsOptional()
  @Matches(/^\d{20}$/, { message: 'must be an organisatie-identificatienummer of twenty digits' })
  OIN?: string;

  @Matches(/^[1-9]\d{0,3}$/, { message: 'must be a number of days, 1 to 9999' })
  GEBEURTENISSEN_DAGEN: string = '90';

  @IsOptional()
  @Matches(VEILIGE_URL, { message: 'must be an https:// URL, or http:// on this machine' })
  OIDC_ISSUER?: string;

  @Matches(/^\S{1,200}$/, { message: 'must name an audience' })
  OIDC_AUDIENCE: string = 'schakel-api';

  @Matches(CLAIM, { message: 'must name a claim' })
  OIDC_ROLLEN_CLAIM: string = 'rollen';

  @Matches(CLAIM, { message: 'must name a claim' })
  OIDC_GEMEENTEN_CLAIM: string = 'gemeenten';

  @Matches(CLAIM, { message: 'must name a claim' })
  OIDC_PARTNER_CLAIM: string = 'partner';

  @Matches(CLAIM, { message: 'must name a claim' })
  OIDC_AFZENDER_CLAIM: string = 'afzender';

  @Matches(/^\S{1,200}$/, { message: 'must name a client' })
  OIDC_CLIENT_ID: string = 'schakel-portaal';

  @Matches(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/, { message: 'must be scopes, separated by spaces' })
  OIDC_SCOPE: string = 'openid profile';

  @IsOptional()
  @Matches(/^\S{16,}$/, { message: 'must be at least 16 characters' })
  OIDC_CLIENT_SECRET?: string;

  @IsOptional()
  @Matches(/\S/, { message: 'must name a file' })
  OIDC_CLIENT_KEY?: string;

  @IsOptional()
  @Matches(/^https?:\/\/[^/\s]+$/, { message: 'must be a URL without a path' })
  API_URL?: string;

  @IsOptional()
  @Matches(HERKOMST, { message: 'must be an https:// URL without a path, or http:// on this machine' })
  PORTAL_URL?: string;

  @IsIn(['debug', 'info', 'warn', 'error', 'silent'], { message: 'must be debug, info, warn, error or silent' })
  LOG_LEVEL: string = 'info';

  @Matches(/^([2-9]|[1-9]\d)$/, { message: 'must be a number of connections, 2 to 99' })
  DATABASE_POOL: string = '8';
}

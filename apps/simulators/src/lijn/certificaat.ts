import { createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** A certificate with its private key. */
export interface Certificaat {
  naam: string;
  /** PEM. */
  certificaat: string;
  /** PEM, PKCS#8. */
  sleutel: string;
}

const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const ALT_NAME = '2.5.29.17';

/** An issuer of certificates, for a play of partners on one machine; nobody else may trust it. */
export function maakUitgever(naam: string): Certificaat {
  return maak(naam, undefined, [veld(0x30, oid(BASIC_CONSTRAINTS), veld(0x01, Buffer.from([0xff])), veld(0x04, veld(0x30, veld(0x01, Buffer.from([0xff])))))]);
}

/** A certificate of that issuer, for a server on this machine (localhost, 127.0.0.1) or a client. */
export function maakCertificaat(naam: string, uitgever: Certificaat): Certificaat {
  const namen = veld(0x30, veld(0x82, Buffer.from('localhost')), veld(0x87, Buffer.from([127, 0, 0, 1])));
  return maak(naam, uitgever, [veld(0x30, oid(ALT_NAME), veld(0x04, namen))]);
}

/** X.509 version 3 in DER (RFC 5280, 4.1), ECDSA with SHA-256 on P-256, valid for ten years from yesterday. */
function maak(naam: string, uitgever: Certificaat | undefined, uitbreidingen: Buffer[]): Certificaat {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algoritme = veld(0x30, oid(ECDSA_SHA256));
  const nu = Date.now();
  const geldig = veld(0x30, tijd(new Date(nu - 86_400_000)), tijd(new Date(nu + 3_650 * 86_400_000)));
  const serie = veld(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(15)]));
  const inhoud = veld(0x30, veld(0xa0, veld(0x02, Buffer.from([2]))), serie, algoritme, persoon(uitgever?.naam ?? naam), geldig, persoon(naam), spki(publicKey), veld(0xa3, veld(0x30, ...uitbreidingen)));
  const handtekening = createSign('sha256').update(inhoud).sign(uitgever?.sleutel ?? privateKey);
  const certificaat = veld(0x30, inhoud, algoritme, veld(0x03, Buffer.from([0]), handtekening));
  return { naam, certificaat: pem(certificaat), sleutel: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function spki(sleutel: KeyObject): Buffer {
  return sleutel.export({ type: 'spki', format: 'der' });
}

function persoon(naam: string): Buffer {
  return veld(0x30, veld(0x31, veld(0x30, oid(COMMON_NAME), veld(0x0c, Buffer.from(naam)))));
}

/** GeneralizedTime, to the second. */
function tijd(moment: Date): Buffer {
  return veld(0x18, Buffer.from(`${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
}

function oid(punten: string): Buffer {
  const [eerste = 0, tweede = 0, ...rest] = punten.split('.').map(Number);
  return veld(0x06, Buffer.from([eerste * 40 + tweede, ...rest.flatMap(zeventallen)]));
}

/** Base 128, high bit on all but the last. */
function zeventallen(getal: number): number[] {
  const cijfers = [getal & 0x7f];
  for (let rest = getal >>> 7; rest > 0; rest >>>= 7) cijfers.unshift((rest & 0x7f) | 0x80);
  return cijfers;
}

function veld(soort: number, ...delen: Buffer[]): Buffer {
  const inhoud = Buffer.concat(delen);
  return Buffer.concat([Buffer.from([soort, ...lengte(inhoud.length)]), inhoud]);
}

function lengte(bytes: number): number[] {
  if (bytes < 0x80) return [bytes];
  return bytes < 0x100 ? [0x81, bytes] : [0x82, bytes >> 8, bytes & 0xff];
}

function pem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
}

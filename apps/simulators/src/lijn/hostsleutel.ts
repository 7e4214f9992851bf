import { generateKeyPairSync } from 'node:crypto';

/**
 * A new private key for an SFTP server: ECDSA on P-256, SEC 1 in PEM. Not from `ssh2.utils.generateKeyPairSync`: that drops the zeros with which one in
 * 256 public keys of Ed25519 begins, and then cannot read the key itself.
 */
export function maakHostsleutel(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'sec1', format: 'pem' }).toString();
}

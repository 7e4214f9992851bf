import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip; `beweerd` lets it claim another size than it has. */
export interface Zipdeel {
  naam: string;
  inhoud: Buffer | string;
  beweerd?: number;
}

/** A zip file with deflated parts, for spreadsheets that no library would write. */
export function maakZip(delen: readonly Zipdeel[]): Buffer {
  const stukken: Buffer[] = [];
  const register: Buffer[] = [];
  let plaats = 0;
  for (const deel of delen) {
    const { kop, naam, data } = inpakken(deel);
    const lokaal = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), kop, naam, data]);
    const centraal = Buffer.alloc(14);
    centraal.writeUInt32LE(plaats, 10);
    register.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), kop, centraal, naam]));
    stukken.push(lokaal);
    plaats += lokaal.length;
  }
  const centraal = Buffer.concat(register);
  const slot = Buffer.alloc(22);
  slot.write('PK\x05\x06', 0, 'latin1');
  slot.writeUInt16LE(delen.length, 8);
  slot.writeUInt16LE(delen.length, 10);
  slot.writeUInt32LE(centraal.length, 12);
  slot.writeUInt32LE(plaats, 16);
  return Buffer.concat([...stukken, centraal, slot]);
}

/** The 26 bytes that a local header and the central directory share, the name and the data. */
function inpakken({ naam, inhoud, beweerd }: Zipdeel): { kop: Buffer; naam: Buffer; data: Buffer } {
  const bytes = Buffer.from(inhoud);
  const data = deflateRawSync(bytes);
  const naambytes = Buffer.from(naam);
  const kop = Buffer.alloc(26);
  kop.writeUInt16LE(20, 0);
  kop.writeUInt16LE(8, 4);
  kop.writeUInt32LE(crc32(bytes), 10);
  kop.writeUInt32LE(data.length, 14);
  kop.writeUInt32LE(beweerd ?? bytes.length, 18);
  kop.writeUInt16LE(naambytes.length, 22);
  return { kop, naam: naambytes, data };
}

import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as an attacker may write it: what the table of contents says need not be true. */
export type ZipEntry = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the table claims the content unpacks to; its length when absent. */
  readonly claimedBytes?: number;
  readonly claimedCrc?: number;
  readonly isEncrypted?: boolean;
  readonly isLink?: boolean;
};

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;
const NAMES_IN_UTF8 = 0x0800;

/** A ZIP of these entries, in this order. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const facts = {
      entry,
      packed,
      size: entry.claimedBytes ?? content.length,
      crc: entry.claimedCrc ?? crc32(content),
    };
    const name = Buffer.from(entry.name);
    const header = headerOf(facts, LOCAL_HEADER, name);
    central.push(headerOf(facts, CENTRAL_HEADER, name, offset), name);
    local.push(header, name, packed);
    offset += header.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

function headerOf(
  facts: { readonly entry: ZipEntry; readonly packed: Buffer; readonly size: number; readonly crc: number },
  signature: number,
  name: Buffer,
  offset = 0,
): Buffer {
  const isCentral = signature === CENTRAL_HEADER;
  const header = Buffer.alloc(isCentral ? 46 : 30);
  const shift = isCentral ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  if (isCentral) header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 4 + shift);
  header.writeUInt16LE(NAMES_IN_UTF8 | (facts.entry.isEncrypted === true ? 1 : 0), 6 + shift);
  header.writeUInt16LE(DEFLATED, 8 + shift);
  header.writeUInt32LE(facts.crc, 14 + shift);
  header.writeUInt32LE(facts.packed.length, 18 + shift);
  header.writeUInt32LE(facts.size, 22 + shift);
  header.writeUInt16LE(name.length, 26 + shift);
  if (isCentral) {
    header.writeUInt32LE(((facts.entry.isLink === true ? 0o120777 : 0o100644) << 16) >>> 0, 38);
    header.writeUInt32LE(offset, 42);
  }
  return header;
}

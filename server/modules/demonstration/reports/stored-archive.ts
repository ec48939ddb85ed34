import { crc32 } from 'node:zlib';

/** A file of an archive. */
export type ArchivedFile = { readonly path: string; readonly text: string };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1 January 1980, the first day that the format can write. */
const FIRST_DAY = 0x21;

/** A ZIP archive without compression, which is all that a word processor's file needs to be one. */
export function storedArchive(files: readonly ArchivedFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const common = commonHeader(name, data);
    const local = Buffer.concat([uint32(LOCAL), common, name, data]);
    centrals.push(
      Buffer.concat([uint32(CENTRAL), uint16(VERSION), common, Buffer.alloc(10), uint32(offset), name]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.concat([
    uint32(END),
    uint32(0),
    uint16(files.length),
    uint16(files.length),
    uint32(directory.length),
    uint32(offset),
    uint16(0),
  ]);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** The fields that stand both before the file and in the directory. */
function commonHeader(name: Buffer, data: Buffer): Buffer {
  return Buffer.concat([
    uint16(VERSION),
    uint16(0),
    uint16(0),
    uint16(0),
    uint16(FIRST_DAY),
    uint32(crc32(data)),
    uint32(data.length),
    uint32(data.length),
    uint16(name.length),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

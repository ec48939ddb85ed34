/** A file that can be read from its beginning as often as needed: analysis and reading are separate passes. */
export interface FileSource {
  readonly fileName: string;
  readonly byteSize: number;
  /** Opens the same bytes again. The caller reads to the end or breaks off; both must release the file. */
  open(): AsyncIterable<Uint8Array>;
}

/** A file that is already in memory; small files and tests. */
export function memorySource(fileName: string, bytes: Uint8Array): FileSource {
  return {
    fileName,
    byteSize: bytes.byteLength,
    async *open() {
      const chunkSize = 65_536;
      for (let at = 0; at < bytes.byteLength; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
  };
}

/** The first bytes of a file, at most `count`; fewer when the file is shorter. */
export async function firstBytes(source: FileSource, count: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= count) break;
  }
  return Buffer.concat(chunks).subarray(0, count);
}

/** The whole file in one buffer; only for containers whose index stands at the end (a workbook is a zip). */
export async function allBytes(source: FileSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

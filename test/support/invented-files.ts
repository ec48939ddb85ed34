/** Bytes that pass for a PDF, with the given words in it. Nothing that reads pages makes sense of them. */
export function pdfBytes(words: string, byteSize = 0): Buffer {
  const head = Buffer.from(`%PDF-1.7\n% ${words}\n`);
  return Buffer.concat([head, Buffer.alloc(Math.max(0, byteSize - head.byteLength), `${words} `)]);
}

/** A plain text file. */
export function textBytes(words: string): Buffer {
  return Buffer.from(`${words}\n`.repeat(40));
}

import type PDFDocument from 'pdfkit';

/** All that the document writes until it is ended. Ask before ending it. */
export async function pdfBytes(document: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  return new Uint8Array(Buffer.concat(chunks));
}

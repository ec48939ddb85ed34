import { zipFile, type ZipEntry } from './zip-file.js';

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph, or the cells of a row. */
export type WordBlock = string | readonly string[];

/** A Word file with these blocks; `head` is its running head. */
export function wordFile(
  blocks: readonly WordBlock[],
  { head, extra = [] }: { readonly head?: string; readonly extra?: readonly ZipEntry[] } = {},
): Uint8Array {
  const body = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : table(block))).join('');
  const headPart = `<w:hdr ${NAMESPACE}>${paragraph(head ?? '')}</w:hdr>`;
  return zipFile([
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>` },
    ...(head === undefined ? [] : [{ name: 'word/header1.xml', content: headPart }]),
    ...extra,
  ]);
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function table(cells: readonly string[]): string {
  const row = cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl><w:tr>${row}</w:tr></w:tbl>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

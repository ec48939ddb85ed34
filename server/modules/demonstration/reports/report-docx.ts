import type { GeneratedReport, ReportBlock } from './generated-report.types.js';
import { storedArchive } from './stored-archive.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The report as a word processor's file, one paragraph to a block or line, tables as tables. */
export function reportDocx(report: GeneratedReport): Uint8Array {
  const body = [...report.blocks.map(blockXml), paragraphXml(report.foot)].join('');
  return storedArchive([
    {
      path: '[Content_Types].xml',
      text: `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    },
    {
      path: '_rels/.rels',
      text: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      path: 'word/document.xml',
      text: `${DECLARATION}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

function blockXml(block: ReportBlock): string {
  switch (block.kind) {
    case 'LETTERHEAD':
    case 'LINES':
    case 'LIST':
      return block.lines.map(paragraphXml).join('');
    case 'TABLE':
      return `<w:tbl>${block.rows.map(rowXml).join('')}</w:tbl>`;
    default:
      return paragraphXml(block.text);
  }
}

const rowXml = (row: readonly string[]): string =>
  `<w:tr>${row.map((cell) => `<w:tc>${paragraphXml(cell)}</w:tc>`).join('')}</w:tr>`;

const paragraphXml = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

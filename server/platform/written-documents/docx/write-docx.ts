import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
} from 'docx';
import { checkCites } from '../check-cites.js';
import { footerWords } from '../footer-words.js';
import { sourceWords } from '../source-words.js';
import { printableText } from '../printable-text.js';
import type { WrittenDocument, WrittenFooter, WrittenSource } from '../written-document.types.js';
import { docxBlock, docxSignature } from './docx-blocks.js';
import { DocxCites } from './docx-cites.js';
import { plain } from './docx-runs.js';
import { LETTER, MARGIN, numbering, Style, styles } from './docx-styles.js';
import { undatedZip } from './undated-zip.js';

/**
 * The document as a Word file: its headings in Word's outline, tables whose head repeats on each page, cites as
 * footnotes. The same document is the same bytes.
 *
 * @throws TypeError when the sources are not numbered in the order of their first mention.
 */
export async function writeDocx(written: WrittenDocument): Promise<Uint8Array> {
  checkCites(written);
  const cites = new DocxCites();
  const document = new Document({
    title: printableText(written.title),
    creator: 'Trackrecord',
    styles,
    numbering,
    footnotes: footnotes(written.sources),
    sections: [
      {
        properties: {
          page: { size: LETTER, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footer(written.footer) },
        children: [
          ...head(written),
          ...written.blocks.flatMap((block) => docxBlock(block, cites)),
          ...(written.signature === null ? [] : docxSignature(written.signature)),
        ],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(written) };
  return undatedZip(await Packer.toBuffer(document, undefined, [properties]));
}

function head({ title, subtitle, facts }: WrittenDocument): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [plain(title)] }),
    ...(subtitle === null ? [] : [new Paragraph({ children: [plain(subtitle)] })]),
    ...facts.map(
      ({ term, value }) =>
        new Paragraph({
          style: Style.FACT,
          children: [new TextRun({ text: `${printableText(term)}: `, bold: true }), plain(value)],
        }),
    ),
  ];
}

function footnotes(sources: readonly WrittenSource[]): NonNullable<IPropertiesOptions['footnotes']> {
  return Object.fromEntries(
    sources.map(({ number, ...source }) => [
      number,
      { children: [new Paragraph({ children: [plain(` ${sourceWords(source)}`)] })] },
    ]),
  );
}

function footer(words: WrittenFooter): Footer {
  const page = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [new TextRun({ children: [`${printableText(footerWords(words))} · `, ...page], size: 15 })],
      }),
    ],
  });
}

/** The library writes the moment of packing here; ours is the moment at which the contents were saved. */
function coreProperties({ title, savedAt }: WrittenDocument): string {
  const at = savedAt.toISOString();
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(printableText(title))}</dc:title><dc:creator>Trackrecord</dc:creator>`,
    `<dc:language>en-US</dc:language>${moment('created')}${moment('modified')}</cp:coreProperties>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

import {
  writeDocx,
  writePdf,
  type WrittenDocument,
} from '../../../server/platform/written-documents/index.js';
import { readBackDocx, readBackPdf } from './read-back.js';

/** Both files as bare characters; the PDF's list of sources has a heading, which Word's footnotes have not. */
export async function charactersOf(document: WrittenDocument): Promise<{ docx: string; pdf: string }> {
  const docx = await readBackDocx(await writeDocx(document));
  const pdf = await readBackPdf(await writePdf(document));
  const heading = document.sources.length === 0 ? '' : 'Sources';
  const bare = (text: string): string => text.replace(/\s+/gu, '');
  const [first] = document.sources;
  const pdfText = bare(pdf.text);
  const sources = first === undefined ? -1 : pdfText.lastIndexOf(bare(`${heading}[1]${first.label}`));
  const withoutHeading =
    sources < 0 ? pdfText : pdfText.slice(0, sources) + pdfText.slice(sources + heading.length);
  return { docx: bare(docx.text), pdf: withoutHeading };
}

/** For tables, whose cells the two files give in another order. */
export const sorted = (text: string): string => [...text].sort().join('');

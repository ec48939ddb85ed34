import { Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import { printableText } from '../printable-text.js';
import type { Run } from '../written-document.types.js';
import type { DocxCites } from './docx-cites.js';

/** Words without a style of their own. */
export function plain(text: string): TextRun {
  return new TextRun(printableText(text));
}

/** Words that stand out. */
export function strong(text: string): TextRun {
  return new TextRun({ text: printableText(text), bold: true });
}

/** Runs as one paragraph, each followed by the marks of its cites. */
export function paragraph(
  runs: readonly Run[],
  cites: DocxCites,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...options, children: runs.flatMap((run) => marked(run, cites)) });
}

function marked({ text, isStrong = false, cites: numbers = [] }: Run, cites: DocxCites): ParagraphChild[] {
  const words = isStrong ? strong(text) : plain(text);
  return [words, ...numbers.flatMap((number) => [...separator(numbers, number), ...cites.mark(number)])];
}

/** Two marks side by side would read as one number. */
function separator(numbers: readonly number[], number: number): readonly ParagraphChild[] {
  return number === numbers[0] ? [] : [new TextRun({ text: ',', superScript: true })];
}

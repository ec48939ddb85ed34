export { writeDocx } from './docx/write-docx.js';
export { writePdf } from './pdf/write-pdf.js';
export { pdfBytes } from './pdf/pdf-bytes.js';
export { checkCites, runsOf } from './check-cites.js';
export type {
  Column,
  Run,
  SignatureBlock,
  WrittenBlock,
  WrittenDocument,
  WrittenFooter,
  WrittenSource,
} from './written-document.types.js';

export { writeDocx } from './docx/write-docx.js';
export { writePdf } from './pdf/write-pdf.js';
export { pdfBytes } from './pdf/pdf-bytes.js';
export { documentPart, type DocumentPart } from './document-part.js';
export { checkCites, runsOf } from './check-cites.js';
export { INK, type Ink, type Picture, type PictureMark } from './picture.types.js';
export { pictureSvg } from './picture-svg.js';
export type {
  Column,
  Run,
  SignatureBlock,
  WrittenBlock,
  WrittenDocument,
  WrittenFooter,
  WrittenSource,
} from './written-document.types.js';

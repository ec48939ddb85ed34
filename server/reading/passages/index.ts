export { comparedPassage, fingerprintsOutside, type ComparedPassage } from './compared-passage.js';
export {
  ADAPTED,
  NEAR_VERBATIM,
  overlapsOf,
  type PassageOverlap,
  type WordRange,
} from './compare-passages.js';
export { passagesOf, type ReportPassage } from './report-passages.js';
export { isStockText } from './stock-text.js';
export { bodyPartsIn } from './mismatches/body-part.js';
export { findCopyMismatches } from './mismatches/find-copy-mismatches.js';
export { MismatchKind, type CopyMismatch, type KnownFacts } from './mismatches/copy-mismatch.types.js';
export { alignedTexts, AlignedKind, type AlignedPart } from './aligned-text.js';
export { similarityOf } from './alignment.js';

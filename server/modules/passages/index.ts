import { beforeDocumentDelete } from '../documents/index.js';
import { forgetPassages } from './forget-passages.js';
import { MismatchResolver } from './mismatch.resolver.js';
import {
  DocumentPassagesResolver,
  PassageAlignmentResolver,
  PassageDocumentResolver,
  RepeatedPassagesResolver,
} from './passages.resolver.js';

// Commands.
export { dismissMismatch } from './dismiss-mismatch.js';
export { forgetPassages } from './forget-passages.js';
export { indexPassages, type PassageIndexing } from './index-passages.js';
export { passagesConsumer } from './passages-consumer.js';
export { recordMismatches } from './record-mismatches.js';

// Reads.
export {
  documentPassages,
  type DocumentPassages,
  type PassageRepeat,
  type SectionPassages,
} from './document-passages.js';
export { mismatchesOfDocuments, type MismatchRow } from './mismatch.queries.js';
export { PassageClass } from './passage-class.js';
export { quoteOf } from './passage-quote.js';
export { textsOf as passageTexts } from './unplaced-passages.queries.js';
export { repeatedPassages, type RepeatedPassage } from './repeated-passages.js';

beforeDocumentDelete('passages', forgetPassages);

/** Resolvers of this module. */
export const passagesResolvers = [
  DocumentPassagesResolver,
  PassageAlignmentResolver,
  PassageDocumentResolver,
  RepeatedPassagesResolver,
  MismatchResolver,
] as const;

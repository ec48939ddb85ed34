import {
  DocumentTranscriptResolver,
  TestimonyResolver,
  TranscriptExcerptResolver,
  TranscriptHitResolver,
  TranscriptResolver,
} from './transcript.resolver.js';

export { fileTranscript } from './file-transcript.js';
export { pickExcerpt, type PickedExcerpt } from './pick-excerpt.js';
export { removeExcerpt } from './remove-excerpt.js';
export { transcriptExchanges, type ExchangeRow } from './transcript.queries.js';
export { transcriptPassage, type TranscriptPassage } from './transcript-passage.js';
export { transcriptsConsumer } from './transcripts-consumer.js';

/** Resolvers of this module. */
export const transcriptsResolvers = [
  TranscriptResolver,
  DocumentTranscriptResolver,
  TranscriptExcerptResolver,
  TranscriptHitResolver,
  TestimonyResolver,
] as const;

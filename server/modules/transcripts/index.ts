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
export { transcriptsConsumer } from './transcripts-consumer.js';

/** Resolvers of this module. */
export const transcriptsResolvers = [
  TranscriptResolver,
  DocumentTranscriptResolver,
  TranscriptExcerptResolver,
  TranscriptHitResolver,
  TestimonyResolver,
] as const;

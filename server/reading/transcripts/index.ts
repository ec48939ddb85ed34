export { readTranscript } from './read-transcript.js';
export { transcriptCite } from './transcript-cite.js';
export {
  TranscriptLayout,
  type Transcript,
  type TranscriptErratum,
  type TranscriptExchange,
  type TranscriptLine,
} from './transcript.types.js';

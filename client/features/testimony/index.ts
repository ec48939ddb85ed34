export { SwornLines } from './sworn-lines.js';
export { testimonyAddress } from './testimony-words.js';
export { TranscriptWitness } from './transcript-witness.js';

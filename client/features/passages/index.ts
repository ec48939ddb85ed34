export { DocumentPassages } from './document-passages.js';
export { RepeatedPassages } from './repeated-passages.js';
export { sectionLabel } from './passage-words.js';

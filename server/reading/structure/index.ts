export { structureOf } from './structure-of.js';
export type { DocumentStructure, QuestionUnit, Sentence } from './document-structure.types.js';
export { sentencesWithin } from './sentence-splitter.js';

// Words.
export { ExhibitKind, ExhibitUse } from './exhibit-vocabulary.js';

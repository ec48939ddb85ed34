export { fieldLabel, fieldWords, recordKindLabel } from './fact-words.js';

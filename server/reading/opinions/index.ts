export { readOpinions } from './read-opinions.js';

import { wordsOf } from './word-key.js';
import { wordVocabulary } from './word-vocabulary.js';

const NAME_PART = /^[\p{L}][\p{L}.'’`\-–]*,?$/u;

/** True when the text has the shape of a person's name: a few words, no digits, no word of an organisation. */
export function isPersonShaped(text: string): boolean {
  const parts = text.trim().split(/[\s\u00A0]+/);
  if (parts.length < 2 || parts.length > 8 || text.length > 80) return false;
  return (
    parts.every((part) => NAME_PART.test(part.replace(/^[("]|[)"]$/g, ''))) && !isOrganisationShaped(text)
  );
}

/** True when the text holds a word of an organisation (LLP, Mutual, Claims) or an ampersand. */
export function isOrganisationShaped(text: string): boolean {
  return text.includes('&') || wordsOf(text).some((word) => wordVocabulary.organisation.has(word));
}

/** True when the text holds a word of an insurer or its administrator. */
export function isInsurerShaped(text: string): boolean {
  return wordsOf(text).some((word) => wordVocabulary.insurer.has(word));
}

/** True when the text holds a title or degree of a health profession: "Dr.", "M.D.", "PhD". */
export function isCredentialed(text: string): boolean {
  return text
    .replace(/\./g, '')
    .split(/[\s,]+/)
    .some((part) => part.length > 1 && wordVocabulary.credentials.has(part.toLowerCase()));
}

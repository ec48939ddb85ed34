import type { Span } from '../../../kernel/document-text.js';

/** A word, number or mark of a sentence, as the lexicon knows it: lower case, contractions written out. */
export type Word = Span & { readonly text: string };

// Initials ("M.M.I.", "b.i.d."), numbers with their inner marks, words, and the marks that shape a sentence.
// A hyphen between letters parts words, so that "pre-existing" and "pre existing" are the same to the lexicon.
const TOKEN = /(?:[a-z]\.){2,8}[a-z]?|\d+(?:[.,/:-]\d+)*|[a-z]+(?:['’][a-z]+)?|[%&;:,()?!—–"“”]/g;

const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map([
  ['cannot', ['can', 'not']],
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["it's", ['it', 'is']],
  ["there's", ['there', 'is']],
  ["that's", ['that', 'is']],
  ["i'm", ['i', 'am']],
  ['nondisabling', ['non', 'disabling']],
  ['nonindustrial', ['non', 'industrial']],
  ['nonoccupational', ['non', 'occupational']],
  ['nonorganic', ['non', 'organic']],
  ['nonphysiologic', ['non', 'physiologic']],
  ['nonphysiological', ['non', 'physiologic']],
  ['nonanatomic', ['non', 'anatomic']],
  ['nonanatomical', ['non', 'anatomic']],
  ['nonwork', ['non', 'work']],
  ['nonsurgical', ['non', 'surgical']],
  ['preexisting', ['pre', 'existing']],
  ['preexisted', ['pre', 'existed']],
  ['preexist', ['pre', 'exist']],
  ['preexists', ['pre', 'exists']],
  ['preinjury', ['pre', 'injury']],
  ['preaccident', ['pre', 'accident']],
  ['predate', ['pre', 'date']],
  ['predates', ['pre', 'dates']],
  ['predated', ['pre', 'dated']],
  ['predating', ['pre', 'dating']],
  ['postoperative', ['post', 'operative']],
  ['submaximal', ['sub', 'maximal']],
  ['suboptimal', ['sub', 'optimal']],
  ['giveway', ['give', 'way']],
  ['breakaway', ['break', 'away']],
  ['percent', ['%']],
  ['percentage', ['%', 'age']],
]);

/** The words of a sentence, with their places in the whole text. */
export function wordsOf(sentence: string, offset: number): Word[] {
  const words: Word[] = [];
  for (const match of sentence.toLowerCase().matchAll(TOKEN)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    for (const text of normalised(match[0])) words.push({ text, start, end });
  }
  return words;
}

function normalised(token: string): readonly string[] {
  const word = token.replace('’', "'");
  const known = WRITTEN_OUT.get(word);
  if (known !== undefined) return known;
  if (/^[a-z]\./.test(word)) return [word.replace(/\./g, '')];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const apostrophe = word.indexOf("'");
  if (apostrophe > 0) return [word.slice(0, apostrophe), word.slice(apostrophe)];
  return [word];
}

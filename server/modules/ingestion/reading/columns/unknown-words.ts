import { FirmSide } from '../../../../kernel/vocabulary.js';
import { type Mapping, TargetField } from '../mapping.js';
import { parseKind } from '../values/parse-kind.js';
import { parseSide } from '../values/parse-side.js';
import { parseStance } from '../values/parse-stance.js';
import { wordKey } from '../values/word-key.js';
import { type CandidateColumn, issueOf } from './content-fit.js';

/** A word that the reader does not know, in a column where words have fixed meanings. */
export type UnknownWord = {
  readonly header: string;
  readonly meaning: 'side' | 'stance' | 'kind';
  /** As the file writes it. */
  readonly word: string;
  readonly records: number;
};

const MOST_PER_COLUMN = 50;

/** The words that would keep rows out of an import by this mapping, most frequent first. */
export function unknownWords(columns: readonly CandidateColumn[], mapping: Mapping): UnknownWord[] {
  return columns.flatMap(({ profile: { header }, values }) => {
    const field = mapping.columns[header]?.field ?? TargetField.IGNORE;
    const meaning = meaningOf(field);
    if (meaning === null) return [];
    return [...values]
      .filter(([word]) => !(wordKey(word) in mapping.values[meaning]) && !isKnown(field, header, word))
      .map(([word, records]) => ({ header, meaning, word, records }))
      .toSorted((a, b) => b.records - a.records)
      .slice(0, MOST_PER_COLUMN);
  });
}

function meaningOf(field: TargetField): UnknownWord['meaning'] | null {
  if (field === TargetField.SIDE) return 'side';
  if (field === TargetField.EXAM_KIND) return 'kind';
  return issueOf(field) === null ? null : 'stance';
}

/** The firm's side does not decide whether a word is known, only what it means. */
function isKnown(field: TargetField, heading: string, word: string): boolean {
  const ownSide = FirmSide.PLAINTIFF;
  if (field === TargetField.SIDE) return parseSide(word, ownSide) !== null;
  if (field === TargetField.EXAM_KIND) return parseKind(word) !== null;
  const issue = issueOf(field);
  return issue !== null && parseStance(word, { issue, heading, ownSide }) !== null;
}
